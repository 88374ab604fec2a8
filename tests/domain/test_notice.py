"""Which rulebook a notice runs under, whether it names a dynamic purchasing system, and what it leaves unsaid."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.domain.notice import (
    Amount,
    Buyer,
    LegalBasis,
    Notice,
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
from evaluator.formats.regime import rulebooks

SILENT = Notice(
    ocid=None,
    title=None,
    description=None,
    buyer=Buyer(name=None, id=None),
    procedure=Procedure(method=None, details=None, dynamic_purchasing_system=None),
    regime=None,
    lots=(),
    value=Amount(amount=None, currency=None),
    tender_period=Period(),
    contract_period=Period(),
    cpv=(),
    suitability=(),
    criteria=(),
    documents=(),
    releases=1,
    gaps=(),
)
QUALITY = PublishedCriterion(
    lot="1", type="quality", name="Quality", description=None, weight=Decimal(60), weight_kind="percentageExact"
)


def regime(
    basis: LegalBasis | None = None,
    published: date | None = None,
    *,
    united_kingdom: bool = True,
    scotland: bool = False,
) -> Regime | None:
    return regime_of(
        legal_basis=basis,
        first_published=published,
        united_kingdom=united_kingdom,
        scotland=scotland,
        rulebooks=rulebooks(),
    )[0]


@pytest.mark.parametrize(
    ("scheme", "number", "expected"),
    [
        ("UKPGA", "2023/54", Regime.PA2023),
        (None, "https://www.legislation.gov.uk/ukpga/2023/54/contents", Regime.PA2023),
        ("UKSI", "2023/1348", Regime.PSR2023),
        (None, "UKSI 2023/1348", Regime.PSR2023),
        ("uksi", "2015/102", Regime.PCR2015),
        ("CELEX", "32014L0024", Regime.PCR2015),
        ("CELEX", "32014L0025", None),
        ("UKSI", "2023/54", None),
        (None, "2023/54", None),
    ],
)
def test_the_law_a_notice_names_decides_the_regime(scheme: str | None, number: str, expected: Regime | None) -> None:
    assert regime(LegalBasis(scheme=scheme, id=number), date(2019, 5, 1)) == expected


@pytest.mark.parametrize(("united_kingdom", "scotland"), [(True, True), (False, False)])
def test_a_directive_or_a_date_says_pcr_2015_only_where_those_regulations_apply(
    united_kingdom: bool, scotland: bool
) -> None:
    directive = LegalBasis(scheme="CELEX", id="32014L0024")
    assert regime(directive, united_kingdom=united_kingdom, scotland=scotland) is None
    assert regime(published=date(2019, 5, 1), united_kingdom=united_kingdom, scotland=scotland) is None


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (date(2015, 2, 25), None),
        (date(2015, 2, 26), Regime.PCR2015),
        (date(2017, 11, 28), Regime.PCR2015),
        (date(2023, 12, 31), Regime.PCR2015),
        (date(2024, 1, 1), None),
        (date(2025, 2, 24), None),
        (None, None),
    ],
)
def test_without_a_named_law_only_years_with_one_rulebook_decide(
    published: date | None, expected: Regime | None
) -> None:
    assert regime(published=published) == expected


def test_a_regime_that_was_concluded_or_is_unknown_is_said() -> None:
    def said(basis: LegalBasis | None, published: date | None) -> str | None:
        return regime_of(
            legal_basis=basis, first_published=published, united_kingdom=True, scotland=False, rulebooks=rulebooks()
        )[1]

    assert said(None, date(2017, 11, 28)) == (
        "No legal basis is named: PCR 2015 follows from the publication on 28 November 2017."
    )
    assert (said(None, None) or "").startswith(
        "The notice does not say which rules apply: choose PCR 2015, Procurement Act 2023 or"
    )
    assert (said(LegalBasis(scheme="CELEX", id="32014L0025"), None) or "").startswith(
        "The legal basis named, CELEX 32014L0025, is none of those known here:"
    )
    assert said(LegalBasis(scheme="UKPGA", id="2023/54"), None) is None


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ("Other - Establishment of a Dynamic Purchasing System", True),
        ("Call-off from a dynamic purchasing system", True),
        ("call-off under our DPS", True),
        ("Reserved for members of the dynamic market", True),
        ("Dynamic-purchasing  systems", True),
        ("Not applicable - call-off from a dynamic purchasing system", True),
        ("No framework, but a dynamic purchasing system", True),
        ("Award without prior publication of a call for competition under a DPS", True),
        ("No dynamic purchasing system", False),
        ("This does not involve the use of a dynamic purchasing system", False),
        ("Open procedure without a DPS", False),
        ("A framework rather than a dynamic purchasing system", False),
        ("The authority isn't setting up a dynamic market", False),
        ("Open procedure", None),
        ("Supply of DPSU power units in a dynamic environment", None),
        ("", None),
    ],
)
def test_the_method_details_name_deny_or_do_not_mention_a_system(details: str, expected: bool | None) -> None:
    assert names_dynamic_purchasing_system(details) is expected


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="dps no-.\n", max_size=300), st.text(alphabet="dps no-.\n", max_size=300))
def test_a_clause_of_its_own_that_names_a_system_is_always_heard(before: str, after: str) -> None:
    assert names_dynamic_purchasing_system(f"{before}; dynamic purchasing system; {after}") is True


def test_a_long_text_about_the_method_is_judged_at_once() -> None:
    assert names_dynamic_purchasing_system("no " + "-" * 20_000 + " dps" * 5_000) is True


def test_what_a_silent_notice_leaves_unsaid_is_said_thing_by_thing() -> None:
    sentences = unsaid(SILENT)
    assert "No award criteria are published: add them by hand." in sentences
    assert "The notice does not say whether it is bought through a dynamic purchasing system." in sentences
    assert {"No title is published.", "No value is published.", "No lots are published."} <= set(sentences)
    assert len(sentences) == len(set(sentences)) == 17


def test_a_value_without_a_currency_lacks_the_currency_only() -> None:
    sentences = unsaid(replace(SILENT, value=Amount(amount=Decimal(0), currency=None)))
    assert "No currency is published for the value." in sentences
    assert "No value is published." not in sentences


def test_lots_that_lack_something_are_named() -> None:
    lots = (
        NoticeLot(id="1", title="Triage", value=Amount(amount=Decimal(5), currency="GBP")),
        NoticeLot(id="2", title="Video", value=None),
        NoticeLot(id=None, title=None, value=None),
    )
    sentences = unsaid(replace(SILENT, lots=lots, criteria=(QUALITY,)))
    assert "No title is published for lot number 3." in sentences
    assert "No value is published for lots 2 and number 3." in sentences
    assert "No award criteria are published for lot 2: add them by hand." in sentences


def test_criteria_without_weights_or_with_a_kind_only_leave_work_by_hand() -> None:
    def about_criteria(*criteria: PublishedCriterion) -> list[str]:
        return [sentence for sentence in unsaid(replace(SILENT, criteria=criteria)) if "criteria" in sentence]

    assert about_criteria(replace(QUALITY, lot=None)) == []
    assert about_criteria(replace(QUALITY, weight=None)) == [
        "Not all award criteria are published with a weight: add the missing weights by hand."
    ]
    assert about_criteria(replace(QUALITY, name=None, type="ratedCriteria", weight=None)) == [
        "Only the kind of award criteria is published (ratedCriteria): add the criteria and their weights by hand."
    ]


def test_a_long_list_of_names_is_counted_at_its_end() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed([str(number) for number in range(1, 1_053)]).endswith("49, 50 and 1,002 more")


def test_foreign_words_in_a_sentence_stay_on_one_line_and_keep_their_direction() -> None:
    assert printable("a\nb\u202ec\x1b[31m £é") == "a�b�c�[31m £é"
    assert printable("x" * 100) == "x" * 100
    assert printable("x" * 101) == "x" * 100 + "…"


FULL = replace(
    SILENT,
    ocid="ocds-b5fd17-1",
    title="Online consultation systems",
    buyer=Buyer(name="Example NHS Trust", id=None),
    procedure=Procedure(method=None, details=None, dynamic_purchasing_system=True),
    regime=Regime.PCR2015,
)


def test_a_notice_becomes_the_procurement_it_announces() -> None:
    procurement = FULL.procurement(regime=Regime.PA2023, dynamic_purchasing_system=False)
    assert (procurement.ocid, procurement.authority) == ("ocds-b5fd17-1", "Example NHS Trust")
    assert (procurement.regime, procurement.dynamic_purchasing_system) == (Regime.PCR2015, True)


def test_the_lead_answers_what_the_notice_leaves_open() -> None:
    open_notice = replace(
        FULL, regime=None, procedure=Procedure(method=None, details=None, dynamic_purchasing_system=None)
    )
    with pytest.raises(RuleBroken, match="which rules apply"):
        open_notice.procurement()
    with pytest.raises(RuleBroken, match="dynamic purchasing system"):
        open_notice.procurement(regime=Regime.PA2023)
    with pytest.raises(RuleBroken, match="lacks an ocid"):
        replace(FULL, title=None).procurement()
    procurement = open_notice.procurement(regime=Regime.PA2023, dynamic_purchasing_system=False)
    assert (procurement.regime, procurement.dynamic_purchasing_system) == (Regime.PA2023, False)
