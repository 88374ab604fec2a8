"""English text that still knows how it was made, so that a window can say it in another language.

A `Said` is text wherever it goes: printed, stored and compared like any other. Beside it stand the sentence as the
source has it, with a name for each value, and the values: what a translator turns into another language, and what fills
it there. Text that is put together in any other way is shown in English. The translation itself is in ui/words.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from types import MappingProxyType

NOTHING: Mapping[str, object] = MappingProxyType({})


class Said(str):
    """A sentence or a part of one: its English text, the `template` it was made of and the `values` that fill it."""

    template: str
    values: Mapping[str, object] = NOTHING

    def __new__(cls, text: str, template: str = "", values: Mapping[str, object] = NOTHING) -> "Said":
        """As `said` and `counted` make it; of the text alone it is its own template."""
        made = super().__new__(cls, text)
        made.template, made.values = template or text, values
        return made


def said(template: str, /, **values: object) -> str:
    """“{supplier} was not invited.” with its values in place.

    A value is a text or a figure (said as it is), a date or a time, another `Said`, or a tuple of these to be listed.
    What was said before stays as it is.
    """
    if isinstance(template, Said):
        return template
    if not values:
        return Said(template)
    return Said(template.format_map({name: in_english(value) for name, value in values.items()}), template, values)


def counted(number: int, one: str, several: str = "") -> str:
    """1 tender, 2 tenders, 1,000 tenders; another language may have more than two forms of the word."""
    english = f"{number:,} {one if number == 1 else several or one + 's'}"
    return Said(english, plural_template(one, several), {"number": number})


def sentences(whole: Sequence[str]) -> str:
    """Whole sentences one after the other."""
    before = ""
    for one in whole:
        before = said("{before} {sentence}", before=before, sentence=one) if before else one
    return before


def plural_template(one: str, several: str = "") -> str:
    """What a translator finds for a counted word, as Qt writes it: “%Ln tender(s)”, “%Ln body/bodies”."""
    return f"%Ln {one}/{several}" if several else f"%Ln {one}(s)"


def in_english(value: object) -> object:
    """A value as English text has it (NHS digital service manual: 22 November 2026, 5.30pm, midday); else unchanged."""
    if isinstance(value, datetime):
        return f"{_day(value.astimezone(UTC))}, {_clock(value.astimezone(UTC))} UTC"
    if isinstance(value, date):
        return _day(value)
    if isinstance(value, tuple):
        return ", ".join(str(in_english(one)) for one in value)
    return value


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _clock(moment: datetime) -> str:
    if moment.minute == 0 and moment.hour in (0, 12):
        return "midday" if moment.hour else "midnight"
    minutes = f".{moment.minute:02}" if moment.minute else ""
    return f"{(moment.hour - 1) % 12 + 1}{minutes}{'am' if moment.hour < 12 else 'pm'}"
