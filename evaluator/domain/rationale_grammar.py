"""A small grammar for what a reason is held against: classes of words, and forms in which they stand together.

A form is read from left to right, one thing after another:

    than             that word; `compar*` any word that begins so, `*ed` any that ends so
    OTHERS           any word of that class
    than|like|OTHERS any of these
    the?             it may be there
    _                any word
    ..               up to three words, with no pause among them
    ...              whatever more there is of the same sentence
    ^  $             a clause begins here; a pause or the end follows
    !of  &$|on       that word does not follow, or does; in the first place: it does not stand before
    without INSIDE   and no such word is in the clause

Under each form stand a sentence that it is meant for and, after a stroke, one that it leaves alone; under an idiom,
a sentence that is left alone for it and one in which the words mean what they say. The tests read all of them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

_TOKENS = re.compile(
    r"\d(?:[\w.,]*\w)?|[^\W\d_]\w*(?:-\w+)*|'(?:s|ve|re|d|ll|m|t)\b|[£%'…]|[.,:](?=\s|$|[)”\"])|[;!?()–]"
)
_WITHIN, _FAR = 3, 10**6  # words that `..` and `...` may pass over
RIVAL, OWN = "‹rival›", "‹own›"  # what is read for the name of another supplier, and of the one that is judged
_BUILT_IN = _NUMERAL, _LETTER, _NAME = (
    "NUMERAL",
    "LETTER",
    "NAME",
)  # a figure, one capital letter, a rival


def classes(text: str) -> dict[str, str]:
    """Classes of words, one a line: its name in capitals, a colon and its words; a line that is set in goes on."""
    lines = re.sub(r"\n\s+", " ", text.strip()).split("\n")
    return {name: words for name, _, words in (line.partition(":") for line in lines if not line.startswith("#"))}


_COMMON = classes("""
STOP: . ! ?
PAUSE: STOP ; , : ( ) –
OPENER: and but yet so while whereas where when although though because since as that which if
NUMBER: two three four five six seven eight nine ten NUMERAL
ORDINAL: first second third fourth fifth sixth seventh eighth last 1st 2nd 3rd 4th 5th 6th
WE: i we
OUR: my our
HAVE: have has had 've 'd
BE: is are was were be been being 's 're 'm am
""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A form, a sentence that it is meant for and one that it leaves alone."""

    form: str
    meant: str
    left: str


def rules(text: str) -> tuple[Rule, ...]:
    """Rules from lines: a form, and under it, set in, the two sentences with a stroke between."""
    lines = [line for line in text.strip().split("\n") if not line.startswith("#")]
    pairs = zip(lines[::2], (line.partition(" / ") for line in lines[1::2]), strict=True)
    return tuple(Rule(form=form, meant=meant.strip(), left=left.strip()) for form, (meant, _, left) in pairs)


Place = tuple[int, int]  # from a character up to another


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text and its words in order, with a stop at the end: read once for every check."""

    text: str
    words: tuple[str, ...]
    places: tuple[Place, ...] = ()

    @property
    def length(self) -> int:
        """How many words and figures there are."""
        return sum(word[0].isalnum() for word in self.words)

    def between(self, start: int, end: int) -> str:
        """The text from one word up to another, as it was written."""
        places = self.places or tuple(found.span() for found in _TOKENS.finditer(self.text))
        return self.text[places[start][0] : places[min(end, len(places)) - 1][1]]


def read(text: str, names: Mapping[Place, str] | None = None) -> Reading:
    """A text cut into words, figures and pauses; what stands for a name stands there as one word."""
    if not names:
        return Reading(text=text, words=(*_TOKENS.findall(text), "."))
    read: dict[Place, str] = {}
    for found in _TOKENS.finditer(text):
        place = next((name for name in names if name[0] <= found.start() < name[1]), found.span())
        read[place] = names.get(place, found.group())
    return Reading(text=text, words=(*read.values(), "."), places=tuple(read))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """One thing of a form: a word of these kinds, a gap, or a look at what stands there."""

    kinds: int = 0
    gap: int = 0
    optional: bool = False
    look: bool | None = None  # the next word is one of these, or is not
    opens: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    steps: tuple[_Step, ...]
    needs: int
    rarest: int  # the one of them that fewest words are
    first: int  # what its first word is, where it has to be there
    without: int
    not_after: int


