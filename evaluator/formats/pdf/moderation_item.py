"""One item of the moderation record as printed: agreed score and reason first, then all that was said on the way."""

from collections.abc import Mapping
from dataclasses import dataclass

from evaluator.domain.discussion import ChangeOfView, PointRaised
from evaluator.domain.figures import plain
from evaluator.domain.moderation import ConsensusScore, ModerationItem, ModerationRecord
from evaluator.domain.pack import Setup
from evaluator.domain.procurement import Response
from evaluator.domain.scoring import IndividualScore
from evaluator.domain.wording import spoken_list
from evaluator.formats.pdf.layout import Align, Cell, Column, Document
from evaluator.formats.pdf.score_sheet import evidence_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What every item is printed from, by response: items, what was agreed before, everybody's locked scores."""

    setup: Setup
    items: Mapping[Response, ModerationItem]
    earlier: Mapping[Response, tuple[ConsensusScore, ...]]
    individual: Mapping[Response, tuple[tuple[str, IndividualScore], ...]]
    documents: Mapping[str, str]

    @classmethod
    def of(
        cls, setup: Setup, record: ModerationRecord, individual: Mapping[str, tuple[IndividualScore, ...]]
    ) -> "Printed":
        """Everything by response, put together once."""
        earlier: dict[Response, tuple[ConsensusScore, ...]] = {}
        for score in record.earlier:
            earlier[score.response] = (*earlier.get(score.response, ()), score)
        given: dict[Response, tuple[tuple[str, IndividualScore], ...]] = {}
        for member_id in setup.expected_to_score():
            for one in individual.get(member_id, ()):
                given[one.response] = (*given.get(one.response, ()), (member_id, one))
        return cls(
            setup=setup,
            items={item.score.response: item for item in record.items()},
            earlier=earlier,
            individual=given,
            documents={one.sha256: one.name for one in setup.documents},
        )

    def name(self, member_id: str) -> str:
        """A person's name."""
        return self.setup.roster.of(member_id).name


def print_item(document: Document, printed: Printed, response: Response) -> None:
    """One agreed score with everything the record must hold of it (DOMAIN 1.3)."""
    item = printed.items[response]
    score = item.score
    document.heading(printed.setup.supplier_of(score.tender_id).name, 3)
    document.paragraph(score.reason, lead=f"Agreed: {_on_scale(printed, score)}.")
    for lead, text in (
        ("Why not higher:", score.why_not_higher),
        ("Why not lower:", score.why_not_lower),
        ("Dissent:", score.dissent),
    ):
        if text:
            document.paragraph(text, lead=lead)
    for before in printed.earlier.get(response, ()):
        document.paragraph(
            before.reason, lead=f"Agreed before, in session {before.session}: {_on_scale(printed, before)}."
        )
    if score.correction:
        document.paragraph(score.correction, lead="Why it was corrected:")
    _points_raised(document, printed, score)
    for conflict in score.discussion.contradictions:
        document.paragraph(conflict.text, lead="What conflicted:")
        document.paragraph(conflict.settled, lead="How it was settled:")
    _individual(document, printed, score)
    for one in score.evidence:
        document.paragraph(evidence_in_words(one, dict(printed.documents)), lead="Evidence relied on:")
    for text in score.discussion.clarifications:
        document.paragraph(text, lead="Clarification relied on:")
    for passed in score.discussion.passed:
        document.paragraph(passed.reason, lead=f"A warning that was passed ({passed.check}):")
    document.paragraph(
        f"{'; '.join(score.discussion.discussed)}. Session {score.session}, led by {printed.name(item.chair)}; "
        f"present: {spoken_list([printed.name(one) for one in item.present])}.",
        lead="Discussed, each by itself:",
        quiet=True,
    )


def _on_scale(printed: Printed, score: ConsensusScore) -> str:
    scale = printed.setup.model.scale_of(score.criterion_id)
    title = next((one.title for one in scale.descriptors if one.points == score.points), "")
    return f"{plain(score.points)} of {plain(scale.maximum)}{f' ({title})' if title else ''}"


def _points_raised(document: Document, printed: Printed, score: ConsensusScore) -> None:
    document.paragraph("", lead="Points raised:", introduces=True)
    document.table(
        [
            Column(head="Raised by", share=20),
            Column(head="Side", share=11),
            Column(head="Point", share=55),
            Column(head="Decisive", share=14),
        ],
        [
            (printed.name(point.author), point.side.value, _point(point), _weight(point))
            for point in score.discussion.raised
        ],
    )


def _point(point: PointRaised) -> str:
    """The point, and why it was withdrawn if it was."""
    return f"{point.text} (withdrawn: {point.withdrawn})" if point.withdrawn.strip() else point.text


def _weight(point: PointRaised) -> str:
    """Whether the score rests on it, or did until it was withdrawn."""
    if point.decides:
        return "decisive"
    return "withdrawn" if point.withdrawn.strip() else ""


def _individual(document: Document, printed: Printed, score: ConsensusScore) -> None:
    changes = {change.member_id: change for change in score.discussion.changes}
    given = printed.individual.get(score.response, ())
    if not changes:
        listed = "; ".join(f"{printed.name(member_id)}: {_points(one)}" for member_id, one in given)
        document.paragraph(f"{listed}. Nobody's view is recorded as changed.", lead="Points, as locked:")
        return
    document.paragraph("", lead="Points as locked, and views that changed:", introduces=True)
    document.table(
        [
            Column(head="Panel member", share=22),
            Column(head="Locked", align=Align.RIGHT, share=10),
            Column(head="Now", align=Align.RIGHT, share=8),
            Column(head="Why the view changed", share=60),
        ],
        [(printed.name(member_id), _points(one), *_changed(changes.get(member_id))) for member_id, one in given],
    )


def _points(score: IndividualScore) -> str:
    return "" if score.points is None else plain(score.points)


def _changed(change: ChangeOfView | None) -> tuple[str, str | Cell]:
    if change is None:
        return "", Cell("unchanged", quiet=True)
    why = change.cause.value[0].upper() + change.cause.value[1:]
    return plain(change.points), f"{why}. {change.words}".strip()
