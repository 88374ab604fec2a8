"""A whole small evaluation of generated content, played without a passphrase, so that no key has to be derived.

The people are as in the demonstration, with real keys, certificates and files; only the slots that a passphrase opens
are left out. Used where a test needs many files or a fresh one: the worked example itself is the fixture `played`.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import ClassVar
from uuid import uuid4

from evaluator.demo.cast import COMPARED, Player
from evaluator.demo.content import AgreedScore, Person
from evaluator.demo.example import FOLDER
from evaluator.demo.generated import Dimensions, made
from evaluator.demo.stages import StagedWalk
from evaluator.demo.troupe import Troupe
from evaluator.demo.walk import Walk
from evaluator.domain.discussion import Discussion
from evaluator.domain.moderation import ConsensusScore
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Evaluation, Regime, Supplier, Tender
from evaluator.errors import RuleBroken
from evaluator.exchange import require_declared
from evaluator.formats.identity import new_card, read_card
from evaluator.formats.package import new_age_identity
from evaluator.formats.signing import new_private_key
from evaluator.services import (
    confirmation,
    conflict,
    late_tenders,
    moderation,
    on_record,
    pack,
    panel,
    profile,
    registration,
    reopening,
    revision,
    submission,
    succession,
    taking_over,
    tenders,
)
from evaluator.services.profile import Profile, SigningProfile
from evaluator.storage.evaluation_file import EvaluationFile
from evaluator.storage.keys import Unlocked
from evaluator.storage.unit_of_work import UnitOfWork

FIRST_CLOSED = "first-closed"
SUBSTITUTE, CLARIFICATION, GUIDANCE = "member-02", "Clarification 1.txt", "Read the whole answer, page 2 included."
REASON = "EXAMPLE Member 1 leaves the trust on 1 November and cannot go on."


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


class Demonstration(OpenFromTheStart, StagedWalk):
    """The demonstration's walk, in which a passphrase opens those profiles alone that a test opens by it."""

    by_passphrase = frozenset({Role.CHAIR, Role.APPROVER})

    def player(self, person: Person, part: str, clock: Callable[[], datetime]) -> Player:
        if self.by_passphrase.isdisjoint(person.roles):
            return super().player(person, part, clock)
        return Troupe.player(self, person, part, clock)