class Check:
    """Finds the words by which a text breaks a rule; what an idiom covers means something else and is left alone."""

    def __init__(self, classes: Mapping[str, str], rules: Iterable[Rule], idioms: Iterable[Rule] = ()) -> None:
        self._classes = {**_COMMON, **classes}
        self._stop, self._pause, self._opener = map(self._kind, ("STOP", "PAUSE", "OPENER"))
        self._forms = [self._form(rule.form) for rule in rules]
        self._idioms = [self._form(rule.form) for rule in idioms]
        self._by_rarest: dict[int, list[int]] = {}
        for number, form in enumerate(self._forms):
            self._by_rarest.setdefault(form.rarest, []).append(number)
        self._any = reduce(or_, self._by_rarest)

    def find(self, reading: Reading) -> str | None:
        """The words found by the first of the rules that finds any, as they were written."""
        kinds, present = _LEXICON.read(reading.words)
        for form in self._possible(present):
            for start, end in self._all(form, kinds):
                if not self._idiomatic(kinds, present, start, end):
                    return reading.between(start, end)
        return None

    def _possible(self, present: int) -> Iterator[_Form]:
        """The forms for which every word is there, in the order of the rules."""
        numbers: list[int] = []
        left = self._any & present
        while left:
            kind = left & -left  # the lowest bit
            left ^= kind
            numbers += self._by_rarest[kind]
        for number in sorted(numbers):
            form = self._forms[number]
            if form.needs & present == form.needs:
                yield form

    def _idiomatic(self, kinds: list[int], present: int, start: int, end: int) -> bool:
        possible = (idiom for idiom in self._idioms if idiom.needs & present == idiom.needs)
        return any(begin < end and close > start for idiom in possible for begin, close in self._all(idiom, kinds))

    def _all(self, form: _Form, kinds: list[int]) -> Iterator[tuple[int, int]]:
        """Each place where a form stands, from its first word up to the one after its last."""
        for start in [at for at, kind in enumerate(kinds) if form.first & kind] if form.first else range(len(kinds)):
            if form.not_after and start and form.not_after & kinds[start - 1]:
                continue
            end = self._end(form.steps, 0, kinds, start)
            if end is not None and end > start and not (form.without and self._has(form.without, kinds, start)):
                yield start, end

    def _end(self, steps: tuple[_Step, ...], at: int, kinds: list[int], place: int) -> int | None:
        """Where the steps from one on end if they stand at a place."""
        if at == len(steps):
            return place
        step = steps[at]
        if step.gap:
            return self._past(steps, at, kinds, place)
        here = place < len(kinds) and bool(step.kinds & kinds[place])
        if step.opens:
            here = place == 0 or bool(kinds[place - 1] & (self._pause | self._opener))
        if step.opens or step.look is not None:
            return self._end(steps, at + 1, kinds, place) if here == (step.look is not False) else None
        end = self._end(steps, at + 1, kinds, place + 1) if here else None
        return self._end(steps, at + 1, kinds, place) if end is None and step.optional else end

    def _past(self, steps: tuple[_Step, ...], at: int, kinds: list[int], place: int) -> int | None:
        """The nearest end behind a gap: no pause is passed over in a short one, no stop in a long one."""
        most = steps[at].gap
        bar = self._pause if most == _WITHIN else self._stop
        for here in range(place, min(place + most + 1, len(kinds))):
            if (end := self._end(steps, at + 1, kinds, here)) is not None:
                return end
            if kinds[here] & bar:
                break
        return None

    def _has(self, unwanted: int, kinds: list[int], place: int) -> bool:
        """Whether the clause round a place, from pause to pause, has such a word."""
        begin = max((at + 1 for at in range(place) if kinds[at] & self._pause), default=0)
        end = next((at for at in range(place, len(kinds)) if kinds[at] & self._pause), len(kinds))
        return any(kind & unwanted for kind in kinds[begin:end])

    def _form(self, form: str) -> _Form:
        wanted, _, unwanted = form.partition(" without ")
        first, *others = wanted.split()
        after = first[1:] if first.startswith("!") else ""
        steps = tuple(map(self._step, others if after else [first, *others]))
        needs = [step.kinds for step in steps if step.kinds and not step.optional and step.look is None]
        return _Form(
            steps=steps,
            needs=reduce(or_, needs),
            rarest=min(needs, key=_LEXICON.words_of),
            first=0 if steps[0].optional or steps[0].look is not None else steps[0].kinds,
            without=self._kind(unwanted),
            not_after=self._kind(after),
        )

    def _kind(self, wanted: str) -> int:
        """The bit for a word, a class, or any of several."""
        return _LEXICON.kind(frozenset(self._words(wanted.split("|")))) if wanted else 0

    def _words(self, names: Iterable[str]) -> Iterator[str]:
        for name in names:
            if name == "$":
                yield from self._words(["PAUSE"])
            elif name.isupper() and name not in _BUILT_IN:
                yield from self._words(self._classes[name].split())
            else:
                yield name

    def _step(self, word: str) -> _Step:
        if word in {"..", "..."}:
            return _Step(gap=_WITHIN if word == ".." else _FAR)
        if word == "^":
            return _Step(opens=True)
        if word == "$":
            return _Step(kinds=self._pause, look=True)
        if word[0] in "!&":
            return _Step(kinds=self._kind(word[1:]), look=word[0] == "&")
        return _Step(kinds=self._kind(word.rstrip("?")), optional=word.endswith("?"))


