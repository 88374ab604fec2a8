"""A later revision of the set-up: what changes is put together, told, signed once with its reason, and issued.

What is put together here waits until it is signed; nothing of it reaches anybody before, and what was published cannot
be changed at all (`domain.revision`).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role
from evaluator.errors import RuleBroken
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.pack import file_names
from ui.screens.revision_chair import ChairForm
from ui.screens.revision_changes import DocumentForm, GuidanceForm, LeavingForm, Named, NamesForm, PersonForm
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Field, Row, area, button, fill, table
from ui.widgets.files import choose_folder
from ui.widgets.signing import ask_to_sign
from ui.widgets.text import Card, paragraph
from ui.words import counted, marked, shown, tr

if TYPE_CHECKING:
    from evaluator.services.pack import Revised
    from evaluator.services.profile import SigningProfile


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The set-up in force, and what each revision before changed; None before the first is issued."""

    setup: Setup | None
    revised: "tuple[Revised, ...]"


class RevisionScreen(Screen):
    """What is in force, what is to change, why, and one signature for the revision and everybody's new pack."""

    name = "revision"
    title = marked("Set up: a later revision")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._standing = Standing(setup=None, revised=())
        self._changes: list[Named] = []
        self.state, self.earlier, self.done = paragraph(), paragraph(), paragraph()
        self.pending = table(["What changes"], name="What changes in this revision")
        self.pending.setMinimumHeight(110)
        self.take_out = button("Take the chosen change out")
        self.reason = area(rows=3)
        self.reason_field = Field("&Reason", self.reason, hint="Everybody reads it, and it stands in the record.")
        people = (LeavingForm(seat), PersonForm(seat), ChairForm(seat))
        self.forms = (*people, DocumentForm(seat), GuidanceForm(seat), NamesForm(seat))
        self.sign = button("Sign the revision and issue the packs…", main=True)
        self._lay_out()
        for form in self.forms:
            form.changed.connect(self._add)
            form.refused.connect(self.fail)
        self.take_out.clicked.connect(self._take_out)
        self.sign.clicked.connect(self._ask_where)
        self._list()

    def _lay_out(self) -> None:
        stands, gathered = Card("What is in force"), Card("This revision")
        stands.add(
            self.state,
            paragraph(
                "Once the set-up is issued, scoring may have begun: criteria, weights, scales, the price formula, "
                "suppliers and tenders stay as they were published. For another model, begin a new evaluation.",
                quiet=True,
            ),
            self.earlier,
        )
        gathered.add(self.pending, Row(self.take_out), self.reason_field, self.done)
        self.lay(stands, *self.forms, gathered)
        self.foot.add(self.sign)

    def refresh(self) -> None:
        """Say which revision is in force, and offer what it may change."""
        self.ask(_standing, then=self._show)

    def _show(self, standing: Standing) -> None:
        self._standing, setup = standing, standing.setup
        for form in self.forms:
            form.setVisible(setup is not None)
        if setup is None:
            self.state.setText(tr("Nothing is issued yet: change the panel and the tenders on their own screens."))
            self.sign.setEnabled(False)
            return
        self.state.setText(tr("Revision {number} of the set-up is in force.").format(number=setup.revision))
        self.earlier.setText(told(standing.revised))
        for form in self.forms:
            form.offer(setup)
        self._list()

    def _add(self, change: Named) -> None:
        self.problems.clear()
        self._changes.append(change)
        self._list()

    def _take_out(self) -> None:
        row = self.pending.currentRow()
        if 0 <= row < len(self._changes):
            del self._changes[row]
            self._list()

    def _list(self) -> None:
        fill(self.pending, [(one.said,) for one in self._changes])
        self.take_out.setEnabled(bool(self._changes))
        self.sign.setEnabled(bool(self._changes) and self._standing.setup is not None)

    def _ask_where(self) -> None:
        self.reason_field.right()
        if not self.reason.toPlainText().strip():
            problem = RuleBroken(tr("A revision needs a reason."), hint=tr("Say what made it necessary."))
            self.fail(problem, field=self.reason_field)
            return
        choose_folder(self, tr("A folder for the packs"), self.ask_to_sign_into)

    def ask_to_sign_into(self, folder: Path) -> None:
        """One signature for the revision and all packs."""
        ask_to_sign(
            self,
            self.seat,
            batch=tr("the revised set-up and everybody's packs"),
            items=[one.said for one in self._changes],
            then=lambda signing: self.issue(signing, folder),
        )

    def issue(self, signing: "SigningProfile", folder: Path) -> None:
        """Make the revision and a new pack for everybody, and write them into the folder."""
        changes, reason = [one.change for one in self._changes], self.reason.toPlainText()
        evaluation, now, new_id = self.seat.evaluation, self.seat.now(), self.seat.new_id
        assert evaluation is not None

        def issue(uow: Work, progress: Progress) -> tuple[dict[str, bytes], bool]:
            from evaluator.services import pack, profile, revision

            signer, key = signing.signer(uow), profile.certifying_key(signing, evaluation.file)
            issued = revision.revise_setup(
                uow,
                changes=changes,
                reason=reason,
                signer=signer,
                certifying_key=key,
                now=now,
                package_id=new_id(),
            )
            number, waits = uow.evaluations.held().setup_revision, bool(pack.waits_for_approval(uow))
            made = {f"setup-revision-{number}.bidpack": issued.sealed}
            people = [one for one in file_names(uow.panel.roster().people) if not waits or one[0].is_a(Role.APPROVER)]
            for person, name in progress.each(people, tr("Signing and sealing the packs")):
                made[name.replace("pack-", f"pack-revision-{number}-")] = pack.issue_pack(
                    uow, member_id=person.id, signer=signer, now=now, package_id=new_id()
                ).sealed
            return made, waits

        said = tr("Signing and sealing the packs")
        self.do(issue, then=lambda found: self._write(folder, *found), said=said, in_steps=True)

    def _write(self, folder: Path, made: dict[str, bytes], waits: bool) -> None:
        self._changes.clear()
        self.reason.clear()
        self._list()
        told = tr("{files} written to {folder}. Send each person theirs: it extends what they have.")
        if waits:
            told = tr(
                "{files} written to {folder}. Send the approver theirs. Once you have opened the approver's signature "
                "on the screen “Packs”, issue the other packs there."
            )
        files = counted(len(made), "file")
        self.write_all(folder, made, self.done, said=told.format(files=files, folder=folder.name))


def told(revised: "tuple[Revised, ...]") -> str:
    """What each revision changed and why, the newest first."""
    parts = []
    for one in reversed(revised):
        heading = tr("Revision {number}: {reason}").format(number=one.number, reason=one.reason)
        parts.append("\n".join([heading, *(f"• {shown(change)}" for change in one.changes)]))
    return "\n\n".join(parts)


def _standing(uow: Work) -> Standing:
    from evaluator.services import pack

    if uow.evaluations.held().setup_digest is None:
        return Standing(setup=None, revised=())
    return Standing(setup=uow.setup(), revised=pack.revisions(uow))