class QuickWalk(OpenFromTheStart, Walk):
    """The demonstration's walk, by people whose profiles are open from the start."""

    @contextmanager
    def desk(self, player: Player) -> Iterator[EvaluationFile]:
        """This person's evaluation, open, without the backup that takes longer than what is done at the desk."""
        with profile.open_evaluation(player.signing.profile, self.evaluation_id, keep_backup=False) as file:
            self.keep_keys(player, profile.raw_keys(file))
            yield file

    def sign_revision(self, changes: list[revision.Change], *, reason: str = REASON) -> None:
        lead = self.the(Role.LEAD)
        with self.desk(lead) as file, file.work() as uow:
            revision.revise_setup(
                uow,
                changes=changes,
                reason=reason,
                signer=lead.signing.signer(uow),
                certifying_key=profile.certifying_key(lead.signing, file),
                now=self.clock(),
                package_id=self.new_id(),
            )

    def pack_for(self, player: Player) -> bytes:
        lead = self.the(Role.LEAD)
        with self.desk(lead) as file, file.work() as uow:
            return pack.issue_pack(
                uow,
                member_id=str(player.member_id),
                signer=lead.signing.signer(uow),
                now=self.clock(),
                package_id=self.new_id(),
            ).sealed

    def take_over(self, player: Player, data: bytes) -> tuple[pack.Revised, ...]:
        own = player.signing.profile
        opened = pack.open_pack(data, unlocked=own.unlocked, own_fingerprint=own.card.fingerprint)
        with self.desk(player) as file, file.work() as uow:
            return pack.extend(uow, opened, now=self.clock())


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
    """A walk in which moderation is closed, reopened with the approver's consent, corrected, and closed again.

    A tender that came late was refused before.
    """

    def issue_packs(self) -> None:
        with self.desk(self.the(Role.LEAD)) as file, file.work() as uow:
            late = self.content.call_off.deadline_at + timedelta(minutes=5)
            tenders.register_tender(
                uow,
                supplier=Supplier(
                    id="late", name="EXAMPLE Late Ltd", identifier="EXAMPLE-9", email="late@example.test"
                ),
                tender=Tender(id="late", supplier_id="late", received_at=late),
                now=self.clock(),
            )
            tenders.decide_late(
                uow,
                tender_id="late",
                accepted=False,
                reason="The portal was open and worked until the closing time.",
                now=self.clock(),
            )
        self.issue_setup()
        approver = self.the(Role.APPROVER)
        self.issue_packs_to(approver)
        self.held_back = self.why_held_back(self.the(Role.CHAIR))
        with self.desk(approver) as file, file.work() as uow:
            signed = late_tenders.approve(
                uow, signer=approver.signing.signer(uow), now=self.clock(), package_id=self.new_id()
            ).sealed
        self.write("packages/late-tenders-approved.bidpack", signed)
        lead, chair = self.the(Role.LEAD), self.the(Role.CHAIR)
        with self.desk(lead) as file, file.work() as uow:
            late_tenders.receive_approval(uow, data=signed, age_identity=lead.age_identity, now=self.clock())
        self.issue_packs_to(*(one for one in self.players.values() if one not in (lead, approver)))
        with self.desk(chair) as file, file.work() as uow:
            confirmation.receive_confirmation(uow, data=signed, age_identity=chair.age_identity, now=self.clock())

    def why_held_back(self, player: Player) -> str:
        """Why somebody's pack cannot be issued; empty where it can."""
        try:
            self.pack_for(player)
        except RuleBroken as problem:
            return problem.message
        return ""

    def moderate(self) -> None:
        super().moderate()
        for part in ("profiles", "packages"):
            shutil.copytree(self.out / part, self.out / FIRST_CLOSED / part)
        chair = self.the(Role.CHAIR)
        with self.desk(chair) as file:
            self.reopen(file, chair)
            with file.work() as uow:
                moderation.begin_session(uow, present=first_present(uow), now=self.clock())
                self.agree(uow, corrected(uow.consensus.record().scores[0]))
            self.confirm(file, chair)
            self.close_moderation(file, chair)

    def as_first_closed(self) -> "ReopenedWalk":
        """The same evaluation as it was when moderation was first closed, in files of its own."""
        out = self.out / FIRST_CLOSED
        players = {key: moved(one, out / "profiles" / one.part) for key, one in self.players.items()}
        return replace(self, out=out, players=players, written=[])

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


class ReportedAgainWalk(QuickWalk):
    """A walk in which moderation is opened again after the report was approved and the letters were signed.

    One item is corrected; a second report, record and letters follow.
    """

    def play(self) -> None:
        super().play()
        self.first_record = (self.out / "record.asice").read_bytes()
        self.first_report = (self.out / "packages" / "report.bidpack").read_bytes()
        self.reopen()
        self.correct()
        self.finish_report()
        self.approve()
        self.write_letters()

    def reopen(self) -> None:
        chair, approver = self.the(Role.CHAIR), self.the(Role.APPROVER)
        with self.desk(chair) as file, file.work() as uow:
            asked = self.asked_to_reopen(uow, chair)
        with self.desk(approver) as file, file.work() as uow:
            reopening.receive_request(uow, data=asked, age_identity=approver.age_identity, now=self.clock())
            consent = reopening.consent(
                uow, signer=approver.signing.signer(uow), now=self.clock(), package_id=self.new_id()
            ).sealed
        with self.desk(chair) as file, file.work() as uow:
            reopening.reopen(uow, data=consent, age_identity=chair.age_identity, now=self.clock())

    def asked_to_reopen(self, uow: UnitOfWork, chair: Player) -> bytes:
        return reopening.ask_to_reopen(
            uow,
            reason="A supplier showed that page 2 of its answer was misread.",
            signer=chair.signing.signer(uow),
            now=self.clock(),
            package_id=self.new_id(),
        ).sealed

    def correct(self) -> None:
        chair = self.the(Role.CHAIR)
        with self.desk(chair) as file:
            with file.work() as uow:
                moderation.begin_session(uow, present=first_present(uow), now=self.clock())
                self.agree(uow, corrected(uow.consensus.record().scores[0]))
            self.confirm(file, chair)
            self.close_moderation(file, chair)


