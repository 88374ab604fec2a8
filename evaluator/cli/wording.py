"""Verdicts, packages and merges in words, for people at a terminal."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from evaluator.domain.panel import ROLE_WORDS, Role, Roster
from evaluator.domain.verification import IdentityKnown, Signature, Verdict
from evaluator.domain.wording import counted, spoken_list, spoken_time
from evaluator.formats.identity import words

if TYPE_CHECKING:
    from evaluator.services.inspection import Inspection
    from evaluator.services.merging import ReadyToMerge
    from evaluator.services.taking_over import HandedOver

IDENTITY_WORDS = {
    IdentityKnown.COMPARED: "compared: your own key, or one whose words you compared",
    IdentityKnown.CERTIFIED: "certified: the procurement lead compared the words of this key",
    IdentityKnown.NOT_COMPARED: "not compared: nobody is known to have compared its words",
    IdentityKnown.UNKNOWN: "unknown: whose key this is cannot be told here",
}


def verdict_in_words(file: str, verdict: Verdict) -> Iterator[str]:
    """The verdict first, then each check and who signed."""
    yield f"{file}: {'valid' if verdict.valid else 'NOT VALID'}"
    for check in verdict.checks:
        yield f"  {'holds' if check.ok else 'FAILS'}   {check.name.capitalize()}: {check.detail}"
    for signature in verdict.signatures:
        yield f"  signed  {_signer(signature)}"
        yield f"          key {signature.fingerprint[:16]}…, {IDENTITY_WORDS[signature.identity]}"
        if signature.identity is IdentityKnown.NOT_COMPARED:
            yield f"          words to compare: {' '.join(words(signature.fingerprint))}"


def _signer(signature: Signature) -> str:
    role = f" as {_role(signature.role)}" if signature.role else ""
    when = f"{spoken_time(signature.claimed_time)} (claimed)" if signature.claimed_time else "at an unknown time"
    return f"{signature.name}{role}, {when}"


def _role(role: str) -> str:
    return ROLE_WORDS[Role(role)] if role in set(Role) else role


def roles_in_words(roles: Iterable[Role]) -> str:
    """Moderation chair and panel member."""
    return spoken_list([ROLE_WORDS[role] for role in roles])


def card_in_words(card: Mapping[str, object]) -> list[tuple[str, str]]:
    """What an identity card says, as labels and words; the words of its key in the order they are read out."""
    to_read_out = card["words"]
    return [
        ("Name", str(card["name"])),
        ("Organisation", str(card["organisation"])),
        ("Words", " ".join(to_read_out) if isinstance(to_read_out, list) else str(to_read_out)),
        ("Fingerprint", str(card["fingerprint"])),
        ("Sealed to", str(card["age_recipient"])),
    ]


NOT_TO_YOU = "You are no recipient of this package: somebody else passed it on to you."


def inspection_in_words(found: "Inspection") -> list[tuple[str, str]]:
    """What a package is, as labels and words."""
    size = sum(entry.size for entry in found.objects)
    outside = found.evaluation_id is None  # an identity card
    return [
        ("Kind", "identity card" if outside else f"{found.kind}, number {found.number}"),
        *([] if outside else [("Evaluation", _evaluation(found))]),
        ("From", _sender(found)),
        ("To", spoken_list(found.recipients) if found.recipients else "anyone"),
        *([("Note", NOT_TO_YOU)] if found.for_reader is False else []),
        ("Claimed time", spoken_time(found.claimed_time)),
        ("Contents", f"{counted(len(found.objects), 'object')}, {counted(size, 'byte')}"),
        *([("Files", spoken_list(found.files))] if found.files else []),
        *([("Set-up", found.setup_digest)] if found.setup_digest else []),
        ("Digest", found.digest),
    ]


def _sender(found: "Inspection") -> str:
    said = f"{found.sender}, {_role(found.role)}" if found.role else found.sender
    return said if found.sender_known else f"{said} (so it says; the key is not one known here)"


def _evaluation(found: "Inspection") -> str:
    return f"{found.evaluation} ({found.evaluation_id})" if found.evaluation else str(found.evaluation_id)


def handed_in_words(handed: "Iterable[HandedOver]", *, taken_over: bool) -> Iterator[str]:
    """What everybody handed over to another chair, a line for each file."""
    for one in handed:
        if not one.packages:  # the approver's, who was sent nothing of moderation yet
            yield f"{one.name}: {one.by} has signed that another person takes the chair"
            continue
        number = counted(one.packages, "signed package")
        were = "was" if one.packages == 1 else "were"
        yield f"{one.name}: {number} of {one.by} {were if taken_over else 'would be'} taken over"


def handed_as_json(handed: "Iterable[HandedOver]") -> dict[str, object]:
    """The same for another program; nothing where nobody hands anything over."""
    found = [{"file": one.name, "by": one.by, "packages": one.packages} for one in handed]
    return {"handed_over": found} if found else {}


def plan_in_words(ready: "ReadyToMerge", roster: Roster, *, merged: bool) -> Iterator[str]:
    """What a merge does, file by file, and who is still awaited."""
    if not ready.plan.steps:
        yield "Nothing to merge."
    else:
        yield "Merged:" if merged else "The plan; nothing was changed:"
    for step in ready.plan.steps:
        submission = step.submission
        what = counted(len(submission.scores), "score") if submission.scores else "prices"
        yield f"  {roster.of(submission.member_id).name}, submission {submission.seq} ({what}): {step.arrival.value}"
        if step.explanation:
            yield f"    About its phrase: {step.explanation}"
    for refused in ready.refused:
        yield f"  Refused: {refused.name}. {refused.message} {refused.hint}".rstrip()
    for member_id in ready.plan.forked:
        yield f"  {roster.of(member_id).name} has sent two different submissions: a revision that names both is needed."
    for member_id in ready.plan.awaited:
        yield f"  Still awaited: {roster.of(member_id).name}"


def plan_as_json(ready: "ReadyToMerge", roster: Roster) -> dict[str, object]:
    """The same for another program."""
    return {
        "steps": [
            {
                "member": step.submission.member_id,
                "name": roster.of(step.submission.member_id).name,
                "number": step.submission.seq,
                "digest": step.submission.digest,
                "arrival": step.arrival.value,
                "explanation": step.explanation,
            }
            for step in ready.plan.steps
        ],
        "refused": [
            {"file": refused.name, "message": refused.message, "hint": refused.hint} for refused in ready.refused
        ],
        "awaited": list(ready.plan.awaited),
        "conflicts": list(ready.plan.forked),
    }
