"""An invented award report of any size, the same for the same sizes; the benchmark measures it as well."""

import hashlib
import random
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from evaluator.domain.evaluation_model import (
    AwardCriterion,
    Descriptor,
    EvaluationModel,
    Method,
    PriceFormula,
    PriceFormulaName,
    Rounding,
    RoundingTarget,
    ScoringScale,
    TieBreakBy,
    TieBreakStep,
)
from evaluator.domain.procurement import Regime
from evaluator.domain.regime import Fact
from evaluator.domain.report import (
    AgreedScore,
    Agreement,
    AwardDecision,
    AwardReport,
    ConflictLine,
    EvaluatedDocument,
    LockedPoints,
    Panelist,
    RecordFacts,
    ReportedTender,
    SignedElsewhere,
    Subject,
    Submitted,
    WeightBand,
    WorkingLine,
)
from evaluator.domain.wording import spoken_sum
from evaluator.formats.regime import rules_of

MADE_AT = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
EVALUATION = "7f3c91ab-52d4-4e0a-9b1e-0c6a4d1f8e25"
_SUPPLIERS = ("Łódź Zdrowie UK Ltd", "Gŵyl Iechyd Cyf", "Alpha Health Ltd", "Naïve Care CIC", "Beta Consult plc")
_QUESTIONS = (
    "Clinical safety and governance",
    "Patient access and inclusion",
    "Interoperability with GP systems",
    "Information security",
    "Service management",
    "Implementation plan",
    "Training",
    "Social value",
    "Data protection",
    "Reporting",
    "Business continuity",
    "Exit and transition",
)
_SENTENCES = (
    "The response names a clinical safety officer and gives the hazard log for the last two releases (page 14).",
    "It sets out how the DCB0129 safety case is kept up to date, with dates and the people responsible.",
    "The evidence of use in three practices of a similar size is specific and agrees with the references given.",
    "It does not say how hazards that practices raise reach the safety officer outside office hours.",
    "The plan for people who cannot use the internet is described for telephone and for reception staff.",
    "The response meets the criterion in full and exceeds it in one material respect, the weekly safety review.",
    "The timetable leaves four weeks for testing, which the panel considered enough for the number of interfaces.",
    "No figures are given for the second year, so the panel could not give the higher score.",
)
_NAMES = ("Amina Khan", "Dafydd Llŷr", "Grace Okafor", "Tomasz Wójcik", "Rhiannon Evans")


def sample_report(*, tenders: int = 5, questions: int = 12, members: int = 5, seed: int = 1) -> AwardReport:
    """A final report; every text in it is invented."""
    chance = random.Random(seed)
    model = _model(questions)
    leaves = [leaf.id for leaf in model.scored_leaves()]
    panel = _panel(members)
    suppliers = [_name(_SUPPLIERS, at) for at in range(tenders)]
    reported = tuple(_tender(at, supplier, model, chance) for at, supplier in enumerate(suppliers))
    return AwardReport(
        evaluation_id=EVALUATION,
        made_at=MADE_AT,
        rules=rules_of(Regime.PCR2015),
        statements=(
            (Fact.AUTHORITY_ADDRESS, "1 Example Street, Leeds"),
            (Fact.SUBCONTRACTING, "About 10 per cent (hosting) is intended to be subcontracted."),
            (Fact.PROCEDURE, "The subject is a commonly used purchase that the market offers as needed."),
            (Fact.COMMUNICATION, "Electronic throughout."),
        ),
        subject=_subject(),
        model=model,
        decision=AwardDecision(
            first=(suppliers[0],),
            reason="It earned the most marks under the published model: the best quality, at the third lowest price.",
            contract_value="£1,240,000 over three years",
            subcontracting="About 10 per cent (hosting) is intended to be subcontracted.",
        ),
        open_decisions=(),
        decisions=(),
        tenders=reported,
        individual_points=tuple(
            LockedPoints(member=person.id, tender=tender.id, criterion=leaf, points=str(chance.randint(2, 5)))
            for person in panel[:members]
            for tender in reported
            for leaf in leaves
        ),
        agreement=tuple(
            Agreement(criterion=leaf, alpha_ordinal="0.743000", kendall_w="0.812500", widest_range="2")
            for leaf in leaves
        ),
        agreement_in_words="The members agreed well before they met: on most questions their points lay one apart.",
        assurance=(
            "No single agreed score, changed to another value of its scale, would have put another tender first.",
            "The weight of Price could lie anywhere from 31.5 to 52 marks without another tender ranking first.",
            "Without any one of the other tenders, the same tender would rank first.",
        ),
        weight_bands=(
            WeightBand(criterion="Quality", weight="60", start="48", end="68.5"),
            WeightBand(criterion="Price", weight="40", start="31.5", end="52"),
        ),
        conflicts=(
            ConflictLine(
                person="Grace Okafor",
                declared="Holds 40 shares in a supplier that did not tender.",
                measure="Looked at by the approver on 2 November 2026: no influence on this lot.",
            ),
        ),
        panel=panel,
        documents=tuple(
            EvaluatedDocument(
                supplier=supplier, name=f"Response to the quality questions, {kind}.pdf", sha256=_hex(supplier + kind)
            )
            for supplier in suppliers
            for kind in ("part A", "part B")
        ),
        signed=tuple(
            SignedElsewhere(
                what="Locked scorecard",
                signed_by=person.name,
                claimed_time=MADE_AT - timedelta(days=6, minutes=at),
                digest=_hex(person.id),
            )
            for at, person in enumerate(panel[:members])
        ),
        record=RecordFacts(
            setup=_hex("setup"), log_head=_hex("log"), award_input=_hex("input"), award_result=_hex("result")
        ),
    )


