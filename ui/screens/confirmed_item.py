"""One item of the moderation in words, whole: all that the digest covers which a member's signature stands under.

Whoever signs a digest signs every field behind it, so every field is said here, the empty ones that matter too
(DOMAIN 1.3; Lancashire Care v Lancashire CC [2018] EWHC 1589: the panel never reviewed and agreed the final record).
"""

from collections.abc import Iterator
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from evaluator.domain.discussion import ChangeOfView, Discussion, PointRaised
from evaluator.domain.figures import plain
from evaluator.domain.moderation import ConsensusScore, ModerationItem
from evaluator.domain.pack import Setup
from evaluator.domain.wording import spoken_list
from ui.widgets.text import Card, heading, paragraph
from ui.words import marked, tr

Part: TypeAlias = tuple[str, tuple[str, ...]]
DIGITS_TOGETHER = 8  # of a digest, so that two people can read it to each other


class ItemCard(Card):
    """Shows one item; what was there before is taken away."""

    def __init__(self) -> None:
        super().__init__(tr("What was agreed"))
        self._said: list[QWidget] = []

    def show_item(self, item: ModerationItem, setup: Setup, *, digest: str) -> None:
        """Show an item with the digest that the signature names."""
        for old in self._said:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.title.setText(title_of(item, setup))
        self._said = []
        for said, texts in (*parts_of(item, setup), (marked("Your signature names this item by"), (grouped(digest),))):
            self._said += [heading(said, 3), *(paragraph(text) for text in texts)]
        self.add(*self._said)


def title_of(item: ModerationItem, setup: Setup) -> str:
    """The question and the supplier."""
    question = setup.model.question(item.score.criterion_id)
    return f"{question.title} – {setup.supplier_of(item.score.tender_id).name}"


def parts_of(item: ModerationItem, setup: Setup) -> tuple[Part, ...]:
    """Everything the item holds, under headings, in the order in which a reader wants it."""
    score = item.score
    return (
        (marked("Agreed score"), (on_scale(score, setup),)),
        (marked("Agreed reason"), (score.reason,)),
        *_filled(marked("Why not higher"), score.why_not_higher),
        *_filled(marked("Why not lower"), score.why_not_lower),
        *_filled(marked("Why it was corrected"), score.correction),
        (marked("Dissent"), (score.dissent or tr("None is recorded."),)),
        *_discussion(score.discussion, setup),
        (marked("Evidence relied on"), tuple(_evidence(score, setup)) or (tr("None is named."),)),
        (marked("Who was present"), (_attendance(item, setup),)),
    )


def on_scale(score: ConsensusScore, setup: Setup) -> str:
    """4 of 5 (Good)."""
    scale = setup.model.scale_of(score.criterion_id)
    title = next((one.title for one in scale.descriptors if one.points == score.points), "")
    said = tr("{points} of {maximum}").format(points=plain(score.points), maximum=plain(scale.maximum))
    return f"{said} ({title})" if title else said


def grouped(digest: str) -> str:
    """A digest in groups of digits."""
    return " ".join(digest[at : at + DIGITS_TOGETHER] for at in range(0, len(digest), DIGITS_TOGETHER))


def _discussion(said: Discussion, setup: Setup) -> Iterator[Part]:
    raised = tuple(f"{setup.roster.of(one.author).name}, {_weight(one)}: {_point(one)}" for one in said.raised)
    yield marked("Points raised"), raised or (tr("None is recorded."),)
    if said.contradictions:
        yield (
            marked("What conflicted"),
            tuple(f"{one.text}\n{tr('How it was settled')}: {one.settled}" for one in said.contradictions),
        )
    changes = tuple(_change(one, setup) for one in said.changes)
    yield marked("Changes of view"), changes or (tr("Nobody's view is recorded as changed."),)
    if said.clarifications:
        yield marked("Clarifications relied on"), said.clarifications
    if said.passed:
        yield (
            marked("Objections a reviewer might have, and why the reason stands"),
            tuple(f"{one.check}: {one.reason}" for one in said.passed),
        )
    yield (
        marked("Discussed, each by itself"),
        tuple(f"• {text}" for text in said.discussed) or (tr("Nothing is marked."),),
    )


def _weight(one: PointRaised) -> str:
    """Which way a point speaks, and whether the score rests on it or did."""
    return f"{tr(one.side.value)}, {tr('decisive')}" if one.decisive else tr(one.side.value)


def _point(one: PointRaised) -> str:
    """The point, and why it was withdrawn if it was."""
    return "\n".join((one.text, tr("Withdrawn: {why}").format(why=one.withdrawn))) if one.withdrawn else one.text


def _change(one: ChangeOfView, setup: Setup) -> str:
    """Who now gives what, and why."""
    words = f" {one.words}" if one.words else ""
    gives = tr("{name} now gives {points}").format(name=setup.roster.of(one.member_id).name, points=plain(one.points))
    return f"{gives}: {tr(one.cause.value)}.{words}"


def _evidence(score: ConsensusScore, setup: Setup) -> Iterator[str]:
    names = {one.sha256: one.name for one in setup.documents}
    for one in score.evidence:
        document = names.get(one.document_sha256, grouped(one.document_sha256))
        yield tr("{document}, page {page}: “{quote}”").format(document=document, page=one.page, quote=one.quote)


def _attendance(item: ModerationItem, setup: Setup) -> str:
    chair, present = setup.roster.of(item.chair).name, [setup.roster.of(one).name for one in item.present]
    absent = [setup.roster.of(one).name for one in item.absent(setup)]
    said = tr("Session {number}, led by {chair}. Present: {present}.").format(
        number=item.score.session, chair=chair, present=spoken_list(present)
    )
    return f"{said} {tr('Absent: {absent}.').format(absent=spoken_list(absent))}" if absent else said


def _filled(said: str, text: str) -> tuple[Part, ...]:
    return ((said, (text,)),) if text else ()
