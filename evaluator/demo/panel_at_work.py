"""The panel of the worked evaluation: everybody scores alone, then all agree in a meeting that the chair leads."""

from dataclasses import dataclass, replace
from itertools import groupby

from evaluator.demo.cast import Player
from evaluator.demo.content import AgreedScore, MemberScore
from evaluator.demo.evaluation_desk import BANNER, EvaluationDesk
from evaluator.domain.discussion import Discussion
from evaluator.domain.moderation import ConsensusScore, draft_of
from evaluator.domain.panel import Role
from evaluator.domain.scoring import IndividualScore
from evaluator.services import confirmation, moderation, receipt, registration, scoring, submission
from evaluator.storage.backups import Kind
from evaluator.storage.evaluation_file import EvaluationFile
from evaluator.storage.unit_of_work import UnitOfWork

KEPT = "EXAMPLE: read again beside the answer and kept, because it says what decided the points."


@dataclass(kw_only=True)
class PanelAtWork(EvaluationDesk):
    """Scoring, merging and moderation."""

    def score(self) -> None:
        """Every panel member scores each response, locks, signs and sends."""
        for player in self.progress.each(self.all_with(Role.MEMBER), "Scoring"):
            with self.desk(player) as file:
                self.declare(file)
                for _, answers in groupby(self.content.scores_by(player.person.key), key=lambda one: one.tender):
                    with file.work() as uow:
                        for given in answers:
                            scoring.record_score(
                                uow, member_id=str(player.member_id), score=self.drafted(given), now=self.clock()
                            )
                self.keep_reasons(file)
                with file.work() as uow:
                    scoring.lock_scorecard(uow, now=self.clock(), progress=self.progress)
                file.back_up(Kind.LOCK)
                with file.work() as uow:
                    issued = submission.submit_scorecard(
                        uow,
                        signer=player.signing.signer(uow),
                        now=self.clock(),
                        package_id=self.new_id(),
                        banner=BANNER,
                        progress=self.progress,
                    )
                with file.work() as uow:
                    self.phrases[player.part] = registration.own_phrase(uow)
            self.write(f"packages/submission-{player.part}.bidpack", issued.sealed)

    def keep_reasons(self, file: EvaluationFile) -> None:
        """A member reads what is objected to in their reasons, and keeps them."""
        with file.work() as uow:
            found = [(response, one.objection) for response, all_ in scoring.objections(uow).items() for one in all_]
            scoring.keep_reasons(uow, objected=found, because=KEPT, now=self.clock())

    def drafted(self, given: MemberScore) -> IndividualScore:
        """A member's score with its evidence anchored in the tender's documents."""
        return IndividualScore(
            tender_id=given.tender,
            criterion_id=given.criterion,
            points=given.points,
            rationale=given.rationale,
            evidence=self.evidence(given.tender, given.quotes),
        )

    def moderate(self) -> None:
        """The chair merges the submissions, records what the panel agrees, and closes moderation with a signature."""
        self.bring_together()
        self.hold_the_meeting()
        self.close_the_meeting()

    def bring_together(self) -> None:
        """The chair registers every phrase, merges the submissions and sends receipts."""
        chair = self.the(Role.CHAIR)
        files = [
            (path.name, path.read_bytes())
            for path in self.written
            if path.name in {f"submission-{player.part}.bidpack" for player in self.all_with(Role.MEMBER)}
        ]
        with self.desk(chair) as file:
            self.register_phrases(file, chair)
            self.merge(file, chair, files)
            self.send_receipts(file, chair)

    def register_phrases(self, file: EvaluationFile, chair: Player) -> None:
        """The chair notes every phrase before a scorecard is opened; the chair's own is noted by the lock."""
        for player in self.all_with(Role.MEMBER):
            if player is not chair:
                with file.work() as uow:
                    registration.register_phrase(
                        uow,
                        member_id=str(player.member_id),
                        phrase=" ".join(self.phrases[player.part]),
                        now=self.clock(),
                    )

    def send_receipts(self, file: EvaluationFile, chair: Player) -> None:
        """The chair says what has come; each member keeps the receipt."""
        with file.work() as uow:
            receipts = receipt.issue_receipts(
                uow, signer=chair.signing.signer(uow), now=self.clock(), new_id=self.new_id
            )
        players = {str(player.member_id): player for player in self.players.values()}
        for person, issued in receipts:
            player = players[person.id]
            self.write(f"packages/receipt-{player.part}.bidpack", issued.sealed)
            with self.desk(player) as own, own.work() as uow:
                receipt.receive_receipt(uow, data=issued.sealed, age_identity=player.age_identity, now=self.clock())

    def hold_the_meeting(self) -> None:
        """The panel agrees every score; the chair sends what was agreed to be confirmed."""
        chair = self.the(Role.CHAIR)
        with self.desk(chair) as file:
            self.meet(file)
            self.send_session(file, chair)

    def close_the_meeting(self) -> None:
        """Everybody confirms, and the chair closes moderation."""
        chair = self.the(Role.CHAIR)
        with self.desk(chair) as file:
            self.confirm_session(file, chair)
            self.close_moderation(file, chair)

    def meet(self, file: EvaluationFile) -> None:
        """The meeting: who is present, then every response with what was said of it."""
        with file.work() as uow:
            present = [str(player.member_id) for player in self.all_with(Role.MEMBER)]
            moderation.begin_session(uow, present=present, now=self.clock())
        by_tender = [list(items) for _, items in groupby(self.content.agreed, key=lambda one: one.tender)]
        for items in self.progress.each(by_tender, "Moderating"):
            with file.work() as uow:
                for agreed in items:
                    self.agree(uow, self.agreed(agreed))

    def agree(self, uow: UnitOfWork, score: ConsensusScore) -> None:
        """One item: the form is saved as it is typed, then agreed."""
        moderation.save_draft(uow, draft=draft_of(score), now=self.clock())
        moderation.agree(uow, score=score, now=self.clock())

    def agreed(self, given: AgreedScore) -> ConsensusScore:
        """What the panel agreed, with its evidence anchored likewise."""
        return ConsensusScore(
            tender_id=given.tender,
            criterion_id=given.criterion,
            points=given.points,
            reason=given.reason,
            evidence=self.evidence(given.tender, given.quotes),
            why_not_higher=given.why_not_higher,
            why_not_lower=given.why_not_lower,
            dissent=given.dissent,
            discussion=self.said(given.discussion),
        )

    def said(self, discussion: Discussion) -> Discussion:
        """A discussion with the people's ids instead of their keys."""
        ids = {key: str(player.member_id) for key, player in self.players.items()}
        return replace(
            discussion,
            raised=tuple(replace(point, author=ids[point.author]) for point in discussion.raised),
            changes=tuple(replace(change, member_id=ids[change.member_id]) for change in discussion.changes),
        )

    def confirm(self, file: EvaluationFile, chair: Player) -> None:
        """The chair sends what was agreed; everybody who was present reads it and confirms with one signature."""
        self.send_session(file, chair)
        self.confirm_session(file, chair)

    def send_session(self, file: EvaluationFile, chair: Player) -> None:
        """The chair ends the session and signs what was agreed in it; each member keeps that."""
        with file.work() as uow:
            session = moderation.issue_session(
                uow, signer=chair.signing.signer(uow), now=self.clock(), package_id=self.new_id()
            )
        self.write("packages/moderation-session.bidpack", session.sealed)
        for player in self.all_with(Role.MEMBER):
            if player is not chair:
                with self.desk(player) as own, own.work() as uow:
                    confirmation.receive_session(
                        uow, data=session.sealed, age_identity=player.age_identity, now=self.clock()
                    )

    def confirm_session(self, file: EvaluationFile, chair: Player) -> None:
        """Everybody who was present confirms with one signature, which the chair keeps."""
        for player in self.all_with(Role.MEMBER):
            if player is chair:
                continue
            with self.desk(player) as own, own.work() as uow:
                issued = confirmation.confirm(
                    uow, signer=player.signing.signer(uow), now=self.clock(), package_id=self.new_id()
                )
            self.write(f"packages/confirmation-{player.part}.bidpack", issued.sealed)
            with file.work() as uow:
                confirmation.receive_confirmation(
                    uow, data=issued.sealed, age_identity=chair.age_identity, now=self.clock()
                )

    def close_moderation(self, file: EvaluationFile, chair: Player) -> None:
        """The chair signs the closing; price evaluator, approver and lead keep it."""
        with file.work() as uow:
            issued = moderation.close_moderation(
                uow,
                signer=chair.signing.signer(uow),
                now=self.clock(),
                package_id=self.new_id(),
                banner=BANNER,
                progress=self.progress,
            )
        self.write("packages/moderation.bidpack", issued.sealed)
        for role in (Role.PRICE_EVALUATOR, Role.APPROVER, Role.LEAD):
            player = self.the(role)
            with self.desk(player) as own, own.work() as uow:
                moderation.receive_moderation(
                    uow, data=issued.sealed, age_identity=player.age_identity, now=self.clock()
                )
