"""What is published or agreed before scoring: the evaluation itself, its model and its panel."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

import msgspec
from sqlmodel import Session, col, select

from evaluator.domain.evaluation_model import EvaluationModel
from evaluator.domain.lots import LotRules
from evaluator.domain.pack import Mask
from evaluator.domain.panel import Assigned, Former, PanelMember, Role, Roster
from evaluator.domain.procurement import (
    AwardRoute,
    Evaluation,
    Invitation,
    Lot,
    Procurement,
    Regime,
    Stage,
    move,
)
from evaluator.errors import FileProblem, RuleBroken
from evaluator.storage.repositories.histories import next_number
from evaluator.storage.rows import (
    RESTORE,
    EvaluationRow,
    ModelDraftRow,
    PanelMemberRow,
)

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldEvaluation:
    """The evaluation of this file, whose file it is, and where it stands."""

    evaluation: Evaluation
    holder_id: str
    stage: Stage
    model: EvaluationModel | None
    setup_revision: int
    setup_reason: str
    setup_digest: str | None
    authority_certificate: bytes
    lead_compared: str
    mask: Mask | None
    mask_salt: str
    fewest_scorers: int
    lots: LotRules | None = None

    def require_model(self) -> EvaluationModel:
        """The frozen model. Raises: RuleBroken before it is frozen."""
        if self.model is None:
            raise RuleBroken("The evaluation model is not frozen yet.", hint="Finish the model and freeze it first.")
        return self.model

    def require_setup_digest(self) -> str:
        """The digest of the set-up in force. Raises: RuleBroken before one is issued."""
        if self.setup_digest is None:
            raise RuleBroken("The set-up has not been issued yet.", hint="The procurement lead issues it first.")
        return self.setup_digest


@dataclass(frozen=True)
class Evaluations:
    """The one evaluation of this file."""

    session: Session

    def begin(
        self, evaluation: Evaluation, *, holder_id: str, authority_certificate: bytes, lead_compared: str
    ) -> None:
        """Write the first row of a new file, pinning the evaluation's certificate authority (DER)."""
        procurement = evaluation.procurement
        self.session.add(
            EvaluationRow(
                id=evaluation.id,
                holder_id=holder_id,
                title=evaluation.title,
                ocid=procurement.ocid,
                procurement_title=procurement.title,
                authority=procurement.authority,
                regime=procurement.regime,
                dynamic_purchasing_system=procurement.dynamic_purchasing_system,
                award_route=procurement.award_route,
                lot_id=evaluation.lot.id,
                lot_title=evaluation.lot.title,
                lot_value=evaluation.lot.value,
                begun_at=evaluation.begun_at,
                tenders_due=evaluation.tenders_due,
                invitation=_as_text(evaluation.invitation) if evaluation.invitation else None,
                authority_email=evaluation.authority_email,
                stage=Stage.SET_UP,
                model_frozen_at=None,
                authority_certificate=authority_certificate,
                lead_compared=lead_compared,
            )
        )
        self.session.flush()

    def held(self) -> HeldEvaluation:
        """The evaluation as it stands."""
        row = self._row()
        return HeldEvaluation(
            evaluation=_evaluation(row),
            holder_id=row.holder_id,
            stage=known_word(Stage, row.stage),
            model=None if row.model is None else _model(row.model),
            setup_revision=row.setup_revision,
            setup_reason=row.setup_reason,
            setup_digest=row.setup_digest,
            authority_certificate=row.authority_certificate,
            lead_compared=row.lead_compared,
            mask=_mask(row),
            mask_salt=row.mask_salt,
            fewest_scorers=row.fewest_scorers,
            lots=None if row.lot_rules is None else _read(row.lot_rules, LotRules, "a rule for the lots"),
        )

    def keep_fewest_scorers(self, number: int) -> None:
        """Note how many are to score each question."""
        self._row().fewest_scorers = number
        self.session.flush()

    def keep_mask(self, mask: Mask, *, salt: str = "") -> None:
        """Note that names are hidden, or back; `salt` is the lead's alone until they are."""
        row = self._row()
        row.mask_commitment, row.names_hidden = mask.commitment, mask.hides
        row.mask_salt = mask.salt or salt or row.mask_salt
        self.session.flush()

    def publish_lots(self, rules: LotRules | None) -> None:
        """Keep what is published alike for every lot. Raises: RuleBroken once the model is frozen."""
        row = self._row()
        if row.model is not None:
            raise RuleBroken("The evaluation model is frozen, and the rules for the lots with it.")
        row.lot_rules = None if rules is None else msgspec.json.encode(rules, order="sorted").decode()
        self.session.flush()

    def freeze_model(self, model: EvaluationModel, *, at: datetime) -> None:
        """Keep the model as published. Raises: RuleBroken when one is frozen already."""
        row = self._row()
        if row.model is not None:
            raise RuleBroken("The evaluation model is frozen.", hint="A change is a new revision with a reason.")
        row.model, row.model_frozen_at = _as_text(model), at
        self.session.flush()

    def save_draft(self, model: EvaluationModel, *, at: datetime) -> None:
        """Keep one more version of the model as the lead builds it."""
        version = next_number(self.session, ModelDraftRow.version)
        self.session.add(ModelDraftRow(version=version, model=_as_text(model), saved_at=at))
        self.session.flush()

    def draft(self) -> EvaluationModel | None:
        """The model as last built; None before it was begun."""
        rows = select(ModelDraftRow.model).order_by(col(ModelDraftRow.version).desc())
        text = self.session.exec(rows).first()
        return None if text is None else _model(text)

    def close_tenders(self, due: datetime) -> None:
        """Note until when tenders had to be in, as published."""
        self._row().tenders_due = due
        self.session.flush()

    def write_to(self, email: str) -> None:
        """Note the authority's address for suppliers."""
        self._row().authority_email = email
        self.session.flush()

    def issued(self, *, digest: str, revision: int, reason: str, model: EvaluationModel | None = None) -> None:
        """Note the set-up now in force, with the model as it words it, and move to scoring with the first."""
        row = self._row()
        if model is not None and self.held().model != model:
            row.model = msgspec.json.encode(model, order="sorted").decode()
        if row.stage == Stage.SET_UP:
            row.stage = move(Stage.SET_UP, Stage.SCORING)
        row.setup_digest, row.setup_revision, row.setup_reason = digest, revision, reason
        self.session.flush()

    def move(self, to: Stage) -> None:
        """Go to the next stage. Raises: RuleBroken when the stage is not next."""
        row = self._row()
        row.stage = move(known_word(Stage, row.stage), to)
        self.session.flush()

    def _row(self) -> EvaluationRow:
        row = self.session.exec(select(EvaluationRow)).one_or_none()
        if row is None:
            raise FileProblem("This evaluation's file is empty.", hint="Open the set-up package again.")
        return row


