"""The parts that a letter to one supplier may have, each written from that supplier's tender and the winner's alone.

Source: PCR 2015 reg. 86; Procurement Regulations 2024, reg. 31; Provider Selection Regime Regulations 2023, reg. 11(8)
and Schedule 9.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from evaluator.domain.assessed import Assessed, Earned
from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel
from evaluator.domain.figures import plain
from evaluator.domain.model_wording import marks_in_words, method_in_words, price_in_words
from evaluator.domain.procurement import AwardRoute
from evaluator.domain.regime import ClockName, LetterPart, RegimeRules
from evaluator.domain.wording import spoken_date, spoken_list
from evaluator.domain.working_days import Event, first_day

NOT_GIVEN = "Not given with the tender"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTable:
    """Heads and rows; the columns from `figures_from` on hold figures."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures_from: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with a bold run-in, which may be empty."""

    lead: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of a letter under its heading: a table where it has one, then its passages.

    A `minor` one belongs to the part before it.
    """

    heading: str
    minor: bool = False
    passages: tuple[Passage, ...]
    table: LetterTable | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """When the letters are sent, when the award notice is to be published, and when standstill then ends."""

    sent_on: date
    published_on: date
    standstill_ends: date


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """All that the parts of one letter are written from."""

    rules: RegimeRules
    model: EvaluationModel
    days: Days
    ocid: str
    own: Assessed
    winner: Assessed | None
    no_award: str
    tied: bool
    route: AwardRoute
    in_market: bool

    @property
    def won(self) -> bool:
        """Whether it goes to the winner."""
        return self.winner is not None and self.winner.tender_id == self.own.tender_id


def _recipient(about: About, heading: str) -> Iterator[Section]:
    supplier, not_given = about.own.supplier, about.rules.terms.own(NOT_GIVEN)
    rows = (
        ("Name", supplier.name),
        ("Contact postal address", supplier.address or not_given),
        ("Contact email address", supplier.email or not_given),
        ("Unique identifier", supplier.identifier or not_given),
    )
    yield Section(heading=heading, passages=(), table=LetterTable(heads=("", ""), rows=rows, figures_from=2))


def _decision(about: About, heading: str) -> Iterator[Section]:
    if about.winner is None:
        said = Passage("", about.no_award or "No contract is to be awarded.")
    elif about.won and about.route is not AwardRoute.MINI_COMPETITION:
        named = about.rules.terms.route(about.route, in_market=about.in_market)
        said = Passage("", f"The contract is to be awarded to you, by {named}.")
    elif about.won:
        said = Passage("", f"The contract is to be awarded to you: yours is the {about.rules.terms.best_tender}.")
    else:
        supplier = about.winner.supplier
        named = f"{supplier.name} ({supplier.identifier})" if supplier.identifier else supplier.name
        said = Passage("", f"The contract is to be awarded to {named}.")
    yield Section(heading=heading, passages=(said,))


def _criteria(about: About, heading: str) -> Iterator[Section]:
    model = about.model
    rows = tuple(
        (f"{'  ' * depth}{_named(node)}", plain(node.weight), _how_assessed(model, node))
        for root in model.criteria
        for node, depth in _with_depth(root, 0)
    )
    own = about.rules.terms.own
    passages = [Passage("", own(method_in_words(model)))]
    if model.scored_leaves():
        passages.append(Passage("", marks_in_words(model)))
    for leaf in model.price_leaves():
        if leaf.price is not None:
            passages.append(Passage(f"{leaf.title}:", own(price_in_words(leaf.price, currency=model.currency))))
    passages.append(
        Passage(
            "The full version:",
            f"the criteria and the assessment methodology are set out in full in the published documents. The notice "
            f"is {about.ocid}.",
        )
    )
    table = LetterTable(heads=("Criterion", "Weight in marks", "How assessed"), rows=rows, figures_from=3)
    yield Section(heading=heading, passages=tuple(passages), table=table)
    for scale in model.scales:
        means = tuple((plain(one.points), one.title, one.text) for one in scale.descriptors)
        if means:
            table = LetterTable(heads=("Points", "Meaning", "Description"), rows=means, figures_from=3)
            yield Section(heading=f"The points of scale {scale.id}", minor=True, passages=(), table=table)


def _with_depth(node: AwardCriterion, depth: int) -> Iterator[tuple[AwardCriterion, int]]:
    yield node, depth
    for child in node.children:
        yield from _with_depth(child, depth + 1)


def _how_assessed(model: EvaluationModel, node: AwardCriterion) -> str:
    if node.priced:
        return "By the price formula below"
    if node.scale is None:
        return "The sum of its parts"
    return f"By points: {model.scale_of(node.id).in_words()}"


def _named(node: AwardCriterion) -> str:
    return node.title if node.title == node.id else f"{node.id} {node.title}"


def _own_assessment(about: About, heading: str) -> Iterator[Section]:
    yield _assessment(about.own, heading, whose=f"your {about.rules.terms.tender}")


def _winner_assessment(about: About, heading: str) -> Iterator[Section]:
    if about.winner is not None and not about.won:
        yield _assessment(
            about.winner, heading, whose=f"the {about.rules.terms.tender} of {about.winner.supplier.name}"
        )


def _assessment(tender: Assessed, heading: str, *, whose: str) -> Section:
    """Every score with its explanation, the sub-totals and the total."""
    if not tender.earned:
        return Section(heading=heading, passages=(Passage("", f"Against the criteria {whose} was not assessed."),))
    rows = [(one.criterion, one.points_of_maximum, one.marks_of_weight) for one in tender.earned]
    rows += [(f"Sub-total {title}", "", marks) for title, marks in tender.sub_totals]
    rows += [("Total", "", tender.total)] if tender.total else []
    return Section(
        heading=heading,
        passages=tuple(passage for one in tender.earned for passage in _explained(one)),
        table=LetterTable(heads=("Criterion", "Score in points", "Marks"), rows=tuple(rows), figures_from=1),
    )


def _explained(one: Earned) -> Iterator[Passage]:
    if one.text or one.withheld_because:
        yield Passage(f"{one.criterion}: {one.points_in_words}.", one.text)
    if one.sub_criteria:
        yield Passage("Sub-criteria assessed:", f"{'; '.join(point.rstrip('.') for point in one.sub_criteria)}.")
    if one.withheld_because:
        yield Passage("Something is withheld here.", one.withheld_because)


def _why_not(about: About, heading: str) -> Iterator[Section]:
    own, winner = about.own, about.winner
    if own.excluded:
        ground = f"The ground is: {own.ground}. " if own.ground else ""
        said = f"Your {about.rules.terms.tender} took no part in the award: {ground}{own.excluded}"
    elif own.below_threshold:
        said = f"Your {about.rules.terms.tender} is not ranked. {' '.join(own.below_threshold)}"
    elif winner is None:
        said = about.no_award or "No contract is to be awarded."
    elif own.passed_over:
        said = f"Yours ranks {own.place} in this lot and is passed over. {own.passed_over}"
    else:
        best = about.rules.terms.best_tender
        said = f"Yours is not the {best}: it ranks {own.place}, with a total of {own.total or 'nothing'}"
        said += f"; the total of the {best} is {winner.total}."
        if about.tied:
            said = (
                f"Yours and the {best} both come to {winner.total} and share the first place by the published steps. "
                f"Which of them is put first was decided by the {about.rules.terms.authority}, and the decision is on "
                "record with its reason."
            )
    yield Section(heading=heading, passages=(Passage("", said),))


def _winner_scores(about: About, heading: str) -> Iterator[Section]:
    winner = about.winner
    if winner is None:
        return
    own = {one.criterion: one for one in about.own.earned}
    rows = [
        (one.criterion, own[one.criterion].marks if one.criterion in own else "–", one.marks, one.weight)
        for one in winner.earned
    ]
    rows.append(("Total", about.own.total or "–", winner.total, ""))
    heads = ("Criterion", "Your marks", f"Marks of {winner.supplier.name}", "Of")
    yield Section(heading=heading, passages=(), table=LetterTable(heads=heads, rows=tuple(rows), figures_from=1))


def _advantages(about: About, heading: str) -> Iterator[Section]:
    """What the successful tender has, criterion by criterion: in full where it earned more marks than this one."""
    winner = about.winner
    if winner is None:
        return
    own = {one.criterion: one for one in about.own.earned}
    better = [one for one in winner.earned if one.criterion not in own or one.exact > own[one.criterion].exact]
    passages: list[Passage] = []
    for one in better:
        against = f", yours {own[one.criterion].marks}" if one.criterion in own else ""
        passages.append(Passage(f"{one.criterion}: {one.marks_of_weight} marks{against}.", one.text))
        if one.withheld_because:
            passages.append(Passage("Something is withheld here.", one.withheld_because))
    if rest := [one.criterion for one in winner.earned if one not in better]:
        passages.append(Passage("", f"It earned no more marks than yours for {spoken_list(rest)}."))
    yield Section(heading=heading, passages=tuple(passages))


def _technical(about: About, heading: str) -> Iterator[Section]:
    said = (
        "We made no decision that your tender falls short of the technical specifications, or that what it offers is "
        "not equivalent to them."
    )
    yield Section(heading=heading, passages=(Passage("", about.rules.terms.own(said)),))


def _standstill(about: About, heading: str) -> Iterator[Section]:
    found = about.rules.clock(ClockName.STANDSTILL)
    if found is None or about.winner is None:
        return
    days = about.days
    begins = first_day(found.clock, event_on=days.published_on)
    ends = f"midnight at the end of {spoken_date(days.standstill_ends)}"
    if found.clock.event is Event.LETTER_SENT:
        said = (
            f"This letter is sent electronically on {spoken_date(days.sent_on)}. The standstill period ends at {ends}, "
            "and we will not enter into the contract before then. Should any of these letters be sent later, the "
            "period ends later accordingly, and we will tell you."
        )
    else:
        said = (
            f"We intend to publish the {about.rules.terms.award_notice} on {spoken_date(days.published_on)}. The "
            f"standstill period then begins on {spoken_date(begins)} and ends at {ends}, and we will not enter into "
            "the contract before then. Should the notice be published on another day, it is counted from that day."
        )
    yield Section(heading=heading, passages=(Passage("", said), Passage("How it is counted:", found.rule)))


PARTS: dict[LetterPart, Callable[[About, str], Iterator[Section]]] = {
    LetterPart.RECIPIENT: _recipient,
    LetterPart.DECISION: _decision,
    LetterPart.AWARD_CRITERIA: _criteria,
    LetterPart.OWN_ASSESSMENT: _own_assessment,
    LetterPart.WHY_NOT_AWARDED: _why_not,
    LetterPart.WINNER_SCORES: _winner_scores,
    LetterPart.RELATIVE_ADVANTAGES: _advantages,
    LetterPart.WINNER_ASSESSMENT: _winner_assessment,
    LetterPart.TECHNICAL_EQUIVALENCE: _technical,
    LetterPart.STANDSTILL: _standstill,
}
