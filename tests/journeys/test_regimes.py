"""A whole evaluation under each rulebook, and every document it produces, read as its reader would.

PCR 2015 is the worked example, a call-off under a dynamic purchasing system; the Act and the Provider Selection Regime
are smaller evaluations of generated content, that of the Act priced over the life of the contract. Every letter is
searched for the words of everybody else.
"""

import json
import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

from evaluator.demo.content import ReceivedTender
from evaluator.demo.evaluation_desk import BANNER
from evaluator.demo.walk import Walk
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Regime
from evaluator.domain.regime import ClockName, Recipient
from evaluator.domain.wording import spoken_date, spoken_sum
from evaluator.domain.working_days import Event, last_day
from evaluator.errors import RuleBroken
from evaluator.formats.bank_holidays import bank_holidays_for
from evaluator.formats.pdf.judgement import judge_pdf
from evaluator.formats.pdf.letter import letter_pdf
from evaluator.formats.record_award import award_on_record
from evaluator.formats.regime import rules_of
from evaluator.services import foi, letters
from tests.faults.verifier import refusal
from tests.formats.pdf.reading import outline, untagged
from tests.quick_walk import walk_under
from tests.services.test_merging import now
from tests.whole_life import CARRIED_OVER, MISREAD, SCHEDULE, by_hand, whole_life_walk

FOOT = re.compile(r"Page \d+ of \d+")
Walked = Callable[[Regime], Walk]


@pytest.fixture(scope="module")
def walked(played: Walk, tmp_path_factory: pytest.TempPathFactory) -> Walked:
    @cache
    def walked_under(regime: Regime) -> Walk:
        if regime is Regime.PCR2015:
            return played
        walk = whole_life_walk if regime is Regime.PA2023 else walk_under
        made = walk(regime, tmp_path_factory.mktemp(regime.value), members=2, tenders=3, questions=3)
        made.run()
        return made

    return walked_under


@cache
def text_of(path: Path) -> str:
    """Every word of a PDF, one space between two."""
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).replace("\ufffe", "-").split())


def letter_to(walk: Walk, tender: ReceivedTender) -> Path:
    at = [one.key for one in walk.content.tenders].index(tender.key) + 1
    [path] = [path for path in walk.written if path.name.startswith(f"letter-{at:03}-")]
    return path


def winner(walk: Walk) -> ReceivedTender:
    """Whose letter says that the contract is theirs."""
    won = [one for one in walk.content.tenders if "is to be awarded to you" in text_of(letter_to(walk, one))]
    assert len(won) == 1
    return won[0]


def names_of(tender: ReceivedTender) -> tuple[str, ...]:
    return tender.supplier, tender.identifier, tender.address, tender.email


def prices_of(tender: ReceivedTender) -> tuple[str, ...]:
    amounts = [*tender.prices().values(), *(line.amount for line in tender.price_lines)]
    if len(tender.price_lines) == len(SCHEDULE.items):
        amounts += [by_hand(tender), by_hand(tender) + CARRIED_OVER]
    return tuple(form for amount in amounts for form in (spoken_sum(amount, "GBP"), f"{amount:,}", str(amount)))


def texts_about(walk: Walk, tender: ReceivedTender) -> set[str]:
    """What the panel agreed on a tender, and what each member wrote of it, by sentence."""
    agreed = {one.reason for one in walk.content.agreed if one.tender == tender.key}
    members = [person.key for person in walk.content.people if Role.MEMBER in person.roles]
    wrote = {one.rationale for key in members for one in walk.content.scores_by(key) if one.tender == tender.key}
    return agreed | wrote


def stands(words: str, text: str) -> bool:
    return re.search(rf"(?<![\w,.£]){re.escape(' '.join(words.split()))}(?![\w])", text) is not None


@pytest.mark.parametrize("regime", Regime)
def test_no_letter_holds_another_losers_name_price_or_text(walked: Walked, regime: Regime) -> None:
    walk = walked(regime)
    won = winner(walk)
    for own in walk.content.tenders:
        text = text_of(letter_to(walk, own))
        mine = texts_about(walk, own) | texts_about(walk, won)
        assert stands(own.supplier, text)
        for other in walk.content.tenders:
            if other.key == own.key:
                continue
            assert not [price for price in prices_of(other) if stands(price, text)]
            if other.key != won.key:
                assert not [name for name in names_of(other) if stands(name, text)]
                assert not [wrote for wrote in texts_about(walk, other) - mine if stands(wrote, text)]


