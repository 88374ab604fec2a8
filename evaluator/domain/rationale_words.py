"""The words of a reason: their stems, which of them tell something, and what suppliers are called in passing."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

FEWEST_WORDS = 8  # of a reason for points
FEWEST_OF_A_REASON = 3  # of any other: “The need ended.” is a reason, “x” is none
_LEGAL_FORMS = "ltd limited plc llp llc inc cic company community interest group holdings the and of uk"
_TRADES = """health healthcare care clinical digital software systems system solutions solution services service
technologies technology tech consulting medical medicine international national data online connect partners
partnership practice"""
_FUNCTION = """
a an and any are as at be been being but by can did do does for from had has have how i if in into is it its may
me my not of on one or our own so some such than that the their them then there these they this those to too us
very was we were what when where which who why will with would you your yours he she his her about also all each
every both only just more most much many other others over same up out no nor now
"""
_FREQUENT = """answer answered answers ccg describe example gp main nhs patient patients practice practices question
response say says said supplier system tender"""  # too frequent to say which part of a question is meant
_MATTERS = (  # by which evaluators speak of the same matter, beside the words of the question
    "plan timetable wave week date milestone schedule early late",
    "team lead leader people manager staff",
    "training session trainer course learn readiness",
    "hours open opening desk evening saturday weekend capacity limit",
    "support desk helpdesk telephone",
    "response reply answers telephones",
    "communications letter leaflet poster campaign message activity",
    "views survey panel asked feedback heard",
    "behind lag slow visit trigger",
    "fails failure down outage lost interrupted",
    "partner council charity library agreed letter",
    "help session helper",
    "languages english polish urdu bengali welsh translated devices phones",
    "detected symptoms flag chest sepsis stopped",
    "clinician doctor nurse closes outcome",
    "officer registered clinician",
    "reaches routing routed queue assigned person reception",
    "compliance standards case report",
    "availability uptime maintenance",
    "roles processor controller article agreement",
    "resilience recovery restored rehearsed",
    "reduction cut falls hosting travel",
)
_PLACES = "Lane|Road|Street|Avenue|House|Court|Surgery|Practice|Hospital|Library|School|Park|Close|Ward"
_ENDINGS = ("'s", "ing", "ies", "ied", "es", "ed", "s", "e", "y")
_WORDS = re.compile(r"\w+")
_LONGEST_STEM, _LEAST_OF_A_STEM = 7, 4

LEGAL_FORMS, TRADES = frozenset(_LEGAL_FORMS.split()), frozenset(_TRADES.split())
FUNCTION_WORDS = frozenset(_FUNCTION.split())


def tokens(text: str) -> list[str]:
    """The words and figures of a text in order, in small letters; 4.2 and 27-day are one each."""
    return re.findall(r"\w+(?:[.'-]\w+)*", text.casefold())


def explains(reason: str) -> bool:
    """Whether a reason is long enough to be one: a full stop, or "misheard", is none."""
    return len(tokens(reason)) >= FEWEST_WORDS


def gives_reason(text: str) -> bool:
    """Whether a few different words of two letters or more say why: a sign, “ok” or “n/a” does not."""
    return len({word for word in tokens(text) if len(word) > 1}) >= FEWEST_OF_A_REASON


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What is left of a word without its ending: dates, dated and date agree, as do certificate and certified."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:_LONGEST_STEM]


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words in order, without those that carry no meaning of their own."""
    words = re.findall(r"[^\W_]+(?:'s)?", text.replace("’", "'").casefold())
    return tuple(stem(word) for word in words if word not in FUNCTION_WORDS)


_FREQUENT_STEMS = frozenset(map(stem, _FREQUENT.split()))
_MATTER_STEMS = tuple(frozenset(map(stem, words.split())) for words in _MATTERS)


def meant_by(text: str) -> frozenset[str]:
    """The stems of a text, without those that stand in every question."""
    return frozenset(stems(text)) - _FREQUENT_STEMS


def telling_stems(parts: Sequence[str]) -> list[frozenset[str]]:
    """For each part of a question the stems that no other part has, and those by which the same matter is spoken of."""
    own = [meant_by(part) for part in parts]
    counted = Counter(word for words in own for word in words)
    particular = [frozenset(word for word in words if counted[word] == 1) or words for words in own]
    return [words.union(*(matter for matter in _MATTER_STEMS if matter & words)) for words in particular]


def starts(words: frozenset[str]) -> frozenset[str]:
    """The beginnings of words by which a shorter stem is known in a longer: four letters or more."""
    return frozenset(word[:length] for word in words for length in range(_LEAST_OF_A_STEM, len(word)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Names looked for at once; `begin` are the words they begin with, for most texts hold none of them."""

    pattern: re.Pattern[str]
    begin: frozenset[str]

    def search(self, text: str) -> re.Match[str] | None:
        """The first of the names in a text."""
        return next(self.all(text), None)

    def all(self, text: str) -> Iterator[re.Match[str]]:
        """Each of the names in a text, in order."""
        return iter(()) if self.begin.isdisjoint(_WORDS.findall(text)) else self.pattern.finditer(text)


def names_of(rivals: Iterable[str], everybody: Iterable[str]) -> Names | None:
    """What other suppliers are called in passing: the words of their names that are nobody else's and no trade's.

    A name of ordinary words alone, or told apart by a letter (Tender A), is looked for whole. Words after which a place
    follows (Elm Road) are no name.
    """
    counted = Counter(word for name in everybody for word in set(_name_words(name)))
    called: list[str] = []
    for name in rivals:
        telling = [word for word in _name_words(name) if counted[word] == 1 and len(word) > 1]
        own = [word for word in telling if word.casefold() not in TRADES]
        called += own or [" ".join(_name_words(name))]
    wanted = sorted({form for name in called if name for form in (name, name.upper(), name.capitalize())})
    if not wanted:
        return None
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, wanted))})\b(?! (?:{_PLACES})\b)")
    return Names(pattern=pattern, begin=frozenset(_WORDS.findall(name)[0] for name in wanted))


def _name_words(name: str) -> list[str]:
    return [word for word in re.findall(r"[\w'-]+", name) if word.casefold() not in LEGAL_FORMS]
