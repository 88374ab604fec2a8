"""The sentences in which open decisions are put to the procurement lead: what is the matter, and with whom."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from evaluator.domain.award import AwardInput, CloseTenders, Decision, DecisionKind
from evaluator.domain.evaluation_model import RoundingMode, RoundingTarget
from evaluator.domain.figures import fixed_text, fraction_text, plain, rounded
from evaluator.domain.standing import Gap
from evaluator.domain.wording import spoken_list
from evaluator.said import said

MOST_NAMED = 3  # of a long list of tied tenders so many are named, the others counted
MONEY_PLACES = 2


class Wording:
    """Says each decision in a sentence, with the names the lead knows."""

    def __init__(self, award_input: AwardInput) -> None:
        self._model = award_input.model
        self._prices = {tender.id: tender.prices for tender in award_input.tenders}
        self._names = {
            tender.id: f"{tender.supplier} ({tender.id})" if tender.supplier else tender.id
            for tender in award_input.tenders
        }
        self._no_tie_break = (
            said("the published tie-break does not part them")
            if self._model.tie_break
            else said("no tie-break is published")
        )
        self._titles = {node.id: node.title for node in self._model.nodes()}

    def gap(self, gap: Gap) -> Decision:
        """A value that is missing or cannot be used."""
        who = self._names[gap.tender]
        everyone = said(" Nobody can be ranked until then.") if gap.bears_on_all else ""
        if gap.kind is DecisionKind.MISSING_POINTS:
            message = said(
                "{who} has no agreed points for {criterion}: agree them first.{everyone}",
                who=who,
                criterion=self._criterion(gap.criterion),
                everyone=everyone,
            )
        elif gap.kind is DecisionKind.MISSING_PRICE:
            message = said(
                "{who} has no price for {criterion}: enter it first.{everyone}",
                who=who,
                criterion=self._criterion(gap.criterion),
                everyone=everyone,
            )
        else:
            message = said("{who}: {problem}", who=who, problem=self._unusable(gap))
        return Decision(kind=gap.kind, tender=gap.tender, criterion=gap.criterion, message=message)

    def tie(self, tender: str, tied: Sequence[str], *, rank: int) -> Decision:
        """A rank that the published tie-break leaves shared."""
        others = [self._names[other] for other in tied[: MOST_NAMED + 1] if other != tender][:MOST_NAMED]
        if len(tied) - 1 > len(others):
            others.append(said("{number:,} more", number=len(tied) - 1 - len(others)))
        message = said(
            "{names} shares rank {rank} with {others}, and {no_tie_break}.",
            names=self._names[tender],
            rank=rank,
            others=spoken_list(others),
            no_tie_break=self._no_tie_break,
        )
        return Decision(kind=DecisionKind.TIE, tender=tender, criterion=None, message=message)

    def within_margin(self, pair: CloseTenders) -> Decision:
        """A tender so close behind the first that the published margin asks for a second look."""
        message = said(
            "{names} is {figure} away from {names_2}, which ranks first: less than the margin of {number}.",
            names=self._names[pair.other],
            figure=self.figure(pair.difference),
            names_2=self._names[pair.first],
            number=_number(self._model.margin),
        )
        return Decision(kind=DecisionKind.WITHIN_MARGIN, tender=pair.other, criterion=None, message=message)

    def abnormally_low(self, tender: str, mean: Fraction) -> Decision:
        """A price so low that the supplier must be asked to explain it."""
        per_cent = _number(self._model.abnormally_low_below_mean_by)
        message = said(
            "The price of {names} is more than {per_cent} per cent below "
            "the mean of {mean}: ask for an explanation before deciding.",
            names=self._names[tender],
            per_cent=per_cent,
            mean=_money(mean),
        )
        return Decision(kind=DecisionKind.ABNORMALLY_LOW, tender=tender, criterion=None, message=message)

    def figure(self, figure: Fraction) -> str:
        """A ranking figure, or the difference of two, as the rounding rule prints it."""
        rounding = self._model.rounding
        if rounding.apply_to is RoundingTarget.NONE:
            return fraction_text(figure)
        units: int = 10**rounding.places
        return fixed_text(int(figure * units), places=rounding.places)

    def _criterion(self, criterion_id: str | None) -> str:
        if criterion_id is None:
            return said("the price as a whole")
        title = self._titles[criterion_id]
        return f"“{title}” ({criterion_id})" if title else criterion_id

    def _unusable(self, gap: Gap) -> str:
        prices = self._prices[gap.tender]
        if gap.criterion is None:
            total = sum(map(Fraction, prices.values()), Fraction(0))
            return said("quality cannot be divided by a price of {total}.", total=fraction_text(total))
        price = plain(prices[gap.criterion])
        return said(
            "the price formula of {criterion} cannot be worked out with the price {price}.",
            criterion=self._criterion(gap.criterion),
            price=price,
        )


def _number(published: Decimal | None) -> str:
    return "0" if published is None else plain(published)


def _money(value: Fraction) -> str:
    return fixed_text(rounded(value, places=MONEY_PLACES, mode=RoundingMode.HALF_UP), places=MONEY_PLACES)
