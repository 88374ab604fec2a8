"""How firmly an award stands, one plain sentence for each finding. For assurance only: nothing here changes an award.

Beside the sensitivity of AWARD-INPUT.md it says what rounding does to the order and how close tenders came to a
threshold: one mark reversed a result in Braceurself v NHS England [2022], five hundredths in Energy Solutions v NDA.
"""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from evaluator.domain.award import AwardInput, AwardResult
from evaluator.domain.evaluation_model import AwardCriterion, Rounding, RoundingTarget, ScoringScale
from evaluator.domain.figures import plain, significant_text
from evaluator.domain.model_wording import rounding_in_words
from evaluator.domain.ranking import award
from evaluator.domain.sensitivity import Sensitivity
from evaluator.domain.wording import spoken_list
from evaluator.said import said

CLOSE_TO = Fraction(1, 20)  # of a threshold criterion's weight


def assurance_in_words(award_input: AwardInput, result: AwardResult, found: Sensitivity | None) -> Iterator[str]:
    """What the award hangs on, a sentence for each finding; without sensitivity only rounding and thresholds."""
    if len(award_input.tenders) == 1:
        yield said("There is one tender alone: no other score, weight or rounding could put another first.")
    else:
        if found is not None:
            yield from _sensitivity_in_words(award_input, found)
        yield from rounding_off_in_words(award_input, result)
    yield from thresholds_close_in_words(award_input, result)


def _sensitivity_in_words(award_input: AwardInput, found: Sensitivity) -> Iterator[str]:
    names = {tender.id: tender.supplier for tender in award_input.tenders}
    titles = {node.id: node.title for node in award_input.model.nodes()}
    changes = found.smallest_changes
    if not changes:
        yield said("No change of one agreed score alone would put another tender first.")
    for change in changes:
        yield (
            said(
                "The smallest change of one agreed score that would put another tender first: {names}, "
                "{titles}, from {points} to {changed_to}. "
                "Then {first} would rank first.",
                names=names[change.tender],
                titles=titles[change.criterion],
                points=plain(change.points),
                changed_to=plain(change.changed_to),
                first=spoken_list([names[tender] for tender in change.first]),
            )
        )
    for root, interval in found.weight_intervals.items():
        if interval is not None:
            yield (
                said(
                    "The first-ranked tender stays first while the weight of {titles} lies between "
                    "{start} and {end} marks, "
                    "the others sharing the rest as they do now.",
                    titles=titles[root],
                    start=significant_text(interval.start, digits=6),
                    end=significant_text(interval.end, digits=6),
                )
            )
    if not found.without:
        yield said("Taking any one tender away would not change which of the others ranks first.")
    for removal in found.without:
        others = spoken_list([names[tender] for tender in removal.first])
        yield said(
            "Without the tender of {names}, {others} would rank first.", names=names[removal.removed], others=others
        )


def rounding_off_in_words(award_input: AwardInput, result: AwardResult) -> Iterator[str]:
    """Whether the order would be another without the published rounding; nothing where nobody is ranked."""
    rounding = award_input.model.rounding
    if not any(tender.rank for tender in result.tenders):
        return
    if rounding.apply_to is RoundingTarget.NONE:
        yield said("No rounding is published: every rank is decided on exact figures.")
        return
    model = replace(award_input.model, rounding=Rounding())
    exact = award(replace(award_input, model=model))
    names = {tender.id: tender.supplier for tender in award_input.tenders}
    moved = [names[one.id] for one, other in zip(result.tenders, exact.tenders, strict=True) if one.rank != other.rank]
    if not moved:
        yield said("Without rounding every tender would keep its rank.")
    elif exact.first == result.first:
        yield said(
            "Without rounding the first would stay first, but the rank of {moved} would change.",
            moved=spoken_list(moved),
        )
    else:
        first = spoken_list([names[one] for one in exact.first])
        published = rounding_in_words(rounding)
        yield said(
            "Rounding decides who is first: without it, {first} would rank first. {published}",
            first=first,
            published=published,
        )


def thresholds_close_in_words(award_input: AwardInput, result: AwardResult) -> Iterator[str]:
    """Every tender that came within one step, or a twentieth of the criterion's weight, of a published minimum."""
    tested = [
        node for node in award_input.model.nodes() if node.minimum_points is not None or node.minimum_marks is not None
    ]
    close = [sentence for node in tested for sentence in _close_to(node, award_input, result)]
    yield from close
    if tested and not close:
        yield said("No tender came close to a published minimum.")


def _close_to(node: AwardCriterion, award_input: AwardInput, result: AwardResult) -> Iterator[str]:
    leaves = [leaf.id for leaf in node.nodes() if not leaf.children]
    for tender, fared in zip(award_input.tenders, result.tenders, strict=True):
        if tender.excluded:
            continue
        if node.minimum_points is not None and node.id in tender.points:
            points, step = tender.points[node.id], _step(award_input.model.scale_of(node.id))
            if abs(Fraction(points) - Fraction(node.minimum_points)) <= step:
                where = _compared(Fraction(points), Fraction(node.minimum_points))
                yield (
                    said(
                        "{supplier} has {points} point for {title}: {where} the minimum of {minimum_points}."
                        if points == 1
                        else "{supplier} has {points} points for {title}: {where} the minimum of {minimum_points}.",
                        supplier=tender.supplier,
                        points=plain(points),
                        title=node.title,
                        where=where,
                        minimum_points=plain(node.minimum_points),
                    )
                )
        marks = [fared.marks[leaf] for leaf in leaves]
        known = [mark for mark in marks if mark is not None]
        if node.minimum_marks is not None and len(known) == len(marks):
            total = sum(known, Fraction(0))
            if abs(total - Fraction(node.minimum_marks)) <= Fraction(node.weight) * CLOSE_TO:
                where = _compared(total, Fraction(node.minimum_marks))
                yield (
                    said(
                        "{supplier} has {total} marks for {title}: {where} the minimum of {minimum_marks}.",
                        supplier=tender.supplier,
                        total=significant_text(total, digits=6),
                        title=node.title,
                        where=where,
                        minimum_marks=plain(node.minimum_marks),
                    )
                )


def _step(scale: ScoringScale) -> Fraction:
    """The smallest step between two points of a scale."""
    if len(scale.points) < 2:
        return scale.smallest_difference
    return min(Fraction(upper) - Fraction(lower) for lower, upper in pairwise(sorted(scale.points)))


def _compared(figure: Fraction, minimum: Fraction) -> str:
    return "exactly" if figure == minimum else said("just above") if figure > minimum else said("just below")
