"""The worked example is sound, complete and plainly invented, and its reasons would stand up to a reviewer."""

import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from evaluator.demo.content import AgreedScore, MemberScore
from evaluator.demo.example import FOLDER, TENDERS, example, read_example
from evaluator.domain.award import AwardInput, AwardTender
from evaluator.domain.discussion import Side
from evaluator.domain.model_rules import require_sound
from evaluator.domain.panel import Role
from evaluator.domain.ranking import award
from evaluator.errors import FileProblem

CONTENT = example()
LEAVES = {leaf.id: leaf for leaf in CONTENT.model.scored_leaves()}
SCORES: tuple[MemberScore, ...] = tuple(
    score for person in CONTENT.with_role(Role.MEMBER) for score in CONTENT.scores_by(person.key)
)
SUPPLIERS = {tender.key: tender.supplier for tender in CONTENT.tenders}
COMPARING = re.compile(
    r"\b(better|best|stronger|strongest|wider|worse|worst|other tenders?|other bids?|competitors?)\b"
)
MONEY = re.compile(r"£|\b(prices?|priced|costs?|cheap\w*|expensive|budget)\b")


def label(score: MemberScore | AgreedScore) -> str:
    return f"{score.tender}-{score.criterion}"


def words(text: str) -> int:
    return len(text.split())


def test_the_model_is_sound_and_adds_up_to_a_hundred_marks() -> None:
    require_sound(CONTENT.model)
    assert sum(leaf.weight for leaf in LEAVES.values()) + 40 == 100


def test_there_are_three_award_criteria_and_twelve_questions() -> None:
    assert [criterion.id for criterion in CONTENT.model.criteria] == ["Q", "S", "P"]
    assert len(LEAVES) == 12


def test_social_value_has_at_least_a_tenth_of_the_marks_and_price_has_forty() -> None:
    quality, social, price = CONTENT.model.criteria
    assert (quality.weight, price.weight) == (Decimal(48), Decimal(40))
    assert social.weight >= 10


def test_every_point_of_the_scale_has_a_descriptor_of_its_own() -> None:
    (scale,) = CONTENT.model.scales
    assert [descriptor.points for descriptor in scale.descriptors] == list(scale.points) == list(map(Decimal, range(6)))
    assert len({descriptor.text for descriptor in scale.descriptors}) == 6
    assert all(words(descriptor.text) >= 10 for descriptor in scale.descriptors)


def test_thresholds_and_tie_break_are_published() -> None:
    assert {leaf.id: leaf.minimum_points for leaf in LEAVES.values() if leaf.minimum_points} == {"Q1": 2, "Q3": 2}
    assert CONTENT.model.criteria[0].minimum_marks == 24
    heaviest = max(LEAVES.values(), key=lambda leaf: leaf.weight)
    assert [step.criterion for step in CONTENT.model.tie_break] == [heaviest.id, None]


def test_each_question_says_what_is_asked_and_what_a_good_answer_shows() -> None:
    for leaf in LEAVES.values():
        question, _, good = leaf.guidance.partition("\n\n")
        assert words(question) >= 25
        assert good.startswith("A good answer shows: ")


def test_every_supplier_is_marked_as_an_example() -> None:
    assert len(SUPPLIERS) == 5
    assert all(name.startswith("EXAMPLE ") for name in SUPPLIERS.values())
    assert all("EXAMPLE" in tender.identifier for tender in CONTENT.tenders)


def test_every_answer_has_between_120_and_300_words_and_no_two_are_alike() -> None:
    answers = [answer for tender in CONTENT.tenders for answer in tender.answers]
    texts = [" ".join(answer.paragraphs) for answer in answers]
    assert len(answers) == 60
    assert all(120 <= words(text) <= 300 for text in texts)
    paragraphs = Counter(paragraph for answer in answers for paragraph in answer.paragraphs)
    assert max(paragraphs.values()) == 1


def test_no_answer_to_a_question_states_a_price() -> None:
    for tender in CONTENT.tenders:
        for answer in tender.answers:
            assert not MONEY.search(" ".join(answer.paragraphs).lower()), f"{tender.key} {answer.criterion}"


def test_every_member_scores_every_response_on_the_scale() -> None:
    expected = {(tender, leaf) for tender in TENDERS for leaf in LEAVES}
    for person in CONTENT.with_role(Role.MEMBER):
        scores = CONTENT.scores_by(person.key)
        assert len(scores) == 60
        assert {(score.tender, score.criterion) for score in scores} == expected
    given_or_agreed: list[MemberScore | AgreedScore] = [*SCORES, *CONTENT.agreed]
    for score in given_or_agreed:
        CONTENT.model.scale_of(score.criterion).require_allowed(score.points)
    assert {(score.tender, score.criterion) for score in CONTENT.agreed} == expected


