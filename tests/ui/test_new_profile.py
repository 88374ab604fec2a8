"""The recovery code is shown once, so nothing a person does with the window meanwhile may lose it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evaluator.formats.identity import new_card, read_card
from evaluator.formats.package import new_age_identity
from evaluator.services.profile import NewProfile, SigningProfile, has_profile
from evaluator.services.profile import Profile as OpenProfile
from tests.conftest import Profile
from ui import theme
from ui.application import window_on
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.screens.start import StartScreen
from ui.seat import Seat


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    theme.apply(qapp)
    kept = QSettings(str(tmp_path / "windows.ini"), QSettings.Format.IniFormat)
    made = window_on(Seat(tmp_path / "profile"), Preferences(kept))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    theme.apply(qapp)


def test_another_text_size_leaves_the_recovery_code_on_screen_and_the_profile_is_kept_with_it(
    window: MainWindow, profile: Profile
) -> None:
    start = window.shown
    assert isinstance(start, StartScreen)
    start.create_card.show_code(not_kept_yet(window.seat, profile))
    said = start.create_card.code.text()
    for size in (2.0, 1.0):
        window.set_text_size(size)
        assert window.shown is start
        assert start.create_card.code.isVisible()
        assert start.create_card.code.text() == said
    start.create_card.written.click()
    window.set_text_size(2.0)
    for shown, word in zip(start.create_card.code_fields, start.create_card.asked, strict=True):
        word.setText(profile.recovery_code.split()[int(shown.label.text().split()[1]) - 1])
    start.create_card.done.click()
    window.seat.desk.finish()
    assert has_profile(window.seat.folder)
    assert window.seat.own_profile.card.name == "Amina Okafor"


def not_kept_yet(seat: Seat, made: Profile) -> NewProfile:
    """The profile of this run's fixture as the windows have it before its code is typed back."""
    card = new_card(
        name="Amina Okafor",
        organisation="Example Vale ICB",
        private_key=made.signing_key,
        age_recipient=new_age_identity()[1],
        now=seat.now(),
    )
    opened = OpenProfile(folder=seat.folder, card=read_card(card), unlocked=made.unlocked)
    signing = SigningProfile(profile=opened, signing_key=made.signing_key)
    return NewProfile(signing=signing, recovery_code=made.recovery_code, slots=made.slots, card=card)


def test_what_was_refused_on_the_way_to_a_profile_is_no_problem_once_it_is_put_right(
    window: MainWindow, profile: Profile
) -> None:
    start = window.shown
    assert isinstance(start, StartScreen)
    card = start.create_card
    card.passphrase.setText("harbour lantern quiet ferry")
    card.make.click()
    assert start.problems.messages
    card.show_code(not_kept_yet(window.seat, profile))
    assert not start.problems.messages
    card.written.click()
    card.done.click()
    assert start.problems.messages
    words = profile.recovery_code.split()
    for shown, word in zip(card.code_fields, card.asked, strict=True):
        word.setText(words[int(shown.label.text().split()[1]) - 1])
    card.done.click()
    window.seat.desk.finish()
    assert window.seat.profile is not None
    assert not start.problems.messages


def test_whoever_locked_their_profile_types_the_passphrase_at_once(window: MainWindow, profile: Profile) -> None:
    start = window.shown
    assert isinstance(start, StartScreen)
    made = not_kept_yet(window.seat, profile)
    window.seat.folder.mkdir()
    (window.seat.folder / "card.bidid").write_bytes(made.card)
    window.seat.unlocked(made.signing.profile)
    window.lock_profile()
    window.seat.desk.finish()
    assert window.shown is start
    assert window.focusWidget() is start.unlock_card.passphrase
