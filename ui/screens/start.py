"""Where everybody begins."""

from ui.screens.screen import Screen


class StartScreen(Screen):
    """Placeholder."""

    name = "start"
    title = "Open your evaluation"
