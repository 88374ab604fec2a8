"""The one way a text of the windows is translated: `tr("Save")`, with the English text as its key.

Shared widgets translate the text they are made with (ui/widgets/text, fields, tables), everything else goes through
`tr` where it is shown; a text with parts is translated first and filled after, as in `tr("Saved {name}.").format(…)`.
What the evaluator says (evaluator/said) is taken apart, translated and filled again (ui/values). Welsh is one file
more: resources/translations.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from evaluator.said import Said
from evaluator.said import counted as counted_in_english

if TYPE_CHECKING:
    from evaluator.domain.terms import Terms

CONTEXT = "windows"


class _Rulebook:
    """Whose words the windows speak."""

    terms: "Terms | None" = None


_RULEBOOK = _Rulebook()
FOLDER = Path(__file__).resolve().parents[1] / "resources" / "translations"
GATHERED = "windows.ts"  # what `make texts` writes
NUMBER = "%Ln"


class Words(str):
    """A text in the person's language; what fills it is said in that language too."""

    def format(self, *parts: object, **values: object) -> str:
        """With its parts in place: what the evaluator said, days, times and figures as the language has them."""
        from ui.values import all_spoken, spoken

        return super().format(*map(spoken, parts), **all_spoken(values))


def tr(text: str) -> str:
    """The text in the person's language; English where it is not translated."""
    if isinstance(text, Said):
        return Words(_again(text))
    return Words(_translated(text))


def speak_as(terms: "Terms | None") -> None:
    """From now on in the words of a rulebook, where a text is not translated; in plain words where there is none."""
    _RULEBOOK.terms = terms


def marked(text: str) -> str:
    """A text that is written down before a language is chosen, and translated where it is shown."""
    return text


def shown(text: str) -> str:
    """What the evaluator said in the person's language; any other text, which somebody wrote, as it is."""
    return tr(text) if isinstance(text, Said) else text


def named(word: str) -> str:
    """A word that the evaluator keeps (a kind, a state, an event of the log) as it stands by itself: “Put first”."""
    word = str(tr(word if isinstance(word, Said) else str(word).replace("_", " ")))
    return f"{word[:1].upper()}{word[1:]}"


def joined(texts: Iterable[str], between: str = "\n") -> str:
    """Several texts as one, each said in the person's language where the evaluator said it; empty ones are left out."""
    return between.join(shown(text) for text in texts if text)


def counted(number: int, one: str, several: str = "") -> str:
    """1 tender, 2 tenders, 1,000 tenders, in as many forms of the word as the person's language has."""
    return tr(counted_in_english(number, one, several))


def speak(application: QCoreApplication, locale: QLocale) -> bool:
    """Load the translation for a language, if there is one; gives whether there was."""
    translator = QTranslator(application)
    found = translator.load(locale, "windows", "_", str(FOLDER))
    if found:
        application.installTranslator(translator)
    return found


def _again(text: Said) -> str:
    """A sentence of the evaluator, put together once more in the person's language."""
    if text.template.startswith(NUMBER):
        return _counted(text)
    template = _in_language(text.template)
    template = _own(template) if template == text.template else template
    if not text.values:
        return template
    from ui.values import all_spoken

    return template.format_map(all_spoken(text.values))


def _translated(text: str) -> str:
    """In the person's language; where it has no words for a text, in English and the words of the rulebook.

    What people wrote comes through here too, where a widget shows it, and is left as they wrote it.
    """
    found = _in_language(text)
    if _RULEBOOK.terms is None or found != text:
        return found  # before the first evaluation is open nobody waits for the sentences to be gathered
    return _own(found) if text in _of_the_program() else found


def _in_language(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text) if text else ""


def _own(text: str) -> str:
    return text if _RULEBOOK.terms is None else _RULEBOOK.terms.own(text)


@cache
def _of_the_program() -> frozenset[str]:
    """Every sentence of the program that a rulebook may have other words for, as gathered for translators."""
    from html import unescape

    sources = re.findall("<source>(.*?)</source>", (FOLDER / GATHERED).read_text(encoding="utf-8"), re.DOTALL)
    return frozenset(unescape(one) for one in sources if re.search("supplier|tender", one, re.IGNORECASE))


def _counted(text: Said) -> str:
    """The number with the form of the word that the language has for it; Qt knows its rules (numerus forms)."""
    from ui.values import Figure

    number = text.values["number"]
    if not isinstance(number, int):
        raise TypeError(f"{number!r} things cannot be counted")
    translated = QCoreApplication.translate(CONTEXT, text.template, None, number)
    untranslated = text.template.replace(NUMBER, QLocale().toString(number))
    english = f"{Figure(number):,} {text.partition(' ')[2]}"
    return _own(english) if translated == untranslated else translated