@pytest.mark.parametrize("regime", Regime)
def test_no_letter_names_anybody_but_its_signer_and_the_lead_who_may_be_asked(walked: Walked, regime: Regime) -> None:
    walk = walked(regime)
    named = {walk.the(role).person.name for role in (Role.APPROVER, Role.LEAD)}
    for own in walk.content.tenders:
        text = text_of(letter_to(walk, own))
        assert not [person.name for person in walk.content.people if person.name not in named and person.name in text]


@pytest.mark.parametrize("regime", Regime)
def test_each_letter_has_every_part_its_rulebook_asks_for(walked: Walked, regime: Regime) -> None:
    walk = walked(regime)
    won = winner(walk)
    for own in walk.content.tenders:
        kind = rules_of(regime).letter(Recipient.WINNER if own.key == won.key else Recipient.OTHERS)
        path = letter_to(walk, own)
        titles = outline(path.read_bytes())
        assert titles[0] == kind.title
        for part in kind.parts:
            assert part.heading in titles
        assert ("of our own accord" in text_of(path)) is (regime is Regime.PCR2015)


@pytest.mark.parametrize("regime", Regime)
def test_each_letter_gives_the_last_day_of_standstill(walked: Walked, regime: Regime) -> None:
    walk = walked(regime)
    standstill = rules_of(regime).clock(ClockName.STANDSTILL)
    assert standstill is not None
    for own in walk.content.tenders:
        text = text_of(letter_to(walk, own))
        found = re.search(r"(?:sent electronically|award(?: notice)?) on (\d+ \w+ \d{4})", text)
        assert found
        day = walk.clock().date()
        holidays = bank_holidays_for(standstill.clock, event_on=day)
        assert found.group(1) == spoken_date(day)
        ends = last_day(standstill.clock, event_on=day, bank_holidays=holidays)
        assert f"midnight at the end of {spoken_date(ends)}" in text
        assert (standstill.clock.event is Event.LETTER_SENT) is (regime is Regime.PCR2015)


@pytest.mark.parametrize("regime", Regime)
def test_every_score_of_a_letters_own_tender_stands_in_it_with_its_explanation(walked: Walked, regime: Regime) -> None:
    walk = walked(regime)
    changed = {(text.tender, text.criterion) for text in walk.content.on_record.disclosures}
    for own in walk.content.tenders:
        text = FOOT.sub("", text_of(letter_to(walk, own)))
        for score in walk.content.agreed:
            if score.tender == own.key and (score.tender, score.criterion) not in changed:
                assert " ".join(score.reason.split())[:60] in text


@pytest.mark.parametrize("regime", Regime)
def test_what_is_withheld_stands_in_no_letter_and_the_rule_in_each(walked: Walked, regime: Regime) -> None:
    walk = walked(regime)
    for text in walk.content.on_record.disclosures:
        agreed = next(
            one.reason for one in walk.content.agreed if (one.tender, one.criterion) == (text.tender, text.criterion)
        )
        own = next(one for one in walk.content.tenders if one.key == text.tender)
        assert " ".join(text.because.split())[:50] in text_of(letter_to(walk, own))
        for tender in walk.content.tenders:
            assert not stands(agreed, text_of(letter_to(walk, tender)))


@pytest.mark.parametrize("regime", Regime)
def test_the_award_report_misses_nothing_its_rulebook_asks_for(walked: Walked, regime: Regime) -> None:
    walk = walked(regime)
    text = text_of(walk.out / "reports" / "award-report.pdf")
    rules = rules_of(regime)
    assert f"{rules.report.title}: what it must hold" in text
    for item in rules.report.items:
        assert item.asked[:40] in text
    assert "of this list" not in text
    assert rules.title in text


@pytest.mark.parametrize("regime", Regime)
def test_the_disclosure_pack_names_nobody_but_the_winner_and_gives_no_price(walked: Walked, regime: Regime) -> None:
    walk = walked(regime)
    text = text_of(walk.out / "reports" / "foi-disclosure.pdf")
    approver = walk.the(Role.APPROVER).person.name
    assert not [person.name for person in walk.content.people if person.name != approver and person.name in text]
    for tender in walk.content.tenders:
        assert not [price for price in prices_of(tender) if stands(price, text)]
        if tender.key != winner(walk).key:
            assert not [name for name in names_of(tender) if stands(name, text)]
    assert "Evaluator 1" in text
    assert re.search(r"\d → \d", text)


