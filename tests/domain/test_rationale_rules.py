"""Each rule finds the sentence that stands under it and its check leaves the other alone; what the notation means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain import (
    rationale_comparing,
    rationale_outside,
    rationale_price,
    rationale_support,
)
from evaluator.domain.rationale_comparing import COMPARES
from evaluator.domain.rationale_grammar import OWN, RIVAL, Check, Place, Rule, classes, read, rules
from evaluator.domain.rationale_outside import OUTSIDE
from evaluator.domain.rationale_price import PRICE, finds_it_low, speaks_of_price
from tests.domain.test_rationale import REVIEWER, scored

CHECKS = {"compares": COMPARES, "price": PRICE, "outside": OUTSIDE}
WORDED = {"compares": rationale_comparing, "price": rationale_price, "outside": rationale_outside}
RULED = [(name, rule) for name, module in WORDED.items() for rule in module.RULES]
IDIOMS = [(name, rule) for name in ("compares", "price") for rule in WORDED[name].IDIOMS]
ALONE = [  # groups of which each rule is read by itself
    (module.CLASSES, rule)
    for module, listed in (
        (rationale_price, ("LOW_RULES", "BESIDE_PRICE_RULES")),
        (rationale_support, ("FIGURE_RULES", "POINTING_RULES", "JUDGING_RULES", "NO_ANSWER_RULES", "EVERY_PART_RULES")),
    )
    for group in listed
    for rule in getattr(module, group)
]
WORDS = st.text(st.sampled_from("the bid price of others, we heard “our own” £9.50 than Tender B!; (a) – 'twas…\n"))


def found(check: Check, text: str) -> str | None:
    named: dict[Place, str] = {}
    for name in ("Dogwood", "Cedar"):
        if (at := text.find(name)) >= 0:
            named[at, at + len(name)] = RIVAL
    return check.find(read(text.replace("’", "'"), named))


@pytest.mark.parametrize(("name", "rule"), RULED, ids=lambda one: getattr(one, "form", one))
def test_a_rule_finds_its_example_and_its_check_leaves_the_counter_example(name: str, rule: Rule) -> None:
    assert found(Check(WORDED[name].CLASSES, [rule]), rule.meant)
    assert not found(CHECKS[name], rule.left)


@pytest.mark.parametrize(("name", "idiom"), IDIOMS, ids=lambda one: getattr(one, "form", one))
def test_an_idiom_is_left_alone_and_the_same_words_elsewhere_are_not(name: str, idiom: Rule) -> None:
    assert found(Check(WORDED[name].CLASSES, WORDED[name].RULES), idiom.meant)
    assert not found(CHECKS[name], idiom.meant)
    assert found(CHECKS[name], idiom.left)


@pytest.mark.parametrize(("words", "rule"), ALONE, ids=lambda one: getattr(one, "form", ""))
def test_a_rule_of_support_or_of_a_low_price_finds_its_example_alone(words: dict[str, str], rule: Rule) -> None:
    assert found(Check(words, [rule]), rule.meant)
    assert not found(Check(words, [rule]), rule.left)


def test_a_class_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError, match="BETTTER"):
        Check({}, rules("BETTTER than\n    Better than. / Better."))


def test_no_rule_stands_twice() -> None:
    for listed in (RULED, IDIOMS, ALONE):
        forms = [(str(group), rule.form) for group, rule in listed]
        assert sorted(set(forms)) == sorted(forms)


@pytest.mark.parametrize(
    ("form", "meant", "left"),
    [
        ("better than", "It is Better than ours.", "It is better, than ours."),
        ("ranks|BEST plan", "The finest plan.", "The plan."),
        ("compar* to", "Comparable to it.", "A par to it."),
        ("*ed by", "It was outranked by it.", "The bed, by it."),
        ("the? best", "best", "the plan"),
        ("as _ as", "as good as", "as very good as"),
        ("than .. others", "than all of the others", "than a few of all others"),
        ("than .. others", "than the others", "than, of others"),
        ("than ... others", "than it is, all in all, of others", "more than it is. The others"),
        ("^ others", "It is late, and others gave dates.", "All others gave dates."),
        ("others $", "Better than others; or so.", "Better than others here."),
        ("rest !of", "the rest", "the rest of it"),
        ("rest &on|$", "the rest on page 3", "the rest of it"),
        ("!the rest", "It is all rest.", "It is the rest."),
        ("best without part", "The best, in part.", "The best part."),
        ("tender LETTER", "Tender B is late.", "Tender I read."),
        ("in NUMBER", "in 1,200 days", "in days"),
        ("NAME gave", "Dogwood gave it.", "They gave it."),
    ],
)
def test_a_form_is_read_as_the_notation_says(form: str, meant: str, left: str) -> None:
    check = Check(classes("BEST: best\n  finest"), rules(f"# What it is.\n{form}\n    {meant} / {left}"))
    assert found(check, meant)
    assert not found(check, left)


def test_the_words_found_are_given_as_they_were_written() -> None:
    check = Check({}, rules("better than .. others\n    Better than others. / Better."))
    assert found(check, "It reads BETTER than\nall the  others, I think.") == "BETTER than\nall the  others"
    assert found(check, "Dogwood is better than all the others.") == "better than all the others"


def test_a_decimal_point_and_an_abbreviation_end_no_sentence() -> None:
    assert read("At 4.2 million, p.5 and e.g. here.").words == (
        *("At", "4.2", "million", ",", "p", "5", "and", "e", "g", ".", "here", ".", "."),
    )


def test_a_name_is_read_as_one_word_and_shown_whole() -> None:
    reading = read("Cedar Clinical is better than this.", {(0, 14): RIVAL})
    assert reading.words[:2] == (RIVAL, "is")
    assert reading.between(0, 2) == "Cedar Clinical is"
    assert OWN not in reading.words


@given(WORDS)
def test_any_text_is_read_and_what_is_found_stands_in_it(text: str) -> None:
    for check in CHECKS.values():
        words = check.find(read(text))
        assert words is None or (words and words in text)


@given(WORDS)
def test_a_clean_sentence_before_hides_nothing(before: str) -> None:
    assert COMPARES.find(read(f"{before}. The previous bid had dates."))


def test_only_what_is_said_of_a_price_is_said_to_be_low() -> None:
    assert finds_it_low("The price cannot be performed.")
    assert not finds_it_low("The price schedule was not provided.")
    assert speaks_of_price("It is a loss-leader.")
    assert not speaks_of_price("Its director was convicted of bribery in May.")


def test_a_hint_names_the_words_it_was_found_by() -> None:
    said = {
        finding.objection.value: finding.words
        for finding in REVIEWER.findings(
            scored({"text": "Stronger than the other bids on dates, at a good price, and I know their lead. Page 3."})
        )
    }
    assert said["compares"] == "other bids"
    assert said["price"] == "price"
    assert said["outside"] == "I know their"
