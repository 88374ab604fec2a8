"""Reading a notice: what one contracting process says in the Open Contracting Data Standard, merged to this day.

Source: OCDS 1.1.5 and the extensions Find a Tender and Contracts Finder publish with (lots, techniques, legal basis,
award criteria, suitability). A field of the wrong kind is a gap and the rest is read; nothing is fetched, converted or
guessed.
"""

from dataclasses import replace

from evaluator.domain.notice import (
    Amount,
    Buyer,
    CpvCode,
    LegalBasis,
    Notice,
    NoticeDocument,
    NoticeLot,
    Period,
    Procedure,
    PublishedCriterion,
    listed,
    names_dynamic_purchasing_system,
    printable,
    regime_of,
    unsaid,
)
from evaluator.domain.procurement import Regime
from evaluator.errors import RuleBroken
from evaluator.formats.foreign_json import value_of
from evaluator.formats.ocds_fields import LONGEST_NAME, Fields, Gaps, moment, place_in_time
from evaluator.formats.ocds_file import Contents, ContractingProcess, Found, contents_of
from evaluator.formats.ocds_merge import latest, merged
from evaluator.formats.regime import rulebooks
from evaluator.said import said

_UNITED_KINGDOM_PUBLISHERS = ("ocds-b5fd17", "ocds-h6vhtk")  # Contracts Finder, Find a Tender
_UNITED_KINGDOM = {"united kingdom", "uk", "gb", "england", "eng", "wales", "wls", "northern ireland", "nir"}
_SCOTLAND = {"scotland", "sct"}
_SCOTTISH_REGIONS = ("UKM", "TLM")  # the statistical regions before and since 2021
_SUITABILITY = {"sme": "SME", "vcse": "VCSE"}


def read_notice(data: bytes, *, ocid: str | None = None) -> Notice:
    """The notice in a file's bytes: the releases of one contracting process, merged by date.

    Amounts are exact, dates as published. `ocid` chooses where the file holds several processes.
    Raises: FileProblem where the file cannot be read, RuleBroken where the ocid is unknown or has to be chosen.
    """
    contents = contents_of(data)
    chosen = _chosen(contents, ocid)
    dates, release = _compiled(contents.processes[chosen], contents.gaps)
    return _notice(Fields(release, where="", gaps=contents.gaps), chosen, dates, contents.gaps)


def _chosen(contents: Contents, ocid: str | None) -> str | None:
    known = [name for name in contents.processes if name is not None]
    if ocid is not None:
        if ocid in known:
            return ocid
        there = said("it has {listed}", listed=listed(known)) if known else said("its notice gives none")
        raise RuleBroken(
            "There is no ocid {ocid} in this file: {there}.",
            hint="Name one that is in the file.",
            ocid=printable(ocid),
            there=there,
        )
    if len(known) > 1:
        raise RuleBroken(
            "This file holds {number:,} contracting processes: {known}.",
            hint="Choose one by its ocid (--ocid at the command line).",
            number=len(known),
            known=listed(known),
        )
    if known and None in contents.processes:
        contents.gaps.say("Releases without an ocid were left out.")
    return known[0] if known else None


def _compiled(process: ContractingProcess, gaps: Gaps) -> tuple[list[str | None], dict[str, object]]:
    """The dates of the releases read, oldest first, and what they say together."""
    if process.linked:
        gaps.say(
            said(
                "{linked} linked release is not in the file."
                if process.linked == 1
                else "{linked} linked releases are not in the file.",
                linked=process.linked,
            )
        )
    found = process.releases
    if len(found) > 1 and any(release.date is None or moment(release.date) is None for release in found):
        gaps.say("A release without a readable date was taken for the oldest.")
    in_order = sorted(found, key=lambda release: place_in_time(release.date))
    return [release.date for release in in_order], merged(_read(release, gaps) for release in in_order)


def _read(found: Found, gaps: Gaps) -> dict[str, object]:
    def given_twice(name: str) -> None:
        gaps.say(said("“{name}” is given twice in one place: the last was read.", name=printable(name)))

    value = value_of(found.raw, on_twice=given_twice)
    value = latest(value) if found.versioned else value
    return value if isinstance(value, dict) else {}


