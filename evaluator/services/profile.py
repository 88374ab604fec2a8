"""A person on this computer: their identity card, their key slots, and the evaluations they hold.

One profile per person per computer. The passphrase opens it and nobody can reset it; the printed recovery code opens
it and gives it another passphrase and another signing key (SECURITY §4).

SQL is imported only where an evaluation is opened: to show a card, and to find none, is quick.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from evaluator.domain.panel import Role
from evaluator.domain.procurement import Evaluation, Stage
from evaluator.errors import FileProblem
from evaluator.formats import canonical
from evaluator.formats.enrolment import begun_by
from evaluator.formats.identity import CARD_LIMIT, IdentityCard, new_card, read_card, words
from evaluator.formats.package import new_age_identity, read_identity
from evaluator.formats.signing import Signer, new_private_key
from evaluator.progress import UNHEARD, Progress
from evaluator.said import said
from evaluator.storage.files import in_plain_words, read_limited, write_whole
from evaluator.storage.keys import (
    KeySlots,
    Unlocked,
    add_keyring_slot,
    create_profile_keys,
    load_slots,
    remove_keyring_slot,
    replace_signing_key,
    save_slots,
    unlock_to_sign,
    unlock_with_keyring,
    unlock_with_recovery_code,
)
from evaluator.storage.keys import change_passphrase as change_slots
from evaluator.storage.keys import unlock as unlock_slots
from evaluator.storage.os_keyring import trusted_backend
from evaluator.storage.places import refuse_shared_folder

if TYPE_CHECKING:
    from evaluator.storage.evaluation_file import EvaluationFile as EvaluationFile
    from evaluator.storage.unit_of_work import UnitOfWork

CARD_NAME = "card.bidid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """An open profile: it reads what is addressed to this person. Signing needs the passphrase again."""

    folder: Path
    card: IdentityCard
    unlocked: Unlocked

    @property
    def evaluations(self) -> Path:
        """The folder of this person's evaluations."""
        return self.folder / "evaluations"

    @property
    def systems(self) -> Path:
        """The folder of this person's dynamic purchasing systems."""
        return self.folder / "dps"


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningProfile:
    """A profile whose owner has just given the passphrase to sign one named batch."""

    profile: Profile
    signing_key: bytes = field(repr=False)

    def signer(self, uow: "UnitOfWork") -> Signer:
        """This person as certified for one evaluation."""
        held = uow.evaluations.held()
        return Signer.load(private_key=self.signing_key, certificate=uow.panel.certificates()[held.holder_id])

    def own_signer(self) -> Signer:
        """This person by the certificate on their own card, for a signature in somebody else's file."""
        return Signer.load(private_key=self.signing_key, certificate=self.profile.card.certificate)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewProfile:
    """A profile that is made and not kept yet: nothing of it is on the disk until its recovery code is written down."""

    signing: SigningProfile
    recovery_code: str = field(repr=False)
    slots: KeySlots = field(repr=False)
    card: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationListed:
    """One line of the list of evaluations on this computer; `is_approved` once its approver signed the record."""

    id: UUID
    title: str
    stage: Stage
    roles: tuple[Role, ...]
    warning: str = ""
    is_approved: bool = False
    is_system = False

    @property
    def at(self) -> str:
        """Where it stands."""
        return "approved" if self.is_approved else self.stage.value


def create_profile(
    folder: Path, *, name: str, organisation: str, passphrase: str, now: datetime, profile_id: UUID
) -> tuple[SigningProfile, str]:
    """Make and keep a person's keys and identity card; gives the open profile and the recovery code, to be printed.

    Raises: RuleBroken for a weak passphrase or an empty name; FileProblem when the folder holds a profile already.
    """
    new = new_profile(
        folder, name=name, organisation=organisation, passphrase=passphrase, now=now, profile_id=profile_id
    )
    return keep_profile(new), new.recovery_code


def new_profile(
    folder: Path, *, name: str, organisation: str, passphrase: str, now: datetime, profile_id: UUID
) -> NewProfile:
    """Make a person's keys and identity card, and write nothing. Raises: as `create_profile` does."""
    _require_free(folder)
    signing_key = new_private_key()
    age_identity, age_recipient = new_age_identity()
    card = new_card(name=name, organisation=organisation, private_key=signing_key, age_recipient=age_recipient, now=now)
    slots, recovery_code, unlocked = create_profile_keys(
        profile_id, passphrase, signing_key=signing_key, age_identity=age_identity.encode()
    )
    profile = Profile(folder=folder, card=read_card(card), unlocked=unlocked)
    signing = SigningProfile(profile=profile, signing_key=signing_key)
    return NewProfile(signing=signing, recovery_code=recovery_code, slots=slots, card=card)


