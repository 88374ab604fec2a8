"""What a published notice says of a procurement, as values, and what it leaves unsaid, as sentences.

A notice is what the evaluation starts from. Nothing is invented: what is not published is None and named in `gaps`.
Sources: Open Contracting Data Standard 1.1.5; which rulebook applies, DOMAIN 1.0.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from evaluator.domain.procurement import Procurement, Regime
from evaluator.domain.regime import Law, RegimeRules
from evaluator.domain.wording import spoken_list
from evaluator.errors import RuleBroken
from evaluator.said import said

_MOST_LISTED, _LONGEST_SHOWN = 50, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Money as published: exact, without value added tax unless the notice says otherwise."""

    amount: Decimal | None
    currency: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Two points in time, ISO 8601 exactly as published."""

    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Buyer:
    """The authority that buys."""

    name: str | None
    id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """How it is bought. `dynamic_purchasing_system` covers call-offs from one; None where nothing is said."""

    method: str | None
    details: str | None
    dynamic_purchasing_system: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLot:
    """One lot as published."""

    id: str | None
    title: str | None
    value: Amount | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CpvCode:
    """One code of the common procurement vocabulary."""

    id: str
    description: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedCriterion:
    """One award criterion as published; `lot` is None where it applies to the whole tender.

    `type` is a code such as price, quality or ratedCriteria; `weight` is the published figure and `weight_kind` its
    meaning where the notice gives one (percentageExact, pointsExact, orderOfImportance, …).
    """

    lot: str | None
    type: str | None
    name: str | None
    description: str | None
    weight: Decimal | None
    weight_kind: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeDocument:
    """One document the notice points to; nothing is fetched."""

    id: str | None
    type: str | None
    title: str | None
    description: str | None
    url: str | None
    format: str | None
    published: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One contracting process as its merged releases describe it; `releases` is how many were read."""

    ocid: str | None
    title: str | None
    description: str | None
    buyer: Buyer
    procedure: Procedure
    regime: Regime | None
    lots: tuple[NoticeLot, ...]
    value: Amount
    tender_period: Period
    contract_period: Period
    cpv: tuple[CpvCode, ...]
    suitability: tuple[str, ...]
    criteria: tuple[PublishedCriterion, ...]
    documents: tuple[NoticeDocument, ...]
    releases: int
    gaps: tuple[str, ...]

    @property
    def tenders_due(self) -> datetime | None:
        """The published closing time for tenders; None where it is not a whole moment with its zone.

        Of a dynamic purchasing system this is the end of the first admission, not of a call-off.
        """
        if self.tender_period.end is None or "T" not in self.tender_period.end:
            return None
        try:
            moment = datetime.fromisoformat(self.tender_period.end)
        except ValueError:
            return None
        return None if moment.utcoffset() is None else moment

    def procurement(
        self, *, regime: Regime | None = None, dynamic_purchasing_system: bool | None = None
    ) -> Procurement:
        """The procurement an evaluation is begun for; the arguments are the lead's answers where the notice is silent.

        Raises: RuleBroken naming what neither the notice nor the lead has said.
        """
        if self.ocid is None or self.title is None or self.buyer.name is None:
            raise RuleBroken(
                "The notice lacks an ocid, a title or a buyer.",
                hint="Enter it by hand, from the procurement documents.",
            )
        rules = self.regime or regime
        if rules is None:
            raise RuleBroken(
                "The notice does not say which rules apply.",
                hint="Choose them by hand, from the procurement documents.",
            )
        said = self.procedure.dynamic_purchasing_system
        dynamic = dynamic_purchasing_system if said is None else said
        if dynamic is None:
            raise RuleBroken(
                "The notice does not say whether this is bought through a dynamic purchasing system.",
                hint="Answer yes or no, from the procurement documents.",
            )
        return Procurement(
            ocid=self.ocid,
            title=self.title,
            authority=self.buyer.name,
            regime=rules,
            dynamic_purchasing_system=dynamic,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis:
    """The law a notice names: a scheme (UKPGA, UKSI, CELEX) and a number in it, or an address at legislation.gov.uk."""

    scheme: str | None
    id: str


_SCHEME_OF_ADDRESS = re.compile(r"(?:^|/)(ukpga|uksi)/(\d+/\d+)", re.IGNORECASE)
_SCHEME_IN_FRONT = re.compile(r"^(ukpga|uksi)\s+(\d+/\d+)$", re.IGNORECASE)


def regime_of(
    *,
    legal_basis: LegalBasis | None,
    first_published: date | None,
    united_kingdom: bool,
    scotland: bool,
    rulebooks: Sequence[RegimeRules],
) -> tuple[Regime | None, str | None]:
    """The rulebook that follows from what a notice says, and the sentence for `gaps` (None where it is named).

    The law a notice names decides. Without one, a United Kingdom notice first published while one rulebook stood alone
    runs under it: what was begun under it stays there (DOMAIN 1.0). On other days nothing is concluded. Scottish
    buyers have rules of their own, and transpose directives in them.
    """
    choose = said("choose {rules} by hand.", rules=_either([rules.short for rules in rulebooks]))
    in_these_parts = united_kingdom and not scotland
    if legal_basis is not None:
        law = _law(legal_basis)
        for rules in rulebooks:
            if law in rules.notices.laws or (in_these_parts and law in rules.notices.transposed):
                return rules.regime, None
        named = f"{legal_basis.scheme} {legal_basis.id}" if legal_basis.scheme else legal_basis.id
        return None, said(
            "The legal basis named, {named}, is none of those known here: {choose}",
            named=printable(named),
            choose=choose,
        )
    for rules in rulebooks if in_these_parts and first_published is not None else ():
        alone = rules.notices.alone
        if alone is not None and first_published is not None and alone.start <= first_published <= alone.end:
            return rules.regime, said(
                "No legal basis is named: {short} follows from the publication on {day}.",
                short=rules.short,
                day=first_published,
            )
    return None, said("The notice does not say which rules apply: {choose}", choose=choose)


def _law(basis: LegalBasis) -> Law:
    found = _SCHEME_OF_ADDRESS.search(basis.id) or _SCHEME_IN_FRONT.search(basis.id)
    scheme, number = (found[1], found[2]) if found else ((basis.scheme or "").strip(), basis.id.strip())
    return Law(scheme=scheme.upper(), number=number)


def unsaid(notice: Notice) -> tuple[str, ...]:
    """A sentence for each thing the evaluation needs, or the summary of the notice shows, that is not published."""
    missing = {
        said("The notice gives no ocid."): notice.ocid,
        said("No title is published."): notice.title,
        said("No description is published."): notice.description,
        said("No buyer is named."): notice.buyer.name,
        said("No identifier of the buyer is published."): notice.buyer.id,
        said("No procurement method is published."): notice.procedure.method,
        said("No details of the procurement method are published."): notice.procedure.details,
        said("No value is published."): notice.value.amount,
        said("No currency is published for the value."): notice.value.currency or notice.value.amount is None,
        said("No start of the tender period is published."): notice.tender_period.start,
        said("No closing date for tenders is published."): notice.tender_period.end,
        said("No start of the contract is published."): notice.contract_period.start,
        said("No end of the contract is published."): notice.contract_period.end,
        said("No CPV code is published."): notice.cpv or None,
        said("No lots are published."): notice.lots or None,
        said("No documents are published."): notice.documents or None,
    }
    sentences = [sentence for sentence, value in missing.items() if value is None or value is False]
    if notice.procedure.dynamic_purchasing_system is None:
        sentences.append(said("The notice does not say whether it is bought through a dynamic purchasing system."))
    return (*sentences, *_unsaid_of_lots(notice.lots), *_unsaid_of_criteria(notice.criteria, notice.lots))


def _either(names: Sequence[str]) -> str:
    *before, last = names
    return said("{before} or {last}", before=tuple(before), last=last) if before else last


def _unsaid_of_lots(lots: tuple[NoticeLot, ...]) -> Iterator[str]:
    names = [lot.id or said("number {place}", place=place) for place, lot in enumerate(lots, start=1)]
    named = list(zip(names, lots, strict=True))
    if without := [name for name, lot in named if lot.id is None]:
        yield said("No identifier is published for {lots}.", lots=_lots(without))
    if without := [name for name, lot in named if lot.title is None]:
        yield said("No title is published for {lots}.", lots=_lots(without))
    if without := [name for name, lot in named if lot.value is None]:
        yield said("No value is published for {lots}.", lots=_lots(without))


def _unsaid_of_criteria(criteria: tuple[PublishedCriterion, ...], lots: tuple[NoticeLot, ...]) -> Iterator[str]:
    if not criteria:
        yield said("No award criteria are published: add them by hand.")
        return
    if not any(criterion.name or criterion.description for criterion in criteria):
        kinds = listed(sorted({criterion.type or "unnamed" for criterion in criteria}))
        yield said(
            "Only the kind of award criteria is published ({kinds}): add the criteria and their weights by hand.",
            kinds=kinds,
        )
    elif any(criterion.weight is None for criterion in criteria):
        yield said("Not all award criteria are published with a weight: add the missing weights by hand.")
    covered = {criterion.lot for criterion in criteria}
    without = [lot.id for lot in lots if lot.id is not None and lot.id not in covered]
    if None not in covered and without:
        yield said("No award criteria are published for {without}: add them by hand.", without=_lots(without))


def _lots(names: list[str]) -> str:
    return said("lot {names}" if len(names) == 1 else "lots {names}", names=listed(names))


_NAMES_ONE = re.compile(r"\bdynamic[\s-]+(?:purchasing[\s-]+systems?|markets?)\b|\bdps\b", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(r"[.;:,()\n–—]|\s-\s|\bbut\b", re.IGNORECASE)
_DENIALS = {"no", "not", "non", "nor", "neither", "never", "cannot"}
_DENIES_THE_NEXT_WORDS = re.compile(
    r"\b(?:without|instead of|rather than|other than)(?: (?:the|a|an|any|use|using|of))*$"
)
_REACH = 7  # words a denial reaches forward: "does not involve the use of a …"
_BEFORE = 200  # characters looked at before the name


def names_dynamic_purchasing_system(text: str) -> bool | None:
    """Whether words about the procedure name a dynamic purchasing system or market, a call-off from one included.

    True where a clause names one, False where every clause that does denies it ("no dynamic purchasing system"), None
    where nothing is said.
    """
    answers = [
        not _denied(clause[max(0, found.start() - _BEFORE) : found.start()])
        for clause in _CLAUSE_ENDS.split(text)
        for found in _NAMES_ONE.finditer(clause)
    ]
    return any(answers) if answers else None


def _denied(before: str) -> bool:
    words = re.findall(r"[\w'’]+", before.lower())[-_REACH:]
    said_no = any(word in _DENIALS or word.endswith(("n't", "n’t")) for word in words)
    return said_no or _DENIES_THE_NEXT_WORDS.search(" ".join(words)) is not None


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them, at most 50: one, two and three."""
    shown = [printable(name) for name in names[:_MOST_LISTED]]
    if len(names) > _MOST_LISTED:
        shown.append(said("{number:,} more", number=len(names) - _MOST_LISTED))
    return spoken_list(shown)


def printable(name: str) -> str:
    """Foreign words as a sentence can hold them: one line, nothing that turns the text around, 100 characters."""
    shown = "".join(letter if letter.isprintable() else "�" for letter in name[:_LONGEST_SHOWN])
    return f"{shown}…" if len(name) > _LONGEST_SHOWN else shown
