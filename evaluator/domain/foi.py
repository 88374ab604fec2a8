"""What may be disclosed of an evaluation on request: scores, comments and changes under stable pseudonyms, and a log.

Requests ask for, and get, evaluators' scores and comments and what moderation changed (“Evaluator 4: 4 → 3”).
Nobody is named but the supplier that is awarded the contract. Every word taken out is counted in a log with the rule;
whom the tenders name, a person lists (`domain.left_out`).
A pseudonym follows from the evaluation and the person's id alone, so a second request meets the same ones.
Source: Freedom of Information Act 2000, ss. 40(2) (personal information), 41 and 43(2) (confidence and commercial
interests): which of them applies to a text is for somebody competent to decide; DOMAIN 1.7.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from evaluator.domain.award import AwardTender
from evaluator.domain.figures import plain
from evaluator.domain.left_out import LeftOut, likely_names, parts_of_name
from evaluator.domain.on_record import disclosed
from evaluator.domain.scoring import IndividualScore
from evaluator.domain.terms import Terms
from evaluator.domain.worked_out import WorkedOut
from evaluator.domain.working import readable_total

PERSONAL, COMMERCIAL, CONFIDENTIAL = "FOIA s. 40(2)", "FOIA s. 43(2)", "FOIA s. 41"
NAME_REMOVED = "[name]"
WORDS_REMOVED = "[words of the tender]"
LISTED_REMOVED = "[left out]"
NOTHING_LISTED = LeftOut()
_QUOTED = re.compile(  # an apostrophe opens where no word stands before it and closes where none stands after it
    r"""“[^”]*”|"[^"]*"|(?<!\w)[‘’'](?=\S)(?:[^‘’']|(?<=\w)['’](?=\w)|(?<=s)['’](?=\s\w))*(?<=\S)['’](?!\w)"""
)
_SHORTEST_NAME = 3  # letters: shorter parts of a name are words


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """What was left out of one place, how often, and under which rule; never the words themselves."""

    place: str
    what: str
    rule: str
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosedOpinion:
    """One evaluator's points before moderation and after, such as `4 → 3`, with their comment.

    After it they are the evaluator's own changed view where one is on record, else the points the panel agreed.
    """

    evaluator: str
    change: str
    comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosedResponse:
    """One response: what was agreed and why, and what each evaluator gave before."""

    question: str
    agreed: str
    reason: str
    opinions: tuple[DisclosedOpinion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosedTender:
    """One tender under its pseudonym; `standing` says its rank and total."""

    name: str
    standing: str
    responses: tuple[DisclosedResponse, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoiPack:
    """All that is disclosed, and the log of what was not."""

    evaluation_id: str
    authority: str
    procurement: str
    lot: str
    terms: Terms
    evaluators: tuple[str, ...]
    tenders: tuple[DisclosedTender, ...]
    redactions: tuple[Redaction, ...]


def pseudonyms(kind: str, evaluation_id: str, ids: Iterable[str]) -> dict[str, str]:
    """A pseudonym for each id, numbered in an order that says nothing: that of a digest of evaluation and id."""

    def place(one: str) -> str:
        return hashlib.sha256(f"{kind}\n{evaluation_id}\n{one}".encode()).hexdigest()

    return {one: f"{kind} {number}" for number, one in enumerate(sorted(ids, key=place), start=1)}


def foi_pack(worked: WorkedOut, *, left_out: LeftOut = NOTHING_LISTED) -> FoiPack:
    """The pack of one evaluation, without what is listed to be left out.

    Raises: RuleBroken when a text to disclose stands for an older reason.
    """
    evaluation = worked.setup.evaluation
    people = pseudonyms("Evaluator", evaluation.id, worked.setup.expected_to_score())
    supplier = worked.rules.terms.supplier.capitalize()
    tenders = pseudonyms(supplier, evaluation.id, [tender.id for tender in worked.setup.tenders])
    first = worked.first
    if len(first) == 1:
        tenders[first[0]] = f"{tenders[first[0]]}, {worked.setup.supplier_of(first[0]).name}, awarded the contract"
    words = [*_words_to_remove(worked, people, tenders), *_listed(worked, left_out)]
    terms = worked.rules.terms
    redacting = _Redacting(terms=terms, words=sorted(words, key=lambda one: -len(one[0])))
    given = {
        (person, score.tender_id, score.criterion_id): score
        for person in people
        if person in worked.submissions
        for score in worked.submissions[person].scores
    }
    return FoiPack(
        evaluation_id=evaluation.id,
        authority=evaluation.procurement.authority,
        procurement=evaluation.title,
        lot=evaluation.lot.title,
        terms=terms,
        evaluators=tuple(sorted(people.values(), key=_by_number)),
        tenders=tuple(
            _tender(worked, tender, tenders[tender.id], people, given, redacting)
            for tender in sorted(worked.award_input.tenders, key=lambda one: _by_number(tenders[one.id]))
        ),
        redactions=tuple(replace(one, what=terms.own(one.what)) for one in (*redacting.log(), *_left_out(worked))),
    )


Given = Mapping[tuple[str, str, str], IndividualScore]


def _tender(
    worked: WorkedOut, tender: AwardTender, name: str, people: Mapping[str, str], given: Given, redacting: "_Redacting"
) -> DisclosedTender:
    short = name.partition(",")[0]
    result, model = worked.result.tender(tender.id), worked.setup.model
    total = readable_total(model, result.total)
    standing = f"Rank {result.rank}" if result.rank is not None else "Not ranked"
    return DisclosedTender(
        name=name,
        standing=standing + (f", total {total}" if total else ""),
        responses=tuple(
            _response(worked, tender.id, short, leaf.id, people, given, redacting) for leaf in model.scored_leaves()
        ),
    )


def _response(
    worked: WorkedOut,
    tender_id: str,
    tender: str,
    criterion: str,
    people: Mapping[str, str],
    given: Given,
    redacting: "_Redacting",
) -> DisclosedResponse:
    titles = {leaf.id: leaf.title for leaf in worked.setup.model.scored_leaves()}
    question = titles[criterion] if titles[criterion] == criterion else f"{criterion} {titles[criterion]}"
    agreed = next(
        (one for one in worked.moderation.scores if (one.tender_id, one.criterion_id) == (tender_id, criterion)), None
    )
    place = f"{tender}, {question}"
    reason = ""
    if agreed is not None:
        why = disclosed(agreed, worked.said)
        reason = redacting.text(why.text, f"{place}, agreed reason")
        if why.withheld_because:
            redacting.note(f"{place}, agreed reason", "a text to disclose stands for the agreed reason", COMMERCIAL)
    after = "not agreed" if agreed is None else plain(agreed.points)
    opinions = []
    for person, evaluator in sorted(people.items(), key=lambda one: _by_number(one[1])):
        score = given.get((person, tender_id, criterion))
        if score is not None and score.points is not None:
            comment = redacting.text(score.rationale, f"{place}, comments")
            if score.evidence:
                redacting.note(
                    f"{place}, comments", "places quoted as evidence", CONFIDENTIAL, times=len(score.evidence)
                )
            view = next((one for one in agreed.discussion.changes if one.member_id == person), None) if agreed else None
            if view is not None:
                said = redacting.text(view.words, f"{place}, comments")
                comment = f"{comment}\nIn moderation: {view.cause.value}. {said}".rstrip()
            change = f"{plain(score.points)} → {after if view is None else plain(view.points)}"
            opinions.append(DisclosedOpinion(evaluator=evaluator, change=change, comment=comment))
    return DisclosedResponse(question=question, agreed=after, reason=reason, opinions=tuple(opinions))


def _words_to_remove(
    worked: WorkedOut, people: Mapping[str, str], tenders: Mapping[str, str]
) -> list[tuple[str, str, str, str]]:
    """Each word or name the program knows to take out: what takes its place, what it is, and the rule."""
    found = []
    for person in worked.setup.roster.people:
        instead = people.get(person.id, NAME_REMOVED)
        parts = [person.name, *(part for part in person.name.split() if len(part) >= _SHORTEST_NAME and part.istitle())]
        found += [(part, instead, "the name of a person", PERSONAL) for part in dict.fromkeys(parts) if part != "Dr"]
    first = worked.first
    for tender in worked.setup.tenders:
        if len(first) != 1 or tender.id != first[0]:
            supplier = worked.setup.supplier_of(tender.id)
            called = _called(supplier.name, worked)
            for name in filter(None, (supplier.name, supplier.identifier, supplier.address, supplier.email, called)):
                found.append((name, tenders[tender.id], "the name of a supplier", COMMERCIAL))
    return found


def _listed(worked: WorkedOut, left_out: LeftOut) -> Iterator[tuple[str, str, str, str]]:
    """What a person listed: a name goes with each part of it that is no word of the published texts."""
    published = _published(worked)
    for name in left_out.people:
        for part in parts_of_name(name, published=published):
            yield part, NAME_REMOVED, "the name of a person named in a tender", PERSONAL
    for words in left_out.words:
        yield words, LISTED_REMOVED, "words listed to be left out", f"{CONFIDENTIAL} or 43(2)"


def names_left_in(pack: FoiPack, worked: WorkedOut) -> tuple[str, ...]:
    """What looks like a name and still stands in the reasons and comments of a pack, for a person to judge."""
    known = [*_published(worked), *pack.evaluators, *(tender.name for tender in pack.tenders)]
    responses = [response for tender in pack.tenders for response in tender.responses]
    texts = [text for one in responses for text in (one.reason, *(opinion.comment for opinion in one.opinions))]
    return likely_names(texts, published=known)


def _published(worked: WorkedOut) -> list[str]:
    """What everybody could read before the tenders came."""
    evaluation, nodes = worked.setup.evaluation, worked.setup.model.nodes()
    published = [evaluation.title, evaluation.lot.title, evaluation.procurement.authority]
    return published + [text for node in nodes for text in (node.title, node.guidance, *node.sub_criteria)]


def _called(name: str, worked: WorkedOut) -> str:
    """What a supplier is called for short: the first word of its name that no other supplier's has, if it is a name.

    It is none where the published texts use it as a word, which would be taken out everywhere; empty then.
    """
    shared = {word for one in worked.setup.suppliers if one.name != name for word in one.name.split()}
    found = next((word for word in name.split() if word not in shared), "")
    is_a_word = found.lower() in re.findall(r"\w+", " ".join(_published(worked)).lower())
    return found if len(found) >= _SHORTEST_NAME and found.istitle() and not is_a_word else ""


def _left_out(worked: WorkedOut) -> Iterator[Redaction]:
    """What has no place in the pack at all."""
    prices = sum(len(tender.prices) for tender in worked.award_input.tenders)
    if prices:
        yield Redaction(place="The whole pack", what="prices", rule=COMMERCIAL, times=prices)
    documents = len(worked.setup.documents)
    if documents:
        yield Redaction(
            place="The whole pack", what="documents of the tenders", rule=f"{CONFIDENTIAL} and 43(2)", times=documents
        )
    losing = len(worked.setup.tenders) - (len(worked.first) == 1)
    if losing:
        yield Redaction(
            place="The whole pack", what="names of suppliers not awarded the contract", rule=COMMERCIAL, times=losing
        )
    people = len(worked.setup.roster.people)
    yield Redaction(place="The whole pack", what="names of people", rule=PERSONAL, times=people)


def _by_number(name: str) -> int:
    return int(name.partition(",")[0].split()[-1])


@dataclass
class _Redacting:
    """Takes words out of texts and keeps the log; what takes their place is in the rulebook's words."""

    terms: Terms
    words: list[tuple[str, str, str, str]]
    _log: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def text(self, text: str, place: str) -> str:
        """The text without quotations, each word to remove replaced wherever it stands alone, however it is spelled."""
        text, times = _QUOTED.subn(self.terms.own(WORDS_REMOVED), text)
        if times:
            self.note(place, "words quoted from the tender", CONFIDENTIAL, times=times)
        for word, instead, what, rule in self.words:
            text, times = re.subn(rf"(?<!\w){re.escape(word)}(?!\w)", instead, text, flags=re.IGNORECASE)
            if times:
                self.note(place, what, rule, times=times)
        return text

    def note(self, place: str, what: str, rule: str, *, times: int = 1) -> None:
        """Count something that was left out of a place."""
        self._log[place, what, rule] = self._log.get((place, what, rule), 0) + times

    def log(self) -> tuple[Redaction, ...]:
        """Everything noted, in the order it was met."""
        return tuple(
            Redaction(place=place, what=what, rule=rule, times=times)
            for (place, what, rule), times in self._log.items()
        )
