"""Stands in for what a desktop offers on the session bus; run with the system's own Python.

`saver` answers as a screen saver does, `portal` as the portal does, which has no screen saver. Each call that
changes something is printed, and so is the end of a program that had asked for something.
"""

import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

SAVER = """
<node><interface name="org.freedesktop.ScreenSaver">
  <method name="Inhibit"><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="u" direction="out"/></method>
  <method name="UnInhibit"><arg type="u" direction="in"/></method>
</interface></node>
"""
PORTAL = """
<node><interface name="org.freedesktop.portal.Inhibit">
  <method name="Inhibit"><arg type="s" direction="in"/><arg type="u" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method>
</interface></node>
"""
REQUEST = """
<node><interface name="org.freedesktop.portal.Request"><method name="Close"/></interface></node>
"""
HANDLE = "/org/freedesktop/portal/desktop/request/1_1/t"


def say(*words):
    print(*words, flush=True)


def watch(bus, sender):
    """Tell when a program is gone from the bus, as desktops do to let go of what it held."""

    def gone(*_):
        say("gone")

    Gio.bus_watch_name_on_connection(bus, sender, Gio.BusNameWatcherFlags.NONE, None, gone)


def called(bus, sender, _path, _interface, method, arguments, invocation):
    say(method, *arguments.unpack())
    if method == "Inhibit":
        watch(bus, sender)
        invocation.return_value(
            GLib.Variant("(u)", (3_000_000_000,)) if kind == "saver" else GLib.Variant("(o)", (HANDLE,))
        )
    else:
        invocation.return_value(None)


kind = sys.argv[1]
bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
places = {
    "saver": [("/org/freedesktop/ScreenSaver", SAVER)],
    "portal": [("/org/freedesktop/portal/desktop", PORTAL), (HANDLE, REQUEST)],
}
for path, form in places[kind]:
    bus.register_object(path, Gio.DBusNodeInfo.new_for_xml(form).interfaces[0], called, None, None)
name = {"saver": "org.freedesktop.ScreenSaver", "portal": "org.freedesktop.portal.Desktop"}[kind]
Gio.bus_own_name_on_connection(bus, name, Gio.BusNameOwnerFlags.NONE, None, None)
GLib.timeout_add(100, lambda: say("ready"))
GLib.MainLoop().run()
