"""What a reviewer, and later a court, would object to in a reason. It warns; it never writes and never blocks saving.

Sources (DOMAIN 1.3, 2 and 3.5): Woods v Milton Keynes [2015] EWHC 2011 (hardly any reasons, and those paraphrased the
scale), Lancashire Care v Lancashire CC [2018] EWHC 1589 (bids compared with each other, sub-criteria not shown to be
discussed), RPS v Kildare (“content free platitudes”), and the rule to score only what is in the bid, price apart.
Words in quotation marks are the supplier's: they count as evidence and are held against nobody.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from evaluator.domain.evaluation_model import AwardCriterion, ScoringScale
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Response
from evaluator.domain.rationale_phrases import (
    BESIDE_A_NAME,
    COMPARING,
    EVERY_PART,
    FIGURES,
    NO_ANSWER,
    OUTSIDE,
    PRICED,
    SPECIFIC,
    any_of,
)
from evaluator.domain.rationale_words import names_of, starts, stems, telling_stems, tokens
from evaluator.domain.scoring import IndividualScore, Objection
from evaluator.domain.sub_criteria import SubCriterion, sub_criteria
from evaluator.domain.wording import spoken_list

FEWEST_WORDS = 8
FROM_DESCRIPTOR = 70  # per cent of the meaningful words of a reason
FROM_ANOTHER = 50  # per cent of the runs of three words that stand in either reason
RUN = 3
FORGIVEN = 1  # part of a question not found: it may have been spoken of in words of the member's own

_COMPARING, _BESIDE_A_NAME, _PRICED, _OUTSIDE = map(any_of, (COMPARING, BESIDE_A_NAME, PRICED, OUTSIDE))
_SPECIFIC, _FIGURES, _NO_ANSWER, _EVERY_PART = map(any_of, (SPECIFIC, FIGURES, NO_ANSWER, EVERY_PART))
_QUOTED = re.compile(r"[“\"]([^”\"]*)[”\"]")
_NAME = re.compile(r"(?<=[\w,;:)] )[A-Z][\w-]+")
_LETTERS = re.compile(r"\(([a-z])\)(?:\s*(?:to|–|-)\s*\(([a-z])\))?")


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

    parts: tuple[tuple[SubCriterion, frozenset[str]], ...]
    scale: tuple[str, ...]
    lowest: Decimal
    known: frozenset[str]


class Reviewer:
    """Reads reasons as somebody would who has to defend them; made once for a set-up."""

    def __init__(self, setup: Setup) -> None:
        self._questions = {
            leaf.id: _question(leaf, setup.model.scale_of(leaf.id)) for leaf in setup.model.scored_leaves()
        }
        names = {supplier.id: supplier.name for supplier in setup.suppliers}
        self._rivals = {
            tender.id: names_of([name for id_, name in names.items() if id_ != tender.supplier_id], names.values())
            for tender in setup.tenders
        }

    def findings(self, score: IndividualScore, elsewhere: Iterable[str] = ()) -> tuple[Finding, ...]:
        """What there is to object to; `elsewhere` is what the same person wrote on this question for other tenders."""
        if not score.rationale.strip():
            return ()
        return tuple(self._found(score, elsewhere))

    def all_findings(self, scores: Iterable[IndividualScore]) -> Mapping[Response, tuple[Finding, ...]]:
        """What there is to object to in a whole scorecard, by response; responses without an objection are left out."""
        listed = list(scores)
        by_question: dict[str, list[IndividualScore]] = {}
        for score in listed:
            by_question.setdefault(score.criterion_id, []).append(score)
        alike = {response for group in by_question.values() for response in _alike(group)}
        found = {}
        for score in listed:
            pasted = (score.rationale,) if score.response in alike else ()
            if findings := self.findings(score, pasted):
                found[score.response] = findings
        return found

    def _found(self, score: IndividualScore, elsewhere: Iterable[str]) -> Iterator[Finding]:
        question = self._questions[score.criterion_id]
        text = " ".join(score.rationale.replace("’", "'").split())
        own = _QUOTED.sub(" … ", text)
        if score.points == question.lowest and _NO_ANSWER.search(own):
            return  # nothing more can be said of an answer that is not there
        words = tokens(own)
        short = len(words) < FEWEST_WORDS and not _FIGURES.search(own)
        repeats = _repeats(own, question.scale)
        if short:
            yield _finding(Objection.SHORT)
        if repeats:
            yield _finding(Objection.DESCRIPTOR)
        yield from self._named(score.tender_id, own)
        for objection, pattern in ((Objection.PRICE, _PRICED), (Objection.OUTSIDE, _OUTSIDE)):
            if found := pattern.search(own):
                yield _finding(objection, words=found.group())
        if not score.evidence and (repeats or not _supported(text, own, question.known)):
            yield _finding(Objection.UNSUPPORTED)
        if not short and any(same_text(text, other) for other in elsewhere):
            yield _finding(Objection.PASTED)
        missing = _unmentioned(question, score, text, repeats=repeats)
        if len(missing) > FORGIVEN:
            letters = spoken_list([f"({part.letter}) {part.text}" for part in missing])
            yield Finding(objection=Objection.UNMENTIONED, said=f"This does not mention {letters}.")

    def _named(self, tender_id: str, own: str) -> Iterator[Finding]:
        rivals = self._rivals[tender_id]
        named = rivals.search(own) if rivals else None
        found = _COMPARING.search(own) or (_BESIDE_A_NAME.search(own) if named else None)
        if found:
            yield _finding(Objection.COMPARES, words=found.group())
        if named:
            yield _finding(Objection.RIVAL, words=named.group())


def same_text(one: str, other: str) -> bool:
    """Whether two reasons are the same but for a word or two: half of their runs of three words stand in both."""
    mine, theirs = _runs(one), _runs(other)
    both = len(mine & theirs)
    return both > 0 and 100 * both >= FROM_ANOTHER * (len(mine) + len(theirs) - both)


def _alike(scores: list[IndividualScore]) -> Iterator[Response]:
    """The responses whose reason is nearly another's; runs that stand nowhere else are passed over quickly."""
    runs = [_runs(score.rationale) for score in scores]
    holders: dict[tuple[str, ...], list[int]] = {}
    for at, own in enumerate(runs):
        for run in own:
            holders.setdefault(run, []).append(at)
    for at, own in enumerate(runs):
        shared = Counter(other for run in own for other in holders[run] if other != at)
        if any(100 * both >= FROM_ANOTHER * (len(own) + len(runs[other]) - both) for other, both in shared.items()):
            yield scores[at].response


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = tokens(text)
    return frozenset(zip(*(words[start:] for start in range(RUN)), strict=False))


