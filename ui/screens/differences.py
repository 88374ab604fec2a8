"""What a change of a dynamic purchasing system brings, in words and as rows of a table."""

from evaluator.domain.change import Change
from evaluator.domain.specification import Difference, Requirement
from evaluator.domain.wording import spoken_date
from ui.words import tr


def planned_in_words(change: Change) -> str:
    """A change as a person reads it before signing it."""
    said = [
        tr("Change {number}: {title}").format(number=change.number, title=change.title),
        tr("Published on {date}.").format(date=spoken_date(change.publish_on)),
        tr("Reason: {reason}").format(reason=change.reason),
    ]
    if change.specification:
        said.append(
            tr("Version {number} of the specification: {title}.").format(
                number=change.specification.number, title=change.specification.title
            )
        )
    said += [tr("New lot {id}: {title}.").format(id=lot.id, title=lot.title) for lot in change.lots]
    if change.scope:
        said.append(tr("Scope: {scope}").format(scope=change.scope))
    if change.reassess_by:
        said.append(tr("Admitted suppliers are assessed again by {date}.").format(date=spoken_date(change.reassess_by)))
    return "\n".join(said)


def difference_rows(found: Difference) -> list[tuple[str, str, str, str]]:
    """One row for each requirement that is added, changed or taken away: number, what happens, before, after."""
    return [
        *((one.id, tr("Added"), "", one.text) for one in found.added),
        *((after.id, tr("Changed"), _whole(before, after), _whole(after, before)) for before, after in found.changed),
        *((one.id, tr("Taken away"), one.text, "") for one in found.removed),
    ]


def _whole(one: Requirement, other: Requirement) -> str:
    """The text, with the evidence and the lots where those differ."""
    said = [one.text]
    if one.evidence != other.evidence:
        said.append(tr("Evidence: {evidence}").format(evidence=one.evidence or tr("none")))
    if one.lots != other.lots:
        said.append(tr("Lots: {lots}").format(lots=", ".join(one.lots) or tr("all")))
    return "\n".join(said)
