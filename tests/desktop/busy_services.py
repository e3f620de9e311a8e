"""Stands in for the desktops that say whether something may be shown now; run with the system's own Python.

Each word is a service and how it answers: `kde-notices=yes`, `gnome=no`, `kde-power=hang`, `gnome=wrong`
(something that is no answer), `gnome=much` (two values), `gnome=error`, `gnome=vanish` (it dies while asked).
A line on the standard input changes the answers.
"""

import os
import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

PROPERTIES = """
<node><interface name="org.freedesktop.DBus.Properties">
  <method name="Get"><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="v" direction="out"/></method>
</interface></node>
"""
ASKED = """
<node><interface name="{}"><method name="{}"><arg type="u" direction="in"/>
  <arg type="b" direction="out"/></method></interface></node>
"""
GNOME, POWER = "org.gnome.SessionManager", "org.kde.Solid.PowerManagement.PolicyAgent"
SERVICES = {
    # name, path, form, what has to be asked for
    "kde-notices": (
        "org.freedesktop.Notifications",
        "/org/freedesktop/Notifications",
        PROPERTIES,
        ("org.freedesktop.Notifications", "Inhibited"),
    ),
    "gnome": (GNOME, "/org/gnome/SessionManager", ASKED.format(GNOME, "IsInhibited"), (8,)),
    "kde-power": (
        POWER,
        "/org/kde/Solid/PowerManagement/PolicyAgent",
        ASKED.format(POWER, "HasInhibition"),
        (4,),
    ),
}


def read(words):
    return dict(word.split("=") for word in words)


def called(connection, _sender, path, interface, _method, arguments, invocation):
    (who,) = (name for name, service in SERVICES.items() if service[1] == path)
    kind = "v" if interface == "org.freedesktop.DBus.Properties" else "b"
    if arguments.unpack() != SERVICES[who][3]:
        invocation.return_dbus_error("org.freedesktop.DBus.Error.InvalidArgs", "something else was wanted")
        return
    match answers.get(who, "no"):
        case "hang":
            held.append(invocation)
        case "vanish":
            os._exit(0)
        case "error":
            invocation.return_dbus_error("org.freedesktop.DBus.Error.Failed", "not now")
        case "wrong" | "much" as how:
            message = invocation.get_message()
            reply = Gio.DBusMessage.new_method_reply(message)
            wrong = GLib.Variant("(s)", ("true",)) if how == "wrong" else GLib.Variant("(bb)", (True, True))
            reply.set_body(wrong)
            connection.send_message(reply, Gio.DBusSendMessageFlags.NONE)
        case answer:
            value = GLib.Variant("b", answer == "yes")
            invocation.return_value(GLib.Variant(f"({kind})", (value if kind == "v" else answer == "yes",)))


def changed(_channel, _condition):
    line = sys.stdin.readline()
    answers.update(read(line.split()))
    print("changed", flush=True)
    return line != ""


answers, held = read(sys.argv[1:]), []
bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
for who in answers:
    name, path, form, _ = SERVICES[who]
    bus.register_object(path, Gio.DBusNodeInfo.new_for_xml(form).interfaces[0], called, None, None)
    Gio.bus_own_name_on_connection(bus, name, Gio.BusNameOwnerFlags.NONE, None, None)
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, changed)
GLib.timeout_add(100, lambda: print("ready", flush=True))
GLib.MainLoop().run()