def _notice(release: Fields, chosen: str | None, dates: list[str | None], gaps: Gaps) -> Notice:
    tender = release.inner("tender")
    lots = tender.each("lots")
    buyer, party = _buyer(release)
    ocid = release.name("ocid") or chosen  # a record names the process also where its releases do not
    regime, about_the_regime = _regime(ocid, tender, party, dates)
    notice = Notice(
        ocid=ocid,
        title=tender.text("title"),
        description=tender.text("description"),
        buyer=buyer,
        procedure=_procedure(tender, lots, gaps),
        regime=regime,
        lots=tuple(_lot(lot, gaps) for lot in lots),
        value=_amount(tender.inner("value"), gaps),
        tender_period=_period(tender.inner("tenderPeriod")),
        contract_period=_contract_period(tender, lots, gaps),
        cpv=_cpv(tender),
        suitability=_suitability(tender, lots, gaps),
        criteria=_criteria(tender, lots),
        documents=tuple(_document(document) for document in tender.each("documents")),
        releases=len(dates),
        gaps=(),
    )
    if tender.is_text("status") and tender.text("status") == "cancelled":
        gaps.say("The notice says that the procurement is cancelled.")
    begins = (about_the_regime,) if about_the_regime else ()
    return replace(notice, gaps=(*begins, *unsaid(notice), *gaps.sentences()))


def _buyer(release: Fields) -> tuple[Buyer, Fields | None]:
    """The buyer, and its entry among the parties, where its address is."""
    named = release.inner("buyer")
    name, identifier = named.name("name"), named.code("id")
    parties = release.each("parties")
    party = next((party for party in parties if identifier is not None and party.code("id") == identifier), None)
    if party is None and identifier is None:
        buyers = [party for party in parties if "buyer" in party.texts("roles")]
        party = buyers[0] if len(buyers) == 1 and name in (None, buyers[0].name("name")) else None
    if party is None:
        return Buyer(name=name, id=identifier), None
    return Buyer(name=name or party.name("name"), id=identifier or party.code("id")), party


def _regime(
    ocid: str | None, tender: Fields, party: Fields | None, dates: list[str | None]
) -> tuple[Regime | None, str | None]:
    basis = tender.inner("legalBasis")
    identifier = basis.code("id") or basis.text("uri")
    address = party.inner("address") if party is not None else Fields({}, where="", gaps=Gaps())
    region, country = address.name("region") or "", (address.name("countryName") or "").casefold()
    published = [place for date in (*dates, tender.date("datePublished")) if date and (place := moment(date))]
    return regime_of(
        legal_basis=LegalBasis(scheme=basis.name("scheme"), id=identifier) if identifier else None,
        first_published=min(published).date() if published else None,
        united_kingdom=(ocid or "").startswith(_UNITED_KINGDOM_PUBLISHERS) or country in _UNITED_KINGDOM,
        scotland=region.startswith(_SCOTTISH_REGIONS) or country in _SCOTLAND,
        rulebooks=rulebooks(),
    )


def _procedure(tender: Fields, lots: list[Fields], gaps: Gaps) -> Procedure:
    return Procedure(
        method=tender.name("procurementMethod"),
        details=tender.text("procurementMethodDetails"),
        dynamic_purchasing_system=_dynamic_purchasing_system(tender, lots, gaps),
    )


def _dynamic_purchasing_system(tender: Fields, lots: list[Fields], gaps: Gaps) -> bool | None:
    """True where the tender or a lot names one; False where the tender, or each lot, says there is none."""
    whole = _names_one(tender, gaps)
    parts = [_names_one(part, gaps) for part in (*lots, *tender.each("lotGroups"))]
    if whole or any(parts):
        return True
    return False if whole is False or (parts and all(part is False for part in parts)) else None


def _names_one(place: Fields, gaps: Gaps) -> bool | None:
    """What the techniques and the method details of the tender or of a lot say."""
    answers = [names_dynamic_purchasing_system(place.text("procurementMethodDetails") or "")]
    for part in (place, place.inner("techniques")):
        answers.append(part.flag("hasDynamicPurchasingSystem"))
        if system := part.inner("dynamicPurchasingSystem"):
            answers.append(not system.says("hasDynamicPurchasingSystem") or system.flag("hasDynamicPurchasingSystem"))
    if True in answers and False in answers:
        gaps.say("The notice both names and denies a dynamic purchasing system: it was read as naming one.")
    return True if True in answers else False if False in answers else None


