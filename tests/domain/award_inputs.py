"""Small award inputs of every kind, for tests: few tenders, few leaves, round numbers, so that ties really happen."""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

Json = dict[str, Any]
Draw = st.DrawFn

METHODS = (
    "weighted_sum",
    "quality_per_price",
    "price_per_quality_point",
    "price_less_quality_value",
    "lowest_price",
    "quality_only",
)
FORMULAS = (
    "lowest_over_price",
    "above_lowest",
    "range",
    "benchmark",
    "mean_deviation",
    "logarithmic",
    "bands",
)
SCALES: dict[str, Json] = {
    "0 to 5": {"points": ["0", "1", "2", "3", "4", "5"]},
    "uneven": {"points": ["0", "2", "5", "10"]},
    "from one": {"points": ["1", "2", "3", "4"]},
    "with a penalty": {"points": ["-1", "0", "1", "2"]},
    "halves": {"minimum": "0", "maximum": "2", "step": "0.5"},
    "odd steps": {"minimum": "1", "maximum": "7", "step": "3"},
    "any value": {"minimum": "0", "maximum": "10"},
}
VALUES: dict[str, tuple[str, ...]] = {
    "halves": ("0", "0.5", "1", "1.5", "2"),
    "odd steps": ("1", "4", "7"),
    "any value": ("0", "2.5", "5", "7.5", "10"),
}
BANDS: tuple[list[Json], ...] = (
    [{"up_to": "0", "fraction": "1"}, {"up_to": "25", "fraction": "0.8"}, {"fraction": "0"}],
    [{"up_to": "50", "fraction": "1"}, {"up_to": "100", "fraction": "0.5"}, {"fraction": "0.1"}],
    [{"fraction": "0.7"}],
)


def values_on(scale: str) -> tuple[str, ...]:
    """Some values of one of the scales above."""
    return VALUES[scale] if scale in VALUES else tuple(SCALES[scale]["points"])


def chance(draw: Draw, percent: int) -> bool:
    return draw(st.integers(1, 100)) > 100 - percent


def spelt(draw: Draw, number: str) -> str:
    """The same number in another spelling that the pattern allows."""
    if not chance(draw, 10):
        return number
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    return sign + draw(st.sampled_from(["0" + digits, digits + ("0" if "." in digits else ".00")]))


def part_of(number: str, share: str) -> str:
    return f"{(Decimal(number) * Decimal(share)).normalize():f}"


@st.composite
def price_formulas(draw: Draw) -> Json:
    """A price formula of AWARD-INPUT.md with some of its parameters."""
    formula = draw(st.sampled_from(FORMULAS))
    price: Json = {"formula": formula}
    floors = st.sampled_from(["0", "0.2", "none", "-0.5"])
    if formula in ("above_lowest", "logarithmic") and chance(draw, 50):
        price["floor"] = draw(floors)
    match formula:
        case "range":
            if chance(draw, 40):
                price["best"] = draw(st.sampled_from(["0", "1", "2", "100"]))
            if chance(draw, 40):
                price["worst"] = draw(st.sampled_from(["2", "4", "100", "150"]))
        case "benchmark":
            price["benchmark"] = draw(st.sampled_from(["2", "3", "100"]))
        case "mean_deviation":
            if chance(draw, 40):
                price["floor"] = draw(st.sampled_from(["0", "0.25", "-1"]))
            if chance(draw, 40):
                price["ceiling"] = draw(st.sampled_from(["0.75", "1", "2"]))
        case "logarithmic":
            price["base"] = draw(st.sampled_from(["2", "10", "1.5"]))
        case "bands":
            price["bands"] = draw(st.sampled_from(BANDS))
    return price


@st.composite
def weights_adding_to_100(draw: Draw, count: int) -> list[str]:
    """So many weights that add up to 100, none of them 0."""
    cuts = sorted(draw(st.sets(st.sampled_from(range(5, 100, 5)), min_size=count - 1, max_size=count - 1)))
    return [str(end - start) for start, end in zip([0, *cuts], [*cuts, 100], strict=True)]


