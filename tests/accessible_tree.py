"""Tells what the accessibility bus knows; run with the system's own Python, inside the session of a test.

`tree NAME` prints the tree of the program of this name as JSON. `press NAME BUTTON` presses a button as a
switch or a braille display does. `listen` prints every event in which words change or are announced, one line
of JSON each, until it is ended.
"""

import contextlib
import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

EVENTS = (
    "object:announcement",
    "object:property-change:accessible-name",
    "object:property-change:accessible-description",
    "object:property-change:accessible-value",
    "object:text-changed:insert",
    "object:text-changed:delete",
    "object:state-changed:focused",
    "object:state-changed:showing",
)
SEEN = ("showing", "focusable", "focused", "enabled", "checkable", "checked", "selected")


def program(name):
    """The application of this name, as soon as it is on the bus."""
    end = time.monotonic() + 15
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(number)
            if child is not None and child.get_name() == name and child.get_child_count():
                return child
        time.sleep(0.1)
    sys.exit("not on the accessibility bus: " + name)


def node(thing):
    """What one thing says about itself, and all that is in it."""
    states = [state.value_nick for state in thing.get_state_set().get_states()]
    told = {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description(),
        "language": thing.get_object_locale(),
        "states": [state for state in states if state in SEEN],
    }
    try:
        place = thing.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        told["place"] = [place.x, place.y, place.width, place.height]
    except (AttributeError, GLib.Error):
        told["place"] = None
    children = (thing.get_child_at_index(number) for number in range(thing.get_child_count()))
    told["children"] = [node(child) for child in children if child is not None]
    return told


def below(thing):
    """A thing and all that is in it."""
    yield thing
    for number in range(thing.get_child_count()):
        yield from below(thing.get_child_at_index(number))


def press(thing):
    """Do what a click on it does."""
    actions = thing.get_action_iface()
    names = [actions.get_action_name(number) for number in range(actions.get_n_actions())]
    if not actions.do_action(names.index("Press")):
        sys.exit("it does not let itself be pressed")


def hear(event):
    """Print one event."""
    words = event.any_data if isinstance(event.any_data, str) else ""
    print(json.dumps({"event": event.type, "detail": event.detail1, "words": words}), flush=True)


if sys.argv[1] == "tree":
    for _ in range(20):
        try:
            print(json.dumps(node(program(sys.argv[2]))))
            break
        except GLib.Error:  # the page was left while we looked
            time.sleep(0.1)
    else:
        sys.exit("the page never stands still")
elif sys.argv[1] == "press":
    for _ in range(30):
        showing = (
            thing
            for thing in below(program(sys.argv[2]))
            if thing.get_name() == sys.argv[3] and thing.get_state_set().contains(Atspi.StateType.SHOWING)
        )
        with contextlib.suppress(GLib.Error):  # the page was left while we looked
            wanted = (t for t in showing if t.get_state_set().contains(Atspi.StateType.FOCUSABLE))
            if (there := next(wanted, None)) is not None:
                press(there)
                break
        time.sleep(0.1)
    else:
        sys.exit(f"nothing to press is called {sys.argv[3]}")
else:
    listener = Atspi.EventListener.new(hear)
    for kind in EVENTS:
        listener.register(kind)
    print("listening", flush=True)
    GLib.MainLoop().run()