def known_word(kind: type[E], word: str) -> E:
    """The member that a stored word names. Raises: FileProblem when it names none."""
    try:
        return kind(word)
    except ValueError as error:
        raise FileProblem(
            "This evaluation's file says “{word}”, which means nothing here.", hint=RESTORE, word=word
        ) from error


def _as_text(value: object) -> str:
    return msgspec.json.encode(value, order="sorted").decode()


def _mask(row: EvaluationRow) -> Mask | None:
    if row.mask_commitment is None:
        return None
    return Mask(commitment=row.mask_commitment, salt="" if row.names_hidden else row.mask_salt)


@lru_cache(maxsize=8)  # of a large model reading takes longer than all the rest of a save, and it hardly ever changes
def _model(text: str) -> EvaluationModel:
    return _read(text, EvaluationModel, "a model")


def _read(text: str, kind: type[T], what: str) -> T:
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.MsgspecError as error:
        raise FileProblem(
            "This evaluation's file holds {what} that is not readable.", hint=RESTORE, what=what
        ) from error


def _evaluation(row: EvaluationRow) -> Evaluation:
    return Evaluation(
        id=row.id,
        title=row.title,
        procurement=Procurement(
            ocid=row.ocid,
            title=row.procurement_title,
            authority=row.authority,
            regime=known_word(Regime, row.regime),
            dynamic_purchasing_system=row.dynamic_purchasing_system,
            award_route=known_word(AwardRoute, row.award_route),
        ),
        lot=Lot(id=row.lot_id, title=row.lot_title, value=row.lot_value),
        begun_at=row.begun_at,
        tenders_due=row.tenders_due,
        invitation=None if row.invitation is None else _read(row.invitation, Invitation, "an invitation"),
        authority_email=row.authority_email,
    )