@st.composite
def free_weights(draw: Draw, count: int) -> list[str]:
    """So many weights that may be 0 but for the first."""
    first = draw(st.sampled_from(["1", "10", "33.3", "40"]))
    return [first, *(draw(st.sampled_from(["0", "1", "2.5", "10", "20"])) for _ in range(count - 1))]


def kinds_of_leaf(draw: Draw, method: str) -> list[str]:
    """Which leaves the tree has, in their order."""
    fewest = {"weighted_sum": (0, 0), "lowest_price": (0, 1), "quality_only": (1, 0)}.get(method, (1, 1))
    scored = draw(st.sampled_from([1, 2, fewest[0], 3, 2]))
    priced = draw(st.sampled_from([1, fewest[1], 1, 2]))
    return draw(st.permutations(["scale"] * scored + ["price"] * priced or ["scale"]))


def leaves(draw: Draw, method: str) -> list[Json]:
    kinds = kinds_of_leaf(draw, method)
    weighted = [number for number, kind in enumerate(kinds) if kind == "scale" or method == "weighted_sum"]
    drawn = draw(draw(st.sampled_from([weights_adding_to_100, free_weights]))(len(weighted))) if weighted else []
    weights = dict(zip(weighted, drawn, strict=True))
    built = []
    for number, kind in enumerate(kinds):
        leaf: Json = {
            "id": f"{'Q' if kind == 'scale' else 'P'}{number + 1}",
            "title": f"Leaf {number + 1}",
            "weight": weights.get(number, "0"),
        }
        if kind == "scale":
            leaf["scale"] = draw(st.sampled_from(sorted(SCALES)))
            if method == "price_less_quality_value":
                leaf["value"] = draw(st.sampled_from(["0", "2", "100", "33.3"]))
            if chance(draw, 15):
                leaf["minimum_points"] = draw(st.sampled_from(values_on(leaf["scale"])))
        else:
            leaf["price"] = draw(price_formulas()) if method == "weighted_sum" else {}
        built.append(leaf)
    return built


def tree_over(draw: Draw, nodes: list[Json], depth: int) -> list[Json]:
    """The same leaves, some of them next to each other gathered under a parent of their summed weight."""
    if depth == 0 or len(nodes) == 1:
        return nodes
    gathered: list[Json] = []
    position = 0
    while position < len(nodes):
        size = draw(st.sampled_from([1, 1, 2, 3]))
        group = nodes[position : position + size]
        position += size
        if size == 1:
            gathered += group
            continue
        weight = sum((Decimal(node["weight"]) for node in group), Decimal(0))
        name = "N" + "".join(node["id"] for node in group)
        gathered.append({"id": name, "title": "A part", "weight": str(weight), "children": group})
    return tree_over(draw, gathered, depth - 1)


def every_node(criteria: list[Json]) -> list[Json]:
    return [node for root in criteria for node in (root, *every_node(root.get("children", [])))]


def with_minimum_marks(draw: Draw, criteria: list[Json]) -> None:
    """A threshold on some nodes, sometimes a whole number that only rounded leaves reach."""
    for node in every_node(criteria):
        if chance(draw, 25):
            share = part_of(node["weight"], draw(st.sampled_from(["0.2", "0.25", "0.5", "0.6", "1"])))
            node["minimum_marks"] = draw(st.sampled_from([share, share, f"{Decimal(share):.0f}"]))


def rounding_rule(draw: Draw, method: str) -> Json | None:
    targets = ["none", "total", "total", *(["criterion"] * 2 if method == "weighted_sum" else [])]
    target = draw(st.sampled_from([None, *targets]))
    if target in (None, "none"):
        return None if target is None else {"apply_to": "none"}
    return {
        "apply_to": target,
        "places": draw(st.sampled_from([0, 0, 1, 2, 10])),
        "mode": draw(st.sampled_from(["half_up", "half_even", "down"])),
    }


def tie_break_steps(draw: Draw, criteria: list[Json]) -> list[Json]:
    nodes = every_node(criteria)
    steps: list[Json] = [{"by": "criterion", "criterion": node["id"]} for node in nodes]
    if any("price" in node for node in nodes):
        steps += [{"by": "lowest_price"}] * 2
    return draw(st.lists(st.sampled_from(steps), max_size=2, unique_by=str))


