"""An assistive tool: finds the running program on the accessibility bus and works it as a screen reader's user would.

Run by the system's own Python, where the bindings of the accessibility bus are. Each line of standard input asks for
one thing in JSON; each line of standard output answers it. What is asked for may still have to appear: it is looked
for again until `PATIENCE` is over.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 30.0  # seconds
LOOK_AGAIN = 0.1
PROGRAM = "Bid evaluation"
STEPS = ("list", "Steps")
WORKED = {  # roles that a person works, by which a screen reader says what can be done
    "push button",
    "toggle button",
    "radio button",
    "check box",
    "text",
    "password text",
    "combo box",
    "spin button",
    "list",
    "table",
    "tree",
    "tree table",
    "page tab",
}
LISTING = {"list", "table", "tree", "tree table", "combo box", "menu bar"}  # what is in them are no controls


def everything(top: Any) -> Iterator[Any]:
    """A control and all below it, in the order in which a person meets them."""
    yield top
    for number in range(top.get_child_count()):
        child = top.get_child_at_index(number)
        if child is not None:
            yield from everything(child)


def program() -> Any:
    """The program on the bus, None before it is there."""
    desktop = Atspi.get_desktop(0)
    running = (desktop.get_child_at_index(number) for number in range(desktop.get_child_count()))
    return next((one for one in running if one is not None and PROGRAM in (one.get_name() or "")), None)


def found(role: str, name: str) -> Any:
    """The first control shown with this role whose name begins so; None when there is none now."""
    top = program()
    if top is None:
        return None
    for control in everything(top):
        shown = control.get_state_set().contains(Atspi.StateType.SHOWING)
        if shown and control.get_role_name() == role and (control.get_name() or "").startswith(name):
            return control
    return None


def shown_below(top: Any) -> Iterator[Any]:
    """What is shown of a control and all below it; of a list, the list alone."""
    if not top.get_state_set().contains(Atspi.StateType.SHOWING):
        return
    yield top
    if top.get_role_name() not in LISTING:
        for number in range(top.get_child_count()):
            child = top.get_child_at_index(number)
            if child is not None:
                yield from shown_below(child)


def controls_of(window: Any) -> list[str]:
    """Everything on the screen that can be worked, as a screen reader says it."""
    return [
        f"{one.get_role_name()}: {one.get_name() or ''}" for one in shown_below(window) if one.get_role_name() in WORKED
    ]


def settled(window: Any) -> list[str]:
    """The controls, once two looks see the same."""
    before: list[str] = []
    while True:
        time.sleep(LOOK_AGAIN)
        now = controls_of(window)
        if now and now == before:
            return now
        before = now


def walk(title: str, past: list[str]) -> dict[str, list[str]]:
    """Go through the steps of a window as a person does, and say what is on each screen."""

    def window_called() -> Any:
        top = program()
        found = [top.get_child_at_index(number) for number in range(top.get_child_count())] if top else []
        return next((one for one in found if one is not None and one.get_name() == title), None)

    def list_of_steps() -> Any:
        role, name = STEPS
        window = window_called()
        return next((one for one in shown_below(window) if (one.get_role_name(), one.get_name()) == (role, name)), None)

    patiently(window_called, f"the window “{title}”")
    steps = patiently(list_of_steps, f"the steps of “{title}”")
    walked: dict[str, list[str]] = {}
    for number in range(steps.get_child_count()):
        name = steps.get_child_at_index(number).get_name()
        if name not in past:
            Atspi.Selection.select_child(steps, number)
            walked[name] = patiently(lambda: settled(window_called()), f"the screen “{name}”")
    return walked


def patiently(look: Callable[[], Any], what: str) -> Any:
    """What a look gives once it gives anything."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            seen = look()
        except gi.repository.GLib.Error:  # the program changed its controls while they were looked at
            seen = None
        if seen is not None:
            return seen
        time.sleep(LOOK_AGAIN)
    raise LookupError(f"{what} did not appear")


def place_in(role: str, name: str, item: str) -> int | None:
    """Where an item stands in a list; None before it is there."""
    control = found(role, name)
    listed = [control.get_child_at_index(number).get_name() for number in range(control.get_child_count())]
    return listed.index(item) if item in listed else None


def words_in(control: Any) -> str:
    """The text in a field; a label has only its name."""
    return Atspi.Text.get_text(control, 0, -1) if "Text" in control.get_interfaces() else ""


def press(control: Any) -> None:
    """Do what the control offers first: press a button, choose points."""
    control.do_action(0)


def answer(asked: dict[str, Any]) -> object:
    """Do one thing that was asked."""
    role, name = asked["role"], asked.get("name", "")
    if asked["do"] == "walk":
        return walk(name, asked["past"])
    control = patiently(lambda: found(role, name), f"{role} “{name}”")
    if asked["do"] == "press":
        patiently(lambda: control.get_state_set().contains(Atspi.StateType.ENABLED) or None, f"an enabled “{name}”")
        press(control)
    elif asked["do"] == "type":
        Atspi.EditableText.set_text_contents(control, asked["text"])
    elif asked["do"] == "choose":
        at = patiently(lambda: place_in(role, name, asked["text"]), f"“{asked['text']}” in “{name}”")
        Atspi.Selection.select_child(found(role, name), at)
    elif asked["do"] == "read":
        return {"name": control.get_name(), "text": words_in(control)}
    elif asked["do"] == "checked":
        return control.get_state_set().contains(Atspi.StateType.CHECKED)
    elif asked["do"] == "children":
        return [control.get_child_at_index(number).get_name() for number in range(control.get_child_count())]
    return True


def main() -> None:
    """Answer until nothing more is asked."""
    Atspi.init()
    Atspi.set_timeout(int(PATIENCE * 1000), int(PATIENCE * 1000))  # milliseconds; one answer, and a program starting
    for line in sys.stdin:
        try:
            said: dict[str, object] = {"answer": answer(json.loads(line))}
        except (LookupError, ValueError, gi.repository.GLib.Error) as problem:
            shown = program()
            controls = (
                [] if shown is None else [f"{one.get_role_name()}: {one.get_name()}" for one in everything(shown)]
            )
            said = {"problem": str(problem), "controls": controls}
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()


main()
