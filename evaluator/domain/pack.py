"""What the lead issues: the set-up that everyone in the evaluation holds, and the pack for one person.

The set-up is frozen before tenders are opened; a later one is a new revision chained to the last with a reason
(SECURITY §4, trust step 6). Its digest is carried by every other package of the evaluation.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from evaluator.domain.evaluation_model import AwardCriterion, EvaluationModel
from evaluator.domain.lots import LotRules
from evaluator.domain.panel import Assigned, PanelMember, Role, Roster, may_open_prices, may_open_responses
from evaluator.domain.procurement import AwardRoute, Document, Evaluation, Response, Supplier, Tender
from evaluator.domain.scoring import IndividualScore
from evaluator.domain.submission import TenderPrice
from evaluator.domain.tenders import LateTender, require_late_settled
from evaluator.domain.wording import counted
from evaluator.errors import RuleBroken


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """That suppliers' names are hidden while the panel scores: the SHA-256 that commits to who is who.

    `salt`, 32 bytes in hex, is empty until the names come back.
    """

    commitment: str
    salt: str = ""

    @property
    def hides(self) -> bool:
        """Whether the names are hidden still."""
        return not self.salt


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """Everything published or agreed before scoring starts; what is not in here cannot be scored.

    `late` is what was decided about tenders that came too late; a refused one is neither a tender nor a supplier here.
    `mask` says that suppliers' names are, or were, hidden; None where they never were.
    `assigned` lists the panel members who score some questions only; each question needs `fewest_scorers` of them.
    `lots` is what is published alike for every lot; None where there is one lot alone.
    """

    revision: int
    reason: str
    evaluation: Evaluation
    model: EvaluationModel
    roster: Roster
    suppliers: tuple[Supplier, ...]
    tenders: tuple[Tender, ...]
    documents: tuple[Document, ...]
    late: tuple[LateTender, ...] = ()
    mask: Mask | None = None
    assigned: tuple[Assigned, ...] = ()
    fewest_scorers: int = 1
    lots: LotRules | None = None

    @property
    def hides_names(self) -> bool:
        """Whether suppliers are called Tender A, Tender B and so on."""
        return self.mask is not None and self.mask.hides

    def require_complete(self) -> None:
        """Refuse to issue a set-up that cannot be evaluated. Raises: RuleBroken naming the first gap."""
        if not self.tenders:
            raise RuleBroken("There is no tender to evaluate.", hint="Register at least one tender.")
        for role in (Role.LEAD, Role.CHAIR, Role.APPROVER):
            self.roster.the(role)
        if self.model.price_leaves():
            self.roster.the(Role.PRICE_EVALUATOR)
        if self.model.scored_leaves() and not self.roster.with_role(Role.MEMBER):
            raise RuleBroken("Nobody is enrolled to score.", hint="Enrol at least one panel member.")
        competed = self.evaluation.procurement.award_route is AwardRoute.MINI_COMPETITION
        if competed and self.evaluation.tenders_due is None:
            raise RuleBroken(
                "The closing time for tenders is not recorded.", hint="Enter it with the tenders, as it was published."
            )
        self.require_late_settled()
        self.require_scorers()
        self._require_questions_known()
        if nameless := [
            one.name for one in self.suppliers if self.is_limited and not self.hides_names and not one.identifier
        ]:
            raise RuleBroken(
                "{nameless} has no unique identifier.",
                hint="With a limit on lots, a supplier is known by it in every lot: add it with the tenders.",
                nameless=nameless[0],
            )

    @property
    def is_limited(self) -> bool:
        """Whether a published limit on lots bears on this award."""
        return self.lots is not None and self.lots.limited

    def require_scorers(self) -> None:
        """Raises: RuleBroken naming the first question that too few score, or who is assigned what there is not."""
        members, questions = set(self.expected_to_score()), {leaf.id for leaf in self.model.scored_leaves()}
        for one in self.assigned:
            if one.member_id not in members or not one.questions or not questions.issuperset(one.questions):
                name = self.roster.of(one.member_id).name
                raise RuleBroken("{name} scores no question of this model.", hint="Say what they score.", name=name)
        for leaf in self.model.scored_leaves():
            found = len(self.scorers_of(leaf.id))
            if found < self.fewest_scorers:
                raise RuleBroken(
                    "“{leaf}” is scored by {persons}; each question needs at least {fewest_scorers}.",
                    hint="Assign it to more panel members, on the screen “Panel”.",
                    leaf=leaf.title,
                    persons=counted(found, "person", "people"),
                    fewest_scorers=self.fewest_scorers,
                )

    def _require_questions_known(self) -> None:
        known = {leaf.id for leaf in self.model.scored_leaves()}
        for document in self.documents:
            if not known.issuperset(document.questions):
                raise RuleBroken(
                    "{document} is attached to a question that is not in the model.",
                    hint="Say with the tenders which questions it answers.",
                    document=document.name,
                )

    def require_late_settled(self) -> None:
        """Raises: RuleBroken where a late tender is not decided, or was refused and is still among the tenders."""
        known = {supplier.id: supplier for supplier in self.suppliers}
        require_late_settled(self.tenders, known, due=self.evaluation.tenders_due, decisions=self.late)

    def tender(self, tender_id: str) -> Tender:
        """The tender with this id. Raises: RuleBroken when there is none."""
        for tender in self.tenders:
            if tender.id == tender_id:
                return tender
        raise RuleBroken("There is no tender {tender_id} in this evaluation.", tender_id=tender_id)

    def supplier_of(self, tender_id: str) -> Supplier:
        """Who made the tender."""
        wanted = self.tender(tender_id).supplier_id
        return next(supplier for supplier in self.suppliers if supplier.id == wanted)

    def questions_of(self, member_id: str) -> tuple[str, ...]:
        """The questions one panel member scores, in published order; all of them where nothing else is said."""
        own = [one.questions for one in self.assigned if one.member_id == member_id]
        return tuple(leaf.id for leaf in self.model.scored_leaves() if not own or leaf.id in own[0])

    def scorers_of(self, criterion_id: str) -> tuple[str, ...]:
        """The ids of those who score a question, in roster order."""
        return tuple(one for one in self.expected_to_score() if criterion_id in self.questions_of(one))

    def seen_by(self, member_id: str) -> "Setup":
        """The set-up with those questions and documents alone that a panel member needs; for anybody else as it is."""
        if member_id not in {one.member_id for one in self.assigned}:
            return self
        questions = self.questions_of(member_id)
        kept = (_with_questions(root, questions) for root in self.model.criteria)
        model = replace(self.model, criteria=tuple(root for root in kept if root is not None))
        documents = tuple(one for one in self.documents if self._needs(self.roster.of(member_id), one))
        return replace(self, model=model, documents=documents)

    def responses(self) -> tuple[Response, ...]:
        """Every response to be scored and moderated: by question, then by tender, as published."""
        return tuple(
            Response(tender_id=tender.id, criterion_id=leaf.id)
            for leaf in self.model.scored_leaves()
            for tender in self.tenders
        )

    def expected_to_score(self) -> tuple[str, ...]:
        """The ids of everyone whose scorecard the chair waits for, in roster order."""
        return tuple(person.id for person in self.roster.with_role(Role.MEMBER))

    def ever_to_score(self) -> tuple[str, ...]:
        """The same, and after them the ids of those panel members who left."""
        left = (one.person for one in self.roster.left())
        return (*self.expected_to_score(), *(person.id for person in left if person.is_a(Role.MEMBER)))

    def is_scored_by(self, member_id: str, criterion_id: str) -> bool:
        """Whether a question is, or was, this person's to score."""
        return member_id in self.ever_to_score() and criterion_id in self.questions_of(member_id)

    def require_scores_sound(self, scores: Iterable[IndividualScore]) -> None:
        """Raises: RuleBroken for points off the published scale, a response given twice or one nobody published."""
        published = set(self.responses())
        scales = {leaf.id: self.model.scale_of(leaf.id) for leaf in self.model.scored_leaves()}
        for score in scores:
            if score.response not in published:
                raise RuleBroken(
                    "{criterion_id}, tender {tender_id}, is not among the responses.",
                    criterion_id=score.criterion_id,
                    tender_id=score.tender_id,
                )
            published.remove(score.response)
            if score.points is not None:
                scales[score.criterion_id].require_allowed(score.points)

    def require_response(self, response: Response) -> None:
        """Raises: RuleBroken when nobody published such a response."""
        self.tender(response.tender_id)
        self.model.scale_of(response.criterion_id)

    def require_prices_whole(self, prices: Iterable[TenderPrice]) -> None:
        """Raises: RuleBroken unless there is exactly one price for each price criterion of each tender."""
        entered = [(price.criterion_id, price.tender_id) for price in prices]
        wanted = {(leaf.id, tender.id) for leaf in self.model.price_leaves() for tender in self.tenders}
        if missing := sorted(wanted - set(entered)):
            criterion_id, tender_id = missing[0]
            title = self.model.price_leaf(criterion_id).title
            raise RuleBroken(
                "{prices} still missing.",
                hint="Enter “{title}” of {name}.",
                prices=counted(len(missing), "price"),
                title=title,
                name=self.supplier_of(tender_id).name,
            )
        if len(entered) != len(wanted):
            raise RuleBroken("A price is given twice, or for a tender or criterion that is not in this evaluation.")

    def documents_for(self, person: PanelMember) -> tuple[Document, ...]:
        """The documents that go into this person's pack."""
        return tuple(
            document
            for document in self.documents
            if (may_open_prices(person) if document.priced else self._needs(person, document))
        )

    def _needs(self, person: PanelMember, document: Document) -> bool:
        """Whoever only scores needs what bears on their questions; the chair, who moderates them all, everything."""
        if not may_open_responses(person):
            return False
        return person.is_a(Role.CHAIR) or any(map(document.answers, self.questions_of(person.id)))


def _with_questions(node: AwardCriterion, questions: tuple[str, ...]) -> AwardCriterion | None:
    """A criterion with these questions below it; None where none is left."""
    if not node.children:
        return node if node.scale is None or node.id in questions else None
    kept = (_with_questions(child, questions) for child in node.children)
    children = tuple(child for child in kept if child is not None)
    return replace(node, children=children) if children else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One person's pack: which documents come with it, by the digests under which they are stored."""

    addressee: str
    documents: tuple[str, ...]