def tenders_on(draw: Draw, criteria: list[Json], *, gaps: bool, thresholds: list[str]) -> list[Json]:
    nodes = every_node(criteria)
    scored = [node for node in nodes if "scale" in node]
    priced = [node for node in nodes if "price" in node]
    usual = ["1", "2", "2.5", "3", "4", "100", "120", "150.75"]
    odd = ["0", "-1", "-3", "-100"]
    pool = draw(st.lists(st.sampled_from(usual), min_size=draw(st.sampled_from([3, 2, 1])), max_size=4, unique=True))
    if chance(draw, 15):
        pool = [*pool[:2], *draw(st.lists(st.sampled_from(odd), min_size=1, max_size=2, unique=True))]
    drawn = []
    for name in draw(st.permutations("ABCDE"))[: draw(st.sampled_from([3, 4, 2, 3, 4, 5]))]:
        tender: Json = {"id": name, "supplier": f"Supplier {name}"}
        tender["points"] = {
            leaf["id"]: spelt(draw, draw(st.sampled_from(values_on(leaf["scale"]))))
            for leaf in scored
            if not (gaps and chance(draw, 20))
        }
        tender["prices"] = {
            leaf["id"]: spelt(draw, draw(st.sampled_from(pool))) for leaf in priced if not (gaps and chance(draw, 20))
        }
        if chance(draw, 8):
            tender["excluded"] = "Discretionary ground for exclusion"
        if thresholds and chance(draw, 20):
            tender["waived"] = [{"criterion": draw(st.sampled_from(thresholds)), "reason": "Recorded review"}]
        drawn.append(tender)
    return drawn


def individual_points_on(draw: Draw, criteria: list[Json], tenders: list[Json]) -> list[Json]:
    members = ["m1", "m2", "m3", "m4"][: draw(st.integers(1, 4))]
    complete = chance(draw, 50)
    given = []
    for node in every_node(criteria):
        if "scale" not in node or chance(draw, 20):
            continue
        for tender in tenders:
            for member in members:
                if complete or chance(draw, 70):
                    points = draw(st.sampled_from(values_on(node["scale"])))
                    given.append({"member": member, "tender": tender["id"], "criterion": node["id"], "points": points})
    return draw(st.permutations(given)) if len(given) < 10 else given


@st.composite
def award_inputs(draw: Draw) -> Json:
    """A valid award input."""
    method = draw(st.sampled_from([*METHODS, "weighted_sum", "weighted_sum", "weighted_sum", "weighted_sum"]))
    criteria = tree_over(draw, leaves(draw, method), draw(st.integers(0, 2)))
    if chance(draw, 40):
        with_minimum_marks(draw, criteria)
    nodes = every_node(criteria)
    whole = str(sum((Decimal(root["weight"]) for root in criteria), Decimal(0)))
    used = sorted({node["scale"] for node in nodes if "scale" in node})
    document: Json = {
        "format": "bid-evaluator/award-input",
        "version": 1,
        "title": "A small lot",
        "currency": "GBP",
        "method": method,
        "scales": {name: SCALES[name] for name in used},
        "criteria": criteria,
        "tenders": tenders_on(
            draw,
            criteria,
            gaps=chance(draw, 25),
            thresholds=[node["id"] for node in nodes if "minimum_marks" in node or "minimum_points" in node],
        ),
    }
    if whole != "100" and used:
        document["total_weight"] = whole
    if chance(draw, 30):
        document["marks_from"] = draw(st.sampled_from(["points_over_range", "points_over_maximum"]))
    if rounding := rounding_rule(draw, method):
        document["rounding"] = rounding
    if steps := tie_break_steps(draw, criteria):
        document["tie_break"] = steps
    if chance(draw, 30):
        document["margin"] = draw(st.sampled_from(["0.5", "1", "5", "100"]))
    if any("price" in node for node in nodes) and chance(draw, 30):
        document["abnormally_low"] = {"below_mean_by": draw(st.sampled_from(["0", "10", "20", "50"]))}
    if chance(draw, 30):
        document["price_reference"] = "all_tenders"
    if chance(draw, 25):
        document["individual_points"] = individual_points_on(draw, criteria, document["tenders"])
    return document
