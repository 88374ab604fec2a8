"""Generated values that several rooms' tests share: digests, moments, a small complete set-up."""

from datetime import UTC, datetime
from decimal import Decimal

from hypothesis import strategies as st

from evaluator.domain.evaluation_model import (
    AwardCriterion,
    EvaluationModel,
    Method,
    PriceFormula,
    PriceFormulaName,
    ScoringScale,
)
from evaluator.domain.pack import Setup
from evaluator.domain.panel import PanelMember, Role, Roster
from evaluator.domain.procurement import Evaluation, Lot, Procurement, Regime, Supplier, Tender

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

digests = st.binary(min_size=32, max_size=32).map(bytes.hex)


def person(number: int, *roles: Role) -> PanelMember:
    """An enrolled person whose id and key are made from a number."""
    return PanelMember(
        id=f"00000000-0000-4000-8000-{number:012d}",
        name=f"Person {number}",
        organisation="Example Vale",
        job_title="Analyst",
        roles=roles,
        fingerprint=f"{number:064x}",
        age_recipient=f"age1{number}",
        compared="by voice",
    )


def small_setup() -> Setup:
    """Two tenders, two questions on a 0 to 5 scale worth 60 marks, price 40, and everyone needed."""
    scale = ScoringScale(
        id="0-5", minimum=Decimal(0), maximum=Decimal(5), points=tuple(Decimal(points) for points in range(6))
    )
    quality = AwardCriterion(
        id="Q",
        title="Quality",
        weight=Decimal(60),
        children=(
            AwardCriterion(id="Q1", title="Clinical safety", weight=Decimal(40), scale="0-5"),
            AwardCriterion(id="Q2", title="Social value", weight=Decimal(20), scale="0-5"),
        ),
    )
    price = AwardCriterion(
        id="P",
        title="Price",
        weight=Decimal(40),
        priced=True,
        price=PriceFormula(formula=PriceFormulaName.LOWEST_OVER_PRICE),
    )
    return Setup(
        revision=1,
        reason="",
        evaluation=Evaluation(
            id="11111111-1111-4111-8111-111111111111",
            title="Online consultation systems, lot 1",
            procurement=Procurement(
                ocid="ocds-b5fd17-example",
                title="Online consultation systems",
                authority="Example Vale",
                regime=Regime.PCR2015,
                dynamic_purchasing_system=True,
            ),
            lot=Lot(id="1", title="Lot 1"),
            begun_at=NOON,
            tenders_due=NOON,
        ),
        model=EvaluationModel(
            title="Online consultation systems, lot 1",
            currency="GBP",
            method=Method.WEIGHTED_SUM,
            total_weight=Decimal(100),
            scales=(scale,),
            criteria=(quality, price),
        ),
        roster=Roster(
            people=(
                person(1, Role.LEAD),
                person(2, Role.CHAIR, Role.MEMBER),
                person(3, Role.MEMBER),
                person(4, Role.PRICE_EVALUATOR),
                person(5, Role.APPROVER),
            )
        ),
        suppliers=(Supplier(id="s1", name="Alpha Health Ltd"), Supplier(id="s2", name="Beta Care CIC")),
        tenders=(
            Tender(id="A", supplier_id="s1", received_at=NOON),
            Tender(id="B", supplier_id="s2", received_at=NOON),
        ),
        documents=(),
    )
