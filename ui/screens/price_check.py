"""The second person of the price check: compares every price with the documents and signs with their own passphrase."""

from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.domain.pack import Setup
from evaluator.domain.price_evaluation import PriceCheck
from evaluator.domain.wording import spoken_time
from evaluator.errors import RuleBroken
from ui.screens.screen import Screen
from ui.widgets.fields import Field, Row, area, button, line
from ui.widgets.files import choose_folder
from ui.widgets.signing import ask_to_sign
from ui.widgets.text import Card, paragraph, say
from ui.words import tr

if TYPE_CHECKING:
    from evaluator.services.profile import SigningProfile


class SecondPersonCard(Card):
    """At the price evaluator's screen, with a profile on this computer or on a stick."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(tr("Second person"))
        self._screen = screen
        self.second, self.note = line(), area(rows=2)
        self.find_second = button("Find their profile…")
        self.confirm, self.checked = button("Let them sign the check…"), paragraph()
        self.add(
            paragraph(
                "Once moderation is closed, the procurement lead or the approver compares every price with the "
                "documents at this screen and signs with their own passphrase. Any change asks for it again."
            ),
            self.checked,
            Field("Folder of the second person's &profile", self.second, hint="On this computer or on a stick."),
            Row(self.find_second),
            Field("&Note", self.note),
            Row(self.confirm),
        )
        self.body.addStretch(1)
        self.confirm.clicked.connect(self.record)
        self.find_second.clicked.connect(
            lambda: choose_folder(self, tr("Find the second person's profile"), lambda at: self.second.setText(str(at)))
        )

    def show_check(self, check: PriceCheck | None, setup: Setup) -> None:
        """Who signed it and when, or that nobody has."""
        if check is None:
            say(self.checked, tr("No second person has checked these prices yet."))
            return
        told = tr("✓ Signed by {name}, {time}.")
        name = setup.roster.of(check.member_id).name
        say(self.checked, told.format(name=name, time=spoken_time(check.checked_at)), tone="done")

    def record(self) -> None:
        """What is typed is saved first; then the second person signs what they compared."""
        screen = self._screen
        screen.leave()
        folder, note, now = Path(self.second.text().strip()), self.note.toPlainText(), screen.seat.now()
        if not self.second.text().strip():
            screen.fail(
                RuleBroken(tr("No profile is chosen."), hint=tr("Choose the folder of the second person's profile."))
            )
            return

        def confirm(signing: "SigningProfile") -> None:
            from evaluator.services import price

            screen.do(price.confirm_prices, second=signing.own_signer(), note=note, now=now)

        ask_to_sign(
            screen,
            screen.seat,
            batch=tr("the check of the prices"),
            items=[tr("I compared every price and adjustment with the documents.")],
            then=confirm,
            unlock=lambda passphrase: screen.seat.unlock_another(folder, passphrase),
        )
