"""Documents by drag and drop: a folder held against its list of hashes, all of it kept or nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from evaluator.formats import canonical
from evaluator.formats.manifest import read_manifest, write_manifest
from tests.ui.at_set_up import LeadAtTheWindow, begun
from ui.screens.tenders import TendersScreen


@pytest.fixture
def lead(qtbot: QtBot, tmp_path: Path) -> Iterator[LeadAtTheWindow]:
    person = LeadAtTheWindow(qtbot, begun(tmp_path / "people"))
    yield person
    person.leave()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What a supplier handed over, with its list."""
    made = tmp_path / "handed over"
    (made / "annex").mkdir(parents=True)
    bodies = {"Quality.txt": b"quality", "annex/Plan.docx": b"plan"}
    for name, body in bodies.items():
        (made / name).write_bytes(body)
    listed = {name: canonical.digest(body) for name, body in bodies.items()}
    (made / "SHA256SUMS").write_bytes(write_manifest(listed))
    return made


def drop(lead: LeadAtTheWindow, screen: TendersScreen, path: Path) -> None:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    screen.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, held, buttons, keys))
    lead.settle()


def documents(screen: TendersScreen) -> list[str]:
    return [item.text() for row in range(screen.documents.rowCount()) if (item := screen.documents.item(row, 1))]


def with_a_tender(lead: LeadAtTheWindow) -> TendersScreen:
    screen = lead.go("tenders", TendersScreen)
    lead.tab_to(screen.supplier)
    lead.type("Alder Health Ltd")
    lead.tab_to(screen.add)
    lead.key(Qt.Key.Key_Space)
    assert screen.tenders.rowCount() == 1
    return screen


def test_a_folder_that_agrees_with_its_list_is_kept_whole_and_what_to_know_is_said(
    lead: LeadAtTheWindow, folder: Path, tmp_path: Path
) -> None:
    screen = with_a_tender(lead)
    drop(lead, screen, folder)
    lead.no_problem()
    assert documents(screen) == ["Quality.txt", "Plan.docx"]
    assert screen.files.noted.text().startswith(
        "2 documents added.\nEvery file in handed over is as its list of hashes says."
    )
    assert "Plan.docx is a Word file" in screen.files.noted.text()
    lead.press(screen.files.list_hashes)
    saved = lead.save_as(tmp_path / "SHA256SUMS")
    assert set(read_manifest(saved.read_bytes())) == {"Alder Health Ltd/Quality.txt", "Alder Health Ltd/Plan.docx"}


@pytest.mark.parametrize("name", ["sha256sums", "SHA256SUM.txt", "checksums.sha256"])
def test_a_list_is_known_by_other_usual_names_and_a_system_s_own_files_are_no_documents(
    lead: LeadAtTheWindow, folder: Path, name: str
) -> None:
    (folder / "SHA256SUMS").rename(folder / name)
    for dust in ("Thumbs.db", ".DS_Store", "annex/~$Plan.docx"):
        (folder / dust).write_bytes(b"dust")
    screen = with_a_tender(lead)
    drop(lead, screen, folder)
    lead.no_problem()
    assert documents(screen) == ["Quality.txt", "Plan.docx"]
    assert "as its list of hashes says" in screen.files.noted.text()


def test_a_folder_without_a_list_says_that_nothing_was_compared_and_two_of_one_name_are_said(
    lead: LeadAtTheWindow, folder: Path
) -> None:
    (folder / "SHA256SUMS").unlink()
    (folder / "annex" / "Quality.txt").write_bytes(b"another of this name")
    screen = with_a_tender(lead)
    drop(lead, screen, folder)
    lead.no_problem()
    said = screen.files.noted.text()
    assert "handed over has no list of hashes (SHA256SUMS), so nothing was compared." in said
    assert "There is a document called Quality.txt already" in said


def test_a_folder_that_differs_from_its_list_is_refused_by_file_and_nothing_of_it_kept(
    lead: LeadAtTheWindow, folder: Path
) -> None:
    screen = with_a_tender(lead)
    (folder / "Quality.txt").write_bytes(b"changed")
    drop(lead, screen, folder)
    assert screen.problems.messages[0] == "Quality.txt has another SHA-256 than the list says."
    assert documents(screen) == []


def test_nothing_is_kept_before_there_is_a_tender(lead: LeadAtTheWindow, folder: Path) -> None:
    screen = lead.go("tenders", TendersScreen)
    drop(lead, screen, folder)
    assert screen.problems.messages == ["There is no tender yet. Add the tender first."]


def test_a_late_tender_is_flagged_and_decided_with_a_reason(lead: LeadAtTheWindow) -> None:
    screen = lead.go("tenders", TendersScreen)
    assert screen.due_said.text().startswith("✓ Recorded: 1 October 2018, 11am UTC")  # as the notice gave it
    screen.due.setDateTime(QDateTime.currentDateTime().addSecs(-3_600))
    lead.press(screen.keep_due)
    lead.write(screen.supplier, "Alder Health Ltd")
    lead.press(screen.add)
    lead.no_problem()
    assert "Late: to be decided" in cell(screen, 2)
    assert screen.late.isVisible()
    lead.press(screen.late.record)
    assert screen.problems.messages == [
        "The decision on the late tender has no reason in words. Write why; it stands in the report."
    ]
    lead.write(screen.late.reason, "The portal was open; the supplier began its upload after the closing time.")
    lead.press(screen.late.record)
    lead.no_problem()
    assert "Late: refused" in cell(screen, 2)
    assert screen.late.state.text().startswith("✓")


def test_where_suppliers_write_to_the_authority_is_asked_and_checked(lead: LeadAtTheWindow) -> None:
    screen = lead.go("tenders", TendersScreen)
    assert screen.email_said.text() == "Not recorded: letters would not say where to write."
    lead.write(screen.authority_email, "nowhere")
    lead.press(screen.keep_email)
    assert screen.problems.messages == ["“nowhere” is not an e-mail address. It looks like tenders@example.org."]
    lead.write(screen.authority_email, "bids@trust.example")
    lead.press(screen.keep_email)
    lead.no_problem()
    assert screen.email_said.text() == "✓ Recorded: bids@trust.example."


def test_where_letters_go_is_asked_checked_and_can_be_put_right(lead: LeadAtTheWindow) -> None:
    screen = with_a_tender(lead)
    assert "Not given: identifier, postal address and e-mail." in cell(screen, 1)
    screen.tenders.selectRow(0)
    assert screen.supplier.text() == "Alder Health Ltd"
    lead.write(screen.email, "nowhere")
    lead.press(screen.correct)
    assert screen.problems.messages == ["“nowhere” is not an e-mail address. It looks like tenders@example.org."]
    lead.write(screen.email, "bids@alder.example")
    screen.address.setPlainText("1 Quay Street\nLeeds")
    lead.write(screen.identifier, "GB-COH-01234567")
    lead.press(screen.correct)
    lead.no_problem()
    assert cell(screen, 1) == "1 Quay Street\nLeeds\nbids@alder.example"
    assert screen.supplier.text() == ""


def cell(screen: TendersScreen, column: int) -> str:
    item = screen.tenders.item(0, column)
    assert item is not None
    return item.text()