def keep_profile(new: NewProfile) -> SigningProfile:
    """Write a new profile into its folder. Raises: FileProblem when the folder holds a profile by now."""
    folder = new.signing.profile.folder
    _require_free(folder)
    with in_plain_words(folder, "created"):
        folder.mkdir(parents=True, exist_ok=True)
    save_slots(folder, new.slots)
    write_whole(folder / CARD_NAME, new.card)
    return new.signing


def _require_free(folder: Path) -> None:
    refuse_shared_folder(folder)
    if has_profile(folder):
        raise FileProblem(
            "{folder} holds a profile already.", hint="Choose another folder, or unlock it.", folder=folder.name
        )


def unlock(folder: Path, passphrase: str) -> Profile:
    """Open a profile for reading. Raises: RuleBroken when the passphrase is wrong; FileProblem when there is none."""
    return _opened(folder, lambda: unlock_slots(load_slots(folder), passphrase))


def change_passphrase(folder: Path, *, old: str, new: str) -> None:
    """Give the profile another passphrase; the old one opens nothing any more. Two key derivations.

    Raises: RuleBroken when the old one is wrong or the new one too short.
    """
    save_slots(folder, change_slots(load_slots(folder), old, new))


def recover(folder: Path, code: str, *, passphrase: str, now: datetime) -> SigningProfile:
    """Open a profile whose passphrase is lost with its printed code, and give it a new one.

    The lost passphrase takes the signing key with it: a new key and a new card are made, which the lead certifies in a
    new revision of the set-up (SECURITY §4, trust step 6). What was signed before stays valid.
    Raises: RuleBroken when it is another profile's code, or for a passphrase that is too short; FileProblem when there
    is no profile, or the card in it belongs to other keys.
    """
    old = _opened(folder, lambda: unlock_with_recovery_code(load_slots(folder), code))
    signing_key = new_private_key()
    card = new_card(
        name=old.card.name,
        organisation=old.card.organisation,
        private_key=signing_key,
        age_recipient=old.card.age_recipient,
        now=now,
    )
    slots = replace_signing_key(load_slots(folder), old.unlocked, passphrase=passphrase, signing_key=signing_key)
    save_slots(folder, slots)
    write_whole(folder / CARD_NAME, card)
    return SigningProfile(profile=replace(old, card=read_card(card)), signing_key=signing_key)


def can_remember() -> bool:
    """Whether this computer has a password store that may hold a secret."""
    return trusted_backend() is not None


def remember_on_this_computer(profile: Profile) -> None:
    """Let the computer's password store open this profile for reading. Raises: FileProblem, and nothing changed."""
    save_slots(profile.folder, add_keyring_slot(load_slots(profile.folder), profile.unlocked))


def forget_on_this_computer(profile: Profile) -> None:
    """Take the password store's way in away."""
    save_slots(profile.folder, remove_keyring_slot(load_slots(profile.folder)))


def opens_by_keyring(folder: Path) -> bool:
    """Whether the computer's password store is one of this profile's ways in."""
    return has_profile(folder) and load_slots(folder).keyring is not None


def unlock_by_keyring(folder: Path) -> Profile:
    """Open a profile for reading with the computer's password store. Raises: FileProblem."""
    return _opened(folder, lambda: unlock_with_keyring(load_slots(folder)))


def unlock_for_signing(folder: Path, passphrase: str) -> SigningProfile:
    """Open a profile to sign one batch. Raises: RuleBroken when the passphrase is wrong."""
    keys: list[bytes] = []

    def both() -> Unlocked:
        unlocked, signing_key = unlock_to_sign(load_slots(folder), passphrase)
        keys.append(signing_key)
        return unlocked

    profile = _opened(folder, both)
    return SigningProfile(profile=profile, signing_key=keys[0])


def card_bytes(folder: Path) -> bytes:
    """The identity card as it is given to the lead; it is not secret."""
    _require_profile(folder)
    return read_limited(folder / CARD_NAME, CARD_LIMIT, said("an identity card"))


def own_words(profile: Profile) -> tuple[str, ...]:
    """The eight words of this person's key, to be read out to the lead."""
    return words(profile.card.fingerprint)


def raw_keys(file: "EvaluationFile") -> dict[Path, bytes]:
    """The raw keys of an open evaluation's databases, by path: for the example's checks from outside."""
    return file.raw_keys()


def identity(folder: Path) -> dict[str, object]:
    """What the identity card in a profile says, and the words of its key; JSON-ready, and nothing of it secret."""
    card = read_card(card_bytes(folder))
    return {
        "name": card.name,
        "organisation": card.organisation,
        "fingerprint": card.fingerprint,
        "words": list(words(card.fingerprint)),
        "age_recipient": card.age_recipient,
    }


def export_card(folder: Path, target: Path) -> Path:
    """Write the identity card to a file, for the lead; an existing file is replaced whole."""
    write_whole(target, card_bytes(folder))
    return target


