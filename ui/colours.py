"""The colours of the windows, light, dark and in high contrast.

Source: NHS digital service manual, colour (docs/UX section 2): text #212b32 on white is 14.2:1, secondary text #4c6272
on the page's grey 5.75:1, white on the green of the main action 5.12:1. Focus is yellow with a dark line, because
yellow alone does not stand out from white. A test holds every pair that meets on screen against WCAG 1.4.3.
"""

from typing import NamedTuple


class Colours(NamedTuple):
    """What each colour is for; `on_x` is text on x. The window wears them before anything slower is imported."""

    text: str
    quiet: str
    page: str
    card: str
    pale: str  # what cannot be used, notices, words to read out
    border: str
    head: str  # of the columns and rows of a table
    edge: str  # of what can be typed into
    box: str  # a shade darker is the edge of a box to choose or count in
    link: str
    link_hover: str
    header: str
    on_header: str
    main: str
    main_hover: str
    on_main: str
    error: str
    done: str
    focus: str
    on_focus: str
    ring: str  # the line around what has focus
    marked: str  # a selected row
    on_marked: str
    filled: str  # the done part of a progress bar
    tick: str  # the icon on a ticked box, which has the colour of a link


LIGHT = Colours(
    text="#212b32",
    quiet="#4c6272",
    page="#f0f4f5",
    card="#ffffff",
    pale="#e8edee",
    border="#d8dde0",
    head="#d8dde0",
    edge="#4c6272",
    box="#f0f4f5",
    link="#005eb8",
    link_hover="#003d78",
    header="#005eb8",
    on_header="#ffffff",
    main="#007f3b",
    main_hover="#00662f",
    on_main="#ffffff",
    error="#d5281b",
    done="#007f3b",
    focus="#ffeb3b",
    on_focus="#212b32",
    ring="#212b32",
    marked="#005eb8",
    on_marked="#ffffff",
    filled="#a7c9e8",
    tick="tick-light",
)
DARK = Colours(
    text="#f0f4f5",
    quiet="#b8c4cc",
    page="#14181b",
    card="#20272c",
    pale="#2b343a",
    border="#3d474e",
    head="#3d474e",
    edge="#93a3ae",
    box="#14181b",
    link="#8ec5ff",
    link_hover="#c3e0ff",
    header="#003d78",
    on_header="#ffffff",
    main="#6fd39b",
    main_hover="#97e3b8",
    on_main="#0d1f15",
    error="#ff9f95",
    done="#6fd39b",
    focus="#ffeb3b",
    on_focus="#212b32",
    ring="#ffffff",
    marked="#8ec5ff",
    on_marked="#101418",
    filled="#1f5a94",
    tick="tick-dark",
)
HIGH_LIGHT = Colours(
    text="#000000",
    quiet="#000000",
    page="#ffffff",
    card="#ffffff",
    pale="#ffffff",
    border="#000000",
    head="#ffffff",
    edge="#000000",
    box="#ffffff",
    link="#00308f",
    link_hover="#000000",
    header="#000000",
    on_header="#ffffff",
    main="#000000",
    main_hover="#00308f",
    on_main="#ffffff",
    error="#8b0000",
    done="#004d24",
    focus="#ffeb3b",
    on_focus="#000000",
    ring="#000000",
    marked="#00308f",
    on_marked="#ffffff",
    filled="#bcd6f5",
    tick="tick-light",
)
HIGH_DARK = Colours(
    text="#ffffff",
    quiet="#ffffff",
    page="#000000",
    card="#000000",
    pale="#000000",
    border="#ffffff",
    head="#000000",
    edge="#ffffff",
    box="#b0b0b0",
    link="#ffff00",
    link_hover="#ffffff",
    header="#000000",
    on_header="#ffffff",
    main="#ffff00",
    main_hover="#ffffff",
    on_main="#000000",
    error="#ff9f95",
    done="#7dff9e",
    focus="#ffeb3b",
    on_focus="#000000",
    ring="#ffffff",
    marked="#ffff00",
    on_marked="#000000",
    filled="#003d78",
    tick="tick-dark",
)

NAMED = {"light": LIGHT, "dark": DARK, "high light": HIGH_LIGHT, "high dark": HIGH_DARK}  # as preferences keep them


def colours_for(*, dark: bool, high_contrast: bool) -> Colours:
    """The colours for what the system asks for."""
    if high_contrast:
        return HIGH_DARK if dark else HIGH_LIGHT
    return DARK if dark else LIGHT
