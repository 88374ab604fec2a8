"""No supplier's letter says who else tendered, or at what price: the people's own words are read before it is drawn.

What the program writes into a letter comes from two tenders alone (`domain.letter`). What people wrote, reasons for
points and for decisions, may name a third: such a letter is not drawn, and the refusal says which text it is.
Source: PCR 2015 regs 21 and 55(3); Procurement Act 2023, s. 94; DOMAIN 1.5.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from itertools import chain

from evaluator.domain.assessed import Assessed
from evaluator.domain.rationale_words import Names, names_of
from evaluator.domain.worked_out import WorkedOut
from evaluator.errors import RuleBroken
from evaluator.said import said

_FIGURE = re.compile(r"(?<![\w.,])([£€$] ?)?(\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3})+|\d+)(\.\d+)?(?!\w)")
_WORDS = re.compile(r"\w+")
LEAST_OF_A_DETAIL = 4  # signs: a shorter identifier is in many words
LEAST_OF_A_BARE_FIGURE = 10_000  # below it a figure alone is a year, a page, a number of users


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """How every supplier is called, late ones included, and what each tender costs: by tender id.

    `details`: whose each whole name, identifier, e-mail and postal address is, `_folded`, by the word it begins with.
    """

    suppliers: dict[str, str]
    called: dict[str, Names | None]
    anybody: Names | None
    details: dict[str, dict[str, str]]
    prices: dict[str, frozenset[Decimal]]
    _known: dict[str, str] = field(default_factory=dict)

    def named_in(self, text: str, *, besides: Collection[str]) -> str:
        """The first supplier named in a text that is none of `besides`, as it is named there; empty without one."""
        own = {self.suppliers[tender] for tender in besides}
        called = self.anybody.all(text) if self.anybody else ()
        found = chain(((one.group(), self._whose(one.group())) for one in called), self._detailed(_folded(text)))
        return next((f"{supplier} (“{words}”)" for words, supplier in found if supplier not in own), "")

    def _detailed(self, folded: str) -> Iterator[tuple[str, str]]:
        """Each detail of a supplier in a text, and whose it is."""
        for word in self.details.keys() & set(_WORDS.findall(folded)):
            for detail, supplier in self.details[word].items():
                if detail in folded and re.search(rf"(?<!\w){re.escape(detail)}(?!\w)", folded):
                    yield detail, supplier

    def _whose(self, name: str) -> str:
        """Which supplier is called so; each name is looked up once, for it may stand in thousands of texts."""
        if name not in self._known:
            self._known[name] = next(
                self.suppliers[tender] for tender, names in self.called.items() if names and names.search(name)
            )
        return self._known[name]

    def priced_in(self, text: str, *, besides: Collection[str]) -> str:
        """The first price in a text that is another tender's and none of `besides`, as it stands there."""
        own = {price for tender in besides for price in self.prices.get(tender, ())}
        others = {price for tender, prices in self.prices.items() if tender not in besides for price in prices} - own
        for found in _FIGURE.finditer(text):
            sign, whole, pence = found.groups()
            amount = Decimal(re.sub(r"\D", "", whole) + (pence or ""))
            if amount in others and (sign or not whole.isdigit() or amount >= LEAST_OF_A_BARE_FIGURE):
                return found.group()
        return ""


def others(worked: WorkedOut) -> Others:
    """Everybody who tendered, as far as a letter to one of them must not say it."""
    suppliers = {tender.id: worked.setup.supplier_of(tender.id).name for tender in worked.setup.tenders}
    suppliers |= {late.tender_id: late.supplier.name for late in worked.setup.late if not late.accepted}
    everybody = sorted(set(suppliers.values()))
    return Others(
        suppliers=suppliers,
        called={tender: names_of([name], everybody) for tender, name in suppliers.items()},
        anybody=names_of(everybody, everybody),
        details=_details(worked),
        prices={
            one.id: frozenset(
                form for price in (*one.prices.values(), sum(one.prices.values())) for form in _forms(price)
            )
            for one in worked.award_input.tenders
        },
    )


def _details(worked: WorkedOut) -> dict[str, dict[str, str]]:
    """What suppliers are known by beside their names in passing; what two of them have in common is nobody's."""
    made = {worked.setup.supplier_of(tender.id) for tender in worked.setup.tenders}
    made |= {late.supplier for late in worked.setup.late if not late.accepted}
    whose: defaultdict[str, set[str]] = defaultdict(set)
    for one in made:
        for detail in (one.name, one.identifier, one.email, one.address):
            if len(detail.strip()) >= LEAST_OF_A_DETAIL:
                whose[_folded(detail)].add(one.name)
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for detail, names in whose.items():
        if len(names) == 1 and (words := _WORDS.findall(detail)):
            found[words[0]][detail] = min(names)
    return found


def _folded(text: str) -> str:
    """In small letters, one space between two words."""
    return " ".join(text.split()).casefold()


def _forms(price: Decimal | int) -> Iterator[Decimal]:
    """A price as it may be written: to the penny, or in whole pounds either way."""
    exact = Decimal(price)
    if exact > 0:
        yield exact
        for rounding in (ROUND_DOWN, ROUND_HALF_UP):
            yield exact.quantize(Decimal(1), rounding=rounding)


def peoples_words(tender: Assessed) -> Iterator[tuple[str, str]]:
    """What people wrote of one tender and a letter may give: which text it is, and the text."""
    name = tender.supplier.name
    for one in tender.earned:
        yield said("the agreed reason for {criterion}, {name}", criterion=one.criterion, name=name), one.text
        yield (
            said("what is said to be withheld for {criterion}, {name}", criterion=one.criterion, name=name),
            one.withheld_because,
        )
    late = said("the reason for refusing the late tender of {name}", name=name)
    yield late if tender.late else said("the reason for excluding {name}", name=name), tender.excluded
    yield said("the reason for passing over {name}", name=name), tender.passed_over


def require_nobody_else(
    letter: str, texts: Collection[tuple[str, str]], *, to: Assessed, besides: Collection[str], everybody: Others
) -> None:
    """Raises: RuleBroken naming the first of the texts in a letter's words that tells of a tender not in `besides`."""
    for what, text in texts:
        if text and text in letter:
            named = everybody.named_in(text, besides=besides)
            priced = "" if named else everybody.priced_in(text, besides=besides)
            if named or priced:
                raise RuleBroken(
                    "The letter to {supplier} would tell of another tender: {what}, names {named}."
                    if named
                    else "The letter to {supplier} would tell of another tender: {what}, gives its price “{named}”.",
                    hint="Under “Put on record”, the chair writes another text to disclose for it. Once the report is "
                    "signed, moderation has to be opened again first.",
                    supplier=to.supplier.name,
                    what=what,
                    named=named or priced,
                )