def _amount(value: Fields, gaps: Gaps) -> Amount:
    amount, currency = value.amount("amount"), value.name("currency")
    gross = value.amount("amountGross")
    if amount is None and gross is not None:
        gaps.say(
            said(
                "Only a value with value added tax is published: {gross:f} {currency}.",
                gross=gross,
                currency=currency or said("in no named currency"),
            )
        )
    return Amount(amount=amount, currency=currency)


def _lot(lot: Fields, gaps: Gaps) -> NoticeLot:
    value = _amount(lot.inner("value"), gaps)
    return NoticeLot(id=lot.code("id"), title=lot.text("title"), value=None if value.amount is None else value)


def _period(period: Fields) -> Period:
    return Period(start=period.date("startDate"), end=period.date("endDate"))


def _contract_period(tender: Fields, lots: list[Fields], gaps: Gaps) -> Period:
    """The tender's; where only the lots have one, theirs if they agree."""
    if tender.says("contractPeriod"):
        return _period(tender.inner("contractPeriod"))
    published = {_period(lot.inner("contractPeriod")) for lot in lots if lot.says("contractPeriod")}
    if len(published) > 1:
        gaps.say("The lots have different contract periods: none was taken for the whole.")
    return published.pop() if len(published) == 1 else Period()


def _cpv(tender: Fields) -> tuple[CpvCode, ...]:
    """The codes of the tender and its items, each once, in published order."""
    descriptions: dict[str, str | None] = {}
    for place in (tender, *tender.each("items")):
        for classification in (place.inner("classification"), *place.each("additionalClassifications")):
            code, scheme = classification.code("id"), classification.name("scheme")
            if code is not None and scheme is not None and scheme.upper() == "CPV":
                descriptions[code] = descriptions.get(code) or classification.text("description")
    return tuple(CpvCode(id=code, description=description) for code, description in descriptions.items())


def _suitability(tender: Fields, lots: list[Fields], gaps: Gaps) -> tuple[str, ...]:
    """For whom the tender, or one of its lots, is called suitable."""
    places = [place for place in (tender, *lots) if place.says("suitability")]
    if not places:
        gaps.say("It is not published whether this suits small firms (SME) or voluntary bodies (VCSE).")
    names: dict[str, None] = {}
    for place in places:
        array = place.is_array("suitability")
        for name in place.texts("suitability") if array else place.inner("suitability").names_of_true():
            names[_SUITABILITY.get(name.casefold(), name[:LONGEST_NAME])] = None
    return tuple(names)


def _criteria(tender: Fields, lots: list[Fields]) -> tuple[PublishedCriterion, ...]:
    found = _criteria_at(tender, lot=None)
    for place, lot in enumerate(lots, start=1):
        found += _criteria_at(lot, lot=lot.code("id") or said("number {place}", place=place))
    return tuple(found)


def _criteria_at(place: Fields, *, lot: str | None) -> list[PublishedCriterion]:
    """OCDS itself has a code and a text; the extension has an object with a list and a text about the weights."""
    kind = place.name("awardCriteria") if place.is_text("awardCriteria") else None
    extended = Fields({}, where="", gaps=Gaps()) if kind else place.inner("awardCriteria")
    found = [_criterion(criterion, lot) for criterion in extended.each("criteria")]
    for description in (place.text("awardCriteriaDetails"), extended.text("weightingDescription")):
        if description is not None:
            found.append(_text_about_criteria(lot, kind, description))
            kind = None
    return found if kind is None else [_text_about_criteria(lot, kind, None), *found]


def _text_about_criteria(lot: str | None, kind: str | None, description: str | None) -> PublishedCriterion:
    return PublishedCriterion(lot=lot, type=kind, name=None, description=description, weight=None, weight_kind=None)


def _criterion(criterion: Fields, lot: str | None) -> PublishedCriterion:
    weight, kind = criterion.amount("weight"), None
    for number in () if weight is not None else criterion.each("numbers"):
        if number.says("weight") and weight is None:
            weight, kind = number.amount("number"), number.name("weight")
    return PublishedCriterion(
        lot=lot,
        type=criterion.name("type"),
        name=criterion.text("name"),
        description=criterion.text("description"),
        weight=weight,
        weight_kind=kind,
    )


def _document(document: Fields) -> NoticeDocument:
    return NoticeDocument(
        id=document.code("id"),
        type=document.name("documentType"),
        title=document.text("title"),
        description=document.text("description"),
        url=document.text("url"),
        format=document.name("format"),
        published=document.date("datePublished"),
    )
