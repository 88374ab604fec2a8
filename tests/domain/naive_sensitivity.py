"""The naive reading of AWARD-INPUT.md: what else could have come first, by awarding again and again."""

from fractions import Fraction

from tests.domain.naive_figures import Json, exactly, leaves_of, price_leaves_of, scored_leaves_of, values_of
from tests.domain.naive_price import measures_against
from tests.domain.naive_ranking import Award


def naive_sensitivity(document: Json) -> Json:
    return {
        "smallest_changes": smallest_changes(document),
        "weight_interval": {root["id"]: weight_interval(document, root) for root in document["criteria"]},
        "without": without(document),
    }


def smallest_changes(document: Json) -> list[Json]:
    """Every single change of one consensus score is made and the whole award worked through again."""
    today = Award(document)
    found: list[tuple[Fraction, Json]] = []
    tenders = document["tenders"]
    for tender in tenders:
        for leaf in scored_leaves_of(document["criteria"]):
            points = today.points_on(tender, leaf)
            if points is None:
                continue
            for value in values_of(document["scales"][leaf["scale"]]):
                if value == points:
                    continue
                changed = {**tender, "points": {**tender["points"], leaf["id"]: exactly(value)}}
                award = Award({**document, "tenders": [changed if other is tender else other for other in tenders]})
                before, after = today.marks[tender["id"]][leaf["id"]], award.marks[tender["id"]][leaf["id"]]
                assert before is not None
                assert after is not None
                if award.first() and set(award.first()) != set(today.first()):
                    change = {
                        "tender": tender["id"],
                        "criterion": leaf["id"],
                        "from": exactly(points),
                        "to": exactly(value),
                        "first": award.first(),
                    }
                    found.append((abs(after - before), change))
    fewest = min((moved for moved, _ in found), default=None)
    return [change for moved, change in found if moved == fewest]


def weight_interval(document: Json, root: Json) -> Json | None:
    """Where one root's weight can lie while the first tender stays first, by crossing its line with every other's."""
    award, weight = Award(document), Fraction(root["weight"])
    whole = award.total_weight
    if award.method != "weighted_sum" or weight in (0, whole) or len(award.first()) != 1:
        return None

    def total(name: str, varied: Fraction) -> Fraction:
        inside = sum((award.marks[name][leaf["id"]] or Fraction(0) for leaf in leaves_of([root])), Fraction(0))
        outside = award.unrounded[name] - inside
        return inside / weight * varied + outside / (whole - weight) * (whole - varied)

    [first] = award.first()
    lower, upper = [(Fraction(0), True)], [(whole, True)]
    for other in set(award.ranks) - {first}:

        def lead(varied: Fraction, other: str = other) -> Fraction:
            return total(first, varied) - total(other, varied)

        if lead(weight) <= 0:
            return None
        slope = (lead(whole) - lead(Fraction(0))) / whole
        if slope:
            crossing = -lead(Fraction(0)) / slope
            (lower if crossing < weight else upper).append((crossing, False))
    # Of equal ends the one that is not included counts.
    start, start_included = max(lower, key=lambda end: (end[0], not end[1]))
    end, end_included = min(upper)
    return {
        "from": exactly(start),
        "to": exactly(end),
        "from_included": start_included,
        "to_included": end_included,
    }


def without(document: Json) -> list[Json]:
    """Every tender that matters is taken away and the whole award worked through again."""
    today = Award(document)
    listed = []
    for name in today.ids:
        if name not in today.ranks and name not in sets_a_price_reference(today):
            continue
        rest = {**document, "tenders": [tender for tender in document["tenders"] if tender["id"] != name]}
        first, first_today = Award(rest).first(), today.best_of(set(today.ranks) - {name})
        if first and first != first_today:
            listed.append({"removed": name, "first": first})
    return listed


def sets_a_price_reference(award: Award) -> set[str]:
    """The tenders whose own price is the lowest or the highest that others are measured against, or is in the mean."""
    found: set[str] = set()
    if award.method != "weighted_sum":
        return found
    for leaf in price_leaves_of(award.criteria):
        prices = {name: award.price_on(award.tender_called(name), leaf) for name in award.reference}
        known = {name: price for name, price in prices.items() if price is not None}
        uses = measures_against(leaf["price"])
        for name, price in known.items():
            lowest, highest = price == min(known.values()), price == max(known.values())
            if "M" in uses or ("L" in uses and lowest) or ("H" in uses and highest):
                found.add(name)
    return found
