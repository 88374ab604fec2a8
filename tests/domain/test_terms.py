"""Each rulebook's own words in the program's sentences, and never in what somebody wrote."""

from dataclasses import fields

import pytest

from evaluator.domain.procurement import AwardRoute, Regime
from evaluator.domain.terms import Terms
from evaluator.formats.regime import rules_of
from evaluator.said import counted, said

PSR = rules_of(Regime.PSR2023).terms
PCR = rules_of(Regime.PCR2015).terms
ACT = rules_of(Regime.PA2023).terms


def test_a_sentence_is_put_into_the_words_of_its_rulebook() -> None:
    written = "A supplier ranks by its tender. Suppliers whose tenders are equal share a rank."
    assert PSR.own(written) == "A provider ranks by its offer. Providers whose offers are equal share a rank."
    assert PCR.own(written) == "A tenderer ranks by its tender. Tenderers whose tenders are equal share a rank."
    assert ACT.own(written) == written


def test_the_article_goes_with_the_word() -> None:
    assert PSR.own("Each sent a tender.") == "Each sent an offer."


def test_a_value_is_left_as_it_was_written() -> None:
    sentence = said("{supplier} sent a tender.", supplier="Supplier of tender software Ltd")
    assert PSR.own(sentence) == "Supplier of tender software Ltd sent an offer."


def test_a_name_in_the_middle_of_plain_text_is_left_as_it_is() -> None:
    assert PSR.own("No tender of Tender Desk Ltd or of The Supplier plc was late.") == (
        "No offer of Tender Desk Ltd or of The Supplier plc was late."
    )


def test_what_was_said_inside_a_sentence_and_what_is_counted_change_too() -> None:
    assert PSR.own(said("There are {many}.", many=counted(3, "tender"))) == "There are 3 offers."
    assert PSR.own(said("There is {many}.", many=counted(1, "supplier"))) == "There is 1 provider."
    assert PSR.own(counted(2, "supplier")) == "2 providers"


@pytest.mark.parametrize("terms", [PCR, ACT, PSR], ids=["PCR2015", "PA2023", "PSR2023"])
def test_each_way_to_an_award_has_its_name(terms: Terms) -> None:
    names = {terms.route(route, in_market=False) for route in AwardRoute}
    assert len(names) == len(AwardRoute)
    assert all(getattr(terms, field.name) for field in fields(terms))
