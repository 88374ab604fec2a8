"""What the computer's password store remembers opens the profile for reading, until it is told to forget."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from evaluator.formats.identity import new_card, read_card
from evaluator.formats.package import read_identity
from evaluator.services import profile as profiles
from evaluator.services.profile import NewProfile, SigningProfile
from tests.conftest import Profile
from tests.storage.fake_keyrings import AbsentStore, WorkingStore, computer_with
from ui import theme
from ui.application import window_on
from ui.preferences import Preferences
from ui.screens.start import StartScreen
from ui.seat import Seat


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path, profile: Profile) -> Iterator[StartScreen]:
    """The start screen of somebody whose password store was told to remember."""
    seat = Seat(tmp_path / "profile")
    with computer_with(WorkingStore()):
        kept = profiles.keep_profile(as_made(seat, profile))
        profiles.remember_on_this_computer(kept.profile)
        theme.apply(qapp)
        window = window_on(seat, Preferences(QSettings(str(tmp_path / "windows.ini"), QSettings.Format.IniFormat)))
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        assert isinstance(window.shown, StartScreen)
        yield window.shown
        window.close()


def as_made(seat: Seat, made: Profile) -> NewProfile:
    """The profile of this run's fixture as it is before it is kept, which derives no key."""
    recipient = str(read_identity(made.unlocked.age_identity.decode()).to_public())
    card = new_card(
        name="Amina Okafor",
        organisation="Example Vale ICB",
        private_key=made.signing_key,
        age_recipient=recipient,
        now=seat.now(),
    )
    opened = profiles.Profile(folder=seat.folder, card=read_card(card), unlocked=made.unlocked)
    signing = SigningProfile(profile=opened, signing_key=made.signing_key)
    return NewProfile(signing=signing, recovery_code=made.recovery_code, slots=made.slots, card=card)


def test_what_is_remembered_opens_the_profile_until_it_is_forgotten(qtbot: QtBot, start: StartScreen) -> None:
    qtbot.waitUntil(start.unlock_card.by_store.isVisible)
    assert not start.forget.isVisible()
    start.unlock_card.by_store.click()
    qtbot.waitUntil(start.forget.isVisible)
    assert start.seat.own_profile.card.name == "Amina Okafor"
    start.forget.click()
    qtbot.waitUntil(lambda: not start.forget.isVisible())
    assert not profiles.opens_by_keyring(start.seat.folder)
    start.lock.click()
    start.seat.desk.finish()
    assert start.unlock_card.unlock.isVisible()
    assert not start.unlock_card.by_store.isVisible()


def test_a_store_that_has_lost_the_secret_leaves_the_passphrase(qtbot: QtBot, start: StartScreen) -> None:
    qtbot.waitUntil(start.unlock_card.by_store.isVisible)
    with computer_with(AbsentStore()):
        start.unlock_card.by_store.click()
        qtbot.waitUntil(start.problems.isVisible)
    assert "passphrase" in start.problems.messages[0]
    assert start.seat.profile is None
    assert start.unlock_card.unlock.isVisible()
