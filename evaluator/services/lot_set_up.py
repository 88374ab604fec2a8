"""Setting a lot up as another lot of the same procurement was: its rules, its model, and the same panel.

The lead compared the words of everybody's key once, for the first lot. What is taken over is that panel as it stands in
the lead's own file of the other lot: each person is certified anew for this evaluation, and the roster says for which
lot the words were compared.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from evaluator.domain.lots import LotRules, PublishedLot, require_sound_rules
from evaluator.domain.panel import PanelMember, Role
from evaluator.domain.procurement import Evaluation, Stage
from evaluator.errors import FileProblem, RuleBroken
from evaluator.exchange import holder
from evaluator.formats import canonical
from evaluator.formats.identity import IdentityCard, certified_by, certify
from evaluator.formats.signing import load_certificate
from evaluator.storage.evaluation_file import evaluation_ids, open_evaluation_file
from evaluator.storage.keys import Unlocked
from evaluator.storage.unit_of_work import UnitOfWork

PUBLISHED = "rules for the lots published"


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherLot:
    """Another lot of the procurement that the lead has set up, or begun to, by the id of its evaluation."""

    evaluation_id: str
    lot_id: str
    title: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LotsBegun:
    """The open evaluation, the other lots the lead holds, and those published that are not begun.

    `can_take` says that the holder is the lead and nothing is issued here.
    """

    own: Evaluation
    others: tuple[OtherLot, ...]
    not_begun: tuple[PublishedLot, ...]
    can_take: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOver:
    """What came from the other lot: whether its rules, whether its model, and who was enrolled."""

    rules: bool
    model: bool
    people: tuple[str, ...]


def lots_begun(uow: UnitOfWork, *, evaluations: Path, unlocked: Unlocked) -> LotsBegun:
    """Which lots of the open evaluation's procurement the lead has begun in this profile, and which are to come."""
    held = uow.evaluations.held()
    others = tuple(_others(uow, evaluations=evaluations, unlocked=unlocked))
    known = {held.evaluation.lot.id, *(one.lot_id for one in others)}
    published = held.lots.lots if held.lots else ()
    return LotsBegun(
        own=held.evaluation,
        others=others,
        not_begun=tuple(lot for lot in published if lot.id not in known),
        can_take=held.stage is Stage.SET_UP and holder(uow).is_a(Role.LEAD),
    )


def take_over_set_up(
    uow: UnitOfWork,
    *,
    from_lot: str,
    evaluations: Path,
    unlocked: Unlocked,
    certifying_key: bytes,
    now: datetime,
    new_id: Callable[[], UUID],
) -> TakenOver:
    """Take over the rules, the model and the panel of another lot, by the id of its evaluation.

    What stands here already stays: published rules, a model that was begun, whoever is enrolled. Raises: RuleBroken for
    anyone but the lead, once the set-up is issued, or where the rules do not name this lot.
    """
    held = uow.evaluations.held()
    if not holder(uow).is_a(Role.LEAD):
        raise RuleBroken("The procurement lead sets a lot up.")
    if held.stage is not Stage.SET_UP:
        raise RuleBroken("The set-up is issued already.", hint="Who joins now is a revision of the set-up.")
    with (
        open_evaluation_file(
            evaluations, UUID(from_lot), unlocked=unlocked, encode=canonical.encode, keep_backup=False
        ) as file,
        file.work() as other,
    ):
        if file.freshness.is_alarm:
            raise FileProblem(file.freshness.value, hint="Put the newest file of that lot back.")
        theirs = other.evaluations.held()
        if theirs.evaluation.procurement.ocid != held.evaluation.procurement.ocid:
            raise RuleBroken("That evaluation is of another procurement.", hint="Choose a lot of this one.")
        model = _take_model(uow, other, now=now)
        rules = _take_rules(uow, theirs.lots, now=now)
        people = tuple(_enrol_again(uow, other, certifying_key=certifying_key, now=now, new_id=new_id))
    return TakenOver(rules=rules, model=model, people=people)


