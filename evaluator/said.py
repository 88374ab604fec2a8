"""English text that still knows how it was made, so that a window can say it in another language.

A `Said` is text wherever it goes: printed, stored and compared like any other. Beside it stand the sentence as the
source has it, with a name for each value, and the values: what a translator turns into another language, and what fills
it there. Text that is put together in any other way is shown in English. The translation itself is in ui/words.
"""

from collections.abc import Mapping, Sequence
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
    from evaluator.in_english import in_english

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