@dataclass(frozen=True)
class Panel:
    """The people of the evaluation and the certificates issued for their keys."""

    session: Session

    def enrol(self, person: PanelMember, *, certificate: bytes) -> None:
        """Add one person, or somebody's new key in their old place. Raises: RuleBroken when the roster refuses them."""
        self.roster().enrol(person)
        places = {row.id: row.position for row in self._rows()}
        position = places.get(person.id, max(places.values(), default=0) + 1)
        self.session.add(
            PanelMemberRow(
                id=person.id,
                position=position,
                name=person.name,
                organisation=person.organisation,
                job_title=person.job_title,
                roles=" ".join(person.roles),
                fingerprint=person.fingerprint,
                age_recipient=person.age_recipient,
                compared=person.compared,
                certificate=certificate,
            )
        )
        self.session.flush()

    def take_off(self, member_id: str, *, until: int, reason: str) -> None:
        """Note the last revision somebody, or the key they had, stood in, and why they went."""
        for row in self._here():
            if row.id == member_id:
                row.until, row.because = until, reason
        self.session.flush()

    def give_roles(self, member_id: str, roles: tuple[Role, ...], *, certificate: bytes) -> None:
        """Note other roles of somebody with the same key, and the certificate (DER) that says so."""
        for row in self._here():
            if row.id == member_id:
                row.roles, row.certificate = " ".join(roles), certificate
        self.session.flush()

    def assign(self, member_id: str, questions: tuple[str, ...] | None) -> None:
        """Note which questions somebody scores; None says all of them."""
        for row in self._here():
            if row.id == member_id:
                row.questions = None if questions is None else msgspec.json.encode(questions).decode()
        self.session.flush()

    def assigned(self) -> tuple[Assigned, ...]:
        """Those who score some questions only, in the order enrolled."""
        return tuple(
            Assigned(member_id=row.id, questions=_questions(row.questions))
            for row in self._here()
            if row.questions is not None
        )

    def roster(self) -> Roster:
        """Everyone, in the order enrolled, and those who went, in the order in which they did."""
        rows = tuple(self._rows())
        went = sorted((row for row in rows if _went(row)), key=lambda row: (row.until or 0, row.position))
        return Roster(
            people=tuple(_person(row) for row in rows if not _went(row)),
            former=tuple(Former(person=_person(row), until=row.until or 0, reason=row.because or "") for row in went),
        )

    def certificates(self) -> dict[str, bytes]:
        """The certificate (DER) of each person who is here, by their id."""
        return {row.id: row.certificate for row in self._here()}

    def _here(self) -> Iterable[PanelMemberRow]:
        return (row for row in self._rows() if not _went(row))

    def _rows(self) -> Iterable[PanelMemberRow]:
        return self.session.exec(select(PanelMemberRow).order_by("position"))


def _questions(text: str) -> tuple[str, ...]:
    try:
        return msgspec.json.decode(text, type=tuple[str, ...])
    except msgspec.MsgspecError as error:
        raise FileProblem("This evaluation's file holds questions that are not readable.", hint=RESTORE) from error


def _went(row: PanelMemberRow) -> bool:
    return row.until is not None or row.because is not None


def _person(row: PanelMemberRow) -> PanelMember:
    return PanelMember(
        id=row.id,
        name=row.name,
        organisation=row.organisation,
        job_title=row.job_title,
        roles=tuple(known_word(Role, word) for word in row.roles.split()),
        fingerprint=row.fingerprint,
        age_recipient=row.age_recipient,
        compared=row.compared,
    )