def begin_evaluation(
    signing: SigningProfile,
    evaluation: Evaluation,
    *,
    job_title: str,
    now: datetime,
    member_id: UUID,
    taken_over: str = "",
) -> None:
    """Start an evaluation as its procurement lead: its keys, its certificate authority, and the lead enrolled.

    `taken_over` says from which package of a purchasing system it was begun, for the log; empty where from none.
    """
    profile = signing.profile
    begun = begun_by(profile.card, file_id=evaluation.id, job_title=job_title, now=now, member_id=member_id)
    lead = begun.lead

    def first(uow: "UnitOfWork") -> None:
        uow.evaluations.begin(
            evaluation, holder_id=lead.id, authority_certificate=begun.authority, lead_compared=lead.compared
        )
        uow.panel.enrol(lead, certificate=begun.certificate)
        if taken_over:
            uow.audit.record("call-off taken over", member_id=lead.id, now=now, subject=taken_over)
        uow.audit.record("evaluation begun", member_id=lead.id, now=now, subject=evaluation.id)

    _create(profile, UUID(evaluation.id), first=first, authority=(signing.signing_key, begun.authority_key))


def open_evaluation(
    profile: Profile,
    evaluation_id: UUID,
    *,
    keep_backup: bool = True,
    older_too: bool = False,
    progress: Progress = UNHEARD,
) -> "EvaluationFile":
    """Open one of this person's evaluations; close it to give its lock back.

    `keep_backup` is for whoever goes on to change it, `older_too` for whoever only lists it.
    Raises: FileProblem, also when the file is older than last seen on this computer (SECURITY T16).
    """
    from evaluator.storage.evaluation_file import open_evaluation_file

    progress.step("Opening the evaluation")
    file = open_evaluation_file(
        profile.evaluations,
        evaluation_id,
        unlocked=profile.unlocked,
        encode=canonical.encode,
        keep_backup=keep_backup,
        progress=progress,
    )
    if file.freshness.is_alarm and not older_too:
        file.close()
        raise FileProblem(
            file.freshness.value,
            hint="Put the newest file back; if it is lost, remove heads/{evaluation_id} from the profile to go on.",
            evaluation_id=evaluation_id,
        )
    return file


def back_up_lock(file: "EvaluationFile") -> None:
    """Keep a copy of the evaluation as it was locked, encrypted as it is."""
    from evaluator.storage.backups import Kind

    file.back_up(Kind.LOCK)


def certifying_key(signing: SigningProfile, file: "EvaluationFile") -> bytes:
    """The private key with which the lead certifies the panel. Raises: RuleBroken for anyone but the lead."""
    from evaluator.storage.evaluation_keys import ca_key

    return ca_key(file.keys, signing_key=signing.signing_key)


def evaluations(profile: Profile) -> tuple[EvaluationListed, ...]:
    """Every evaluation this profile holds."""
    from evaluator.domain.retention import report_signed
    from evaluator.storage.evaluation_file import evaluation_ids
    from evaluator.storage.invariants import logged

    listed = []
    for evaluation_id in evaluation_ids(profile.evaluations):
        with open_evaluation(profile, evaluation_id, keep_backup=False, older_too=True) as file, file.work() as uow:
            held = uow.evaluations.held()
            roles = uow.panel.roster().of(held.holder_id).roles
            listed.append(
                EvaluationListed(
                    id=evaluation_id,
                    title=held.evaluation.title,
                    stage=held.stage,
                    roles=roles,
                    warning=file.warning,
                    is_approved=Role.APPROVER in roles and report_signed(logged(uow)) is not None,
                )
            )
    return tuple(listed)


def has_profile(folder: Path) -> bool:
    """Whether a folder holds a profile. Raises: FileProblem when that cannot be told."""
    with in_plain_words(folder, "read"):
        return (folder / CARD_NAME).is_file()


def _create(
    profile: Profile,
    evaluation_id: UUID,
    *,
    first: "Callable[[UnitOfWork], None]",
    authority: tuple[bytes, bytes] | None = None,
) -> None:
    from evaluator.storage.evaluation_file import create_evaluation_file

    create_evaluation_file(
        profile.evaluations,
        evaluation_id,
        unlocked=profile.unlocked,
        encode=canonical.encode,
        first=first,
        authority=authority,
    )


def _opened(folder: Path, opening: Callable[[], Unlocked]) -> Profile:
    _require_profile(folder)
    unlocked, card = opening(), read_card(card_bytes(folder))
    if str(read_identity(unlocked.age_identity.decode()).to_public()) != card.age_recipient:
        raise FileProblem(
            "The identity card in this profile belongs to other keys.", hint="Put the profile's own card back."
        )
    return Profile(folder=folder, card=card, unlocked=unlocked)


def _require_profile(folder: Path) -> None:
    if not has_profile(folder):
        raise FileProblem(
            "There is no profile in {place}.", hint="Create one, or name its folder.", place=folder.absolute()
        )
