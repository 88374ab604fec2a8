"""The unlock prompt as it stands in the window before anything of the program but itself is imported.

Start-up is imports (docs/DESIGN section 4): the window is there after Qt's own, everything else follows behind it. What
was typed meanwhile goes on in the start screen, which shows the same card.
"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.form import Field, Row, button, line
from ui.widgets.text import Card
from ui.words import tr


class PassphraseCard(Card):
    """Asks for the passphrase of a profile; whoever owns it unlocks."""

    def __init__(self) -> None:
        super().__init__(tr("Unlock your profile"))
        self.passphrase = line(secret=True)
        self.field = Field("&Passphrase", self.passphrase, hint="You can paste it. Nobody can reset it.")
        self.show_it, self.remember = QCheckBox(tr("Show passphrase")), QCheckBox(tr("Remember on this computer"))
        self.unlock = button("Unlock", main=True)
        self.add(self.field, self.show_it, self.remember, Row(self.unlock))
        self.remember.hide()
        self.show_it.toggled.connect(self._show_typed)

    def _show_typed(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.passphrase.setEchoMode(mode)


class FrontDoor(QWidget):
    """The header and the card, where the start screen has them; `seen` once they are painted."""

    seen = Signal()

    def __init__(self, product: str, *, asks: bool) -> None:
        """`product` is its name; without a profile it `asks` nothing."""
        super().__init__()
        self.asks = asks
        self.card = PassphraseCard()
        self._is_seen = False
        header = QFrame()
        header.setObjectName("header")
        name = QLabel(tr(product))
        name.setObjectName("product")
        across = QHBoxLayout(header)
        across.setContentsMargins(18, 8, 18, 8)
        across.addWidget(name)
        beside = QHBoxLayout()
        beside.setContentsMargins(18, 14, 18, 12)
        beside.addStretch(1)
        beside.addWidget(self.card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(header)
        column.addLayout(beside)
        column.addStretch(1)
        self.card.setVisible(asks)
        self.card.passphrase.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The first time says that the window is there."""
        super().paintEvent(event)
        if not self._is_seen:
            self._is_seen = True
            QTimer.singleShot(0, self.seen.emit)
