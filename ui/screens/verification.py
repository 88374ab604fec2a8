"""Judging any file: the verdict in one sentence first, then each check, then who signed. Picture: docs/UX, 07."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent

from evaluator.domain.panel import ROLE_WORDS, Role
from evaluator.domain.verification import NOT_FOR_YOU, IdentityKnown
from evaluator.domain.wording import spoken_time
from evaluator.errors import EvaluatorError, RuleBroken
from evaluator.progress import Progress
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Row, button, fill, table
from ui.widgets.files import choose_files
from ui.widgets.text import Card, paragraph, say
from ui.words import counted, marked, named, tr

if TYPE_CHECKING:
    from evaluator.domain.verification import Verdict


class VerificationScreen(Screen):
    """Choose or drop a signed PDF, a package or a record."""

    name = "verification"
    title = marked("Verify a file")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.setAcceptDrops(True)
        self.choose = button("Choose a file…", main=True)
        self.verdict = paragraph()
        self.verdict.setProperty("level", "2")
        self.checks = table(["Check", "Holds", "What was found"], name="Checks")
        self.signers = table(["Signed by", "Role", "Time claimed", "Identity", "Key"], name="Who signed")
        chosen, found = Card(), Card()
        chosen.body.addWidget(
            paragraph("A signed PDF, a package (.bidpack) or a record (.asice). Drop it here, or choose it.")
        )
        chosen.body.addWidget(Row(self.choose))
        for part in (self.verdict, self.checks, self.signers):
            found.body.addWidget(part)
        self.found = found
        self.found.hide()
        self.page.addWidget(chosen)
        self.page.addWidget(found, 1)
        self.page.addStretch(1)
        self.choose.clicked.connect(
            lambda: choose_files(
                self,
                tr("Verify a file"),
                tr("Signed files (*.pdf *.bidpack *.asice *.bidid)"),
                lambda chosen: self.verify(chosen[0]),
            )
        )

    def verify(self, path: Path) -> None:
        """Judge a file. An open evaluation is put away meanwhile, because judging reads it too."""
        held, profile = self.seat.evaluation, self.seat.profile
        self.seat.put_away()

        def judged(progress: Progress) -> "Verdict":
            from evaluator.services.verification import Reader, verify_file

            if profile is None:
                return verify_file(path, progress=progress)
            own = Reader(
                unlocked=profile.unlocked, fingerprint=profile.card.fingerprint, evaluations=profile.evaluations
            )
            return verify_file(path, reader=own, progress=progress)

        def then(verdict: "Verdict") -> None:
            self._show(path, verdict)
            if held is not None:
                self.seat.open(held.file.id)

        def otherwise(problem: EvaluatorError) -> None:
            self.fail(problem)
            if held is not None:
                self.seat.open(held.file.id)

        self.problems.clear()
        self.seat.desk.run_in_steps(judged, then=then, otherwise=otherwise, said=tr("Verifying"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """A file may be dropped anywhere on this screen."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Judge what was dropped; nobody takes several for judged of which one was."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
        if len(paths) > 1:
            self.fail(RuleBroken(tr("Several files were dropped."), hint=tr("Drop one, and the next after it.")))
        elif paths:
            self.verify(paths[0])

    def _show(self, path: Path, verdict: "Verdict") -> None:
        wrong = [check for check in verdict.checks if not check.ok]
        said, tone = _in_a_sentence(path.name, verdict)
        say(self.verdict, said, tone=tone)
        in_order = (*wrong, *(check for check in verdict.checks if check.ok))  # what failed is seen first
        fill(
            self.checks,
            [(named(check.name), tr("Yes") if check.ok else tr("No"), check.detail) for check in in_order],
        )
        fill(
            self.signers,
            [
                (
                    one.name,
                    named(ROLE_WORDS[Role(one.role)]) if one.role else "",
                    spoken_time(one.claimed_time) if one.claimed_time else "",
                    tr(one.identity),
                    one.fingerprint[:16],
                )
                for one in verdict.signatures
            ],
        )
        self.found.show()


def _in_a_sentence(name: str, verdict: "Verdict") -> tuple[str, str]:
    """The verdict, and its tone: a file for somebody else is not called forged, nor a stranger's signature known."""
    wrong = [check for check in verdict.checks if not check.ok]
    if wrong and wrong[0].detail == NOT_FOR_YOU:
        said = tr(
            "{name} cannot be judged here: your key does not open it. It is sealed for somebody else, or changed."
        )
        return said.format(name=name), ""
    if wrong:
        said = tr("{name} is not valid: {checks} failed.")
        return said.format(name=name, checks=counted(len(wrong), "check")), "error"
    strangers = [one.name for one in verdict.signatures if one.identity is IdentityKnown.UNKNOWN]
    if strangers:
        said = tr(
            "{name} is valid: nothing changed since it was signed. Whose keys these are is unknown here: {strangers}."
        )
        return said.format(name=name, strangers=", ".join(dict.fromkeys(strangers))), ""
    return tr("{name} is valid: nothing changed since it was signed.").format(name=name), "done"
