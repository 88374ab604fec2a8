"""The naive reading of AWARD-INPUT.md: marks, thresholds, totals, ranks and what needs a person."""

from fractions import Fraction

from tests.domain.naive_figures import (
    Json,
    exactly,
    holds_a_price_leaf,
    in_fifty_digits,
    leaves_of,
    nodes_of,
    price_leaves_of,
    rounded,
    scored_leaves_of,
    share_of_full_marks,
    with_places,
)
from tests.domain.naive_price import measures_against, price_fraction, unusable_prices

LEAST_IS_FIRST = {"price_per_quality_point", "price_less_quality_value", "lowest_price"}


class Award:
    """One award, worked through from top to bottom in the order of the document."""

    def __init__(self, document: Json) -> None:
        self.document = document
        self.criteria: list[Json] = document["criteria"]
        self.tenders: list[Json] = document["tenders"]
        self.ids: list[str] = [tender["id"] for tender in self.tenders]
        self.method: str = document["method"]
        self.rounding: Json = document.get("rounding", {"apply_to": "none"})
        self.total_weight = Fraction(document.get("total_weight", "100"))
        self.decisions: list[Json] = []
        self.touched: set[str] = set()
        self.marks: dict[str, dict[str, Fraction | None]] = {tender: {} for tender in self.ids}

        self.score_points()
        self.test_thresholds()
        self.ask_for_missing_points()
        self.score_prices()
        self.add_up()
        self.test_thresholds_with_prices()
        self.rank()
        self.report_ties()
        self.report_margin()
        self.report_abnormally_low()

    def decide(self, kind: str, tender: str, criterion: str | None = None) -> None:
        self.decisions.append({"kind": kind, "tender": tender, "criterion": criterion})

    def points_on(self, tender: Json, leaf: Json) -> Fraction | None:
        points = tender.get("points", {}).get(leaf["id"])
        return None if points is None else Fraction(points)

    def price_on(self, tender: Json, leaf: Json) -> Fraction | None:
        price = tender.get("prices", {}).get(leaf["id"])
        return None if price is None else Fraction(price)

    def tender_called(self, name: str) -> Json:
        return next(tender for tender in self.tenders if tender["id"] == name)

    def in_order_of_the_file(self, names: set[str]) -> list[str]:
        return [name for name in self.ids if name in names]

    # Marks of scored leaves, and who is in play

    def score_points(self) -> None:
        for tender in self.tenders:
            for leaf in scored_leaves_of(self.criteria):
                points = self.points_on(tender, leaf)
                self.marks[tender["id"]][leaf["id"]] = (
                    None
                    if points is None
                    else share_of_full_marks(self.document, leaf, points) * Fraction(leaf["weight"])
                )

    def added_marks(self, tender: str, node: Json) -> Fraction | None:
        """The marks of a node as added under the rounding rule, nothing where one of them is not known."""
        total = Fraction(0)
        for leaf in leaves_of([node]):
            marks = self.marks[tender].get(leaf["id"])
            if marks is None:
                return None
            total += rounded(marks, self.rounding) if self.rounding["apply_to"] == "criterion" else marks
        return total

    def falls_below(self, tender: Json, node: Json) -> bool:
        if any(waiver["criterion"] == node["id"] for waiver in tender.get("waived", [])):
            return False
        points = self.points_on(tender, node) if "scale" in node else None
        if "minimum_points" in node and points is not None and points < Fraction(node["minimum_points"]):
            return True
        marks = self.added_marks(tender["id"], node)
        return "minimum_marks" in node and marks is not None and marks < Fraction(node["minimum_marks"])

    def test_thresholds(self) -> None:
        tested = [node for node in nodes_of(self.criteria) if not holds_a_price_leaf(node)]
        self.below = {
            tender["id"]: {node["id"] for node in tested if self.falls_below(tender, node)} for tender in self.tenders
        }
        excluded = {tender["id"] for tender in self.tenders if "excluded" in tender}
        self.in_play = [name for name in self.ids if name not in excluded and not self.below[name]]
        # The tenders whose prices set lowest, highest and mean.
        self.reference = list(self.in_play)
        if self.document.get("price_reference") == "all_tenders":
            self.reference = [name for name in self.ids if name not in excluded]

    # What is missing

    def could_change_who_is_in_play(self, leaf: Json) -> bool:
        # Reading: the words in brackets are the whole rule, so a waiver of the threshold does not matter here.
        above = [
            node
            for node in nodes_of(self.criteria)
            if any(below is leaf for below in nodes_of([node])) and not holds_a_price_leaf(node)
        ]
        return self.method == "weighted_sum" and (
            "minimum_points" in leaf or any("minimum_marks" in node for node in above)
        )

    def ask_for_missing_points(self) -> None:
        for name in self.in_play:
            for leaf in scored_leaves_of(self.criteria):
                if self.points_on(self.tender_called(name), leaf) is None:
                    self.decide("missing_points", name, leaf["id"])
                    self.touched |= set(self.in_play) if self.could_change_who_is_in_play(leaf) else {name}

    # Prices

    def score_prices(self) -> None:
        for leaf in price_leaves_of(self.criteria):
            prices = {name: self.price_on(self.tender_called(name), leaf) for name in self.reference}
            known = {name: price for name, price in prices.items() if price is not None}
            missing = [name for name, price in prices.items() if price is None]
            for name in missing:
                self.decide("missing_price", name, leaf["id"])
            if self.method == "weighted_sum":
                self.score_prices_on(leaf, known, missing)
            else:
                # Reading: a price leaf without a formula has weight 0 and earns 0 marks.
                self.touched |= set(missing)
                self.marks_of_prices(leaf, dict.fromkeys(set(known) & set(self.in_play), Fraction(0)))
        if self.method == "quality_per_price":
            for name in self.reference:
                price = self.price_of(name)
                if price is not None and price <= 0:
                    # Reading: a tender's price is a sum of leaves, so no one criterion is named.
                    self.decide("price_not_usable", name)
                    self.touched.add(name)

    def score_prices_on(self, leaf: Json, known: dict[str, Fraction], missing: list[str]) -> None:
        formula, weight = leaf["price"], Fraction(leaf["weight"])
        unusable = unusable_prices(formula, known)
        for name in unusable:
            self.decide("price_not_usable", name, leaf["id"])
        scored = {name: price for name, price in known.items() if name in self.in_play}
        if measures_against(formula):
            if missing or unusable:
                self.touched |= set(self.in_play)
                scored = {}  # Reading: no one can be measured yet, so the marks are not known either.
        else:
            self.touched |= {*missing, *unusable}
            scored = {name: price for name, price in scored.items() if name not in unusable}
        reference = list(known.values())
        self.marks_of_prices(
            leaf, {name: price_fraction(formula, price, reference) * weight for name, price in scored.items()}
        )

    def marks_of_prices(self, leaf: Json, marks: dict[str, Fraction]) -> None:
        for name in self.ids:
            self.marks[name][leaf["id"]] = marks.get(name)

    def price_of(self, name: str) -> Fraction | None:
        """A tender's price: the sum of all its price leaves, nothing where one is missing."""
        total = Fraction(0)
        for leaf in price_leaves_of(self.criteria):
            price = self.price_on(self.tender_called(name), leaf)
            if price is None:
                return None
            total += price
        return total

    # The ranking figure

    def quality_marks(self, name: str) -> Fraction:
        marks = [self.marks[name][leaf["id"]] for leaf in scored_leaves_of(self.criteria)]
        return sum((mark for mark in marks if mark is not None), Fraction(0))

    def quality_value(self, name: str) -> Fraction:
        value = Fraction(0)
        for leaf in scored_leaves_of(self.criteria):
            points = self.points_on(self.tender_called(name), leaf)
            assert points is not None
            value += share_of_full_marks(self.document, leaf, points) * Fraction(leaf["value"])
        return value

    def sum_of_marks(self, name: str) -> Fraction:
        return sum((mark for mark in self.marks[name].values() if mark is not None), Fraction(0))

    def exact_figure(self, name: str) -> Fraction | None:
        price, quality = self.price_of(name), self.quality_marks(name)
        if self.method == "weighted_sum":
            return self.sum_of_marks(name)
        if self.method == "quality_only":
            return quality
        assert price is not None
        match self.method:
            case "quality_per_price":
                return quality / price
            case "price_per_quality_point":
                return price / quality if quality else None
            case "price_less_quality_value":
                return price - self.quality_value(name)
        return price

    def ranking_figure(self, name: str, exact: Fraction) -> Fraction:
        if self.rounding["apply_to"] == "total":
            return rounded(exact, self.rounding)
        if self.rounding["apply_to"] == "criterion":
            marks = [mark for mark in self.marks[name].values() if mark is not None]
            return sum((rounded(mark, self.rounding) for mark in marks), Fraction(0))
        return exact

    def add_up(self) -> None:
        self.unrounded: dict[str, Fraction] = {}
        self.totals: dict[str, Fraction] = {}
        for name in self.in_play:
            exact = None if name in self.touched else self.exact_figure(name)
            if exact is not None:
                self.totals[name] = self.ranking_figure(name, exact)
                # In every method the sum of the marks, as the document says, not the exact ranking figure.
                self.unrounded[name] = self.sum_of_marks(name)

    def test_thresholds_with_prices(self) -> None:
        tested = [node for node in nodes_of(self.criteria) if holds_a_price_leaf(node)]
        for name in self.in_play:
            self.below[name] |= {node["id"] for node in tested if self.falls_below(self.tender_called(name), node)}

    # Ranks

    def order(self, name: str) -> list[Fraction]:
        """What a tender is ranked by, smaller is better."""
        figure = self.totals[name]
        keys = [figure if self.method in LEAST_IS_FIRST else -figure]
        for step in self.document.get("tie_break", []):
            if step["by"] == "lowest_price":
                price = self.price_of(name)
                assert price is not None
                keys.append(price)
            else:
                node = next(node for node in nodes_of(self.criteria) if node["id"] == step["criterion"])
                marks = self.added_marks(name, node)
                assert marks is not None
                keys.append(-marks)
        return keys

    def rank(self) -> None:
        self.ranks: dict[str, int] = {}
        if any(name in self.touched for name in self.in_play):
            return
        keys = {name: self.order(name) for name in self.in_play if name in self.totals and not self.below[name]}
        self.ranks = {name: 1 + sum(other < key for other in keys.values()) for name, key in keys.items()}

    def first(self) -> list[str]:
        return self.best_of(set(self.ranks))

    def best_of(self, names: set[str]) -> list[str]:
        """Those of some ranked tenders that no other of them comes before."""
        best = min((self.ranks[name] for name in names), default=0)
        return [name for name in self.ids if name in names and self.ranks[name] == best]

    # What is reported besides

    def report_ties(self) -> None:
        # Reading: the tied sets come in the order of their rank, the tenders of one in file order.
        sharing = [[name for name in self.ids if self.ranks.get(name) == rank] for rank in range(1, len(self.ids) + 1)]
        self.ties = [names for names in sharing if len(names) > 1]
        for name in self.ids:
            if any(name in names for names in self.ties):
                self.decide("tie", name)

    def report_margin(self) -> None:
        self.margin_pairs: list[tuple[str, str, Fraction]] = []
        if "margin" not in self.document:
            return
        for first in self.first():
            for other in self.ids:
                # Reading: a tender that is not ranked cannot come first, so only ranked ones are compared.
                if self.ranks.get(other, 1) == 1:
                    continue
                difference = abs(self.totals[first] - self.totals[other])
                if difference < Fraction(self.document["margin"]):
                    self.margin_pairs.append((first, other, difference))
        # Reading: one decision for each tender that is not first and lies within the margin of one that is.
        for name in self.in_order_of_the_file({other for _, other, _ in self.margin_pairs}):
            self.decide("within_margin", name)

    def report_abnormally_low(self) -> None:
        if "abnormally_low" not in self.document or not self.in_play or not price_leaves_of(self.criteria):
            return
        sums = {name: self.price_of(name) for name in self.in_play}
        known = {name: price for name, price in sums.items() if price is not None}
        # Reading: while a price in play is missing there is no mean of "those sums in play", and nothing is guessed.
        if len(known) < len(sums):
            return
        mean = sum(known.values(), Fraction(0)) / len(known)
        limit = (1 - Fraction(self.document["abnormally_low"]["below_mean_by"]) / 100) * mean
        for name, price in known.items():
            if price < limit:
                self.decide("abnormally_low", name)

    # As printed

    def printed_figure(self, figure: Fraction) -> str:
        if self.rounding["apply_to"] == "none":
            return exactly(figure)
        return with_places(figure, self.rounding["places"])

    def printed_mark(self, leaf: Json, marks: Fraction) -> str:
        if leaf.get("price", {}).get("formula") == "logarithmic":
            marks = in_fifty_digits(marks)
        return exactly(marks)

    def printed_marks(self, name: str) -> dict[str, str | None]:
        printed: dict[str, str | None] = {}
        for leaf in leaves_of(self.criteria):
            marks = self.marks[name][leaf["id"]]
            printed[leaf["id"]] = None if marks is None else self.printed_mark(leaf, marks)
        return printed

    def printed_tender(self, tender: Json) -> Json:
        name = tender["id"]
        return {
            "id": name,
            "supplier": tender["supplier"],
            "rank": self.ranks.get(name),
            "total": self.printed_figure(self.totals[name]) if name in self.totals else None,
            # Reading: while there is no total there is no sum of exact marks either.
            "unrounded": exactly(self.unrounded[name]) if name in self.unrounded else None,
            "marks": self.printed_marks(name),
            # Reading: each criterion once, in the order of the tree.
            "below_threshold": [node["id"] for node in nodes_of(self.criteria) if node["id"] in self.below[name]],
            "excluded": tender.get("excluded"),
        }

    def printed_margin_pairs(self) -> list[Json]:
        return [
            {"tenders": [first, other], "difference": self.printed_figure(difference)}
            for first, other, difference in self.margin_pairs
        ]
