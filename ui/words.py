"""The one way a text of the windows is translated: `tr("Save")`, with the English text as its key.

Widgets translate what they are given (ui/widgets/text, fields, tables), so a screen writes plain English; a text that
is put together from parts is translated where it is put together. Welsh is one file more: resources/translations.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

CONTEXT = "windows"
FOLDER = Path(__file__).resolve().parents[1] / "resources" / "translations"


def tr(text: str) -> str:
    """The text in the person's language; English where it is not translated."""
    return QCoreApplication.translate(CONTEXT, text) if text else text


def speak(application: QCoreApplication, locale: QLocale) -> bool:
    """Load the translation for a language, if there is one; gives whether there was."""
    translator = QTranslator(application)
    found = translator.load(locale, "windows", "_", str(FOLDER))
    if found:
        application.installTranslator(translator)
    return found
