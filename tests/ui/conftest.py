"""A language for tests: every text of the program in brackets."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from tests.ui import translations


@pytest.fixture(scope="session")
def bracketed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    wanted = translations.texts(translations.ROOT / "ui", translations.ROOT / "evaluator")
    file = tmp_path_factory.mktemp("translation") / "windows.ts"
    return translations.compiled(file, translations.in_brackets, wanted)


@pytest.fixture
def in_brackets(qapp: QApplication, bracketed: Path) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(bracketed))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
