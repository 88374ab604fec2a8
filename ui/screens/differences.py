"""What a change of a dynamic purchasing system brings, in words and as rows of a table."""

from evaluator.domain.change import Change
from evaluator.domain.specification import Difference, Requirement
from evaluator.domain.wording import spoken_date


def planned_in_words(change: Change) -> str:
    """A change as a person reads it before signing it."""
    said = [
        f"Change {change.number}: {change.title}",
        f"Published on {spoken_date(change.publish_on)}.",
        f"Reason: {change.reason}",
    ]
    if change.specification:
        said.append(f"Version {change.specification.number} of the specification: {change.specification.title}.")
    said += [f"New lot {lot.id}: {lot.title}." for lot in change.lots]
    if change.scope:
        said.append(f"Scope: {change.scope}")
    if change.reassess_by:
        said.append(f"Admitted suppliers are assessed again by {spoken_date(change.reassess_by)}.")
    return "\n".join(said)


def difference_rows(found: Difference) -> list[tuple[str, str, str, str]]:
    """One row for each requirement that is added, changed or taken away: number, what happens, before, after."""
    return [
        *((one.id, "Added", "", one.text) for one in found.added),
        *((after.id, "Changed", _whole(before, after), _whole(after, before)) for before, after in found.changed),
        *((one.id, "Taken away", one.text, "") for one in found.removed),
    ]


def _whole(one: Requirement, other: Requirement) -> str:
    """The text, with the evidence and the lots where those differ."""
    said = [one.text]
    if one.evidence != other.evidence:
        said.append(f"Evidence: {one.evidence or 'none'}")
    if one.lots != other.lots:
        said.append(f"Lots: {', '.join(one.lots) or 'all'}")
    return "\n".join(said)
