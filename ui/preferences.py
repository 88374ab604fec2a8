"""How a person likes their windows: text size, the colours worn last, where they stood, what of the tour is done.

Nothing of an evaluation is ever kept here: no title, no name, no path (SECURITY T10). A test reads the file.
"""

from PySide6.QtCore import QByteArray, QSettings

from ui.colours import NAMED, Colours
from ui.theme import TEXT_SIZES

TEXT_SIZE, COLOURS, PLACE, TOUR = "text_size", "colours", "place", "tour"


class Preferences:
    """Kept in one small file of this user, outside the profile; without one nothing outlives the windows."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings
        self._held: dict[str, object] = {}

    @property
    def text_size(self) -> float:
        """Times the size of running text: one of TEXT_SIZES."""
        kept = str(self._value(TEXT_SIZE))
        return next((size for size in TEXT_SIZES if f"{size:.2f}" == kept), TEXT_SIZES[0])

    def keep_text_size(self, size: float) -> None:
        """Remember another size."""
        self._keep(TEXT_SIZE, f"{size:.2f}")

    @property
    def colours(self) -> Colours | None:
        """The colours that the windows wore last; None before the first time."""
        return NAMED.get(str(self._value(COLOURS)))

    def keep_colours(self, worn: Colours) -> None:
        """Remember the colours for the next start."""
        self._keep(COLOURS, next(name for name, its in NAMED.items() if its == worn))

    def place(self, window: str) -> QByteArray:
        """Where a window stood, as Qt says it; empty at first."""
        kept = self._value(f"{PLACE}/{window}")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def keep_place(self, window: str, place: QByteArray) -> None:
        """Remember where a window stands."""
        self._keep(f"{PLACE}/{window}", place)

    @property
    def tour_done(self) -> frozenset[int]:
        """Which points of the tour are ticked."""
        return frozenset(int(number) for number in str(self._value(TOUR) or "").split() if number.isdigit())

    def keep_tour(self, done: frozenset[int]) -> None:
        """Remember the ticks."""
        self._keep(TOUR, " ".join(map(str, sorted(done))))

    def _value(self, key: str) -> object:
        return self._settings.value(key) if self._settings is not None else self._held.get(key)

    def _keep(self, key: str, value: object) -> None:
        self._held[key] = value
        if self._settings is not None:
            self._settings.setValue(key, value)


def of_this_user() -> Preferences:
    """The preferences file of whoever is logged in."""
    return Preferences(QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "bid-evaluation", "windows"))
