"""A whole evaluation, from the notice to the verified record, through the services the screens call.

Everybody has a profile of their own and only packages pass between them; the walk plays each person in turn. Ids and
keys are random, as they are for people; what is scored, agreed and priced comes from the content.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby
from pathlib import Path
from uuid import UUID

from evaluator.demo.cast import SECRETS, Player, secrets_of
from evaluator.demo.content import AgreedScore, Content, MemberScore, Quote, ReceivedTender
from evaluator.demo.response_documents import ResponseDocument, documents_of
from evaluator.demo.troupe import Troupe
from evaluator.domain.decisions import Matter, Outcome
from evaluator.domain.discussion import Discussion
from evaluator.domain.moderation import ConsensusScore, draft_of
from evaluator.domain.on_record import NOTHING
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Evaluation, Lot, Response, Supplier, Tender
from evaluator.domain.scoring import Evidence, IndividualScore
from evaluator.errors import RuleBroken
from evaluator.exchange import holder
from evaluator.formats import canonical
from evaluator.services import (
    confirmation,
    conflict,
    decisions,
    evaluation_model,
    foi,
    letters,
    merging,
    moderation,
    notice,
    on_record,
    pack,
    panel,
    price,
    profile,
    receipt,
    record,
    registration,
    report,
    scoring,
    submission,
    tenders,
)
from evaluator.storage.backups import Kind
from evaluator.storage.evaluation_file import EvaluationFile
from evaluator.storage.unit_of_work import UnitOfWork

BANNER = "EXAMPLE: invented suppliers, people and prices"
KEPT = "EXAMPLE: read again beside the answer and kept, because it says what decided the points."
COMPARED = "by telephone, all eight words"
APPLIED = "The published minimum is applied to every tender as published."
WRITE_TO = "bids@example-authority.example"  # a domain that is nobody's
SECOND_PERSON = Role.LEAD  # compares the prices with the documents, and signs with a key of their own


@dataclass(kw_only=True)
class Walk(Troupe):
    """What the walk carries besides its people: what it plays, by which clock."""

    content: Content
    notice_file: Path
    clock: Callable[[], datetime]
    evaluation_id: UUID
    documents: dict[str, tuple[ResponseDocument, ...]] = field(default_factory=dict)
    phrases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    salt: str = ""  # 32 random bytes in hex, where suppliers' names are hidden from the panel

    def run(self) -> None:
        """Play the evaluation to its end, and write what opens its files."""
        self.play()
        self.write(SECRETS, secrets_of(self.players.values()))

    def play(self) -> None:
        """Play the evaluation to its end. Raises: RuleBroken or FileProblem, which would be this program's fault."""
        steps = (
            ("Making a profile for each person", self.make_profiles),
            ("Setting up from the notice", self.set_up),
            ("Issuing the packs", self.issue_packs),
            ("Scoring", self.score),
            ("Merging and moderating", self.moderate),
            ("Pricing", self.enter_prices),
            ("Ranking and signing the report", self.sign_report),
            ("Approving and keeping the record", self.approve),
            ("Writing the letters and the disclosure pack", self.write_letters),
        )
        for said, step in steps:
            self.tell(said)
            step()

    def make_profiles(self) -> None:
        """Everybody's keys and identity card."""
        self.bring_in(self.content.people, self.clock)

    def set_up(self) -> None:
        """The lead: notice, model, panel by compared words, tenders and their documents."""
        lead = self.the(Role.LEAD)
        profile.begin_evaluation(
            lead.signing,
            self.evaluation(),
            job_title=lead.person.job_title,
            now=self.clock(),
            member_id=lead.member_id,
        )
        with self.desk(lead) as file:
            certifying_key = profile.certifying_key(lead.signing, file)
            with file.work() as uow:
                self.publish_model(uow)
                tenders.write_to(uow, email=WRITE_TO, now=self.clock())
            for player in self.players.values():
                if player is not lead:
                    self.enrol(file, player, certifying_key)
            for tender in self.content.tenders:
                self.register(file, tender)

    def publish_model(self, uow: UnitOfWork) -> None:
        """The lead builds the model and freezes it."""
        evaluation_model.save_draft(uow, model=self.content.model, now=self.clock())
        evaluation_model.freeze_model(uow, model=self.content.model, now=self.clock())

    def evaluation(self) -> Evaluation:
        """The call-off as its notice and its invitation describe it."""
        call_off = self.content.call_off
        understood = notice.understand(self.notice_file.read_bytes())
        return Evaluation(
            id=str(self.evaluation_id),
            title=call_off.title,
            procurement=replace(understood.procurement(), authority=call_off.authority),
            lot=Lot(id=call_off.lot_id, title=call_off.lot_title),
            begun_at=self.clock(),
            tenders_due=call_off.deadline_at,
        )

    def enrol(self, file: EvaluationFile, player: Player, certifying_key: bytes) -> None:
        """The lead takes a person's card, and both compare its words."""
        card = profile.card_bytes(player.signing.profile.folder)
        if panel.words_to_compare(card) != profile.own_words(player.signing.profile):
            raise RuleBroken("The words of {name}'s key are not the same at both ends.", name=player.person.name)
        with file.work() as uow:
            panel.enrol(
                uow,
                card=card,
                job_title=player.person.job_title,
                roles=player.person.roles,
                compared=COMPARED,
                certifying_key=certifying_key,
                now=self.clock(),
                member_id=player.member_id,
            )

    def register(self, file: EvaluationFile, tender: ReceivedTender) -> None:
        """One tender and its documents; the price schedule is sealed as it comes in."""
        self.documents[tender.key] = documents_of(self.content, tender)
        with file.work() as uow:
            tenders.register_tender(
                uow,
                supplier=Supplier(
                    id=tender.key,
                    name=tender.supplier,
                    identifier=tender.identifier,
                    address=tender.address,
                    email=tender.email,
                ),
                tender=Tender(id=tender.key, supplier_id=tender.key, received_at=tender.received_at),
                now=self.clock(),
            )
            for document in self.documents[tender.key]:
                tenders.add_document(
                    uow,
                    tender_id=tender.key,
                    name=document.name,
                    body=document.body,
                    priced=document.priced,
                    now=self.clock(),
                )
        for document in self.documents[tender.key]:
            self.write(f"responses/{tender.key}/{document.name}", document.body)

    def issue_packs(self) -> None:
        """The lead issues the set-up and a pack for everyone; each compares the lead's words and keeps the pack."""
        self.issue_setup()
        self.issue_packs_to(*(player for player in self.players.values() if player is not self.the(Role.LEAD)))

    def issue_setup(self) -> None:
        """The lead freezes what was prepared."""
        lead = self.the(Role.LEAD)
        with self.desk(lead) as file, file.work() as uow:
            setup = pack.issue_setup(
                uow, signer=lead.signing.signer(uow), now=self.clock(), package_id=self.new_id(), salt=self.salt
            )
        self.write("packages/setup.bidpack", setup.sealed)

    def issue_packs_to(self, *players: Player) -> None:
        """A pack for each of these people, who keep it."""
        lead = self.the(Role.LEAD)
        with self.desk(lead) as file:
            for player in players:
                with file.work() as uow:
                    issued = pack.issue_pack(
                        uow,
                        member_id=str(player.member_id),
                        signer=lead.signing.signer(uow),
                        now=self.clock(),
                        package_id=self.new_id(),
                    )
                self.write(f"packages/pack-{player.part}.bidpack", issued.sealed)
                self.open_pack(player, issued.sealed, lead)

    def open_pack(self, player: Player, data: bytes, lead: Player) -> None:
        """What a person does with the pack that came by mail."""
        own = player.signing.profile
        opened = pack.open_pack(data, unlocked=own.unlocked, own_fingerprint=own.card.fingerprint)
        if opened.lead_words != profile.own_words(lead.signing.profile):
            raise RuleBroken("The lead's words are not the same at both ends.")
        pack.accept_pack(
            opened, evaluations=own.evaluations, unlocked=own.unlocked, compared=COMPARED, now=self.clock()
        )

    def score(self) -> None:
        """Every panel member scores each response, locks, signs and sends."""
        for player in self.all_with(Role.MEMBER):
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
                    scoring.lock_scorecard(uow, now=self.clock())
                file.back_up(Kind.LOCK)
                with file.work() as uow:
                    issued = submission.submit_scorecard(
                        uow,
                        signer=player.signing.signer(uow),
                        now=self.clock(),
                        package_id=self.new_id(),
                        banner=BANNER,
                    )
                with file.work() as uow:
                    self.phrases[player.part] = registration.own_phrase(uow)
            self.write(f"packages/submission-{player.part}.bidpack", issued.sealed)

    def keep_reasons(self, file: EvaluationFile) -> None:
        """A member reads what is objected to in their reasons, and keeps them."""
        with file.work() as uow:
            found = [(response, one.objection) for response, all_ in scoring.objections(uow).items() for one in all_]
            scoring.keep_reasons(uow, objected=found, because=KEPT, now=self.clock())

    def declare(self, file: EvaluationFile) -> None:
        """What a person says of their interests, before they open any document."""
        with file.work() as uow:
            person = next(one for one in self.content.people if str(self.players[one.key].member_id) == holder(uow).id)
            conflict.declare(uow, interests=person.declaration if person.measure else "", now=self.clock())

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
        for _, items in groupby(self.content.agreed, key=lambda one: one.tender):
            with file.work() as uow:
                for agreed in items:
                    self.agree(uow, self.agreed(agreed))

    def close_moderation(self, file: EvaluationFile, chair: Player) -> None:
        """The chair signs the closing; price evaluator, approver and lead keep it."""
        with file.work() as uow:
            issued = moderation.close_moderation(
                uow,
                signer=chair.signing.signer(uow),
                now=self.clock(),
                package_id=self.new_id(),
                banner=BANNER,
            )
        self.write("packages/moderation.bidpack", issued.sealed)
        for role in (Role.PRICE_EVALUATOR, Role.APPROVER, Role.LEAD):
            player = self.the(role)
            with self.desk(player) as own, own.work() as uow:
                moderation.receive_moderation(
                    uow, data=issued.sealed, age_identity=player.age_identity, now=self.clock()
                )

    def agree(self, uow: UnitOfWork, score: ConsensusScore) -> None:
        """One item: the form is saved as it is typed, then agreed."""
        moderation.save_draft(uow, draft=draft_of(score), now=self.clock())
        moderation.agree(uow, score=score, now=self.clock())

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
                    uow, signer=chair.signing.signer(uow), now=self.clock(), package_id=self.new_id(), banner=BANNER
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
                )
            with file.work() as uow:
                said = self.content.on_record
                people, words = "\n".join(said.left_out), "\n".join(said.words_left_out)
                foi.leave_out(uow, people=people, words=words, now=self.clock())
                pack = foi.issue_foi_pack(uow, signer=player.signing.signer(uow), now=self.clock(), banner=BANNER)
        for name, letter in sent.items():
            self.write(f"letters/{name}", letter)
        for name, body in pack.items():
            self.write(f"reports/{name}", body)

    def merge(self, file: EvaluationFile, chair: Player, files: list[tuple[str, bytes]]) -> None:
        """Plan, then merge; the demonstration has no file that is refused."""
        with file.work() as uow:
            ready = merging.plan_merge(uow, files=files, age_identity=chair.age_identity)
            if ready.refused:
                raise RuleBroken(
                    "{name}: {the_message}", name=ready.refused[0].name, the_message=ready.refused[0].message
                )
            merging.merge(uow, ready=ready, now=self.clock())

    def drafted(self, given: MemberScore) -> IndividualScore:
        """A member's score with its evidence anchored in the tender's documents."""
        return IndividualScore(
            tender_id=given.tender,
            criterion_id=given.criterion,
            points=given.points,
            rationale=given.rationale,
            evidence=self.evidence(given.tender, given.quotes),
        )

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

    def evidence(self, tender: str, quotes: tuple[Quote, ...]) -> tuple[Evidence, ...]:
        """Quotes as anchors: which bytes, which page, which words."""
        bodies = {document.name: document.body for document in self.documents[tender]}
        return tuple(
            Evidence(document_sha256=canonical.digest(bodies[quote.document]), page=quote.page, quote=quote.text)
            for quote in quotes
        )

    @contextmanager
    def desk(self, player: Player) -> Iterator[EvaluationFile]:
        """This person's evaluation, open."""
        with profile.open_evaluation(player.signing.profile, self.evaluation_id) as file:
            self.keep_keys(player, profile.raw_keys(file))
            yield file