def corrected(first: ConsensusScore) -> ConsensusScore:
    """An agreed score with other points and the reason for them."""
    return replace(
        first,
        points=first.points - 1 if first.points else first.points + 1,
        correction="Page 2 was misread.",
        why_not_higher="No date is given.",
        why_not_lower="An owner is named.",
    )


class RevisedWalk(QuickWalk):
    """A walk in which a member's merged scorecard is left out, because somebody else takes their place."""

    leaver, waiting = "member-01", SUBSTITUTE

    def set_up(self) -> None:
        """The substitute is not on the panel yet."""
        substitute = self.players.pop(self.waiting)
        super().set_up()
        self.substitute = substitute

    def declare(self, file: EvaluationFile) -> None:
        with file.work() as uow:
            conflict.declare(uow, interests="", now=self.clock())

    def said(self, discussion: Discussion) -> Discussion:
        """What the one who left had raised is still theirs."""
        here, self.players = self.players, {**self.players, self.leaver: self.left}
        found = super().said(discussion)
        self.players = here
        return found

    def moderate(self) -> None:
        chair = self.the(Role.CHAIR)
        with self.desk(chair) as file:
            self.register_phrases(file, chair)
            self.merge(file, chair, self.submissions_of(*self.all_with(Role.MEMBER)))
        self.revise()
        self.score_as_substitute()
        super().moderate()

    def register_phrases(self, file: EvaluationFile, chair: Player) -> None:
        """The substitute's phrase comes after the others were opened, with the reason."""
        with file.work() as uow:
            opened, known = bool(uow.submissions.digests()), {one.member_id for one in uow.registrations.all()}
        if not opened:
            super().register_phrases(file, chair)
        for player in self.all_with(Role.MEMBER):
            if opened and str(player.member_id) not in known:
                with file.work() as uow:
                    registration.register_phrase(
                        uow,
                        member_id=str(player.member_id),
                        phrase=" ".join(self.phrases[player.part]),
                        now=self.clock(),
                        reason="Joined in the place of a member who left.",
                    )

    def submissions_of(self, *players: Player) -> list[tuple[str, bytes]]:
        paths = [self.out / "packages" / f"submission-{player.part}.bidpack" for player in players]
        return [(path.name, path.read_bytes()) for path in paths]

    def revise(self) -> None:
        """The lead signs revision 2 and issues new packs; everybody who is here takes theirs over."""
        self.left = self.players.pop(self.leaver)
        self.sign_revision(self.changes(self.left))
        for player in self.players.values():
            if player is not self.the(Role.LEAD):
                self.take_over(player, self.pack_for(player))
        self.open_pack(self.substitute, self.pack_for(self.substitute), self.the(Role.LEAD))
        self.players[self.waiting] = self.substitute

    def changes(self, left: Player) -> list[revision.Change]:
        with self.desk(self.the(Role.LEAD)) as file, file.work() as uow:
            question, tender = uow.setup().model.scored_leaves()[0].id, uow.setup().tenders[0].id
        return [
            revision.Leaves(member_id=str(left.member_id)),
            revision.Joins(
                member_id=self.substitute.member_id,
                card=profile.card_bytes(self.substitute.signing.profile.folder),
                job_title=self.substitute.person.job_title,
                roles=self.substitute.person.roles,
                compared=COMPARED,
            ),
            revision.DocumentAdded(tender_id=tender, name=CLARIFICATION, body=b"The helpdesk is open on Saturdays."),
            revision.GuidanceCorrected(criterion_id=question, guidance=GUIDANCE),
        ]

    def score_as_substitute(self) -> None:
        others = {key: player for key, player in self.players.items() if player is not self.substitute}
        self.players = {self.waiting: self.substitute}
        self.score()
        self.players = {**others, self.waiting: self.substitute}


