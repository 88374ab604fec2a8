"""What a merge would do, in words, before it is done: a sentence for each file, and what to do about a conflict.

A merge is a union, so nothing is ever lost by it; what a person has to know is whose word counts afterwards.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from evaluator.domain.figures import plain
from evaluator.domain.merging import Arrival, Step, changed_prices
from evaluator.domain.procurement import Response
from evaluator.domain.submission import Submission
from evaluator.domain.wording import spoken_list
from evaluator.said import sentences
from ui.words import counted, marked, tr

if TYPE_CHECKING:
    from evaluator.services.merging import ReadyToMerge

MOST_TOLD = 10  # prices that are told one by one
ADDS = marked("Adds {what} of {name}.")
REPLACES = marked("Replaces {name}'s earlier submission: {changed} differ. The earlier one stays in the record.")
REPRICED = marked(
    "{said} Changed: {prices}. Look again at what was decided on the earlier prices, on “Decisions”, before the report "
    "is signed."
)
NOTHING = marked("Changes nothing: it is held already.")
SUPERSEDED = marked("Is kept in the record, and does not count: {name} has signed a later one.")
EXPLAINED = marked("{said} About its phrase: {why}")
CONFLICT = marked("Conflicts with another of {name}. Both are kept; neither counts until {name} settles it.")
TO_DO = marked(
    "{names} sent two submissions that do not know of each other. Nobody can say which one counts, and nothing is "
    "ranked until that is settled. Merge both and send the receipts (step 3): a receipt tells its reader of both. Then "
    "ask for a revision, made after the receipt was opened, and register its phrase: it replaces both."
)
TO_DO_ABOUT_PRICES = marked(
    "{names} sent two price submissions that do not know of each other. Nobody can say which one counts, and nothing "
    "is ranked until that is settled. Merge both and send the receipts (step 3): a receipt tells its reader of both. "
    "Once it was opened at the step “4 Prices”, the prices are signed and sent again: that replaces both."
)


def in_words(step: Step, name: str, held: Mapping[str, Submission], suppliers: Mapping[str, str]) -> str:
    """What merging one file means. `held` has the submissions by digest, those before and those that came;
    `suppliers` the supplier of each tender."""
    said = _effect_in_words(step, name, held)
    if step.arrival is Arrival.REVISION and (prices := _prices_in_words(step.submission, held, suppliers)):
        said = tr(REPRICED).format(said=said, prices=prices)
    return tr(EXPLAINED).format(said=said, why=step.explanation) if step.explanation else said


def _effect_in_words(step: Step, name: str, held: Mapping[str, Submission]) -> str:
    one = step.submission
    if step.arrival in (Arrival.NEW, Arrival.EXPLAINED):
        return tr(ADDS).format(what=contents_of(one), name=name)
    if step.arrival is Arrival.REVISION:
        before = [held[digest] for digest in one.replaces if digest in held]
        return tr(REPLACES).format(name=name, changed=_differences(one, before))
    said = {Arrival.ALREADY_HELD: NOTHING, Arrival.SUPERSEDED: SUPERSEDED, Arrival.FORK: CONFLICT}
    return tr(said[step.arrival]).format(name=name)


def contents_of(one: Submission) -> str:
    """How many scores or prices a submission holds."""
    if one.prices:
        return tr("the {prices}").format(prices=counted(len(one.prices), "price"))
    return tr("the {scores}").format(scores=counted(len(one.scores), "score"))


def rows_of(ready: "ReadyToMerge") -> list[tuple[str, str, str]]:
    """A line for each file: from whom, what it does, its name; then those that are refused, with the reason."""
    senders = {package.container.digest: package.sender.name for package in ready.received}
    held = {one.digest: one for one in ready.plan.held_after}
    planned = [
        (
            senders[step.submission.digest],
            in_words(step, senders[step.submission.digest], held, ready.suppliers),
            ready.files[step.submission.digest],
        )
        for step in ready.plan.steps
    ]
    refused = [
        ("", tr("Refused: {why}").format(why=sentences([one.message, one.hint])), one.name) for one in ready.refused
    ]
    return [*planned, *refused]


def summary_of(ready: "ReadyToMerge", names: Mapping[str, str]) -> str:
    """What merging all of it does, in one line, and who is still awaited after it."""
    counts = {arrival: sum(step.arrival is arrival for step in ready.plan.steps) for arrival in Arrival}
    parts = [
        tr(said).format(number=counts[arrival])
        for arrival, said in (
            (Arrival.NEW, marked("{number} to add")),
            (Arrival.EXPLAINED, marked("{number} to add with a remark on its phrase")),
            (Arrival.REVISION, marked("{number} in place of an earlier one")),
            (Arrival.FORK, marked("{number} in conflict")),
            (Arrival.SUPERSEDED, marked("{number} superseded")),
            (Arrival.ALREADY_HELD, marked("{number} held already")),
        )
        if counts[arrival]
    ]
    if ready.refused:
        parts.append(tr("{number} refused").format(number=len(ready.refused)))
    whole = counted(len(ready.plan.steps) + len(ready.refused), "file")
    said = f"{whole}: {spoken_list(parts)}."
    return f"{said} {awaited_in_words(ready.plan.awaited, names)}".strip()


def awaited_in_words(awaited: Iterable[str], names: Mapping[str, str]) -> str:
    """Whose submission is still to come; empty when nobody's is."""
    people = [names.get(one, one) for one in awaited]
    return tr("Still awaited: {names}.").format(names=spoken_list(people)) if people else ""


def what_to_do(forked: Iterable[str], names: Mapping[str, str], held: Iterable[Submission]) -> str:
    """How a conflict is settled, of scorecards or of prices; empty when there is none."""
    priced = {one.member_id for one in held if one.prices}
    conflicts = ((TO_DO, set(forked) - priced), (TO_DO_ABOUT_PRICES, set(forked) & priced))
    return "\n".join(
        tr(said).format(names=spoken_list([names.get(one, one) for one in sorted(members)]))
        for said, members in conflicts
        if members
    )


def _prices_in_words(one: Submission, held: Mapping[str, Submission], suppliers: Mapping[str, str]) -> str:
    """Each price that is not as it was, by supplier, and what it was."""
    changed = changed_prices(one, [held[digest] for digest in one.replaces if digest in held])
    none = tr("no price")
    told = [
        tr("{supplier} {now} instead of {before}").format(
            supplier=suppliers.get(price.tender_id, price.tender_id),
            now=none if price.now is None else plain(price.now),
            before=none if price.before is None else plain(price.before),
        )
        for price in changed[:MOST_TOLD]
    ]
    if left := len(changed) - len(told):
        told.append(counted(left, "more price"))
    return spoken_list(told)


def _differences(one: Submission, before: Iterable[Submission]) -> str:
    """How many scores or prices are not as they were."""
    earlier: dict[Response, object] = {}
    prices: dict[tuple[str, str], object] = {}
    for other in before:
        earlier |= {score.response: (score.points, score.rationale) for score in other.scores}
        prices |= {(price.tender_id, price.criterion_id): price.amount for price in other.prices}
    changed = sum(earlier.get(score.response) != (score.points, score.rationale) for score in one.scores)
    other_prices = sum(prices.get((price.tender_id, price.criterion_id)) != price.amount for price in one.prices)
    return counted(other_prices, "price") if one.prices else counted(changed, "score")