def _question(leaf: AwardCriterion, scale: ScoringScale) -> _Question:
    parts = sub_criteria(leaf.guidance)
    scale_text = " ".join(f"{one.title} {one.text}" for one in scale.descriptors)
    return _Question(
        parts=tuple((part, telling_stems(part.text, title=leaf.title)) for part in parts),
        scale=stems(scale_text),
        lowest=scale.minimum,
        known=frozenset(tokens(f"{leaf.title} {leaf.guidance} {scale_text} NHS CCG ICB GP GPs I IT OK")),
    )


def _finding(objection: Objection, *, words: str = "") -> Finding:
    return Finding(objection=objection, said=SAID[objection], words=words.strip())


def _repeats(own: str, scale: tuple[str, ...]) -> bool:
    """Whether the meaningful words are nearly all the published scale's own, some of them side by side as there."""
    meant, published = stems(own), frozenset(scale)
    taken = sum(word in published for word in meant)
    together = len(set(pairwise(meant)) & set(pairwise(scale)))
    return bool(meant) and (taken == len(meant) or (100 * taken >= FROM_DESCRIPTOR * len(meant) and together > 1))


def _supported(text: str, own: str, known: frozenset[str]) -> bool:
    """Whether a reason points at something: a quote, a page, a figure, a name, or what is missing."""
    if any(len(quoted.split()) >= RUN for quoted in _QUOTED.findall(text)):
        return True
    if _SPECIFIC.search(own) or any(found.group().casefold() not in known for found in _FIGURES.finditer(own)):
        return True
    return any(found.group().casefold() not in known for found in _NAME.finditer(own))


def _unmentioned(question: _Question, score: IndividualScore, text: str, *, repeats: bool) -> tuple[SubCriterion, ...]:
    """The parts of the question that neither the reason nor its evidence has a word of."""
    if not repeats and _EVERY_PART.search(text):
        return ()
    said = frozenset(stems(" ".join([text, *(one.quote for one in score.evidence)])))
    begun, referred = said | starts(said), set(_referred(text))
    return tuple(
        part
        for part, meant in question.parts
        if part.letter not in referred and not meant & begun and not starts(meant) & said
    )


def _referred(text: str) -> Iterator[str]:
    """The letters a reason names: (a), or (b) to (d)."""
    for first, last in _LETTERS.findall(text):
        yield from map(chr, range(ord(first), ord(last or first) + 1))
