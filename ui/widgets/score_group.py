"""Points on a published scale: chosen where there are few enough to list, typed and checked where there are not."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGroupBox, QRadioButton, QVBoxLayout

from evaluator.domain.evaluation_model import ScoringScale
from evaluator.domain.figures import plain
from ui.widgets.fields import Field, Row, line
from ui.widgets.numbers import read_number
from ui.words import tr

WIDE = 12  # letters of the field to type in


class ScalePoints(Field):
    """A field for points of a scale that is too long to list. What is not on it is said at once on leaving the field.

    `typed` follows each key of a person; `points` is None while the field is empty or what stands in it is not on the
    scale. What was typed stays where it is until it is put right.
    """

    typed = Signal(object)

    def __init__(self, label: str) -> None:
        self.line = line()
        super().__init__(label, self.line, hint=" ")
        self._size()
        self._scale: ScoringScale | None = None
        self.line.textEdited.connect(self._edited)
        self.line.editingFinished.connect(self._finished)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another width for another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size()

    def _size(self) -> None:
        self.line.setMaximumWidth(WIDE * self.fontMetrics().horizontalAdvance("0") + 24)

    def use(self, scale: ScoringScale) -> None:
        """Take points of this scale, and say which there are."""
        self._scale = scale
        said = tr("Type {points}.").format(points=scale.in_words())
        self.hint.setText(said)
        self.line.setAccessibleDescription(said)

    @property
    def points(self) -> Decimal | None:
        """What is typed, where it is on the scale."""
        number = read_number(self.line.text())
        return number if number is not None and self._scale is not None and self._scale.allows(number) else None

    def show_points(self, points: Decimal | None) -> None:
        """Show points given earlier, or none; emits nothing."""
        self.line.setText("" if points is None else plain(points))
        self.right()

    def _edited(self) -> None:
        if self.points is not None:
            self.right()
        self.typed.emit(self.points)

    def _finished(self) -> None:
        text = self.line.text().strip()
        if self.points is None and text and self._scale is not None:
            said = tr("“{text}” is not on the scale. Give {points}.")
            self.wrong(said.format(text=text, points=self._scale.in_words()))
        else:
            self.right()


class ScoreGroup(QGroupBox):
    """The points of a published scale, to choose one; nothing is chosen before a person does.

    One Tab stop that lands on the chosen points; a digit chooses while the group has focus and nowhere else (WCAG
    2.1.4). Where the scale has too many points to list they are typed. `chosen` follows each choice of a person,
    `pointed` the mouse: it carries the points it lies on, or those that are chosen once it lies on none.
    """

    chosen = Signal(object)
    pointed = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._buttons = QButtonGroup(self)
        self._row = Row(spacing=6)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._row)
        self.typed = ScalePoints("Points")
        self.typed.hide()
        self.typed.typed.connect(self.chosen)
        column.addWidget(self.typed)
        self._points: tuple[Decimal, ...] = ()
        self._offered: tuple[object, ...] = ()
        self._is_typed = False
        self._buttons.idClicked.connect(self._clicked)
        self._buttons.idToggled.connect(lambda *_: self._rove())

    def offer_scale(self, scale: ScoringScale, *, titled: bool = True) -> None:
        """Show the points of a scale with what each means, or a field to type them in."""
        titles = {one.points: one.title for one in scale.descriptors}
        self.offer([(points, titles.get(points, "")) for points in scale.offered()], titled=titled)
        said = {one.points: one.text for one in scale.descriptors}
        for points, one in zip(self._points, self.buttons(), strict=True):
            one.setAccessibleDescription(said.get(points, ""))
        self._is_typed = not scale.offered()
        self._row.setVisible(not self._is_typed)
        self.typed.setVisible(self._is_typed)
        if self._is_typed:
            self.typed.use(scale)

    def offer(self, options: Sequence[tuple[Decimal, str]], *, titled: bool = True) -> None:
        """Show these points with what each means, or say that to assistive tools alone."""
        offered = (*options, titled)
        if offered == self._offered:
            return  # the buttons stay where they are in the order of the Tab key
        self._offered = offered
        for old in self._buttons.buttons():
            self._buttons.removeButton(old)
            self._row.take_out(old)
            old.deleteLater()
        self._points = tuple(points for points, _ in options)
        for number, (points, title) in enumerate(options):
            made = QRadioButton(f"{points}  {title if titled else ''}".rstrip())
            made.setAccessibleName(f"{points} {title}".rstrip())
            made.installEventFilter(self)
            self._buttons.addButton(made, number)
            self._row.add(made)
        self._rove()

    def buttons(self) -> list[QAbstractButton]:
        """One button for each offer, in order."""
        return [self._buttons.button(number) for number in range(len(self._points))]

    @property
    def points(self) -> Decimal | None:
        """The chosen points; None while nothing is chosen, or what is typed is not on the scale."""
        if self._is_typed:
            return self.typed.points
        at = self._buttons.checkedId()
        return None if at < 0 else self._points[at]

    def show_points(self, points: Decimal | None) -> None:
        """Show a choice made earlier, or none; emits nothing."""
        self.typed.show_points(points)
        self._buttons.setExclusive(False)
        for number, given in enumerate(self._points):
            self._buttons.button(number).setChecked(points is not None and given == points)
        self._buttons.setExclusive(True)
        self._rove()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A digit chooses the points it names, while one of the buttons has focus; the mouse points at some."""
        if event.type() == QEvent.Type.Leave:
            self.pointed.emit(self.points)
        if event.type() == QEvent.Type.Enter:
            self.pointed.emit(next(p for p, one in zip(self._points, self.buttons(), strict=True) if one is watched))
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            for number, points in enumerate(self._points):
                if event.text() and event.text() == f"{points:f}":
                    self._buttons.button(number).setFocus()
                    self._buttons.button(number).click()
                    return True
        return False

    def _clicked(self, number: int) -> None:
        self.chosen.emit(self._points[number])

    def _rove(self) -> None:
        stop = max(self._buttons.checkedId(), 0)
        for number in range(len(self._points)):
            policy = Qt.FocusPolicy.StrongFocus if number == stop else Qt.FocusPolicy.ClickFocus
            self._buttons.button(number).setFocusPolicy(policy)