def _take_model(uow: UnitOfWork, other: UnitOfWork, *, now: datetime) -> bool:
    """As a draft to go on with: it is published for this lot by freezing it here."""
    found = other.evaluations.held().model or other.evaluations.draft()
    if found is None or uow.evaluations.held().model is not None or uow.evaluations.draft() is not None:
        return False
    uow.evaluations.save_draft(found, at=now)
    return True


def _take_rules(uow: UnitOfWork, rules: LotRules | None, *, now: datetime) -> bool:
    held, draft = uow.evaluations.held(), uow.evaluations.draft()
    if rules is None or held.lots is not None or held.model is not None or draft is None:
        return False
    require_sound_rules(rules, lot=held.evaluation.lot.id, criteria=[leaf.id for leaf in draft.scored_leaves()])
    uow.evaluations.publish_lots(rules)
    uow.audit.record(PUBLISHED, member_id=holder(uow).id, now=now, subject=canonical.digest(canonical.encode(rules)))
    return True


def _enrol_again(
    uow: UnitOfWork, other: UnitOfWork, *, certifying_key: bytes, now: datetime, new_id: Callable[[], UUID]
) -> Iterator[str]:
    """Everybody of the other lot who is not enrolled here, certified for this evaluation; gives their names."""
    held, theirs, lead = uow.evaluations.held(), other.evaluations.held(), holder(uow)
    certificates = other.panel.certificates()
    for person in other.panel.roster().people:
        if uow.panel.roster().ever_known_by(person.fingerprint) is not None:
            continue
        card = _card(person, certificates[person.id], theirs.authority_certificate, theirs.evaluation.id)
        again = PanelMember(
            id=str(new_id()),
            name=person.name,
            organisation=person.organisation,
            job_title=person.job_title,
            roles=person.roles,
            fingerprint=person.fingerprint,
            age_recipient=person.age_recipient,
            compared=_compared(person.compared, theirs.evaluation.lot.title or theirs.evaluation.lot.id),
        )
        certificate = certify(
            ca_certificate=held.authority_certificate,
            ca_key=certifying_key,
            card=card,
            member_id=again.id,
            roles=again.roles,
            evaluation_id=held.evaluation.id,
            now=now,
        )
        uow.panel.enrol(again, certificate=certificate)
        uow.audit.record("person enrolled", member_id=lead.id, now=now, subject=again.id)
        yield again.name


def _compared(said: str, lot: str) -> str:
    """How the words were compared, and for which lot; empty where they never were."""
    return said if not said or ", for " in said else f"{said}, for {lot}"


def _card(person: PanelMember, certificate: bytes, authority: bytes, evaluation_id: str) -> IdentityCard:
    """The keys that the lead certified for the other lot, held against the roster there. Raises: FileProblem."""
    certified = certified_by(load_certificate(authority), load_certificate(certificate), evaluation_id=evaluation_id)
    if (certified.member_id, certified.fingerprint) != (person.id, person.fingerprint):
        raise FileProblem("The certificate of {name} in the other lot is for another key.", name=person.name)
    return IdentityCard(
        name=person.name,
        organisation=person.organisation,
        age_recipient=person.age_recipient,
        certificate=certificate,
        fingerprint=person.fingerprint,
    )


def _others(uow: UnitOfWork, *, evaluations: Path, unlocked: Unlocked) -> Iterator[OtherLot]:
    own = uow.evaluations.held().evaluation
    for evaluation_id in evaluation_ids(evaluations):
        if str(evaluation_id) == own.id:
            continue
        with (
            open_evaluation_file(
                evaluations, evaluation_id, unlocked=unlocked, encode=canonical.encode, keep_backup=False
            ) as file,
            file.work() as other,
        ):
            found = other.evaluations.held()
            lot = found.evaluation.lot
            same = found.evaluation.procurement.ocid == own.procurement.ocid and lot.id != own.lot.id
            if same and other.panel.roster().of(found.holder_id).is_a(Role.LEAD):
                yield OtherLot(
                    evaluation_id=str(evaluation_id),
                    lot_id=lot.id,
                    title=lot.title or lot.id,
                    people=len(other.panel.roster().people),
                )