@pytest.mark.parametrize("regime", Regime)
def test_every_document_is_signed_tagged_and_has_bookmarks(walked: Walked, regime: Regime) -> None:
    walk = walked(regime)
    drawn = [path for path in walk.written if path.parent.name == "letters"]
    drawn += [walk.out / "reports" / name for name in ("conflict-register.pdf", "foi-redaction-log.pdf")]
    for path in drawn:
        data = path.read_bytes()
        assert judge_pdf(data).valid
        assert untagged(data) == []
        assert outline(data)


def test_a_price_over_the_life_of_the_contract_is_printed_line_by_line_and_comes_out_by_hand(walked: Walked) -> None:
    walk = walked(Regime.PA2023)
    text = text_of(walk.out / "reports" / "price-evaluation.pdf")
    entered = json.loads((walk.out / "award-input.json").read_bytes())["tenders"]
    for tender, given in zip(walk.content.tenders, entered, strict=True):
        counts = by_hand(tender) + CARRIED_OVER
        assert [Decimal(amount) for amount in given["prices"].values()] == [counts]
        assert spoken_sum(counts, "GBP") in text
        assert spoken_sum(by_hand(tender), "GBP") in text
    assert "Each year, years 1 to 4" in text
    assert "Once, in year 4" in text
    assert "each later year is divided once more by 1 plus 3.5 per cent" in text
    misread = walk.content.tenders[0]
    stated, worked_out = walk.content.offers_of(misread)[0].stated_total, by_hand(misread)
    assert stated is not None
    for amount in (stated, worked_out, stated - worked_out):
        assert spoken_sum(amount, "GBP") in text
    assert f"The worked out figure stands. {MISREAD}" in text
    assert text.count(spoken_sum(CARRIED_OVER, "GBP")) == len(walk.content.tenders)
    assert refusal((walk.out / "record.asice").read_bytes()) == ""


def test_the_conflict_register_gives_what_was_declared_and_what_was_done(walked: Walked) -> None:
    walk = walked(Regime.PCR2015)
    text = text_of(walk.out / "reports" / "conflict-register.pdf")
    for person in walk.content.people:
        assert person.name in text
        if person.measure:
            assert person.declaration[:40] in text
            assert person.measure[:30] in text


def test_only_the_approver_signs_letters_and_not_after_the_notice(walked: Walked) -> None:
    walk = walked(Regime.PA2023)
    for role in (Role.CHAIR, Role.LEAD):
        player = walk.the(role)
        with walk.desk(player) as file, file.work() as uow:
            with pytest.raises(RuleBroken, match="approver signs the letters"):
                letters.preview(uow, sent_on=now().date())
            with pytest.raises(RuleBroken, match="approver signs the disclosure"):
                foi.issue_foi_pack(uow, signer=player.signing.signer(uow), now=now())
    with (
        walk.desk(walk.the(Role.APPROVER)) as file,
        file.work() as uow,
        pytest.raises(RuleBroken, match="published before the letters"),
    ):
        letters.preview(uow, sent_on=now().date(), published_on=now().date().replace(year=2020))


@pytest.mark.parametrize("regime", Regime)
def test_whoever_has_the_record_draws_up_the_very_letters_that_were_signed(walked: Walked, regime: Regime) -> None:
    walk = walked(regime)
    award = award_on_record((walk.out / "record.asice").read_bytes())
    day = walk.clock().date()
    for letter in letters.draft_letters(award, sent_on=day, published_on=day):
        [signed] = [path for path in walk.written if path.name == letter.file_name]
        assert signed.read_bytes().startswith(letter_pdf(letter, log_head=award.log_head, banner=BANNER))


def test_the_same_record_and_the_same_day_give_the_same_letters(walked: Walked) -> None:
    walk = walked(Regime.PA2023)
    with walk.desk(walk.the(Role.APPROVER)) as file, file.work() as uow:
        one, other = (letters.preview(uow, sent_on=now().date()) for _ in range(2))
    assert one == other
