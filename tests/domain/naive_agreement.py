"""The naive reading of AWARD-INPUT.md: how far the panel members agreed, by the textbook definitions."""

from fractions import Fraction

from tests.domain.naive_figures import Json, exactly, limits_of, rounded, scored_leaves_of, with_places


def six_places(value: Fraction | None) -> str | None:
    return None if value is None else with_places(rounded(value, {"places": 6, "mode": "half_even"}), 6)


def krippendorff_alpha(units: list[list[Fraction]], level: str) -> Fraction | None:
    """Krippendorff's alpha by its coincidence matrix (Krippendorff, Computing alpha-reliability, 2011)."""
    units = [unit for unit in units if len(unit) >= 2]
    values = sorted({value for unit in units for value in unit})
    coincidences = {(c, k): Fraction(0) for c in values for k in values}
    for unit in units:
        for one, c in enumerate(unit):
            for two, k in enumerate(unit):
                if one != two:
                    coincidences[c, k] += Fraction(1, len(unit) - 1)
    times = {c: sum((coincidences[c, k] for k in values), Fraction(0)) for c in values}
    pairable = sum(times.values(), Fraction(0))

    def difference(c: Fraction, k: Fraction) -> Fraction:
        """The squared difference of two values at this level of measurement."""
        if c == k:
            return Fraction(0)
        match level:
            case "nominal":
                return Fraction(1)
            case "ordinal":
                between = sum((times[g] for g in values if min(c, k) <= g <= max(c, k)), Fraction(0))
                return (between - (times[c] + times[k]) / 2) ** 2
            case "interval":
                return (c - k) ** 2
        return ((c - k) / (c + k)) ** 2

    if level == "ratio" and any(c + k == 0 and c != k for c in values for k in values):
        return None  # Reading: a division by zero leaves the ratio alpha undefined.
    observed = sum((coincidences[c, k] * difference(c, k) for c in values for k in values), Fraction(0))
    expected = sum((times[c] * times[k] * difference(c, k) for c in values for k in values), Fraction(0))
    return None if expected == 0 else 1 - (pairable - 1) * observed / expected


def kendall_w(rows: list[list[Fraction]]) -> Fraction | None:
    """Kendall's W, corrected for ties: a row for each member, a column for each tender (Kendall and Smith, 1939)."""
    members, tenders = len(rows), len(rows[0]) if rows else 0
    if not members or not tenders:
        return None
    ranked = [
        [Fraction(sum(other < value for other in row) + sum(other <= value for other in row) + 1, 2) for value in row]
        for row in rows
    ]
    sums = [sum((row[column] for row in ranked), Fraction(0)) for column in range(tenders)]
    tied = sum(row.count(value) ** 3 - row.count(value) for row in rows for value in set(row))
    below = members**2 * (tenders**3 - tenders) - members * tied
    above = 12 * sum((total**2 for total in sums), Fraction(0)) - 3 * members**2 * tenders * (tenders + 1) ** 2
    # Reading: one member alone agrees with themselves; the formula is defined and gives 1.
    return None if below == 0 else above / below


def four_alphas(units: list[list[Fraction]]) -> Json:
    return {
        level: six_places(krippendorff_alpha(units, level)) for level in ("nominal", "ordinal", "interval", "ratio")
    }


def naive_agreement(document: Json) -> Json:
    """The agreement of the individual points, for each scored leaf and over all of them."""
    given = document.get("individual_points", [])
    agreement: Json = {}
    pooled: list[list[Fraction]] = []
    for leaf in scored_leaves_of(document["criteria"]):
        entries = [entry for entry in given if entry["criterion"] == leaf["id"]]
        by_tender: dict[str, dict[str, Fraction]] = {}
        for entry in entries:
            by_tender.setdefault(entry["tender"], {})[entry["member"]] = Fraction(entry["points"])
        units = [list(points.values()) for points in by_tender.values()]
        members = sorted({entry["member"] for entry in entries})
        complete = all(set(points) == set(members) for points in by_tender.values())
        rows = [[points[member] for points in by_tender.values()] for member in members] if complete else []
        spread = max((max(unit) - min(unit) for unit in units), default=None)
        agreement[leaf["id"]] = {
            "krippendorff_alpha": four_alphas(units),
            "kendall_w": six_places(kendall_w(rows)),
            "range": None if spread is None else exactly(spread),
        }
        _, maximum = limits_of(document["scales"][leaf["scale"]])
        pooled += [[points / maximum for points in unit] for unit in units]
    agreement["overall"] = {"krippendorff_alpha": four_alphas(pooled)}
    return agreement
