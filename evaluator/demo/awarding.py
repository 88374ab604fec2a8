"""The award of the worked evaluation: prices, report, approval, and what is written to the suppliers."""

from dataclasses import dataclass

from evaluator.demo.evaluation_desk import BANNER, EvaluationDesk
from evaluator.domain.decisions import Matter, Outcome
from evaluator.domain.on_record import NOTHING
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Response
from evaluator.exchange import holder
from evaluator.services import decisions, foi, letters, on_record, price, record, report, submission
from evaluator.storage.evaluation_file import EvaluationFile

APPLIED = "The published minimum is applied to every tender as published."
SECOND_PERSON = Role.LEAD  # compares the prices with the documents, and signs with a key of their own


@dataclass(kw_only=True)
class Awarding(EvaluationDesk):
    """Pricing, reporting, approving and telling."""

    def enter_prices(self) -> None:
        """The price evaluator opens the sealed schedules, enters each price and, moderation being closed, submits."""
        player = self.the(Role.PRICE_EVALUATOR)
        with self.desk(player) as file:
            self.declare(file)
            with file.work() as uow:
                for document in uow.setup().documents_for(holder(uow)):
                    price.read_price_document(uow, document=document, age_identity=player.age_identity)
            self.type_prices(file)
            with file.work() as uow:
                second = self.the(SECOND_PERSON).signing.own_signer()
                price.confirm_prices(uow, second=second, note="", now=self.clock())
            with file.work() as uow:
                issued = submission.submit_prices(
                    uow,
                    age_identity=player.age_identity,
                    signer=player.signing.signer(uow),
                    now=self.clock(),
                    package_id=self.new_id(),
                    banner=BANNER,
                )
        self.write(f"packages/submission-{player.part}.bidpack", issued.sealed)

    def type_prices(self, file: EvaluationFile) -> None:
        """Each price as it stands in its document."""
        for tender in self.content.tenders:
            for offer in self.content.offers_of(tender):
                with file.work() as uow:
                    price.enter_price(uow, price=offer, now=self.clock())

    def sign_report(self) -> None:
        """The chair merges the prices, has the award worked out, signs the report and sends it to the approver."""
        self.merge_prices()
        self.finish_report()

    def merge_prices(self) -> None:
        """The chair takes in what the price evaluator sent."""
        chair, part = self.the(Role.CHAIR), self.the(Role.PRICE_EVALUATOR).part
        priced = self.out / "packages" / f"submission-{part}.bidpack"
        with self.desk(chair) as file:
            self.merge(file, chair, [(priced.name, priced.read_bytes())])

    def finish_report(self) -> None:
        """The chair states what no figure says, decides what is open, and signs."""
        chair = self.the(Role.CHAIR)
        with self.desk(chair) as file:
            self.put_on_record(file)
            self.decide(file)
            with file.work() as uow:
                issued = report.issue_report(
                    uow,
                    signer=chair.signing.signer(uow),
                    now=self.clock(),
                    package_id=self.new_id(),
                    banner=BANNER,
                    progress=self.progress,
                )
        self.write("packages/report.bidpack", issued.sealed)

    def put_on_record(self, file: EvaluationFile) -> None:
        """The chair states what no record knows, writes what may be disclosed, notes what was done about interests."""
        for statement in self.content.on_record.statements:
            with file.work() as uow:
                on_record.state(uow, fact=statement.fact, text=statement.text, now=self.clock())
        with file.work() as uow:
            for text in self.content.on_record.disclosures:
                response = Response(tender_id=text.tender, criterion_id=text.criterion)
                on_record.disclose(uow, response=response, text=text.text, because=text.because, now=self.clock())
            for player in self.players.values():
                if not {Role.MEMBER, Role.PRICE_EVALUATOR} & set(player.person.roles):
                    said = player.person.declaration if player.person.measure else NOTHING
                    on_record.note_interest(uow, member_id=str(player.member_id), text=said, now=self.clock())
                if measure := player.person.measure:
                    on_record.take_measure(uow, member_id=str(player.member_id), text=measure, now=self.clock())

    def decide(self, file: EvaluationFile) -> None:
        """The chair records what was decided about each tender below a published minimum."""
        for said in self.content.threshold_decisions:
            outcome = Outcome.WAIVED if said.waived else Outcome.UPHELD
            self.on_threshold(file, outcome, said.tender, said.criterion, said.reason)
        with file.work() as uow:
            left = [one for one in report.still_open(uow) if one.matter is Matter.THRESHOLD]
        for hit in left:
            self.on_threshold(file, Outcome.UPHELD, hit.tender, hit.criterion, APPLIED)

    def on_threshold(
        self, file: EvaluationFile, outcome: Outcome, tender: str, criterion: str | None, reason: str
    ) -> None:
        """One decision about one tender and one minimum."""
        with file.work() as uow:
            decisions.decide(
                uow,
                matter=Matter.THRESHOLD,
                outcome=outcome,
                tender=tender,
                criterion=criterion,
                reason=reason,
                now=self.clock(),
            )

    def approve(self) -> None:
        """The approver checks everything again, signs the report beside the chair, and signs the record."""
        player = self.the(Role.APPROVER)
        data = (self.out / "packages" / "report.bidpack").read_bytes()
        with self.desk(player) as file, file.work() as uow:
            approved = record.approve(
                uow,
                data=data,
                age_identity=player.age_identity,
                signer=player.signing.signer(uow),
                now=self.clock(),
                package_id=self.new_id(),
                progress=self.progress,
            )
        self.write("reports/award-report.pdf", approved.award_report)
        self.write("reports/conflict-register.pdf", approved.conflict_register)
        for name, sheet in approved.sheets.items():
            self.write(f"reports/{name}", sheet)
        self.write("award-input.json", approved.award_input)
        self.write("award-result.json", approved.award_result)
        self.write("record.asice", approved.record)

    def write_letters(self) -> None:
        """The approver signs a letter to every supplier, and what may be disclosed on request."""
        player = self.the(Role.APPROVER)
        with self.desk(player) as file:
            with file.work() as uow:
                sent = letters.issue_letters(
                    uow,
                    signer=player.signing.signer(uow),
                    now=self.clock(),
                    sent_on=self.clock().date(),
                    banner=BANNER,
                    progress=self.progress,
                )
            with file.work() as uow:
                said = self.content.on_record
                people, words = "\n".join(said.left_out), "\n".join(said.words_left_out)
                foi.leave_out(uow, people=people, words=words, now=self.clock())
                pack = foi.issue_foi_pack(
                    uow, signer=player.signing.signer(uow), now=self.clock(), banner=BANNER, progress=self.progress
                )
        for name, letter in sent.items():
            self.write(f"letters/{name}", letter)
        for name, body in pack.items():
            self.write(f"reports/{name}", body)
