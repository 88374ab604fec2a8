"""A whole signed evaluation in a fraction of a second: real keys, certificates, packages and record, but no walk.

Made from an award input: what it says was agreed and priced is what the chair and the price evaluator sign. The
report is a small PDF with the signatures of a chair and of the approver; the other PDFs are stand-ins, because these
records are for whoever judges everything else. The demonstration's has real ones.
"""

import json
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache, cached_property
from typing import Any
from uuid import UUID

from evaluator.domain.audit import AuditEntry, head_of
from evaluator.domain.award import AwardInput
from evaluator.domain.decisions import RecordedDecision
from evaluator.domain.discussion import Discussion, PointRaised, Side
from evaluator.domain.evaluation_model import ScoringScale
from evaluator.domain.moderation import ConsensusScore, ModerationRecord, ModerationSession
from evaluator.domain.pack import Setup
from evaluator.domain.panel import ConflictDeclaration, PanelMember, Role, Roster
from evaluator.domain.price_evaluation import (
    CheckedPrices,
    OfferedPrice,
    PriceCheck,
    PriceEvaluation,
    tender_prices,
)
from evaluator.domain.price_file import Opening
from evaluator.domain.price_order import CLOSED, TOLD
from evaluator.domain.procurement import Document, Evaluation, Lot, Procurement, Regime, Supplier, Tender
from evaluator.domain.registration import OPENED, REGISTERED, Registration
from evaluator.domain.scoring import IndividualScore, Scorecard
from evaluator.formats import canonical
from evaluator.formats.award_input import read_award_input
from evaluator.formats.confirmation import ConfirmationContent, item_digest
from evaluator.formats.container import JSON, build_container, read_container
from evaluator.formats.contents import CONTAINER, PDF, setup_objects
from evaluator.formats.evidence import read_evidence
from evaluator.formats.identity import certify, new_evaluation_ca
from evaluator.formats.moderation import ModerationContent
from evaluator.formats.pdf.signature import sign_pdf
from evaluator.formats.price_check import sign_check
from evaluator.formats.recomputation import recompute
from evaluator.formats.record import (
    AWARD_INPUT,
    AWARD_REPORT,
    AWARD_RESULT,
    CONFLICT_REGISTER,
    README,
    README_TEXT,
    REPORTS,
    VERIFIER,
    VERIFIER_FILE,
)
from evaluator.formats.report import report_objects
from evaluator.formats.signing import Signer, new_private_key
from evaluator.formats.statement import Kind, Statement
from evaluator.formats.submission import SubmissionContent, digest_of_prices, log_object, submitted_phrase
from tests.formats.pdf.signed import sign, unsigned
from tests.formats.people import someone

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
PEOPLE: tuple[tuple[str, tuple[Role, ...]], ...] = (
    ("Lena Lead", (Role.LEAD,)),
    ("Chidi Chair", (Role.CHAIR, Role.MEMBER)),
    ("Amina Okafor", (Role.MEMBER,)),
    ("Petra Price", (Role.PRICE_EVALUATOR,)),
    ("Aled Approver", (Role.APPROVER,)),
)
MEMBERS = (1, 2)
LEAD, CHAIR, AMINA, PRICER, APPROVER = range(5)

Json = dict[str, Any]
Event = tuple[str, str]  # what a log calls it, and its subject


def told_apart_by_price(*, tenders: int, questions: int) -> Json:
    """An award input of any size, of which no two tenders have the same price."""
    weight = str(Decimal(60) / questions)
    return {
        "format": "bid-evaluator/award-input",
        "version": 1,
        "title": "EXAMPLE call-off",
        "currency": "GBP",
        "method": "weighted_sum",
        "scales": {"0-5": {"points": ["0", "1", "2", "3", "4", "5"]}},
        "criteria": [
            *({"id": f"Q{at}", "title": f"Question {at}", "weight": weight, "scale": "0-5"} for at in range(questions)),
            {"id": "P", "title": "Price", "weight": "40", "price": {"formula": "lowest_over_price"}},
        ],
        "tenders": [
            {
                "id": f"T{tender:03}",
                "supplier": f"EXAMPLE Supplier {tender:03} Ltd",
                "points": {f"Q{at}": str((tender * 7 + at * 3) % 6) for at in range(questions)},
                "prices": {"P": str(100_000 + 37 * tender)},
            }
            for tender in range(tenders)
        ],
    }