class ReplacedAfterReopening(RevisedWalk):
    """A walk in which a member leaves after moderation was closed and opened again, and a substitute comes."""

    def write_letters(self) -> None:
        """Nothing of them is asked here."""

    def moderate(self) -> None:
        self.left = self.players[self.leaver]
        QuickWalk.moderate(self)
        chair, approver, lead = self.the(Role.CHAIR), self.the(Role.APPROVER), self.the(Role.LEAD)
        with self.desk(chair) as file, file.work() as uow:
            asked = reopening.ask_to_reopen(
                uow,
                reason="A member had scored with an interest that came to light.",
                signer=chair.signing.signer(uow),
                now=self.clock(),
                package_id=self.new_id(),
            ).sealed
        with self.desk(approver) as file, file.work() as uow:
            reopening.receive_request(uow, data=asked, age_identity=approver.age_identity, now=self.clock())
            consent = reopening.consent(
                uow, signer=approver.signing.signer(uow), now=self.clock(), package_id=self.new_id()
            ).sealed
        with self.desk(chair) as file, file.work() as uow:
            reopening.reopen(uow, data=consent, age_identity=chair.age_identity, now=self.clock())
        self.untold = self.why_not_revised()
        with self.desk(lead) as file, file.work() as uow:
            for data in (asked, consent):
                reopening.receive_told(uow, data=data, age_identity=lead.age_identity, now=self.clock())
        self.revise()
        self.score_as_substitute()
        with self.desk(chair) as file:
            self.register_phrases(file, chair)
            self.merge(file, chair, self.submissions_of(self.substitute))
            with file.work() as uow:
                present = [str(player.member_id) for player in self.all_with(Role.MEMBER)]
                moderation.begin_session(uow, present=present, now=self.clock())
                for score in uow.consensus.record().scores:
                    self.agree(uow, replace(score, correction="Agreed again with the member who came."))
            self.confirm(file, chair)
            self.close_moderation(file, chair)

    def why_not_revised(self) -> str:
        """What the lead is told who knows of no reopening."""
        left = self.players[self.leaver]
        try:
            self.sign_revision([revision.Leaves(member_id=str(left.member_id))])
        except RuleBroken as problem:
            return problem.message
        return ""


class ChairReplaced(RevisedWalk):
    """A walk in which the chair leaves before anything is merged; who comes scores, merges, and leads the meeting."""

    leaver = "member-03"
    roles: tuple[Role, ...] = (Role.CHAIR, Role.MEMBER)

    def write_letters(self) -> None:
        """Nothing of them is asked here."""

    def set_up(self) -> None:
        super().set_up()
        self.substitute = replace(self.substitute, person=replace(self.substitute.person, roles=self.roles))

    def moderate(self) -> None:
        self.revise()
        self.send_scorecards_again()
        self.score_as_substitute()
        QuickWalk.moderate(self)

    def revise(self) -> None:
        """The approver has the first pack and signs that another person takes the chair; the others' packs follow."""
        self.left = self.players.pop(self.leaver)
        self.sign_revision(self.changes(self.left), reason=f"{self.left.person.name} fell ill and cannot lead.")
        self.issue_new_packs()
        self.open_pack(self.substitute, self.pack_for(self.substitute), self.the(Role.LEAD))
        self.players[self.waiting] = self.substitute

    def issue_new_packs(self) -> None:
        """The approver's first; the others' once the approver has signed."""
        lead, approver = self.the(Role.LEAD), self.the(Role.APPROVER)
        others = [player for player in self.players.values() if player not in (lead, approver)]
        self.held_back = why_refused(lambda: self.pack_for(others[0]))
        self.take_over(approver, self.pack_for(approver))
        with self.desk(approver) as file, file.work() as uow:
            self.approved = succession.approve(
                uow, signer=approver.signing.signer(uow), now=self.clock(), package_id=self.new_id()
            ).sealed
        with self.desk(lead) as file, file.work() as uow:
            succession.receive_approval(uow, data=self.approved, age_identity=lead.age_identity, now=self.clock())
        for player in others:
            self.take_over(player, self.pack_for(player))

    def register_phrases(self, file: EvaluationFile, chair: Player) -> None:
        """Whoever takes the chair says of each phrase why it is registered only now."""
        with file.work() as uow:
            known = {one.member_id for one in uow.registrations.all()}
        for player in self.all_with(Role.MEMBER):
            if str(player.member_id) not in known:
                with file.work() as uow:
                    registration.register_phrase(
                        uow,
                        member_id=str(player.member_id),
                        phrase=" ".join(self.phrases[player.part]),
                        now=self.clock(),
                        reason="The chair who left had registered it and signed nothing of it.",
                    )

    def merge(self, file: EvaluationFile, chair: Player, files: list[tuple[str, bytes]]) -> None:
        self.take_over_from_all(file, chair)
        super().merge(file, chair, files)

    def take_over_from_all(self, file: EvaluationFile, chair: Player) -> None:
        """What the approver handed over, where nobody else does."""
        with file.work() as uow:
            taking_over.take_over(
                uow, files=[("approver", self.approved)], age_identity=chair.age_identity, now=self.clock()
            )

    def send_scorecards_again(self) -> None:
        """What was sealed to the chair who left is signed once more for the one who came."""
        for player in self.all_with(Role.MEMBER):
            if player is not self.substitute:
                with self.desk(player) as file, file.work() as uow:
                    issued = submission.submit_scorecard(
                        uow, signer=player.signing.signer(uow), now=self.clock(), package_id=self.new_id()
                    )
                self.write(f"packages/submission-{player.part}.bidpack", issued.sealed)


