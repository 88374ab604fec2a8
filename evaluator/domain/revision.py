"""What a later revision of the set-up may change, and how the change is told.

What was published cannot change once the set-up is issued, because scoring may have begun: criteria, weights, scales
and price formulas stay (Letting v Newham [2008] EWHC 1583: nothing undisclosed is scored). People leave and join, lose
their keys; documents come late; a wording is corrected. Each revision names the one before, with its reason
(SECURITY §4, trust step 6), and nobody who left is forgotten: DOMAIN 1.3 asks who said what.
"""

from collections.abc import Iterator
from dataclasses import replace

from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel
from evaluator.domain.masking import as_issued
from evaluator.domain.pack import Setup
from evaluator.domain.panel import ROLE_WORDS, Former, PanelMember, Role
from evaluator.domain.wording import spoken_list
from evaluator.errors import RuleBroken
from evaluator.said import said

LONGEST_REASON = 20_000
ALLOWED = (
    "A revision may replace a person, certify a new key, add a document or clarification, correct guidance, or give a "
    "panel member the chair. "
    "For anything else, begin a new evaluation."
)
FIXED = {
    "evaluation": "The procurement and its lot",
    "suppliers": "The suppliers",
    "tenders": "The tenders",
    "late": "What was decided about late tenders",
    "fewest_scorers": "How many score each question",
}


def require_may_follow(before: Setup, after: Setup) -> None:
    """Raises: RuleBroken, with what is allowed instead, when `after` is not a sound next revision of `before`."""
    if after.revision != before.revision + 1:
        raise RuleBroken(
            "Revision {revision} of the set-up cannot follow revision {revision_2}.",
            revision=after.revision,
            revision_2=before.revision,
        )
    if not after.reason.strip():
        raise RuleBroken("A revision needs a reason.", hint="Say what made it necessary: the whole panel reads it.")
    if len(after.reason) > LONGEST_REASON:
        raise RuleBroken(
            "The reason has {number:,} characters; {longest_reason:,} is the limit.",
            number=len(after.reason),
            longest_reason=LONGEST_REASON,
        )
    _require_model_kept(before.model, after.model)
    first, second = (as_issued(before), as_issued(after)) if _names_come_back(before, after) else (before, after)
    for name, fixed in FIXED.items():
        if getattr(first, name) != getattr(second, name):
            raise RuleBroken("{fixed} cannot change once the set-up is issued.", hint=ALLOWED, fixed=said(fixed))
    if second.documents[: len(first.documents)] != first.documents:
        raise RuleBroken("A document that was issued cannot be changed or taken out.", hint=ALLOWED)
    if any(document.priced for document in second.documents[len(first.documents) :]):
        raise RuleBroken("A price document comes with the first set-up or not at all.", hint=ALLOWED)
    _require_people_kept(before, after)
    if not changes(before, after):
        raise RuleBroken("Nothing is changed.", hint=ALLOWED)


def changes(before: Setup, after: Setup) -> tuple[str, ...]:
    """What a revision changed, each as a sentence for everybody in the evaluation."""
    return (
        *_people_changed(before, after),
        *_documents_added(before, after),
        *_guidance_corrected(before, after),
        *_names_back(before, after),
    )


def with_guidance(model: EvaluationModel, criterion_id: str, guidance: str) -> EvaluationModel:
    """The model with another guidance for one criterion. Raises: RuleBroken when there is no such criterion."""
    if criterion_id not in {node.id for node in model.nodes()}:
        raise RuleBroken("The evaluation model has no criterion {criterion_id}.", criterion_id=criterion_id)
    return replace(model, criteria=tuple(_guided(node, {criterion_id: guidance}) for node in model.criteria))


def _guided(node: AwardCriterion, texts: dict[str, str]) -> AwardCriterion:
    children = tuple(_guided(child, texts) for child in node.children)
    return replace(node, guidance=texts.get(node.id, node.guidance), children=children)


def _require_model_kept(before: EvaluationModel, after: EvaluationModel) -> None:
    texts = {node.id: node.guidance for node in after.nodes()}
    if replace(before, criteria=tuple(_guided(node, texts) for node in before.criteria)) != after:
        raise RuleBroken(
            "Criteria, weights, scales and the price formula cannot change once the set-up is issued: they are what "
            "was published, and scoring may have begun.",
            hint=ALLOWED,
        )


def _names_come_back(before: Setup, after: Setup) -> bool:
    """Whether this revision gives hidden names back. Raises: RuleBroken for any other change of what is hidden."""
    if before.mask == after.mask:
        return False
    if before.mask is None or after.mask is None or before.mask.salt or before.mask.commitment != after.mask.commitment:
        raise RuleBroken("Suppliers' names are hidden from the beginning or not at all.", hint=ALLOWED)
    return True


