"""Two price submissions of one price evaluator are settled in the window, as two scorecards of a member are."""

from decimal import Decimal
from pathlib import Path

from pytestqt.qtbot import QtBot

from evaluator.domain.merging import compare
from evaluator.domain.panel import Role
from evaluator.domain.submission import Submission, TenderPrice
from evaluator.exchange import issue
from evaluator.formats import canonical
from evaluator.formats.container import JSON
from evaluator.formats.receipt import ReceiptContent
from evaluator.formats.statement import Kind
from evaluator.services import profile
from tests.journeys.seated import SeatedPerson
from tests.journeys.stages import Played
from ui.screens.merge_plan import in_words, what_to_do
from ui.screens.price import PriceScreen


def test_the_price_evaluator_opens_a_receipt_that_names_two_and_is_told_what_settles_them(
    qtbot: QtBot, small: Played, tmp_path: Path
) -> None:
    person = SeatedPerson(qtbot, small.seats["pricing", Role.PRICE_EVALUATOR], tmp_path / "price")
    screen = person.go("price", PriceScreen)
    for path, said in zip(receipts(small, tmp_path), ("The chair has your prices.", "it replaces both"), strict=True):
        person.press(screen.open_receipt)
        person.choose_files(path)
        person.no_problem()
        assert said in screen.received.text()
    person.leave()


def receipts(small: Played, folder: Path) -> list[Path]:
    """What the chair signs who holds one submission of the price evaluator, and then two."""
    seated, made = small.seats["reporting", Role.CHAIR].copied_to(folder / "chair"), []
    with profile.open_evaluation(seated.profile, seated.evaluation_id) as file, file.work() as uow:
        person, signer = uow.panel.roster().the(Role.PRICE_EVALUATOR), seated.signing.signer(uow)
        for listed in (("a" * 64,), ("a" * 64, "b" * 64)):
            contents = canonical.encode(ReceiptContent(member_id=person.id, submissions=listed))
            issued = issue(
                uow,
                kind=Kind.RECEIPT,
                role=Role.CHAIR,
                objects=[(contents, JSON)],
                to=[person],
                signer=signer,
                now=small.walk.clock(),
                package_id=small.walk.new_id(),
            )
            made.append(folder / f"receipt-{len(listed)}.bidpack")
            made[-1].write_bytes(issued.sealed)
    return made


def test_a_conflict_of_prices_names_its_person_and_speaks_of_prices_alone() -> None:
    price = TenderPrice(tender_id="A", criterion_id="P", amount=Decimal(1))
    held = [Submission(digest=one, member_id="p", seq=1, prices=(price,)) for one in "ab"]
    said = what_to_do(["p"], {"p": "Petra Price"}, held)
    assert said.startswith("Petra Price sent two price submissions")
    assert "phrase" not in said
    assert "“4 Prices”" in said


def test_of_prices_that_come_again_the_chair_is_told_which_changed_and_what_to_look_at_again() -> None:
    first = Submission(digest="1", member_id="p", seq=1, prices=priced("90000.00", "80000.00"))
    again = Submission(digest="2", member_id="p", seq=2, replaces=("1",), prices=priced("90000.00", "70000.00"))
    plan = compare([first], [again])
    held = {one.digest: one for one in plan.held_after}
    told = in_words(plan.steps[0], "Petra Price", held, {"A": "Alpha Ltd", "B": "Beta CIC"})
    assert "Changed: Beta CIC 70000.00 instead of 80000.00. Look again at what was decided" in told
    assert "Alpha" not in told
    same = Submission(digest="3", member_id="p", seq=3, replaces=("1", "2"), prices=again.prices)
    (unchanged,) = compare(plan.held_after, [same]).steps
    assert "Changed" not in in_words(unchanged, "Petra Price", held | {"3": same}, {})


def priced(*amounts: str) -> tuple[TenderPrice, ...]:
    """A price for each of the first tenders."""
    return tuple(
        TenderPrice(tender_id=tender, criterion_id="P", amount=Decimal(amount))
        for tender, amount in zip("AB", amounts, strict=True)
    )