class ChairFallsIll(ChairReplaced):
    """A walk in which the chair falls ill in the middle of the meeting; another takes over, and goes on with the rest.

    The first session was signed, and one of two confirmed it; what was agreed after it was never signed.
    """

    leaver, waiting, roles = "member-04", "member-03", (Role.CHAIR,)
    silent = "member-02"

    def score_as_substitute(self) -> None:
        """Who comes leads the meeting and scores nothing."""

    def moderate(self) -> None:
        self.fall_ill()
        self.hand_over()
        chair = self.the(Role.CHAIR)
        with self.desk(chair) as file:
            self.go_on(file, chair, self.agreed_for(1))

    def agreed_for(self, tender: int) -> list[AgreedScore]:
        """What is agreed for one tender, by its place."""
        return [list(items) for _, items in groupby(self.content.agreed, key=lambda one: one.tender)][tender]

    def fall_ill(self) -> None:
        """The first chair gets as far as a session that is signed; then another person is put in their place."""
        self.left = self.players[self.leaver]
        self.bring_together()
        self.begin_and_fall_ill(self.agreed_for(0), self.agreed_for(1))
        self.revise()

    def hand_over(self) -> None:
        """The approver and every member hand over what they have."""
        self.handed = [("approver", self.approved)]
        for player in self.all_with(Role.MEMBER):
            with self.desk(player) as file, file.work() as uow:
                data = succession.hand_over(
                    uow, signer=player.signing.signer(uow), now=self.clock(), package_id=self.new_id()
                ).sealed
            self.handed.append((player.part, data))

    def begin_and_fall_ill(self, first: list[AgreedScore], second: list[AgreedScore]) -> None:
        chair, silent = self.the(Role.CHAIR), self.players[self.silent]
        with self.desk(chair) as file:
            self.hold(file, first)
            self.send_session(file, chair)
            players, self.players = self.players, {key: one for key, one in self.players.items() if one is not silent}
            self.confirm_session(file, chair)
            self.players = players
            self.hold(file, second[:1])

    def hold(self, file: EvaluationFile, items: list[AgreedScore]) -> None:
        """One session on these."""
        present = [str(player.member_id) for player in self.all_with(Role.MEMBER)]
        with file.work() as uow:
            moderation.begin_session(uow, present=present, now=self.clock())
            for agreed in items:
                self.agree(uow, self.agreed(agreed))

    def go_on(self, file: EvaluationFile, chair: Player, left: list[AgreedScore]) -> None:
        """The new chair takes over what was signed, has the first session confirmed, and leads the second."""
        self.begun_early = why_refused(lambda: self.hold(file, left))
        with file.work() as uow:
            self.taken_over = taking_over.take_over(
                uow, files=self.handed, age_identity=chair.age_identity, now=self.clock()
            )
        self.lead_the_rest(file, chair, left)

    def lead_the_rest(self, file: EvaluationFile, chair: Player, left: list[AgreedScore]) -> None:
        """The first session is confirmed by who had not yet, the second by everybody."""
        players, self.players = self.players, {key: self.players[key] for key in (self.silent, self.waiting)}
        self.confirm_session(file, chair)
        self.players = players
        self.hold(file, left)
        self.confirm(file, chair)
        self.close_moderation(file, chair)

    def merge(self, file: EvaluationFile, chair: Player, files: list[tuple[str, bytes]]) -> None:
        """Scorecards come to the new chair by what is handed over."""
        QuickWalk.merge(self, file, chair, files)

    def register_phrases(self, file: EvaluationFile, chair: Player) -> None:
        """The first chair registers them; the new one takes them over."""
        QuickWalk.register_phrases(self, file, chair)