def _subject() -> Subject:
    return Subject(
        authority="NHS England (example)",
        procurement="Online consultation systems: call-off under a dynamic purchasing system",
        lot="Lot 1: Online consultation systems for general practice",
        value="£1,500,000, estimated",
        regime="Public Contracts Regulations 2015",
        procedure="Mini-competition among the suppliers admitted to the dynamic purchasing system (reg. 34)",
        reason_for_procedure="The subject is a commonly used purchase that the market offers as needed.",
        ocid="ocds-b5fd17-00000000-0000-0000-0000-000000000000",
        communication="Electronic throughout.",
        authority_address="1 Example Street, Leeds",
    )


def _model(questions: int) -> EvaluationModel:
    scale = ScoringScale(
        id="0-5",
        minimum=Decimal(0),
        maximum=Decimal(5),
        points=tuple(Decimal(points) for points in range(6)),
        descriptors=tuple(
            Descriptor(points=Decimal(points), title=title, text=f"The response {text}.")
            for points, (title, text) in enumerate(
                (
                    ("Not answered", "is absent or does not bear on the question"),
                    ("Poor", "answers a small part of the question, with little evidence"),
                    ("Weak", "answers part of the question and leaves material doubts"),
                    ("Fair", "answers most of the question, with minor doubts"),
                    ("Good", "answers the whole question with relevant evidence"),
                    ("Very good", "answers the whole question with strong evidence and adds material benefit"),
                )
            )
        ),
    )
    each = Decimal(60) / questions
    leaves = tuple(
        AwardCriterion(
            id=f"Q{at + 1}",
            title=_name(_QUESTIONS, at),
            weight=each,
            scale="0-5",
            minimum_points=Decimal(2) if at == 0 else None,
            guidance="How will hazards be found, recorded and closed while the service runs?" if at == 0 else "",
        )
        for at in range(questions)
    )
    price = AwardCriterion(
        id="P",
        title="Price",
        weight=Decimal(40),
        priced=True,
        price=PriceFormula(formula=PriceFormulaName.LOWEST_OVER_PRICE),
    )
    return EvaluationModel(
        title="Online consultation systems, lot 1",
        currency="GBP",
        method=Method.WEIGHTED_SUM,
        total_weight=Decimal(100),
        scales=(scale,),
        criteria=(AwardCriterion(id="Q", title="Quality", weight=Decimal(60), children=leaves), price),
        rounding=Rounding(apply_to=RoundingTarget.TOTAL, places=2),
        tie_break=(TieBreakStep(by=TieBreakBy.CRITERION, criterion="Q1"), TieBreakStep(by=TieBreakBy.LOWEST_PRICE)),
    )


def _tender(at: int, supplier: str, model: EvaluationModel, chance: random.Random) -> ReportedTender:
    agreed = tuple(
        AgreedScore(
            criterion=leaf.id,
            points=str(points := chance.randint(2, 5)),
            marks=str(points),
            reason=" ".join(chance.sample(_SENTENCES, 4)),
            why_not_higher="One part of the question has no evidence." if points < 5 else "",
            evidence=("Part A, page 14: “the hazard log is reviewed every week by the safety officer”",),
        )
        for leaf in model.scored_leaves()
    )
    quality = sum(int(score.points) for score in agreed)
    working = [
        WorkingLine(criterion=score.criterion, working=f"{score.points} ÷ 5 × 5", makes=score.marks) for score in agreed
    ]
    working.append(WorkingLine(criterion="P", working="£1,180,000 ÷ £1,240,000 × 40", makes="2360/62"))
    working.append(WorkingLine(criterion="", working=f"{quality} + 2360/62", makes=f"{quality + 38}.06"))
    return ReportedTender(
        id=f"T{at + 1}",
        supplier=supplier,
        rank=at + 1,
        total=f"{90 - at}.06",
        price=spoken_sum(Decimal(1_180_000 + 20_000 * at), "GBP"),
        marks=(f"{quality}", f"{38 - at}.06"),
        agreed=agreed,
        working=tuple(working),
    )


def _panel(members: int) -> tuple[Panelist, ...]:
    scoring = [_person(f"m{at + 1}", _name(_NAMES, at), "panel member") for at in range(members)]
    others = (
        _person("price", "Hywel Prys", "price evaluator"),
        _person("chair", "Ŵyn Thomas", "moderation chair", Submitted.NOT_EXPECTED),
        _person("approver", "Danielle Hughes", "approver", Submitted.NOT_EXPECTED),
    )
    return (*scoring, *others)


def _person(key: str, name: str, role: str, submitted: Submitted = Submitted.RECEIVED) -> Panelist:
    return Panelist(
        id=key,
        name=name,
        role=role,
        organisation="NHS England (example)",
        fingerprint=_hex(key),
        compared="by telephone",
        submitted=submitted,
        detail="16 November 2026" if submitted is Submitted.RECEIVED else "",
    )


def _name(names: tuple[str, ...], at: int) -> str:
    return names[at] if at < len(names) else f"{names[at % len(names)]} {at // len(names) + 1}"


def _hex(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
