"""Evaluations of any size made from a seed, for benchmarks and large demonstrations: nothing in them is real.

The same seed gives the same values on every machine. Each part has a source of chance of its own, named after it, so
that one member's scores can be made without the others'. Sizes: BENCHMARKS.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random

from evaluator.demo.content import (
    AgreedScore,
    Answer,
    CallOff,
    Content,
    DisclosedText,
    MemberScore,
    Person,
    PriceLine,
    PutOnRecord,
    Quote,
    ReceivedTender,
    Statement,
    Volume,
)
from evaluator.demo.example import example
from evaluator.demo.generated_model import chance_of, model_of
from evaluator.domain.checklist import STATED
from evaluator.domain.discussion import Discussion, PassedWarning, PointRaised, Side
from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel
from evaluator.domain.panel import Role
from evaluator.domain.regime import Fact
from evaluator.domain.scoring import Objection
from evaluator.errors import RuleBroken

ANSWERS_ON_A_PAGE = 6
FIRST_MEMBER = "member-01"
ALIKE = PassedWarning(  # the same few sentences make thousands of reasons; whoever reads such a pair sees why it stands
    check=Objection.PASTED.value,
    reason="EXAMPLE. Made from a few sentences: what is quoted is from this tender's own answer.",
)
DEADLINE = datetime(2018, 10, 1, 11, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimensions:
    """How many score, how many tender, how many questions are asked."""

    members: int
    tenders: int
    questions: int


SIZES = {
    "typical": Dimensions(members=7, tenders=12, questions=40),
    "large": Dimensions(members=15, tenders=150, questions=120),
}

FOUND = (
    "The answer names the person responsible and says what they will do in the first quarter.",
    "The figure is given with its month and the number of practices, so that it can be checked.",
    "The plan is written for our practices and gives a date for each of its steps.",
    "A document that supports the claim is attached and was read for this score.",
    "The result of last year stands beside the promise for the years to come.",
    "The risk that the supplier sees has an owner and a response that could work.",
)
MISSED = (
    "It does not say how the practices will learn whether the promise was kept.",
    "The second half of the question has an answer in general terms only.",
    "What follows when the person named is absent is left open.",
    "The undertaking on time has no number in it, and I looked for one.",
    "No reason is given for the difference between the two years reported.",
    "I could not find who would pay attention to it after the first year.",
)
NOTED = (
    "I read the page twice before I gave these points.",
    "This should be asked about when the contract is managed.",
    "The descriptor for these points fits what is written here.",
    "What weighs most for me is what the practices would notice.",
    "The guidance to the question asks for exactly this.",
)


def generated(size: str, seed: int) -> Content:
    """An evaluation of one of the sizes. Raises: RuleBroken for a size that does not exist."""
    if size not in SIZES:
        raise RuleBroken("There is no size “{size}”.", hint="Choose {sizes}.", size=size, sizes=" or ".join(SIZES))
    return made(SIZES[size], seed)


def made(dimensions: Dimensions, seed: int) -> Content:
    """An evaluation of these dimensions."""
    model = model_of(dimensions.questions, seed)
    criteria = tuple(leaf.id for leaf in model.scored_leaves())
    volume = Volume(name="Response.pdf", title="Response", criteria=criteria, answers_on_a_page=ANSWERS_ON_A_PAGE)
    tenders = tuple(_tender(number, model, seed) for number in range(1, dimensions.tenders + 1))
    agreed = tuple(_agreed(tender, model, volume, seed) for tender in tenders)
    return Content(
        call_off=_call_off(volume, seed),
        model=model,
        people=_people(dimensions.members),
        tenders=tenders,
        scores_by=lambda member: tuple(_scores(member, tenders, agreed, model, volume, seed)),
        agreed=tuple(score for of_tender in agreed for score in of_tender),
        on_record=_on_record(agreed[0][0]),
    )


def _on_record(score: AgreedScore) -> PutOnRecord:
    """What a report must state, one statement put right, and one agreed reason that is not disclosed as it is."""
    stated = [(fact, f"EXAMPLE. What there is to state of this fact: {fact.value}.") for fact in STATED]
    return PutOnRecord(
        statements=(
            Statement(fact=Fact.COMMUNICATION, text="EXAMPLE. This is put right by the next statement."),
            *(Statement(fact=fact, text=text) for fact, text in stated),
        ),
        disclosures=(
            DisclosedText(
                tender=score.tender,
                criterion=score.criterion,
                text="EXAMPLE. What may be disclosed of this reason.",
                because="EXAMPLE. A rule lets the rest be withheld.",
            ),
        ),
    )


def _call_off(volume: Volume, seed: int) -> CallOff:
    return CallOff(
        title=f"EXAMPLE call-off made from seed {seed}",
        reference=f"EXAMPLE-{seed}",
        authority="Example Vale Clinical Commissioning Group",
        lot_id="1",
        lot_title="Lot 1: Online consultation systems (EXAMPLE)",
        notice_reference=example().call_off.notice_reference,
        requirement="EXAMPLE. Nothing in this call-off is real.",
        supplier_list_at=DEADLINE - timedelta(days=28),
        invited_at=DEADLINE - timedelta(days=27),
        deadline_at=DEADLINE,
        contract_start=date(2019, 1, 7),
        contract_end=date(2021, 1, 6),
        volumes=(volume,),
        pricing_volume=None,
    )


def _people(members: int) -> tuple[Person, ...]:
    panel = [_person("member", number, (Role.MEMBER,)) for number in range(1, members)]
    chair = _person("member", members, (Role.MEMBER, Role.CHAIR))
    lead, price, approver = (
        _person(role.value, 1, (role,)) for role in (Role.LEAD, Role.PRICE_EVALUATOR, Role.APPROVER)
    )
    return (lead, *panel, chair, price, approver)


def _person(kind: str, number: int, roles: tuple[Role, ...]) -> Person:
    words = kind.replace("_", " ")
    return Person(
        key=f"{kind}-{number:02}",
        name=f"EXAMPLE {words.title()} {number}",
        organisation="Example Vale Clinical Commissioning Group",
        job_title=f"EXAMPLE {words}",
        roles=roles,
        passphrase=f"example words for {words} number {number}",
        declaration="I have no interest in any of the tenders.",
    )


def _tender(number: int, model: EvaluationModel, seed: int) -> ReceivedTender:
    chance = chance_of(seed, "tender", str(number))
    licence = Decimal(chance.randint(30, 48)) / 100
    return ReceivedTender(
        key=f"t{number:03}",
        supplier=f"EXAMPLE Supplier {number:03} Ltd",
        identifier=f"EXAMPLE-{20_000_000 + number}",
        address=f"{number} Example Street, Sampleton",
        contact=f"EXAMPLE contact {number:03}",
        email=f"tenders@t{number:03}.example",
        received_at=DEADLINE - timedelta(minutes=chance.randint(5, 7_000)),
        character="Made from a seed.",
        price_lines=(
            _line("Licence for two years", "patient and year", 620_000, licence),
            _line("Implementation and training", "practice", 42, Decimal(chance.randint(700, 1_500))),
        ),
        answers=tuple(_answer(leaf, number, chance) for leaf in model.scored_leaves()),
    )


def _line(item: str, unit: str, quantity: int, unit_price: Decimal) -> PriceLine:
    return PriceLine(criterion="P", item=item, unit=unit, quantity=Decimal(quantity), unit_price=unit_price)


def _answer(question: AwardCriterion, number: int, chance: Random) -> Answer:
    claim = f"In {chance.choice(('May', 'June', 'July', 'August'))} 2018 {chance.randint(55, 99)}% of "
    claim += f"{chance.randint(20, 400)} practices reached the target that we set for {question.title.lower()}."
    plan = f"We will do the same in Example Vale by day {chance.randint(30, 180)} of the contract, with "
    plan += f"{chance.randint(2, 9)} people who work on nothing else; EXAMPLE contact {number:03} answers for it."
    return Answer(criterion=question.id, paragraphs=(f"{claim} {plan}",))


def _agreed(tender: ReceivedTender, model: EvaluationModel, volume: Volume, seed: int) -> tuple[AgreedScore, ...]:
    chance = chance_of(seed, "agreed", tender.key)
    level = chance.uniform(2.2, 4.2)
    scores = []
    for leaf, answer in zip(model.scored_leaves(), tender.answers, strict=True):
        quote = Quote(document=volume.name, page=volume.page_of(leaf.id), text=_claim(answer))
        points = Decimal(min(5, max(0, round(chance.gauss(level, 0.8)))))
        score = AgreedScore(
            tender=tender.key,
            criterion=leaf.id,
            points=points,
            reason=_reason(leaf.title, points, quote, chance),
            why_not_higher=chance.choice(MISSED) if points < 5 else "",
            why_not_lower=chance.choice(FOUND) if points > 0 else "",
            discussion=Discussion(
                discussed=leaf.to_discuss(),
                raised=(PointRaised(author=FIRST_MEMBER, side=Side.FOR, text=quote.text, decisive=True),),
                passed=(ALIKE,),
            ),
            quotes=(quote,),
        )
        scores.append(score)
    return tuple(scores)


def _scores(
    member: str,
    tenders: tuple[ReceivedTender, ...],
    agreed: tuple[tuple[AgreedScore, ...], ...],
    model: EvaluationModel,
    volume: Volume,
    seed: int,
) -> Iterator[MemberScore]:
    chance = chance_of(seed, "member", member)
    titles = {leaf.id: leaf.title for leaf in model.scored_leaves()}
    on_scale = [Decimal(points) for points in range(6)]
    for tender, settled in zip(tenders, agreed, strict=True):
        for score in settled:
            points = on_scale[min(5, max(0, int(score.points) + chance.choice((-1, 0, 0, 0, 1))))]
            yield MemberScore(
                member=member,
                tender=tender.key,
                criterion=score.criterion,
                points=points,
                rationale=_rationale(member, titles[score.criterion], points, score.quotes[0], chance),
                quotes=score.quotes if chance.random() < 0.25 else (),
            )


def _rationale(member: str, title: str, points: Decimal, quote: Quote, chance: Random) -> str:
    """About 300 characters that no other score has."""
    place = f"{title}, page {quote.page}, as read by {member}: worth {points} because of “{quote.text}”"
    return " ".join((place, chance.choice(FOUND if points >= 3 else MISSED), chance.choice(NOTED)))


def _reason(title: str, points: Decimal, quote: Quote, chance: Random) -> str:
    place = f"{title}: the panel agreed on {points}. What is promised, and what shows that it works, is “{quote.text}” "
    place += f"(page {quote.page})."
    return " ".join((place, chance.choice(FOUND), chance.choice(MISSED)))


def _claim(answer: Answer) -> str:
    """The first sentence of a generated answer: what it says was reached."""
    return answer.paragraphs[0].partition(". ")[0] + "."
