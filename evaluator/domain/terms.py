"""A rulebook's own words: who tenders is a tenderer, a supplier or a provider; what they send is a tender or an offer.

The program's sentences are written in two plain words, supplier and tender. Before they are printed or shown they are
put into the words of the rulebook that the procurement runs under; what people wrote is left as they wrote it.
Source: DOMAIN 1.0; each rulebook in `resources/regimes`.
"""

import re
from dataclasses import dataclass

from evaluator.domain.procurement import AwardRoute
from evaluator.said import Said, said

_PLAIN = re.compile(  # with a capital only where a sentence begins: elsewhere it is part of a name
    r"(?:\b([Aa]) )?(?<!\{)\b(suppliers?|tenders?)\b"
    r"|(?:(?<=[.:?] )|\A|(?<=^&)|(?<=^\d ))(Suppliers?|Tenders?)\b"  # also after the sign of a key and a step's number
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The rulebook's own words, in the singular and without an article.

    `direct_award_in_market` says too how an award without a competition stands to the market.
    """

    authority: str
    supplier: str
    suppliers: str
    tender: str
    tenders: str
    winner: str
    best_tender: str
    market: str
    decision_letter: str
    award_notice: str
    competition: str
    competition_in_market: str
    direct_award: str
    direct_award_in_market: str
    allocation: str

    def route(self, route: AwardRoute, *, in_market: bool) -> str:
        """What the way in which the contract is awarded is called."""
        if route is AwardRoute.MINI_COMPETITION:
            return self.competition_in_market if in_market else self.competition
        if route is AwardRoute.DIRECT_AWARD:
            return self.direct_award_in_market if in_market else self.direct_award
        return self.allocation

    def own(self, text: str) -> str:
        """A sentence of the program in this rulebook's words; of one with values its template alone is changed."""
        if not isinstance(text, Said):
            return self._in_its_words(text)
        template = self._in_its_words(text.template)
        if "number" in text.values and text.template.startswith("%Ln"):
            return Said(self._in_its_words(str(text)), template, text.values)
        values = {name: self.own(value) if isinstance(value, Said) else value for name, value in text.values.items()}
        return said(template, **values) if values else Said(template)

    def _in_its_words(self, text: str) -> str:
        return _PLAIN.sub(self._instead, text)

    def _instead(self, found: re.Match[str]) -> str:
        article, plain, capital = found.groups()
        word = str(getattr(self, (plain or capital).lower()))
        if article:
            return f"{article}{'n' if word[0] in 'aeiou' else ''} {word}"
        return word[0].upper() + word[1:] if capital else word