@dataclass
class SignedEvaluation:
    """One evaluation whose packages are signed when they are first asked for; equal seeds give equal content."""

    document: Json
    seed: int
    minutes: int = 0
    decide: Callable[["SignedEvaluation"], tuple[RecordedDecision, ...]] = lambda one: ()

    @cached_property
    def chance(self) -> random.Random:
        return random.Random(self.seed)

    @cached_property
    def award_input(self) -> AwardInput:
        return read_award_input(json.dumps(self.document).encode())

    @cached_property
    def id(self) -> str:
        return str(self.new_id())

    def new_id(self) -> UUID:
        return UUID(int=self.chance.getrandbits(128), version=4)

    @cached_property
    def roster(self) -> Roster:
        return Roster(
            people=tuple(
                PanelMember(
                    id=str(self.new_id()),
                    name=name,
                    organisation=someone(name).card.organisation,
                    job_title="Analyst",
                    roles=roles,
                    fingerprint=someone(name).card.fingerprint,
                    age_recipient=someone(name).card.age_recipient,
                    compared="by voice",
                )
                for name, roles in PEOPLE
            )
        )

    @cached_property
    def authority(self) -> tuple[bytes, bytes]:
        """The evaluation's authority: its private key and its certificate."""
        key = new_private_key()
        return key, new_evaluation_ca(evaluation_id=self.id, lead_name="Lena Lead", private_key=key, now=NOW)

    @cached_property
    def certificates(self) -> list[bytes]:
        key, certificate = self.authority
        return [
            certify(
                ca_certificate=certificate,
                ca_key=key,
                card=someone(person.name).card,
                member_id=person.id,
                roles=person.roles,
                evaluation_id=self.id,
                now=NOW,
            )
            for person in self.roster.people
        ]

    @cached_property
    def setup(self) -> Setup:
        tenders = self.award_input.tenders
        procurement = Procurement(
            ocid="ocds-b5fd17-example",
            title="Example procurement",
            authority="Example Vale",
            regime=Regime.PCR2015,
            dynamic_purchasing_system=True,
        )
        return Setup(
            revision=1,
            reason="",
            evaluation=Evaluation(
                id=self.id, title="Example", procurement=procurement, lot=Lot(id="1", title="Lot 1"), begun_at=NOW
            ),
            model=self.award_input.model,
            roster=self.roster,
            suppliers=tuple(Supplier(id=f"s{tender.id}", name=tender.supplier) for tender in tenders),
            tenders=tuple(
                Tender(id=tender.id, supplier_id=f"s{tender.id}", received_at=NOW, excluded=tender.excluded)
                for tender in tenders
            ),
            documents=self.price_files,
        )

    @cached_property
    def opened(self) -> tuple[Opening, ...]:
        """What opens the price file of each tender; none where there is no price."""
        return tuple(
            Opening(
                salt=canonical.digest(f"salt {self.seed} {tender.id}".encode()),
                sha256=canonical.digest(f"prices {self.seed} {tender.id}".encode()),
            )
            for tender in self.award_input.tenders
            if self.award_input.model.price_leaves()
        )

    @property
    def price_files(self) -> tuple[Document, ...]:
        """The same as the set-up names them."""
        return tuple(
            Document(
                sha256=opening.commitment,
                tender_id=tender.id,
                name="Prices.xlsx",
                media_type="application/octet-stream",
                priced=True,
                sealed_sha256=canonical.digest(b"sealed"),
            )
            for tender, opening in zip(self.award_input.tenders, self.opened, strict=False)
        )

    @cached_property
    def setup_package(self) -> bytes:
        people = dict(zip((person.id for person in self.roster.people), self.certificates, strict=True))
        objects = setup_objects(self.setup, authority=self.authority[1], certificates=people)
        return self.signed(Kind.SETUP, LEAD, Role.LEAD, objects)

    @cached_property
    def setup_digest(self) -> str:
        return digest_of(self.setup_package)

    def signed(
        self,
        kind: Kind,
        who: int,
        role: Role,
        objects: Sequence[tuple[bytes, str]],
        *,
        log_head: str | None = None,
        named: Mapping[str, bytes] | None = None,
        **changed: Any,
    ) -> bytes:
        """A container as this person signs it, a minute after the one before; `changed` fields of the statement."""
        person, self.minutes = self.roster.people[who], self.minutes + 1
        statement = Statement(
            kind=kind,
            evaluation_id=self.id,
            setup_digest=None if kind is Kind.SETUP else self.setup_digest,
            package_id=str(self.new_id()),
            member_id=person.id,
            role=role,
            seq=1,
            prev_digest=None,
            log_head=log_head,
            recipients=(),
            claimed_time=NOW + timedelta(minutes=self.minutes),
        )
        return build_container(replace(statement, **changed), objects, named=named, signer=self.signers[who])

    @cached_property
    def signers(self) -> list[Signer]:
        return [
            Signer.load(private_key=someone(person.name).private_key, certificate=certificate)
            for person, certificate in zip(self.roster.people, self.certificates, strict=True)
        ]

    def log(self, who: int) -> list[bytes]:
        actions = ("pack received", "interests declared", "scorecard locked")
        return [
            canonical.encode(
                AuditEntry(seq=number, at=NOW, member_id=self.roster.people[who].id, action=action, subject="")
            )
            for number, action in enumerate(actions, start=1)
        ]

    def chair_log(self, scorecards: Sequence[bytes]) -> list[bytes]:
        """The chair's log: every phrase registered, then every scorecard opened."""
        return self.continued(self.log(CHAIR), *self.chair_events(scorecards))

    def chair_events(self, scorecards: Sequence[bytes]) -> list[Event]:
        """The same, without what came before."""
        opened = [read_container(one) for one in scorecards]
        registered = [
            (REGISTERED, Registration(member_id=str(one.statement.member_id), words=phrase, registered_at=NOW).subject)
            for one in opened
            if (phrase := submitted_phrase(one))
        ]
        return [*registered, *((OPENED, one.digest) for one in opened)]

    @cached_property
    def report_log(self) -> list[bytes]:
        """The same log as it goes on: moderation closed, the prices opened."""
        priced = [(OPENED, digest_of(self.packages["prices"]))] if "prices" in self.packages else []
        return self.continued(self.chair_log(list(self.scorecards.values())), (CLOSED, ""), *priced)

    def continued(self, log: list[bytes], *events: Event) -> list[bytes]:
        """The chair's log with these actions and subjects after it."""
        chair = self.roster.people[CHAIR].id
        return log + [
            canonical.encode(AuditEntry(seq=number, at=NOW, member_id=chair, action=action, subject=subject))
            for number, (action, subject) in enumerate(events, start=len(log) + 1)
        ]

    def with_log(
        self,
        kind: Kind,
        who: int,
        role: Role,
        content: object,
        *,
        pdf: bytes,
        log: list[bytes] | None = None,
        **changed: Any,
    ) -> bytes:
        """A package with its sender's log and PDF."""
        log = log or self.log(who)
        objects = [(canonical.encode(content), JSON), log_object(log), (pdf, PDF)]
        return self.signed(kind, who, role, objects, **{"log_head": head_of(log)} | changed)

    def submission(
        self, who: int, *, replaces: tuple[str, ...] = (), told: str | None = "the closing", **changed: Any
    ) -> bytes:
        """A scorecard with points drawn at random from the scales, or everyone's prices.

        `told` is the digest of the moderation on which prices were sent; None where nobody told of one.
        """
        person, prices = self.roster.people[who], who == PRICER
        content = SubmissionContent(
            declaration=ConflictDeclaration(member_id=person.id, interests="", declared_at=NOW),
            scorecard=None if prices else self.scorecard(person.id),
            prices=tender_prices(self.setup.model, self.pricing.prices) if prices else (),
            replaces=replaces,
            pricing=self.pricing if prices else None,
            opened=self.opened if prices else (),
        )
        role = Role.PRICE_EVALUATOR if prices else Role.MEMBER
        log = self.price_log(told) if prices else self.log(who)
        return self.with_log(Kind.SUBMISSION, who, role, content, pdf=stand_in(f"sheet {who}"), log=log, **changed)

    def scorecard(self, member_id: str) -> Scorecard:
        scales = {leaf.id: self.setup.model.scale_of(leaf.id) for leaf in self.setup.model.scored_leaves()}
        scores = tuple(
            IndividualScore(
                tender_id=response.tender_id,
                criterion_id=response.criterion_id,
                points=points_on(scales[response.criterion_id], self.chance),
                rationale="It names the safety officer.",
            )
            for response in self.setup.responses()
        )
        return Scorecard(member_id=member_id, scores=scores, locked_at=NOW)

    @cached_property
    def pricing(self) -> PriceEvaluation:
        offers = tuple(
            OfferedPrice(tender_id=tender.id, criterion_id=criterion, stated_total=amount, source="Pricing schedule")
            for tender in self.award_input.tenders
            for criterion, amount in tender.prices.items()
        )
        prices = CheckedPrices(offers=offers, adjustments=())
        lead = self.roster.the(Role.LEAD)
        check = PriceCheck(member_id=lead.id, note="", prices_sha256=digest_of_prices(prices), checked_at=NOW)
        second = self.signers[self.roster.people.index(lead)]
        signed = sign_check(check, evaluation_id=self.setup.evaluation.id, signer=second)
        return PriceEvaluation(prices=prices, check=signed)

    def moderation(self) -> ModerationRecord:
        return ModerationRecord(
            scores=tuple(
                ConsensusScore(
                    tender_id=tender.id,
                    criterion_id=criterion,
                    points=points,
                    reason=f"The response of {tender.supplier} meets the descriptor.",
                    why_not_higher="No date is given.",
                    why_not_lower="The safety officer is named.",
                    discussion=Discussion(
                        discussed=self.setup.model.question(criterion).to_discuss(),
                        raised=(
                            PointRaised(
                                author=self.roster.people[AMINA].id,
                                side=Side.FOR,
                                text="It names the safety officer.",
                                decisive=True,
                            ),
                        ),
                    ),
                )
                for tender in self.award_input.tenders
                for criterion, points in tender.points.items()
            ),
            sessions=(
                ModerationSession(
                    number=1,
                    chair=self.roster.people[CHAIR].id,
                    present=tuple(self.roster.people[who].id for who in MEMBERS),
                    opened_at=NOW,
                    ended_at=NOW,
                ),
            ),
            closed_at=NOW,
        )

    def moderation_package(self, *submissions: bytes, **changed: Any) -> bytes:
        """The chair's closing, held on these scorecards."""
        content = ModerationContent(record=self.moderation(), submissions=tuple(sorted(map(digest_of, submissions))))
        log = self.chair_log(submissions)
        return self.with_log(
            Kind.MODERATION, CHAIR, Role.CHAIR, content, pdf=stand_in("moderation"), **{"log": log} | changed
        )

    @cached_property
    def scorecards(self) -> dict[str, bytes]:
        """What the panel locked, by a name."""
        return {f"scorecard {who}": self.submission(who) for who in MEMBERS}

    @cached_property
    def closing(self) -> bytes:
        """The chair's closing of moderation."""
        return self.moderation_package(*self.scorecards.values())

    def price_log(self, told: str | None) -> list[bytes]:
        """The price evaluator's log: the closing came before the prices were sent."""
        log, person = self.log(PRICER), self.roster.people[PRICER]
        if told is None:
            return log
        subject = digest_of(self.closing) if told == "the closing" else told
        entry = AuditEntry(seq=len(log) + 1, at=NOW, member_id=person.id, action=TOLD, subject=subject)
        return [*log, canonical.encode(entry)]

    @cached_property
    def packages(self) -> dict[str, bytes]:
        """Everything the award rests on, by a name."""
        made = {"setup": self.setup_package}
        made |= self.scorecards | {"moderation": self.closing}
        if self.moderation().scores:
            items = tuple(item_digest(item) for item in self.moderation().items())
            confirmation = ConfirmationContent(moderation=digest_of(made["moderation"]), items=items)
            objects = [(canonical.encode(confirmation), JSON)]
            made["confirmation"] = self.signed(Kind.CONFIRMATION, AMINA, Role.MEMBER, objects)
        if self.setup.model.price_leaves():
            made["prices"] = self.submission(PRICER)
        return made

    @cached_property
    def approved_report(self) -> bytes:
        """The chair's report with the approver's signature."""
        return self.report_approved_by(self.signers[APPROVER], chairs_report())

    def report_approved_by(self, signer: Signer, pdf: bytes) -> bytes:
        """A report with this signature in the approver's place."""
        return sign_pdf(pdf, role=Role.APPROVER, reason="I approve the award.", signer=signer, now=NOW)

    @property
    def sheets(self) -> dict[str, bytes]:
        """The PDFs that lie in the packages, by the names they have in a record."""
        found = {f"score-sheet-{at}.pdf": stand_in(f"sheet {who}") for at, who in enumerate(MEMBERS, start=1)}
        found["moderation-record.pdf"] = stand_in("moderation")
        if "prices" in self.packages:
            found["price-evaluation.pdf"] = stand_in(f"sheet {PRICER}")
        return found

    @cached_property
    def worked_out(self) -> dict[str, bytes]:
        """The award's open files."""
        award_input = read_evidence(self.packages.values(), decisions=self.decide(self)).award_input_file
        return {AWARD_INPUT: award_input, AWARD_RESULT: recompute(award_input).to_bytes()}

    def report(
        self,
        packages: Iterable[bytes],
        worked_out: Mapping[str, bytes],
        *,
        log: list[bytes] | None = None,
        **changed: Any,
    ) -> bytes:
        """The chair's report of such an award on these packages."""
        log = log or self.report_log
        objects = report_objects(
            award_input=worked_out[AWARD_INPUT],
            award_result=worked_out[AWARD_RESULT],
            decisions=self.decide(self),
            award_report=chairs_report(),
            conflict_register=REGISTER_PDF,
            on_record=(),
            containers=tuple(packages),
            log=log,
        )
        return self.signed(Kind.REPORT, CHAIR, Role.CHAIR, objects, **{"log_head": head_of(log)} | changed)

    def record(
        self,
        *,
        packages: Mapping[str, bytes] | None = None,
        worked_out: Mapping[str, bytes] | None = None,
        report: bytes | None = None,
        named: Mapping[str, bytes] | None = None,
        left_out: Iterable[str] = (),
        who: int = APPROVER,
        role: Role = Role.APPROVER,
        **changed: Any,
    ) -> bytes:
        """The signed record; whatever is handed in stands in the place of what the evaluation gave."""
        held = tuple((self.packages if packages is None else packages).values())
        files = self.worked_out if worked_out is None else worked_out
        report = self.report(held, files) if report is None else report
        pdfs = {AWARD_REPORT: self.approved_report, CONFLICT_REGISTER: REGISTER_PDF, **self.sheets}
        own = {README: README_TEXT.encode(), VERIFIER: VERIFIER_FILE.read_bytes()}
        listed = own | dict(files) | {REPORTS + name: pdf for name, pdf in pdfs.items()} | dict(named or {})
        kept = {name: body for name, body in listed.items() if name not in set(left_out)}
        objects = [(container, CONTAINER) for container in (*held, report)]
        return self.signed(Kind.RECORD, who, role, objects, named=kept, **changed)


def digest_of(container: bytes) -> str:
    """By which digest a package is known."""
    return read_container(container).digest


def stand_in(name: str) -> bytes:
    """What lies where a PDF would."""
    return f"%PDF-1.7\n% a stand-in for the {name}: the record lists it by its digest\n".encode()


REGISTER_PDF = stand_in("register of interests")


@cache
def chairs_report() -> bytes:
    """A report as a chair signs it: certified, with a place left for the approver."""
    return sign(unsigned("chair", "approver", pages=1), "chair", "Chidi Chair")


def points_on(scale: ScoringScale, chance: random.Random) -> Decimal:
    """Some points that the scale allows."""
    if scale.points:
        return chance.choice(scale.points)
    steps = int((scale.maximum - scale.minimum) / (scale.step or Decimal(1)))
    return scale.minimum + chance.randint(0, steps) * (scale.step or Decimal(1))