def test_members_are_mostly_within_a_point_of_what_is_agreed_and_sometimes_far_apart() -> None:
    agreed = {label(score): score.points for score in CONTENT.agreed}
    apart = Counter(abs(score.points - agreed[label(score)]) for score in SCORES)
    assert apart[Decimal(0)] + apart[Decimal(1)] >= 280
    given: dict[str, list[Decimal]] = {}
    for score in SCORES:
        given.setdefault(label(score), []).append(score.points)
    spreads = Counter(max(points) - min(points) for points in given.values())
    assert spreads[Decimal(0)] >= 3
    assert spreads[Decimal(3)] >= 3


def test_what_is_agreed_is_no_average() -> None:
    given: dict[str, list[Decimal]] = {}
    for score in SCORES:
        given.setdefault(label(score), []).append(score.points)
    middles = {where: sorted(points)[len(points) // 2] for where, points in given.items()}
    assert sum(middles[label(score)] != score.points for score in CONTENT.agreed) >= 3


def test_no_rationale_is_a_duplicate() -> None:
    assert len({score.rationale for score in SCORES}) == 300
    assert len({score.reason for score in CONTENT.agreed}) == 60


def test_every_rationale_is_one_to_four_sentences_and_rests_on_a_quote() -> None:
    for score in SCORES:
        assert 10 <= words(score.rationale) <= 60, score.rationale
        assert score.quotes


@pytest.mark.parametrize("score", CONTENT.agreed, ids=label)
def test_an_agreed_score_says_why_not_one_more_and_why_not_one_fewer(score: AgreedScore) -> None:
    assert 40 <= words(agreed_text(score)) <= 90
    assert score.why_not_lower
    assert bool(score.why_not_higher) is (score.points < 5)


def agreed_text(score: AgreedScore) -> str:
    return f"{score.reason} {score.why_not_higher} {score.why_not_lower}"


def test_the_discussion_of_each_response_lacks_nothing_and_decisive_points_stand_on_both_sides() -> None:
    for score in CONTENT.agreed:
        discussion, question = score.discussion, CONTENT.model.question(score.criterion)
        assert discussion.gaps(question) == ()
        discussion.require_sound(question, CONTENT.model.scale_of(score.criterion))
        assert {point.side for point in discussion.raised if point.decisive} >= {Side.FOR}
        assert score.points == 5 or {point.side for point in discussion.raised} == set(Side)


def test_whoever_gave_other_points_changed_their_view_or_dissents_and_wide_spreads_are_settled() -> None:
    given: dict[str, dict[str, Decimal]] = {}
    for one in SCORES:
        given.setdefault(label(one), {})[one.member] = one.points
    for score in CONTENT.agreed:
        points = given[label(score)]
        others = {member for member, value in points.items() if value != score.points}
        changed = {change.member_id for change in score.discussion.changes}
        assert changed == others or (score.dissent and changed < others)
        apart = max(points.values()) - min(points.values()) >= 2
        both = {point.side for point in score.discussion.raised if point.decides} == set(Side)
        assert bool(score.discussion.contradictions) is (apart or both)


@pytest.mark.parametrize("score", CONTENT.agreed, ids=label)
def test_an_agreed_reason_quotes_the_response_with_document_and_page(score: AgreedScore) -> None:
    volume = CONTENT.call_off.volume_of(score.criterion)
    assert f"({volume.title}, page {volume.page_of(score.criterion)})" in agreed_text(score)
    (quoted, *_) = re.findall(r'"([^"]+)"', agreed_text(score))
    assert any(quoted in quote.text or quote.text in quoted for quote in score.quotes)


def test_no_reason_names_another_supplier_compares_tenders_or_names_a_price() -> None:
    short = {tender: name.split()[1] for tender, name in SUPPLIERS.items()}
    reasons = [(score.tender, agreed_text(score)) for score in CONTENT.agreed]
    reasons += [(score.tender, score.rationale) for score in SCORES]
    for tender, reason in reasons:
        assert not any(name in reason for other, name in short.items() if other != tender), reason
        assert not COMPARING.search(reason.lower()), reason
        assert not MONEY.search(reason.lower()), reason


def test_no_agreed_reason_repeats_a_descriptor() -> None:
    (scale,) = CONTENT.model.scales
    for score in CONTENT.agreed:
        for descriptor in scale.descriptors:
            assert not runs_of_words(agreed_text(score), 6) & runs_of_words(descriptor.text, 6), score.reason


def runs_of_words(text: str, length: int) -> set[tuple[str, ...]]:
    found = re.findall(r"[a-z0-9']+", text.lower())
    return {tuple(found[at : at + length]) for at in range(len(found) - length + 1)}


def test_prices_add_up_and_are_plausible_for_two_years_of_310_000_patients() -> None:
    prices = {tender.key: tender.prices()["P"] for tender in CONTENT.tenders}
    assert prices == {
        "alder": Decimal("285200.00"),
        "birch": Decimal("235600.00"),
        "cedar": Decimal("319300.00"),
        "dogwood": Decimal("266600.00"),
        "elm": Decimal("248000.00"),
    }
    assert all(Decimal("0.30") <= price / 620_000 <= Decimal("0.60") for price in prices.values())


def test_the_award_is_clear_but_close_and_one_tender_is_below_a_threshold() -> None:
    """By hand, Alder: quality 40 (7.2+7+4.8+4.8+4+3.2+4+3.2+1.8), social 10.2, price 33.043."""
    result = award(award_input())
    totals = {tender.id: tender.total for tender in result.tenders}
    assert totals == {
        "alder": Decimal("83.24"),
        "birch": Decimal("74.60"),
        "cedar": Decimal("81.71"),
        "dogwood": Decimal("71.95"),
        "elm": None,
    }
    assert {tender.id: tender.rank for tender in result.tenders if tender.rank} == {
        "alder": 1,
        "cedar": 2,
        "birch": 3,
        "dogwood": 4,
    }
    assert result.tender("elm").below_threshold == ("Q3",)
    assert result.decisions == ()


def award_input() -> AwardInput:
    points: dict[str, dict[str, Decimal]] = {}
    for score in CONTENT.agreed:
        points.setdefault(score.tender, {})[score.criterion] = score.points
    return AwardInput(
        model=CONTENT.model,
        tenders=tuple(
            AwardTender(id=tender.key, supplier=tender.supplier, points=points[tender.key], prices=tender.prices())
            for tender in CONTENT.tenders
        ),
    )


def test_the_threshold_decision_is_about_the_tender_that_is_below_it() -> None:
    (decision,) = CONTENT.threshold_decisions
    below = award(award_input()).tender(decision.tender).below_threshold
    assert (decision.criterion,) == below
    assert not decision.waived
    assert decision.decided_by in {person.key for person in CONTENT.with_role(Role.LEAD)}


def test_five_people_score_and_one_of_them_is_the_chair() -> None:
    (chair,) = CONTENT.with_role(Role.CHAIR)
    members = CONTENT.with_role(Role.MEMBER)
    assert len(members) == 5
    assert chair in members
    for role in (Role.LEAD, Role.PRICE_EVALUATOR, Role.APPROVER):
        (person,) = CONTENT.with_role(role)
        assert person not in members


def test_everybody_has_a_passphrase_of_at_least_four_words_and_a_declaration() -> None:
    assert all(words(person.passphrase) >= 4 for person in CONTENT.people)
    assert len({person.passphrase for person in CONTENT.people}) == len(CONTENT.people)
    assert all(person.declaration for person in CONTENT.people)


def test_tenders_arrive_between_invitation_and_deadline_on_a_list_of_two_working_days_at_most() -> None:
    call_off = CONTENT.call_off
    assert call_off.supplier_list_at < call_off.invited_at
    assert (call_off.invited_at - call_off.supplier_list_at).days < 2
    assert all(call_off.invited_at < tender.received_at < call_off.deadline_at for tender in CONTENT.tenders)


@pytest.mark.parametrize(
    ("body", "said"),
    [(None, "cannot be read"), (b'{"title": "A call-off"}', "is spoilt"), (b"{", "is spoilt")],
)
def test_a_missing_or_spoilt_file_of_the_example_is_refused_by_name(
    body: bytes | None, said: str, tmp_path: Path
) -> None:
    if body is not None:
        (tmp_path / "call-off.json").write_bytes(body)
    with pytest.raises(FileProblem, match=rf"call-off\.json {said}"):
        read_example(tmp_path)


def test_one_point_on_the_heaviest_question_would_change_the_winner() -> None:
    found = award_input()
    lower = tuple(
        tender._replace(points={**tender.points, "Q1": tender.points["Q1"] - 1}) if tender.id == "alder" else tender
        for tender in found.tenders
    )
    assert award(replace(found, tenders=lower)).first == ("cedar",)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("call-off.json", CONTENT.call_off),
        ("model.json", CONTENT.model),
        ("people.json", CONTENT.people),
        ("threshold-decisions.json", CONTENT.threshold_decisions),
        *((f"tenders/{tender.key}.json", tender) for tender in CONTENT.tenders),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_no_key_of_a_file_is_misspelt_and_passed_over(name: str, value: object) -> None:
    written = msgspec.json.decode((FOLDER / name).read_bytes())
    assert passed_over(written, msgspec.to_builtins(value)) == []


def passed_over(written: object, understood: object) -> list[str]:
    """The keys of a file that did not become part of the value read from it."""
    if isinstance(written, dict) and isinstance(understood, dict):
        lost = [key for key in written if key not in understood]
        return lost + [
            found for key in written if key not in lost for found in passed_over(written[key], understood[key])
        ]
    if isinstance(written, list) and isinstance(understood, list | tuple):
        return [found for one, other in zip(written, understood, strict=True) for found in passed_over(one, other)]
    return []
