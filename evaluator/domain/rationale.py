"""What a reviewer, and later a court, would object to in a reason. It warns; it never writes and never blocks saving.

Sources (DOMAIN 1.3, 2 and 3.5): Woods v Milton Keynes [2015] EWHC 2011 (hardly any reasons, and those paraphrased the
scale), Lancashire Care v Lancashire CC [2018] EWHC 1589 (bids compared with each other, sub-criteria not shown to be
discussed), RPS v Kildare (“content free platitudes”), and the rule to score only what is in the bid, price apart.
Words in quotation marks are the supplier's: they count as evidence and are held against nobody.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from string import ascii_lowercase

from evaluator.domain.evaluation_model import AwardCriterion, ScoringScale
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Response
from evaluator.domain.rationale_comparing import COMPARES
from evaluator.domain.rationale_grammar import OWN, RIVAL, Place, Reading, read
from evaluator.domain.rationale_outside import OUTSIDE
from evaluator.domain.rationale_price import PRICE
from evaluator.domain.rationale_support import EVERY_PART, FIGURE, FIGURES, JUDGING, NO_ANSWER, POINTING, particular
from evaluator.domain.rationale_words import (
    FEWEST_WORDS,
    Names,
    meant_by,
    names_of,
    starts,
    stems,
    telling_stems,
    tokens,
)
from evaluator.domain.scoring import IndividualScore, Objection
from evaluator.domain.wording import spoken_list
from evaluator.said import said

FROM_DESCRIPTOR = 70  # per cent of the meaningful words of a reason
FROM_ANOTHER = 50  # per cent of the runs of three words that stand in either reason
RUN = 3
MOST_OF_A_VIEW, MOST_OF_A_PHRASE = 2, 1  # particular words in a reason that points at nothing
FORGIVEN = 1  # part of a question not found: it may have been spoken of in words of the member's own

_QUOTED = re.compile(r"[“\"]([^”\"]*)[”\"]")
_NAME = re.compile(r"(?<=[\w,;:)] )[A-Z][\w-]+")
_LETTERS = re.compile(r"(?:\(|\b[Pp]arts? \(?)([a-z])\b\)?(?:\s*(?:to|–|-)\s*\(?([a-z])\b\)?)?")
_POINTS_MADE = re.compile(r"[.;:,()](?=\s|$)")
_PART_LETTERS = (*ascii_lowercase, "aa", "ab", "ac", "ad")  # as many as a model may have for one question

SAID = {
    Objection.SHORT: "This is too short to explain the points.",
    Objection.DESCRIPTOR: "This repeats the scale's own words. Say what in the answer meets them.",
    Objection.COMPARES: "This seems to compare tenders. Judge the answer against the guidance alone.",
    Objection.RIVAL: "This names another supplier.",
    Objection.PRICE: "This seems to speak of price. Price is evaluated apart from quality.",
    Objection.OUTSIDE: "This seems to rest on something outside the tender. Only the tender and clarifications count.",
    Objection.UNSUPPORTED: "Nothing shows where this stands in the answer. Add evidence, a page, a date or a name.",
    Objection.PASTED: "This is nearly what you wrote for another tender. Say what is particular to this one.",
    Objection.UNMENTIONED: "This does not mention every part of the question.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One objection, the sentence that says it, and the words in the reason that it was found by, if there are any."""

    objection: Objection
    said: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    """What a reason for one question is read against."""

    parts: tuple[tuple[str, str, frozenset[str]], ...]  # the letter, the words published and what tells them apart
    scale: tuple[str, ...]
    lowest: Decimal
    known: frozenset[str]
    words: frozenset[str]


