"""What a reviewer would object to in a reason, judged on labelled prose (tests/data/rationale): precision first.

`sentences` and `rationales` are the first set, the `unseen` files came later, in two halves, and `strangers` are by
somebody who had not seen the rules. All of them have taught the rules since: the bounds keep what was reached, and
ABOUT.md beside them says what was found of prose at first sight.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from evaluator.demo.example import example
from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel
from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Response, Supplier, Tender
from evaluator.domain.rationale import SAID, Reviewer
from evaluator.domain.scoring import Evidence, IndividualScore, Objection
from tests.strategies import NOON, small_setup

DATA = Path(__file__).parents[1] / "data" / "rationale"
OF_A_SENTENCE = (Objection.COMPARES, Objection.RIVAL, Objection.PRICE, Objection.OUTSIDE)
LEAST_PRECISION, LEAST_RECALL, FEWEST_LABELLED = 90, 80, 15  # per cent, per cent, entries with a label
FIRST, HALVES, FEWEST_IN_A_HALF = "first set", ("development", "held-out"), 8
STRANGERS, OF_STRANGERS = "strangers", (Objection.COMPARES, Objection.PRICE, Objection.OUTSIDE, Objection.UNSUPPORTED)
UNMENTIONED = Objection.UNMENTIONED


def example_setup() -> Setup:
    content = example()
    return Setup(
        revision=1,
        reason="",
        evaluation=small_setup().evaluation,
        model=content.model,
        roster=small_setup().roster,
        suppliers=tuple(Supplier(id=one.key, name=one.supplier) for one in content.tenders),
        tenders=tuple(Tender(id=one.key, supplier_id=one.key, received_at=NOON) for one in content.tenders),
        documents=(),
    )


def without_sub_criteria(model: EvaluationModel) -> EvaluationModel:
    def bare(node: AwardCriterion) -> AwardCriterion:
        return replace(node, sub_criteria=(), children=tuple(map(bare, node.children)))

    return replace(model, criteria=tuple(map(bare, model.criteria)))


REVIEWER = Reviewer(example_setup())


def scored(entry: dict[str, Any], *, tender: str = "alder") -> IndividualScore:
    return IndividualScore(
        tender_id=tender,
        criterion_id=entry.get("question", "Q1"),
        points=Decimal(entry.get("points", "3")),
        rationale=entry["text"],
        evidence=tuple(Evidence(document_sha256="0" * 64, page=2, quote=quote) for quote in entry.get("quotes", ())),
    )


def found(entry: dict[str, Any]) -> set[str]:
    elsewhere = [entry["elsewhere"]] if "elsewhere" in entry else []
    return {finding.objection.value for finding in REVIEWER.findings(scored(entry), elsewhere)}


@cache
def labelled(name: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads((DATA / name).read_text("utf-8"))
    return [{**entry, "found": found(entry)} for entry in entries]


def of_half(half: str, kind: str) -> list[dict[str, Any]]:
    """The labelled sentences or rationales of the first set, of a half of the later one, or of strangers."""
    if half == STRANGERS:
        return labelled("strangers.json") if kind == "rationales" else []
    if half == FIRST:
        return labelled(f"{kind}.json")
    return [entry for entry in labelled(f"unseen-{kind}.json") if entry["half"] == half]


def judged(objection: Objection, half: str) -> Iterator[tuple[bool, bool, str]]:
    """Whether it was found, whether a reader found it, and the text."""
    entries = of_half(half, "rationales") + (of_half(half, "sentences") if objection in OF_A_SENTENCE else [])
    for entry in entries:
        yield objection in entry["found"], objection in entry["labels"], entry["text"]


def per_cent(part: int, whole: int) -> int:
    return 100 * part // whole if whole else 100


def test_the_labelled_set_is_large_and_every_objection_is_in_it_often() -> None:
    entries = labelled("sentences.json") + labelled("rationales.json")
    assert len(entries) >= 150
    assert len({(entry["text"], entry.get("elsewhere"), entry.get("question")) for entry in entries}) == len(entries)
    for objection in Objection:
        assert sum(objection in entry["labels"] for entry in entries) >= FEWEST_LABELLED, objection
    assert {label for entry in entries for label in entry["labels"]} == {objection.value for objection in Objection}


@pytest.mark.parametrize("half", HALVES)
def test_each_half_is_a_set_of_its_own_and_holds_every_objection(half: str) -> None:
    entries = of_half(half, "sentences") + of_half(half, "rationales")
    assert len(entries) >= 150
    for objection in Objection:
        assert sum(objection in entry["labels"] for entry in entries) >= FEWEST_IN_A_HALF, objection
    others = [one for other in (FIRST, *HALVES) if other != half for one in of_half(other, "sentences")]
    assert not {entry["text"] for entry in entries} & {other["text"] for other in others}


@pytest.mark.parametrize(
    ("half", "objection"),
    [*product((FIRST, *HALVES), Objection), *product((STRANGERS,), OF_STRANGERS)],
)
def test_objections_are_right_nine_times_in_ten_and_find_four_fifths(
    half: str, objection: Objection, capsys: pytest.CaptureFixture[str]
) -> None:
    verdicts = list(judged(objection, half))
    right = sum(ours and theirs for ours, theirs, _ in verdicts)
    precision = per_cent(right, sum(ours for ours, _, _ in verdicts))
    recall = per_cent(right, sum(theirs for _, theirs, _ in verdicts))
    with capsys.disabled():
        print(f"\n{half}, {objection.value}: {precision} % precise, {recall} % found, {len(verdicts)} entries", end="")  # noqa: T201
    wrong = "\n".join(f"{'found' if ours else 'missed'}: {text}" for ours, theirs, text in verdicts if ours != theirs)
    assert precision >= LEAST_PRECISION, wrong
    assert recall >= LEAST_RECALL, wrong


def test_reasons_written_without_the_rules_in_mind_are_held_to_break_none_of_the_strict_ones() -> None:
    content = example()
    for person in content.with_role(Role.MEMBER):
        for given in content.scores_by(person.key):
            entry = {"text": given.rationale, "question": given.criterion, "points": given.points}
            objections = {finding.objection for finding in REVIEWER.findings(scored(entry, tender=given.tender))}
            assert not objections & {*OF_A_SENTENCE, Objection.SHORT, Objection.DESCRIPTOR}, given.rationale


def test_a_member_need_not_speak_of_each_part_of_a_question_and_the_panel_does() -> None:
    content = example()
    own, panel = 0, 0
    for person in content.with_role(Role.MEMBER):
        for given in content.scores_by(person.key):
            quotes = [quote.text for quote in given.quotes]
            entry = {"text": given.rationale, "question": given.criterion, "quotes": quotes}
            score = scored(entry, tender=given.tender)
            own += any(one.objection is UNMENTIONED for one in REVIEWER.findings(score, each_part=False))
            panel += any(one.objection is UNMENTIONED for one in REVIEWER.findings(score))
    assert 0 < own <= 15 < 150 < panel  # of 300 reasons


def test_a_reason_with_a_point_for_each_part_is_believed_to_speak_of_each() -> None:
    terse = "Reads codes. Runs twice a day. Nurses like the lists. Outages are rung through."
    (finding,) = REVIEWER.findings(scored({"text": terse.replace(". ", " "), "question": "Q4"}))
    assert finding.objection is UNMENTIONED
    assert not [
        one for one in REVIEWER.findings(scored({"text": terse, "question": "Q4"})) if one.objection is UNMENTIONED
    ]


def test_a_question_without_sub_criteria_is_held_against_nobody() -> None:
    plain = replace(example_setup(), model=without_sub_criteria(example_setup().model))
    found_now = Reviewer(plain).findings(scored({"text": "The safety case report is dated 14 August 2018."}))
    assert not found_now


def test_an_objection_says_the_words_it_was_found_by() -> None:
    (price,) = (
        finding
        for finding in REVIEWER.findings(scored({"text": "All four parts are answered on page 3 at a good price."}))
    )
    assert (price.objection, price.words, price.said) == (Objection.PRICE, "price", SAID[Objection.PRICE])


def test_the_parts_that_are_not_mentioned_are_named() -> None:
    entry = {"text": "The safety case report is dated 14 August 2018.", "question": "Q1"}
    (finding,) = REVIEWER.findings(scored(entry))
    assert finding.objection is Objection.UNMENTIONED
    assert "(b) Your clinical safety officer" in finding.said
    assert "(a)" not in finding.said


def test_what_is_quoted_is_the_suppliers_and_held_against_nobody() -> None:
    text = "All parts are answered. They write “unlike other suppliers we charge no fee”, and show a date on page 4."
    assert not REVIEWER.findings(scored({"text": text}))


def test_an_empty_reason_is_missing_and_not_objected_to() -> None:
    assert REVIEWER.findings(scored({"text": "  "})) == ()


def test_one_persons_reasons_are_held_against_each_other_within_a_question_only() -> None:
    text = "The baseline is not checked by anybody. Travel is left out. Reporting of journeys has no date."
    scores = [
        scored({"text": text, "question": question}, tender=tender)
        for question, tender in (("S3", "alder"), ("S3", "birch"), ("S1", "cedar"))
    ]
    pasted = {
        response
        for response, findings in REVIEWER.all_findings(scores).items()
        if any(finding.objection is Objection.PASTED for finding in findings)
    }
    assert pasted == {Response(tender_id=tender, criterion_id="S3") for tender in ("alder", "birch")}


def test_all_at_once_finds_the_same_copies_as_two_by_two() -> None:
    entries = [entry for entry in labelled("rationales.json") if "elsewhere" in entry]
    tenders = [tender.id for tender in example_setup().tenders]
    copies = 0
    for one, other, third in zip(entries, entries[1:], entries[2:], strict=False):
        texts = [one["text"], other["text"], other["elsewhere"], one["elsewhere"], third["text"]]
        scores = [scored({"text": text}, tender=tender) for text, tender in zip(texts, tenders, strict=True)]
        together = REVIEWER.all_findings(scores)
        for score in scores:
            elsewhere = [text for text in texts if text is not score.rationale]
            apart = REVIEWER.findings(score, elsewhere, each_part=False)
            assert together.get(score.response, ()) == apart
            copies += any(finding.objection is Objection.PASTED for finding in apart)
    assert copies > FEWEST_LABELLED
