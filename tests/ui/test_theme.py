"""The colours and text sizes reach every widget, whatever Python has to tidy up meanwhile."""

import gc

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QTabWidget, QWidget

from ui import theme


class Tidying(QWidget):
    """A widget whose reaction to a change is enough work for Python to collect its garbage, wherever it may."""

    def __init__(self) -> None:
        super().__init__()
        self.told = 0
        self.held: list[QWidget] = []
        self.ensurePolished()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        self.told += 1
        if gc.isenabled():
            gc.collect()


def test_a_widget_that_nobody_holds_any_more_goes_after_the_change_of_text_size_and_never_within_it(
    qapp: QApplication,
) -> None:
    held = []
    for _ in range(100):
        left = Tidying()
        left.held = [left]  # a circle, which only the collection of garbage finds
        held.append(Tidying())
    theme.apply(qapp, scale=2.0)
    assert all(one.told for one in held)
    assert gc.isenabled()
    theme.apply(qapp)


def test_what_the_sheet_draws_in_bold_follows_each_text_size_at_once(qapp: QApplication) -> None:
    tabs = QTabWidget()
    tabs.addTab(QLabel(), "Response")
    tabs.ensurePolished()
    tabs.tabBar().ensurePolished()
    for scale in theme.TEXT_SIZES:
        theme.apply(qapp, scale=scale)
        assert tabs.tabBar().font().pixelSize() == qapp.font().pixelSize()
    theme.apply(qapp)
