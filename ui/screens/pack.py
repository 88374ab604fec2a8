"""The lead freezes the set-up and issues all packs with one signature; later the closed moderation comes back."""

from collections.abc import Iterable
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from evaluator.domain.panel import ROLE_WORDS, PanelMember, Role
from evaluator.domain.wording import spoken_list
from evaluator.progress import Progress
from ui.desk import Work
from ui.screens.screen import Screen
from ui.seat import Seat
from ui.widgets.fields import Row, button, fill, table
from ui.widgets.files import PACKAGES, choose_files, choose_folder
from ui.widgets.signing import ask_to_sign
from ui.widgets.text import Card, paragraph, say
from ui.words import counted, marked, tr

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile

SETUP_FILE = "setup.bidpack"


class PackScreen(Screen):
    """What is still missing, who gets which file, and issuing all of them."""

    name = "pack"
    title = marked("Set up: issue the packs")

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._people: tuple[PanelMember, ...] = ()
        self._is_issued = False
        self._waits: bool | None = None  # for the approver's signature; None where there is nothing to sign
        self.state, self.done = paragraph(), paragraph()
        self.files = table(["File", "For", "Roles"], name="Packs")
        self.files.setMinimumHeight(240)
        self.issue = button("Freeze and issue…", main=True)
        self.approval, self.others = button("Open the approver's signature…"), button("Issue the other packs…")
        self.waits = paragraph()
        self.receive = button("Open the closed moderation…")
        self.reopened = button("Open the request and the consent to reopen…")
        self.hide_names = QCheckBox(tr("Hide the suppliers' names from the panel while it scores"))
        self.warning = paragraph(
            "Everybody but you then sees “Tender A”, “Tender B” and so on, until you give the names back after "
            "moderation. The suppliers' own documents may still name them: look through them before you issue."
        )
        self.warning.hide()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        card, later = Card("Packs"), Card("After moderation")
        card.add(
            self.state,
            self.hide_names,
            self.warning,
            self.files,
            paragraph("No name stands in a file name. Each pack opens for its person alone.", quiet=True),
            self.waits,
            Row(self.approval, self.others),
            self.done,
        )
        later.add(
            paragraph(
                "The chair sends you the closed moderation. Keep it here. If it is opened again, the chair sends you "
                "the request and the approver the consent: with both, the panel may change again."
            ),
            Row(self.receive, self.reopened),
        )
        self.lay(card, later)
        self.foot.add(self.issue)

    def _connect(self) -> None:
        self.hide_names.toggled.connect(self.warning.setVisible)
        for issuing in (self.issue, self.others):
            issuing.clicked.connect(lambda: choose_folder(self, tr("A folder for the packs"), self.ask_to_issue))
        self.approval.clicked.connect(
            lambda: choose_files(self, tr("Open the approver's signature"), PACKAGES, lambda got: self.approved(got[0]))
        )
        self.receive.clicked.connect(
            lambda: choose_files(self, tr("Open the closed moderation"), PACKAGES, lambda chosen: self.take(chosen[0]))
        )
        self.reopened.clicked.connect(
            lambda: choose_files(
                self, tr("Open the request and the consent"), PACKAGES, self.take_reopening, several=True
            )
        )

    def refresh(self) -> None:
        """Say what is missing, and who gets what."""
        from evaluator.services import pack, panel

        self.ask(pack.standing_in_the_way, then=self._show_state)
        self.ask(pack.waits_for_approval, then=self._show_waiting)
        self.ask(panel.people, then=self._show)

    def ask_to_issue(self, folder: Path) -> None:
        """One signature for the set-up and all packs; where a tender was late, for the approver's alone at first."""
        names = self._to_issue()
        first = () if self._is_issued else (tr("the set-up"),)
        items = [
            *first,
            *(tr("{name}, for {name_2}").format(name=name, name_2=person.name) for person, name in names),
        ]
        packs = counted(len(names), "pack")
        ask_to_sign(
            self,
            self.seat,
            batch=packs if self._is_issued else tr("the set-up and {packs}").format(packs=packs),
            items=items,
            then=lambda signing: self._issue(signing, folder),
        )

    def take_files(self, paths: list[Path]) -> None:
        """What is handed to this screen is the closed moderation."""
        self.take(paths[0])

    def take(self, path: Path) -> None:
        """Keep the closed moderation the chair sent."""
        from evaluator.services import moderation

        self.keep_received(
            moderation.receive_moderation,
            path,
            said=tr("Opening the moderation"),
            then=lambda _: say(self.done, tr("The closed moderation is kept."), tone="done"),
        )

    def approved(self, path: Path) -> None:
        """Keep the approver's signature on what was decided about late tenders, or on another chair."""
        identity, now = self.seat.age_identity, self.seat.now()

        def take(uow: Work, progress: Progress) -> None:
            from evaluator.services import late_tenders, succession
            from evaluator.services.files import read_chosen

            waits = succession.waits_for_approver(uow)
            receive = succession.receive_approval if waits else late_tenders.receive_approval
            receive(uow, data=read_chosen(path), age_identity=identity, now=now, progress=progress)

        self.do(take, then=lambda _: self.refresh(), said=tr("Opening the file"), in_steps=True)

    def take_reopening(self, paths: list[Path]) -> None:
        """Keep the chair's request to reopen moderation and the approver's consent to it."""
        identity, now = self.seat.age_identity, self.seat.now()

        def take(uow: Work, progress: Progress) -> None:
            from evaluator.services import reopening
            from evaluator.services.files import read_chosen

            for path in progress.each(paths, tr("Opening the files")):
                reopening.receive_told(uow, data=read_chosen(path), age_identity=identity, now=now)

        self.do(
            take,
            then=lambda _: say(self.done, tr("What you opened is kept."), tone="done"),
            said=tr("Opening the files"),
            in_steps=True,
        )

    def _issue(self, signing: "SigningProfile", folder: Path) -> None:
        names, now, hides = self._to_issue(), self.seat.now(), self.hide_names.isChecked()
        ids, is_issued = [self.seat.new_id() for _ in range(len(names) + 1)], self._is_issued

        def issue(uow: Work, progress: Progress) -> dict[str, bytes]:
            from evaluator.services import pack

            signer = signing.signer(uow)
            salt = token_hex(32) if hides else ""
            issued = {}
            if not is_issued:
                setup = pack.issue_setup(uow, signer=signer, now=now, package_id=ids[0], salt=salt)
                issued[SETUP_FILE] = setup.sealed
            packs = list(zip(names, ids[1:], strict=True))
            for (person, name), package_id in progress.each(packs, tr("Signing and sealing the packs")):
                issued[name] = pack.issue_pack(
                    uow, member_id=person.id, signer=signer, now=now, package_id=package_id
                ).sealed
            return issued

        self.do(
            issue,
            then=lambda issued: self.write_all(folder, issued, self.done),
            said=tr("Signing and sealing the packs"),
            in_steps=True,
        )

    def _show_state(self, missing: str) -> None:
        from evaluator.services.pack import ISSUED

        self.state.setText(missing or tr("Everything is here. Issuing freezes the set-up."))
        self.issue.setEnabled(not missing)
        self._is_issued = missing == ISSUED
        self.hide_names.setVisible(not self._is_issued)
        self.warning.setVisible(self.hide_names.isChecked() and not self._is_issued)
        self._offer_the_others()

    def _show_waiting(self, waits: bool | None) -> None:
        self._waits = waits
        self._offer_the_others()

    def _offer_the_others(self) -> None:
        """Where the approver has to sign what was decided, the panel's packs follow on that signature."""
        for control in (self.waits, self.approval, self.others):
            control.setVisible(self._waits is not None)
        self.approval.setEnabled(self._is_issued and bool(self._waits))
        self.others.setEnabled(self._is_issued and not self._waits)
        if self._waits:
            said = tr(
                "A tender came late, or another person takes the chair. The approver has their pack first and signs "
                "what you decided; open that signature here, then issue the other packs."
            )
            say(self.waits, said, tone="error")
        else:
            say(self.waits, tr("✓ The approver has signed what you decided."), tone="done")

    def _to_issue(self) -> list[tuple[PanelMember, str]]:
        """Whose packs are issued next, and what their files are called."""
        named = file_names(self._people)
        if self._waits is None:
            return named
        return [(person, name) for person, name in named if person.is_a(Role.APPROVER) is not self._is_issued]

    def _show(self, people: tuple[PanelMember, ...]) -> None:
        self._people = people
        fill(
            self.files,
            [
                (name, person.name, spoken_list([tr(ROLE_WORDS[role]) for role in person.roles]))
                for person, name in file_names(people)
            ],
        )


def file_names(people: Iterable[PanelMember], *, kind: str = "pack") -> list[tuple[PanelMember, str]]:
    """What each person's file is called: their role and a number, never a name (SECURITY T10). The lead needs none.

    `people` is everybody on the roster, so that a person's receipt has the same number as their pack.
    """
    members, named = 0, []
    for person in people:
        if person.is_a(Role.LEAD):
            continue
        role = next(one for one in (Role.CHAIR, Role.PRICE_EVALUATOR, Role.APPROVER, Role.MEMBER) if person.is_a(one))
        members += role is Role.MEMBER
        named.append((person, f"{kind}-{role}{f'-{members}' if role is Role.MEMBER else ''}.bidpack"))
    return named
