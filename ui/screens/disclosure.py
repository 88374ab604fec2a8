"""The card for a request for information: what every disclosure leaves out, and what still looks like a name."""

from collections.abc import Iterable

from PySide6.QtWidgets import QPlainTextEdit

from evaluator.domain.left_out import LeftOut
from ui.widgets.fields import Field, Row, area, button
from ui.widgets.text import Card, paragraph, say
from ui.words import tr


class DisclosureCard(Card):
    """Two lists, one name or phrase in a line; what is being typed is not replaced by what is kept."""

    def __init__(self) -> None:
        super().__init__(tr("A request for information"))
        self.people, self.words = area(rows=3), area(rows=3)
        self.keep, self.look = button("Keep these lists"), button("Show what looks like a name")
        self.disclose = button("Sign and save the disclosure pack…")
        self.said = paragraph()
        self.people_field = Field(
            "Pe&ople named in the tenders", self.people, hint="One in a line, as written: Jo Example. Each is left out."
        )
        self.add(
            paragraph(
                "Scores, comments and what moderation changed, under numbers instead of names, with a log of what "
                "was left out. The panel's and the suppliers' names are taken out by themselves; whom a tender names "
                "is for you to list. Somebody competent reads the pack before it is released."
            ),
            self.people_field,
            Field("Other &words to leave out", self.words, hint="One phrase in a line, such as a project's name."),
            Row(self.keep, self.look),
            self.said,
            Row(self.disclose),
        )
        self._kept = LeftOut()

    def typed(self) -> tuple[str, str]:
        """People, then words, as they stand in the fields."""
        return self.people.toPlainText(), self.words.toPlainText()

    def show_kept(self, kept: LeftOut) -> None:
        """What stands on record, unless something else is being typed."""
        for field, before, now in (
            (self.people, self._kept.people, kept.people),
            (self.words, self._kept.words, kept.words),
        ):
            if _lines(field) == list(before):
                field.setPlainText("\n".join(now))
        self._kept = kept

    def show_left_in(self, names: Iterable[str]) -> None:
        """What a person should look at before the pack is released."""
        found = list(names)
        if not found:
            say(self.said, tr("✓ Nothing in the pack looks like a name that is not listed."), tone="done")
            return
        shown = tr("Looks like a name and would stand in the pack: {names}.").format(names="; ".join(found))
        say(self.said, f"{shown} {tr('List those that are left out.')}")


def _lines(field: QPlainTextEdit) -> list[str]:
    return [one.strip() for one in field.toPlainText().splitlines() if one.strip()]
