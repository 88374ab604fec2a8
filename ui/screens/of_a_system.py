"""What the screens of a dynamic purchasing system share: what is signed there, and the folder it goes into."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evaluator.domain.wording import spoken_list
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.screen import NOT_SAVED, Screen
from ui.seat import Seat
from ui.widgets.files import PACKAGES, choose_files, choose_folder
from ui.widgets.signing import ask_to_sign
from ui.widgets.text import paragraph, say
from ui.words import counted, joined, tr

if TYPE_CHECKING:
    from evaluator.services.dps import Signer
    from evaluator.services.profile import SigningProfile

File = tuple[str, bytes]  # a name, which may hold folders, and the bytes


class SystemScreen(Screen):
    """A screen of an open dynamic purchasing system; `done` says what was done last."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.done = paragraph()
        self.done.hide()
        self.fixed.addWidget(self.done)

    def today(self) -> date:
        """Today, or the nearest day of the system's life."""
        dps = self.seat.open_dps.dps
        return min(max(self.seat.now().date(), dps.opens_on), dps.closes_on)

    def say_done(self, text: str) -> None:
        """Say what was done."""
        say(self.done, text, tone="done")
        self.done.setVisible(bool(text))

    def sign_into_folder(
        self,
        *,
        batch: str,
        items: Sequence[str],
        make: "Callable[[Work, Signer, datetime, Progress], Iterable[File]]",
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Ask for a folder, then for the passphrase that signs `batch`; make the files and write them there."""

        def signed(signing: "SigningProfile", folder: Path) -> None:
            now = self.seat.now()

            def made(uow: Work, progress: Progress) -> tuple[File, ...]:
                from evaluator.services import dps

                progress.step(tr("Signing"))
                return tuple(make(uow, dps.signer(uow, signing.signing_key), now, progress))

            self.do(made, then=lambda files: self._write_into(folder, files, then), said=tr("Signing"), in_steps=True)

        def chosen(folder: Path) -> None:
            ask_to_sign(self, self.seat, batch=batch, items=items, then=lambda signing: signed(signing, folder))

        self.problems.clear()
        choose_folder(self, tr("A folder for {batch}").format(batch=batch), chosen)

    def choose_package(self, title: str, receive: Callable[[Work, bytes], str]) -> None:
        """Ask for a package and take it in; `receive` gives the sentence that says what was done."""
        self.problems.clear()
        choose_files(self, title, PACKAGES, lambda chosen: self.receive_package(chosen[0], receive))

    def receive_package(self, path: Path, receive: Callable[[Work, bytes], str]) -> None:
        """Take a package in, as `choose_package` does once it is chosen."""

        def take(uow: Work, progress: Progress) -> str:
            from evaluator.services.files import read_chosen

            progress.step(tr("Opening the package"))
            done = receive(uow, read_chosen(path))
            progress.step(tr("Keeping the package"))
            return done

        self.do(take, then=self.say_done, said=tr("Opening the package"), in_steps=True)

    def propose_to_approver(self, *, batch: str, items: Sequence[str], file_name: str, what: Mapping[str, Any]) -> None:
        """Sign what a second person is to approve or confirm, and save it for them; `what` is given to the service."""
        now, package_id = self.seat.now(), self.seat.new_id()

        def make(uow: Work, signing: "SigningProfile") -> bytes:
            from evaluator.services import approval, dps

            signer = dps.signer(uow, signing.signing_key)
            return approval.propose(uow, **what, signer=signer, now=now, package_id=package_id).sealed

        self.sign_and_save(
            batch=batch,
            items=items,
            file_name=file_name,
            make=make,
            saved=lambda path: self.say_done(tr("Saved as {name}. Send it to the approver.").format(name=path.name)),
        )

    def approval_received(self, uow: Work, data: bytes) -> str:
        """Take in what the approver signed, whatever it says; the sentence that says what was done."""
        from evaluator.services import approval

        approved = approval.receive_approval(uow, data=data, age_identity=self.seat.age_identity, now=self.seat.now())
        said = []
        if approved.changes:
            numbers = spoken_list([str(one.change) for one in approved.changes])
            said.append(
                tr("Approved: change {numbers}. It may be told from the day it is published.").format(numbers=numbers)
            )
        if approved.refusals:
            said.append(tr("{refusals} confirmed.").format(refusals=counted(len(approved.refusals), "refusal")))
        return joined(said, " ")

    def save_made(self, place: Path, make: Callable[[Work], bytes]) -> None:
        """Write what a service makes of the file to a place."""

        def made(uow: Work, progress: Progress) -> bytes:
            progress.step(tr("Drawing up the file"))
            body = make(uow)
            progress.step(tr("Saving the file"))
            return body

        self.problems.clear()
        self.ask(
            made,
            then=lambda body: self.write(
                place, body, lambda path: self.say_done(tr("Saved as {name}.").format(name=path.name))
            ),
            said=tr("Drawing up the file"),
            in_steps=True,
        )

    def _write_into(self, folder: Path, files: tuple[File, ...], then: Callable[[], object]) -> None:
        def written(progress: Progress) -> int:
            from evaluator.services.files import save_all

            return len(save_all(folder, {Path(name).name: data for name, data in files}, progress=progress))

        def said(number: int) -> None:
            self.say_done(tr("{files} written to {name}.").format(files=counted(number, "file"), name=folder.name))
            then()

        self.run_in_steps(written, then=said, said=tr("Saving the files"), left=tr(NOT_SAVED))
