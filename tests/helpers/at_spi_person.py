"""A person with a screen reader: run by the system's Python, which has the AT-SPI bindings, inside a D-Bus session.

    python3 at_spi_person.py PROGRAM [ARGUMENT …]

Starts the program, finds its window in the accessibility tree, visits a page, asks a question and hears the answer; all
through AT-SPI, as Orca does. Prints what was found as JSON.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version has to be chosen first

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PATIENCE = 90.0

heard: list[str] = []


def main() -> int:
    """Do it; the exit status."""
    launcher = subprocess.Popen([LAUNCHER, "--launch-immediately"])
    program = subprocess.Popen(sys.argv[1:])
    try:
        sys.stdout.write("\n" + json.dumps(visit()) + "\n")
    finally:
        program.terminate()
        program.wait(30)
        launcher.terminate()
    return 0


def visit() -> dict[str, Any]:
    """Go through the window."""
    Atspi.init()
    listener = Atspi.EventListener.new(on_event)
    for name in ("object:announcement", "object:state-changed:focused"):
        listener.register(name)
    window = until(lambda: next(iter(windows()), None), "the window")
    found: dict[str, Any] = {"window": window.get_name()}
    subprocess.run(sys.argv[1:], check=True, timeout=PATIENCE)  # a second start gives the focus to the first
    until(lambda: find(window, "Models", press=True), "the rail").get_action_iface().do_action(0)
    models = until(lambda: find(window, "Models", role="list"), "the list of models")
    until(lambda: models.get_child_count() > 0, "a model")
    found["models"] = [models.get_child_at_index(n).get_name() for n in range(models.get_child_count())]
    until(lambda: find(window, "Chat", press=True), "the way back").get_action_iface().do_action(0)
    editor = until(lambda: find(window, "Message", editable=True), "the message field")
    editor.get_editable_text_iface().set_text_contents("What is a token?")
    until(lambda: find(window, "Send", press=True), "Send").get_action_iface().do_action(0)
    answer = until(lambda: find(window, "Assistant, message 2 of 2"), "the answer")
    until(lambda: any("Answer finished" in words for words in heard), "the end of the answer")
    found["heard"] = [words for words in heard if words]
    found["answer"] = " ".join(text for text in texts(answer) if text)
    return found


def on_event(event: Any) -> None:
    """Remember what was announced."""
    if event.type.startswith("object:announcement"):
        heard.append(str(event.any_data))


def windows() -> Iterator[Any]:
    """The windows of our program."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(number)
        if application is not None and "workbench" in (application.get_name() or "").lower():
            yield from (application.get_child_at_index(n) for n in range(application.get_child_count()))


def find(root: Any, name: str, *, role: str = "", press: bool = False, editable: bool = False) -> Any:
    """The first thing in sight below `root` of that name, or None."""
    for one in below(root):
        if one.get_name() != name or not one.get_state_set().contains(Atspi.StateType.SHOWING):
            continue
        if role and one.get_role_name() != role:
            continue
        if press and one.get_action_iface() is None:
            continue
        if editable and one.get_editable_text_iface() is None:
            continue
        return one
    return None


def texts(root: Any) -> Iterator[str]:
    """The texts a screen reader would read below `root`."""
    for one in below(root):
        text = one.get_text_iface()
        if text is not None:
            yield Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))


def below(root: Any) -> Iterator[Any]:
    """Everything below `root`, itself first."""
    try:
        yield root
        children = [root.get_child_at_index(number) for number in range(root.get_child_count())]
    except GLib.Error:  # it went while it was looked at
        return
    for child in children:
        if child is not None:
            yield from below(child)


def until(ask: Callable[[], Any], what: str) -> Any:
    """What `ask` gives as soon as it gives anything; events are heard meanwhile."""
    end = time.monotonic() + PATIENCE
    context = GLib.MainContext.default()
    while time.monotonic() < end:
        while context.pending():
            context.iteration(False)
        try:
            found = ask()
        except GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.05)
    there = [f"{one.get_role_name()} {one.get_name()}" for root in windows() for one in below(root) if one.get_name()]
    raise SystemExit(f"There is no sign of {what}. Heard: {heard}. There are: {there}")


if __name__ == "__main__":
    sys.exit(main())
