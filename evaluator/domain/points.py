"""One tender's agreed points on every scored leaf, kept as a row beside names that all tenders share."""

from collections.abc import Iterator, KeysView, Mapping
from decimal import Decimal
from typing import NamedTuple

Row = tuple[int | None, ...]  # a number for each scored leaf, in published order; None where points are missing


class LeafOrder(NamedTuple):
    """The scored leaves in published order, and where each of them stands."""

    names: tuple[str, ...]
    positions: Mapping[str, int]


class PointsRow(Mapping[str, Decimal]):
    """Agreed points by scored leaf with none missing: a mapping to everyone, a row to whoever works in rows."""

    __slots__ = ("order", "row")

    def __init__(self, order: LeafOrder, row: tuple[Decimal, ...]) -> None:
        self.order, self.row = order, row

    def __getitem__(self, leaf: str) -> Decimal:
        return self.row[self.order.positions[leaf]]

    def __iter__(self) -> Iterator[str]:
        return iter(self.order.names)

    def keys(self) -> KeysView[str]:
        """The leaves, as a set that is compared quickly."""
        return self.order.positions.keys()

    def __len__(self) -> int:
        return len(self.row)