class _Lexicon(dict[str, int]):
    """What each word is, as bits, one for each thing that some form asks for; learns a word when it is met."""

    _MOST = 100_000

    def __init__(self) -> None:
        super().__init__()
        self._bits: dict[frozenset[str], int] = {frozenset(): 0, frozenset(["_"]): 1}
        self._known: dict[str, int] = {}
        self._words: tuple[str, ...] = ()
        self._last: tuple[list[int], int] = ([], 0)

    def kind(self, words: frozenset[str]) -> int:
        """The bit for any of these words."""
        if words not in self._bits:
            bit = self._bits[words] = 1 << len(self._bits)
            for word in words:
                self._known[word] = self._known.get(word, 0) | bit
            self.clear()
            self._words = ()
        return self._bits[words]

    def words_of(self, kind: int) -> int:
        """How many words are of a kind, those that begin or end so counted for many and any word for more."""
        [words] = [words for words, bit in self._bits.items() if bit == kind]
        return sum(10_000 if word == "_" else 100 if "*" in word else 1 for word in words)

    def read(self, words: tuple[str, ...]) -> tuple[list[int], int]:
        """What each word of a text is, and all that they are; several checks read the same text in turn."""
        if words is not self._words:
            kinds = [self[word] for word in words]
            self._words, self._last = words, (kinds, reduce(or_, kinds))
        return self._last

    def __missing__(self, word: str) -> int:
        forms = [word.lower()]
        if word[0].isalpha():
            forms += [*_beginnings(forms[0]), *_ends(forms[0])]
        if word[0].isdigit():
            forms.append(_NUMERAL)
        elif len(word) == 1 and word.isupper() and word != "I":
            forms.append(_LETTER)
        elif word == RIVAL:
            forms.append(_NAME)
        kinds = reduce(or_, (self._known.get(form, 0) for form in forms), int(word[0].isalnum()))
        if len(self) < self._MOST:
            self[word] = kinds
        return kinds


_LEXICON = _Lexicon()


def _beginnings(word: str) -> Iterator[str]:
    return (f"{word[:length]}*" for length in range(1, len(word) + 1))


def _ends(word: str) -> Iterator[str]:
    return (f"*{word[-length:]}" for length in range(1, len(word)))
