"""A whole small evaluation of generated content, played without a passphrase, so that no key has to be derived.

The people are as in the demonstration, with real keys, certificates and files; only the slots that a passphrase opens
are left out. Used where a test needs many files or a fresh one: the worked example itself is the fixture `played`.
"""

import os
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from evaluator.demo.cast import Player
from evaluator.demo.content import Person
from evaluator.demo.example import FOLDER
from evaluator.demo.generated import Dimensions, made
from evaluator.demo.troupe import Troupe
from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Evaluation, Regime
from evaluator.formats.identity import new_card, read_card
from evaluator.formats.package import new_age_identity
from evaluator.formats.signing import new_private_key
from evaluator.services import moderation, reopening
from evaluator.services.profile import Profile, SigningProfile
from evaluator.storage.evaluation_file import EvaluationFile
from evaluator.storage.keys import Unlocked
from evaluator.storage.unit_of_work import UnitOfWork


class OpenFromTheStart(Troupe):
    """People whose profiles are open, without the slots that a passphrase opens."""

    def player(self, person: Person, part: str, clock: Callable[[], datetime]) -> Player:
        folder = self.out / "profiles" / part
        folder.mkdir(parents=True)
        signing_key, (age_identity, age_recipient) = new_private_key(), new_age_identity()
        card = new_card(
            name=person.name,
            organisation=person.organisation,
            private_key=signing_key,
            age_recipient=age_recipient,
            now=clock(),
        )
        (folder / "card.bidid").write_bytes(card)
        unlocked = Unlocked(profile_id=self.new_id(), root=os.urandom(32), age_identity=age_identity.encode())
        signing = SigningProfile(
            profile=Profile(folder=folder, card=read_card(card), unlocked=unlocked), signing_key=signing_key
        )
        return Player(person=person, part=part, signing=signing, recovery_code="", member_id=self.new_id())


class QuickWalk(OpenFromTheStart, Walk):
    """The demonstration's walk, by people whose profiles are open from the start."""


class UnderRegime(QuickWalk):
    """The same walk for a procurement under another rulebook, and outside any market."""

    regime = Regime.PCR2015

    def evaluation(self) -> Evaluation:
        begun = super().evaluation()
        procurement = replace(begun.procurement, regime=self.regime, dynamic_purchasing_system=False)
        return replace(begun, procurement=procurement)


def walk_under(regime: Regime, out: Path, *, members: int, tenders: int, questions: int) -> UnderRegime:
    """A walk under this rulebook that has not set out yet."""
    quick = quick_walk(out, members=members, tenders=tenders, questions=questions)
    walk = UnderRegime(**{each.name: getattr(quick, each.name) for each in fields(quick) if each.init})
    walk.regime = regime
    return walk


class ReopenedWalk(QuickWalk):
    """A walk in which moderation is closed, reopened with the approver's consent, corrected, and closed again."""

    def moderate(self) -> None:
        super().moderate()
        chair = self.the(Role.CHAIR)
        with self.desk(chair) as file:
            self.reopen(file, chair)
            with file.work() as uow:
                first = uow.consensus.record().scores[0]
                moderation.begin_session(uow, present=first_present(uow), now=self.clock())
                points = first.points - 1 if first.points else first.points + 1
                corrected = replace(
                    first,
                    points=points,
                    correction="Page 2 was misread.",
                    why_not_higher="No date is given.",
                    why_not_lower="An owner is named.",
                )
                self.agree(uow, corrected)
            self.confirm(file, chair)
            self.close_moderation(file, chair)

    def reopen(self, file: EvaluationFile, chair: Player) -> None:
        approver = self.the(Role.APPROVER)
        with file.work() as uow:
            asked = self.asked_to_reopen(uow, chair)
        with self.desk(approver) as own, own.work() as uow:
            reopening.receive_request(uow, data=asked, age_identity=approver.age_identity, now=self.clock())
            consent = reopening.consent(
                uow, signer=approver.signing.signer(uow), now=self.clock(), package_id=self.new_id()
            ).sealed
        with file.work() as uow:
            reopening.reopen(uow, data=consent, age_identity=chair.age_identity, now=self.clock())

    def asked_to_reopen(self, uow: UnitOfWork, chair: Player) -> bytes:
        return reopening.ask_to_reopen(
            uow,
            reason="The panel misread page 2 of one response.",
            signer=chair.signing.signer(uow),
            now=self.clock(),
            package_id=self.new_id(),
        ).sealed


def first_present(uow: UnitOfWork) -> tuple[str, ...]:
    return uow.consensus.sessions()[0].present


def reopened_walk(out: Path, *, members: int, tenders: int, questions: int) -> ReopenedWalk:
    """The same, with a reopening in it."""
    walk = quick_walk(out, members=members, tenders=tenders, questions=questions)
    return ReopenedWalk(**{field.name: getattr(walk, field.name) for field in fields(walk) if field.init})


def quick_walk(out: Path, *, members: int, tenders: int, questions: int) -> QuickWalk:
    """A walk of this size that has not set out yet."""
    return QuickWalk(
        out=out,
        content=made(Dimensions(members=members, tenders=tenders, questions=questions), seed=7),
        notice_file=FOLDER / "notice.json",
        clock=lambda: datetime.now(UTC),
        new_id=uuid4,
        tell=lambda step: None,
        evaluation_id=uuid4(),
    )


def moved(player: Player, folder: Path) -> Player:
    """The same person with their profile in another folder, such as a copy."""
    profile = replace(player.signing.profile, folder=folder)
    return replace(player, signing=replace(player.signing, profile=profile))