class DeputyTakesChair(ChairFallsIll):
    """The same, where one of the panel, who was at the first session, takes the chair with the key they have."""

    leaver, waiting, silent = "member-03", "member-02", "member-01"

    def set_up(self) -> None:
        """Everybody is on the panel from the beginning."""
        QuickWalk.set_up(self)

    def revise(self) -> None:
        """The one who is ill leaves; the deputy keeps their file and learns their new part from the pack."""
        self.left, deputy = self.players.pop(self.leaver), self.players[self.waiting]
        leaves = revision.Leaves(member_id=str(self.left.member_id))
        reason = f"{self.left.person.name} fell ill and cannot lead."
        self.refused_twice = why_refused(lambda: self.sign_revision([leaves, self.joins_again(deputy)]))
        self.sign_revision([revision.TakesChair(member_id=str(deputy.member_id)), leaves], reason=reason)
        self.substitute = replace(deputy, person=replace(deputy.person, roles=(Role.CHAIR, Role.MEMBER)))
        self.players[self.waiting] = self.substitute
        self.issue_new_packs()

    def joins_again(self, deputy: Player) -> revision.Change:
        """What a lead tries first: the deputy's card once more, as the chair."""
        return revision.Joins(
            member_id=self.new_id(),
            card=profile.card_bytes(deputy.signing.profile.folder),
            job_title="",
            roles=(Role.CHAIR, Role.MEMBER),
            compared=COMPARED,
        )


class ChairStepsDown(DeputyTakesChair):
    """The same, where the first chair gives the chair to the deputy, goes on scoring, and hands over like the rest."""

    def revise(self) -> None:
        deputy = self.players[self.waiting]
        taking = revision.TakesChair(member_id=str(deputy.member_id))
        self.sign_revision([taking], reason=f"{self.left.person.name} steps down and goes on scoring.")
        self.substitute = replace(deputy, person=replace(deputy.person, roles=(Role.CHAIR, Role.MEMBER)))
        stays = replace(self.left, person=replace(self.left.person, roles=(Role.MEMBER,)))
        self.players |= {self.waiting: self.substitute, self.leaver: stays}
        self.issue_new_packs()


class ChairFallsIllAfterClosing(DeputyTakesChair):
    """The same, where the first chair, who scored, falls ill after moderation was closed, and hands over nothing.

    Their scorecard lies with them alone. So the deputy takes the chair first, has moderation opened again with the
    approver's consent, and closes it on the scorecards that are there once the one who is ill has left.
    """

    asked = "The chair fell ill, and their scorecard cannot be had."

    def send_receipts(self, file: EvaluationFile, chair: Player) -> None:
        """Nothing of them is asked here."""

    def moderate(self) -> None:
        self.left = self.players[self.leaver]
        QuickWalk.moderate(self)
        leaves = revision.Leaves(member_id=str(self.left.member_id))
        self.too_late = why_refused(lambda: self.sign_revision([self.takes_chair(), leaves]))
        self.revise()
        self.hand_over()
        chair = self.the(Role.CHAIR)
        with self.desk(chair) as file:
            with file.work() as uow:
                taking_over.take_over(uow, files=self.handed, age_identity=chair.age_identity, now=self.clock())
                self.waits = succession.state(uow)
            self.reopen(file, chair)
        self.sign_revision([leaves], reason=f"{self.left.person.name} is ill and cannot hand over.")
        for player in self.players.values():
            if player is not self.the(Role.LEAD):
                self.take_over(player, self.pack_for(player))
        with self.desk(chair) as file:
            self.close_moderation(file, chair)

    def takes_chair(self) -> revision.TakesChair:
        return revision.TakesChair(member_id=str(self.players[self.waiting].member_id))

    def revise(self) -> None:
        """The deputy takes the chair; the one who is ill stays on the panel for now, and takes over no pack."""
        deputy = self.players[self.waiting]
        self.sign_revision([self.takes_chair()], reason=f"{self.left.person.name} fell ill and cannot lead.")
        del self.players[self.leaver]
        self.substitute = replace(deputy, person=replace(deputy.person, roles=(Role.CHAIR, Role.MEMBER)))
        self.players[self.waiting] = self.substitute
        self.issue_new_packs()

    def reopen(self, file: EvaluationFile, chair: Player) -> None:
        """The new chair asks, the approver consents, the lead is told of both."""
        approver, lead = self.the(Role.APPROVER), self.the(Role.LEAD)
        with file.work() as uow:
            asked = reopening.ask_to_reopen(
                uow,
                reason=self.asked,
                signer=chair.signing.signer(uow),
                now=self.clock(),
                package_id=self.new_id(),
            ).sealed
        with self.desk(approver) as own, own.work() as uow:
            reopening.receive_request(uow, data=asked, age_identity=approver.age_identity, now=self.clock())
            consent = reopening.consent(
                uow, signer=approver.signing.signer(uow), now=self.clock(), package_id=self.new_id()
            ).sealed
        with file.work() as uow:
            reopening.reopen(uow, data=consent, age_identity=chair.age_identity, now=self.clock())
        with self.desk(lead) as own, own.work() as uow:
            for data in (asked, consent):
                reopening.receive_told(uow, data=data, age_identity=lead.age_identity, now=self.clock())