class Reviewer:
    """Reads reasons as somebody would who has to defend them; made once for a set-up, ready at once."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._questions: dict[str, _Question] = {}
        self._names: dict[str, tuple[Names | None, str]] = {}

    def findings(
        self, score: IndividualScore, elsewhere: Iterable[str] = (), *, each_part: bool = True
    ) -> tuple[Finding, ...]:
        """What there is to object to; `elsewhere` is what the same people wrote on this question for other tenders.

        An agreed reason has to speak of each part of the question (Lancashire Care [2018]: of the panel's record); a
        member's own, with `each_part` false, of what decided their points, so it is held only to speak of the question.
        """
        return tuple(self._found(score, pasted=_stands_in(score.rationale, elsewhere), each_part=each_part))

    def all_findings(self, scores: Iterable[IndividualScore]) -> Mapping[Response, tuple[Finding, ...]]:
        """What there is to object to in one member's scorecard, by response; none for most of them."""
        listed = list(scores)
        by_question: dict[str, list[IndividualScore]] = {}
        for score in listed:
            by_question.setdefault(score.criterion_id, []).append(score)
        alike = {response for group in by_question.values() for response in _alike(group)}
        found = {}
        for score in listed:
            if findings := tuple(self._found(score, pasted=score.response in alike, each_part=False)):
                found[score.response] = findings
        return found

    def _found(self, score: IndividualScore, *, pasted: bool, each_part: bool) -> Iterator[Finding]:
        if not score.rationale.strip():
            return
        question = self._question(score.criterion_id)
        text = " ".join(score.rationale.replace("’", "'").split())
        own = _QUOTED.sub(" … ", text)
        names = self._named(score.tender_id, own)
        reading = read(own, names)
        if score.points == question.lowest and NO_ANSWER.find(reading):
            return  # nothing more can be said of an answer that is not there
        short = reading.length < FEWEST_WORDS and not FIGURE.find(reading)
        repeats = _repeats(own, question.scale)
        if short:
            yield _finding(Objection.SHORT)
        if repeats:
            yield _finding(Objection.DESCRIPTOR)
        yield from _worded(reading)
        if not score.evidence and (repeats or _bare(text, reading, question.known)):
            yield _finding(Objection.UNSUPPORTED)
        if pasted and not short:
            yield _finding(Objection.PASTED)
        if repeats or not EVERY_PART.find(reading):
            yield from _unmentioned(question, score, text) if each_part else _off_the_question(question, score, text)

    def _question(self, criterion_id: str) -> _Question:
        if criterion_id not in self._questions:
            model = self._setup.model
            self._questions[criterion_id] = _question(model.question(criterion_id), model.scale_of(criterion_id))
        return self._questions[criterion_id]

    def _names_at(self, tender_id: str) -> tuple[Names | None, str]:
        """What the others are called, and the name of the supplier itself."""
        if tender_id not in self._names:
            own = self._setup.supplier_of(tender_id)
            names = [supplier.name for supplier in self._setup.suppliers]
            rivals = [supplier.name for supplier in self._setup.suppliers if supplier.id != own.id]
            self._names[tender_id] = names_of(rivals, names), own.name
        return self._names[tender_id]

    def _named(self, tender_id: str, own: str) -> dict[Place, str]:
        """Where suppliers are named: others in passing, the one that is judged by all of its name (“Tender A”)."""
        rivals, name = self._names_at(tender_id)
        named = {found.span(): RIVAL for found in rivals.all(own)} if rivals else {}
        if name in own:
            named |= {found.span(): OWN for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", own)}
        return named


def _worded(reading: Reading) -> Iterator[Finding]:
    """What is objected to for the words that were used."""
    for objection, check in ((Objection.COMPARES, COMPARES), (Objection.PRICE, PRICE), (Objection.OUTSIDE, OUTSIDE)):
        if found := check.find(reading):
            yield _finding(objection, words=found)
        if objection is Objection.COMPARES and RIVAL in reading.words:
            at = reading.words.index(RIVAL)
            yield _finding(Objection.RIVAL, words=reading.between(at, at + 1))


def _stands_in(text: str, others: Iterable[str]) -> bool:
    """Whether a reason is another's but for a word or two: half of their runs of three words stand in both."""
    listed = list(others)
    mine = _runs(text) if listed else frozenset()
    return any(_nearly(mine, theirs) for theirs in map(_runs, listed))


def _alike(scores: list[IndividualScore]) -> Iterator[Response]:
    """The responses whose reason is nearly another's; runs that stand nowhere else are passed over quickly."""
    runs = [_runs(score.rationale) for score in scores]
    holders: dict[tuple[str, ...], list[int]] = {}
    for at, own in enumerate(runs):
        for run in own:
            holders.setdefault(run, []).append(at)
    for at, own in enumerate(runs):
        if any(_nearly(own, runs[other]) for other in _candidates(at, own, holders)):
            yield scores[at].response


def _candidates(at: int, own: frozenset[tuple[str, ...]], holders: dict[tuple[str, ...], list[int]]) -> Iterator[int]:
    """The other reasons that may nearly be this one, each once.

    Of its runs at most so many stand in the other alone, so one of any so many and one more stands in both: the rarest.
    """
    missing = len(own) * (100 - FROM_ANOTHER) // 100
    rarest = sorted(own, key=lambda run: len(holders[run]))[: missing + 1]
    seen = {at}
    for other in (other for run in rarest for other in holders[run]):
        if other not in seen:
            seen.add(other)
            yield other


def _nearly(mine: frozenset[tuple[str, ...]], theirs: frozenset[tuple[str, ...]]) -> bool:
    both = len(mine & theirs)
    return both > 0 and 100 * both >= FROM_ANOTHER * (len(mine) + len(theirs) - both)


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = tokens(text)
    return frozenset(zip(*(words[start:] for start in range(RUN)), strict=False))


def _question(leaf: AwardCriterion, scale: ScoringScale) -> _Question:
    scale_text = " ".join(f"{one.title} {one.text}" for one in scale.descriptors)
    telling = telling_stems(leaf.sub_criteria)
    return _Question(
        parts=tuple(zip(_PART_LETTERS, leaf.sub_criteria, telling, strict=False)),
        scale=stems(scale_text),
        lowest=scale.minimum,
        known=frozenset(tokens(f"{leaf.title} {leaf.guidance} NHS CCG ICB GP GPs I IT OK")),
        words=meant_by(f"{leaf.title} {leaf.guidance}").union(*telling),
    )


def _finding(objection: Objection, *, words: str = "") -> Finding:
    return Finding(objection=objection, said=said(SAID[objection]), words=words.strip())


def _repeats(own: str, scale: tuple[str, ...]) -> bool:
    """Whether the meaningful words are nearly all the published scale's own, some of them side by side as there."""
    meant, published = stems(own), frozenset(scale)
    taken = sum(word in published for word in meant)
    if not meant or 100 * taken < FROM_DESCRIPTOR * len(meant):
        return False
    return taken == len(meant) or len(set(pairwise(meant)) & set(pairwise(scale))) > 1


def _bare(text: str, reading: Reading, known: frozenset[str]) -> bool:
    """Whether a reason points at nothing and has hardly a word that could not stand in any other."""
    if _supported(text, reading, known):
        return False
    return particular(reading, known) <= (MOST_OF_A_VIEW if JUDGING.find(reading) else MOST_OF_A_PHRASE)


def _supported(text: str, reading: Reading, known: frozenset[str]) -> bool:
    """Whether a reason points at something: a quote, a page, a figure, a name, or what is missing."""
    if any(len(quoted.split()) >= RUN for quoted in _QUOTED.findall(text)):
        return True
    told = tuple(word for word in reading.words if not (word in known and (word in FIGURES or word[0].isdigit())))
    if POINTING.find(replace(reading, words=told)):
        return True
    return any(found.group().casefold() not in known for found in _NAME.finditer(reading.text))


def _unmentioned(question: _Question, score: IndividualScore, text: str) -> Iterator[Finding]:
    """The parts of the question that neither the reason nor its evidence has a word of.

    A reason that makes as many points as there are parts may speak of each in words of its own, and is believed.
    """
    told, referred = _said(score, text), set(_referred(text))
    missing = [
        f"({letter}) {part}"
        for letter, part, meant in question.parts
        if letter not in referred and not _speaks_of(told, meant)
    ]
    if len(missing) > FORGIVEN and (len(missing) == len(question.parts) or _points(text) < len(question.parts)):
        yield Finding(
            objection=Objection.UNMENTIONED, said=said("This does not mention {missing}.", missing=spoken_list(missing))
        )


def _off_the_question(question: _Question, score: IndividualScore, text: str) -> Iterator[Finding]:
    """Whether a reason has not one word of what is asked, of the guidance or by which its matter is spoken of."""
    if question.parts and not any(_referred(text)) and not _speaks_of(_said(score, text), question.words):
        yield Finding(objection=Objection.UNMENTIONED, said=said("This does not mention any part of the question."))


def _said(score: IndividualScore, text: str) -> frozenset[str]:
    return frozenset(stems(" ".join([text, *(one.quote for one in score.evidence)])))


def _speaks_of(said: frozenset[str], meant: frozenset[str]) -> bool:
    return bool(meant & said or meant & starts(said) or starts(meant) & said)


def _points(text: str) -> int:
    """How many points a reason makes, as its punctuation parts them."""
    return sum(bool(point.strip()) for point in _POINTS_MADE.split(text))


def _referred(text: str) -> Iterator[str]:
    """The letters a reason names: (a), or (b) to (d)."""
    for first, last in _LETTERS.findall(text):
        yield from map(chr, range(ord(first), ord(last or first) + 1))
