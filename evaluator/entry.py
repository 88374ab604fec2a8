"""What the program's entry has to know before it imports anything else: where a person's profile lies, and one word."""

from pathlib import Path

SHOW_PAGES = "--show-pages"  # how the built program is asked to be the child that draws pages


def own_profile() -> Path:
    """The folder of this user's own profile, where no other is named."""
    from platformdirs import user_data_path

    return user_data_path("bid-evaluator", appauthor=False) / "profile"