class MaskedWalk(QuickWalk):
    """A walk in which the suppliers' names are hidden until moderation is closed, and everybody declares again then.

    `known_now`: by person, the interest that only the name showed.
    """

    known_now: ClassVar = {"member-01": "I worked for the first of these suppliers."}
    refused_again = ""

    def close_moderation(self, file: EvaluationFile, chair: Player) -> None:
        super().close_moderation(file, chair)
        self.sign_revision([revision.NamesBack()], reason="Moderation is closed.")
        with file.work() as uow:
            own = chair.signing.profile
            data = self.pack_for(chair)
            opened = pack.open_pack(data, unlocked=own.unlocked, own_fingerprint=own.card.fingerprint)
            pack.extend(uow, opened, now=self.clock())
        for player in self.players.values():
            if player not in (chair, self.the(Role.LEAD)):
                self.take_over(player, self.pack_for(player))
        self.declare_again(file, chair)

    def put_on_record(self, file: EvaluationFile) -> None:
        """What was done about the interest that only the name showed."""
        super().put_on_record(file)
        for key in self.known_now:
            with file.work() as uow:
                member_id = str(self.players[key].member_id)
                on_record.take_measure(uow, member_id=member_id, text="The panel met without them.", now=self.clock())

    def declare_again(self, file: EvaluationFile, chair: Player) -> None:
        """Everybody who scored looks at the names, declares once more and sends that to the chair."""
        for player in self.all_with(Role.MEMBER):
            if player is chair:
                self.sent_again(file, player)
            else:
                with self.desk(player) as own:
                    data = self.sent_again(own, player)
                with file.work() as uow:
                    confirmation.receive_confirmation(uow, data=data, age_identity=chair.age_identity, now=self.clock())

    def sent_again(self, own: EvaluationFile, player: Player) -> bytes:
        """One person's new declaration, signed; refused before it is made."""
        with own.work() as uow:
            try:
                require_declared(uow)
            except RuleBroken as problem:
                self.refused_again = problem.message
        with own.work() as uow:
            conflict.declare(uow, interests=self.known_now.get(player.person.key, ""), now=self.clock())
            return conflict.send_again(
                uow, signer=player.signing.signer(uow), now=self.clock(), package_id=self.new_id()
            ).sealed


def masked_walk(out: Path, *, tenders: int, questions: int) -> MaskedWalk:
    """The same, with a chair who scores and a member."""
    walk = quick_walk(out, members=2, tenders=tenders, questions=questions)
    given = {field.name: getattr(walk, field.name) for field in fields(walk) if field.init}
    return MaskedWalk(**given | {"salt": "5a" * 32})