def _require_people_kept(before: Setup, after: Setup) -> None:
    """Everybody stays as they were, or stands among those who went, with this revision's reason."""
    kept = len(before.roster.former)
    went = after.roster.former[kept:]
    if after.roster.former[:kept] != before.roster.former:
        raise RuleBroken("Those who left before cannot be changed or taken out.", hint=ALLOWED)
    gone = tuple(person for person in before.roster.people if not _stays(person, after))
    expected = {Former(person=person, until=before.revision, reason=after.reason) for person in gone}
    if set(went) != expected or len(went) != len(gone):
        raise RuleBroken("Somebody was changed or taken off without being listed among those who went.", hint=ALLOWED)
    if before.roster.the(Role.LEAD) != after.roster.the(Role.LEAD):
        raise RuleBroken(
            "The procurement lead and their key cannot be changed: everybody compared that key.",
            hint="Begin a new evaluation.",
        )
    for person in gone:
        _require_successor_sound(person, after)
    staying = set(before.expected_to_score()) & set(after.expected_to_score())
    if moved := [one for one in sorted(staying) if before.questions_of(one) != after.questions_of(one)]:
        raise RuleBroken(
            "What {name} scores cannot change: they may have scored it.",
            hint="Whoever joins may take over questions.",
            name=after.roster.of(moved[0]).name,
        )


def _stays(person: PanelMember, after: Setup) -> bool:
    """Whether somebody is on the panel as they were, or has taken or given up the chair and is otherwise the same."""
    again = next((one for one in after.roster.people if one.id == person.id), None)
    if again is None:
        return False
    return again == person or (
        replace(again, roles=person.roles) == person and set(again.roles) ^ set(person.roles) == {Role.CHAIR}
    )


def _require_successor_sound(person: PanelMember, after: Setup) -> None:
    """A new key changes nothing else about its owner; sealed prices must still open."""
    again = next((one for one in after.roster.people if one.id == person.id), None)
    if again is not None and _with_key_of(again, person) != again:
        raise RuleBroken(
            "A new key for {name} cannot bring another name, post or role.",
            hint="Take them off and add them anew, with the reason.",
            name=person.name,
        )
    sealed = any(document.priced for document in after.documents)
    opens = again is not None and again.age_recipient == person.age_recipient
    if person.is_a(Role.PRICE_EVALUATOR) and sealed and not opens:
        raise RuleBroken(
            "The price documents are sealed to {name}, and nobody else's key opens them.",
            hint="A new key made with the recovery code opens them and may be certified. Otherwise begin a new "
            "evaluation.",
            name=person.name,
        )


def _with_key_of(key: PanelMember, person: PanelMember) -> PanelMember:
    return replace(person, fingerprint=key.fingerprint, age_recipient=key.age_recipient, compared=key.compared)


def _people_changed(before: Setup, after: Setup) -> Iterator[str]:
    were, now = ({one.id: one for one in each.roster.people} for each in (before, after))
    for member_id, person in were.items():
        if member_id not in now:
            yield said("{person} left. What {person} signed is kept, and is not counted any more.", person=person.name)
        elif now[member_id].fingerprint != person.fingerprint:
            yield said("{person} has a new key. What was signed with the old one stays valid.", person=person.name)
        elif now[member_id].is_a(Role.CHAIR) and not person.is_a(Role.CHAIR):
            yield said("{person} takes the chair and still scores.", person=person.name)
        elif person.is_a(Role.CHAIR) and not now[member_id].is_a(Role.CHAIR):
            yield said("{person} does not chair any more and still scores.", person=person.name)
    for member_id, person in now.items():
        if member_id not in were:
            yield said(
                "{person} joined as {roles}.",
                person=person.name,
                roles=spoken_list([said(ROLE_WORDS[role]) for role in person.roles]),
            )
            if member_id in {one.member_id for one in after.assigned}:
                titles = [after.model.question(one).title for one in after.questions_of(member_id)]
                yield said("{person} scores {titles}.", person=person.name, titles=spoken_list(titles))


def _documents_added(before: Setup, after: Setup) -> Iterator[str]:
    for document in after.documents[len(before.documents) :]:
        yield said(
            "{document} was added to the tender of {name}.",
            document=document.name,
            name=after.supplier_of(document.tender_id).name,
        )


def _guidance_corrected(before: Setup, after: Setup) -> Iterator[str]:
    texts = {node.id: node.guidance for node in before.model.nodes()}
    for node in after.model.nodes():
        if texts.get(node.id) != node.guidance:
            yield said("The guidance for {node} was corrected.", node=node.title)


def _names_back(before: Setup, after: Setup) -> Iterator[str]:
    if before.hides_names and not after.hides_names:
        hidden = as_issued(after)
        told = [
            said("{letter} is {name}", letter=hidden.supplier_of(one.id).name, name=after.supplier_of(one.id).name)
            for one in after.tenders
        ]
        yield said("The suppliers' names are back: {told}.", told=spoken_list(told))
