"""The one way a text of the windows is translated: `tr("Save")`, with the English text as its key.

Shared widgets translate the text they are made with (ui/widgets/text, fields, tables), everything else goes through
`tr` where it is shown; a text with parts is translated first and filled after, as in `tr("Saved {name}.").format(…)`.
Welsh is one file more: resources/translations.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

CONTEXT = "windows"
FOLDER = Path(__file__).resolve().parents[1] / "resources" / "translations"


def tr(text: str) -> str:
    """The text in the person's language; English where it is not translated."""
    return QCoreApplication.translate(CONTEXT, text) if text else text


def marked(text: str) -> str:
    """A text that is written down before a language is chosen, and translated where it is shown."""
    return text


def counted(number: int, one: str, several: str = "") -> str:
    """1 tender, 2 tenders, 1,000 tenders, in the person's language."""
    return f"{number:,} {tr(one if number == 1 else several or one + 's')}"


def speak(application: QCoreApplication, locale: QLocale) -> bool:
    """Load the translation for a language, if there is one; gives whether there was."""
    translator = QTranslator(application)
    found = translator.load(locale, "windows", "_", str(FOLDER))
    if found:
        application.installTranslator(translator)
    return found