class AssignedWalk(QuickWalk):
    """A walk in which one member scores the first question only, and the chair all of them."""

    assigned = "member-01"

    def set_up(self) -> None:
        super().set_up()
        first, everything = self.content.model.scored_leaves()[0].id, self.content.scores_by
        with self.desk(self.the(Role.LEAD)) as file, file.work() as uow:
            member_id = str(self.players[self.assigned].member_id)
            panel.assign(uow, member_id=member_id, questions=[first], now=self.clock())
            last = self.content.model.scored_leaves()[-1].id
            self.attached = tenders.add_document(
                uow,
                tender_id=uow.tenders.tenders()[0].id,
                name="Last answer.txt",
                body=b"The helpdesk is open on Saturdays.",
                priced=False,
                now=self.clock(),
            )
            tenders.attach(uow, document=self.attached, questions=[last], now=self.clock())
        self.content = replace(
            self.content,
            scores_by=lambda key: tuple(
                one for one in everything(key) if key != self.assigned or one.criterion == first
            ),
            agreed=tuple(
                agreed if agreed.criterion == first else self.raised_by_chair(agreed) for agreed in self.content.agreed
            ),
        )

    def raised_by_chair(self, agreed: AgreedScore) -> AgreedScore:
        """What counted for a question that the one member does not score was said by the chair, who does."""
        chair = next(key for key, player in self.players.items() if player is self.the(Role.CHAIR))
        raised = tuple(replace(point, author=chair) for point in agreed.discussion.raised)
        return replace(agreed, discussion=replace(agreed.discussion, raised=raised))


def assigned_walk(out: Path, *, tenders: int, questions: int) -> AssignedWalk:
    """The same, of two members."""
    walk = quick_walk(out, members=2, tenders=tenders, questions=questions)
    return AssignedWalk(**{field.name: getattr(walk, field.name) for field in fields(walk) if field.init})


def revised_walk(out: Path, *, tenders: int, questions: int) -> RevisedWalk:
    """A walk of a chair who scores, a member who leaves and the one who comes in their place."""
    walk = quick_walk(out, members=3, tenders=tenders, questions=questions)
    return RevisedWalk(**{field.name: getattr(walk, field.name) for field in fields(walk) if field.init})


def replaced_after_reopening(out: Path, *, tenders: int, questions: int) -> ReplacedAfterReopening:
    """The same, with the change of people after a reopening."""
    walk = quick_walk(out, members=3, tenders=tenders, questions=questions)
    return ReplacedAfterReopening(**{field.name: getattr(walk, field.name) for field in fields(walk) if field.init})


def chair_replaced(out: Path, *, tenders: int, questions: int) -> ChairReplaced:
    """The same, with another chair."""
    walk = quick_walk(out, members=3, tenders=tenders, questions=questions)
    return ChairReplaced(**{field.name: getattr(walk, field.name) for field in fields(walk) if field.init})


def chair_falls_ill(out: Path, *, tenders: int, questions: int) -> ChairFallsIll:
    """A walk of three who score, the chair among them, and of the one who takes the chair."""
    walk = quick_walk(out, members=4, tenders=tenders, questions=questions)
    return ChairFallsIll(**{field.name: getattr(walk, field.name) for field in fields(walk) if field.init})


def chair_steps_down(out: Path, *, tenders: int, questions: int) -> ChairStepsDown:
    """A walk of three who score, of whom one takes the chair from another who stays."""
    walk = quick_walk(out, members=3, tenders=tenders, questions=questions)
    return ChairStepsDown(**{field.name: getattr(walk, field.name) for field in fields(walk) if field.init})


def chair_falls_ill_after_closing(out: Path, *, tenders: int, questions: int) -> ChairFallsIllAfterClosing:
    """A walk of three who score, the chair among them, of whom one takes the chair once moderation is closed."""
    walk = quick_walk(out, members=3, tenders=tenders, questions=questions)
    return ChairFallsIllAfterClosing(**{field.name: getattr(walk, field.name) for field in fields(walk) if field.init})


def why_refused(work: Callable[[], object]) -> str:
    """What the person is told; empty where nothing is refused."""
    try:
        work()
    except RuleBroken as problem:
        return problem.message
    return ""


def first_present(uow: UnitOfWork) -> tuple[str, ...]:
    return uow.consensus.sessions()[0].present


def reopened_walk(out: Path, *, members: int, tenders: int, questions: int) -> ReopenedWalk:
    """The same, with a reopening in it."""
    walk = quick_walk(out, members=members, tenders=tenders, questions=questions)
    return ReopenedWalk(**{field.name: getattr(walk, field.name) for field in fields(walk) if field.init})


def reported_again_walk(out: Path, *, members: int, tenders: int, questions: int) -> ReportedAgainWalk:
    """The same, with a second report."""
    walk = quick_walk(out, members=members, tenders=tenders, questions=questions)
    return ReportedAgainWalk(**{field.name: getattr(walk, field.name) for field in fields(walk) if field.init})


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
