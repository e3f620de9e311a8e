"""What the Linux desktops say on the session bus of themselves: may something be shown now?"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtDBus import QDBusMessage, QDBusPendingCall

from spineguard.desktop.bus_calls import session_bus, unsigned

WITHIN = 300
"""The longest that we wait for all answers together, in ms."""


class Question(NamedTuple):
    """One method of one desktop that answers yes or no; `number` is its one argument, if it wants one."""

    service: str
    path: str
    interface: str
    method: str
    number: int | None = None
    words: tuple[str, ...] = ()


NOTICES = "org.freedesktop.Notifications"
QUESTIONS = (
    # KDE's "do not disturb", also while the screen is shared (plasma-workspace, libnotificationmanager)
    Question(
        NOTICES,
        "/org/freedesktop/Notifications",
        "org.freedesktop.DBus.Properties",
        "Get",
        words=(NOTICES, "Inhibited"),
    ),
    # 8 is "taken for idle" (gnome-session; Cinnamon, MATE): browsers hold that off in a call or a film
    Question(
        "org.gnome.SessionManager",
        "/org/gnome/SessionManager",
        "org.gnome.SessionManager",
        "IsInhibited",
        number=8,
    ),
    # 4 is "the screen goes dark" (powerdevil): what browsers and players hold off on KDE
    Question(
        "org.kde.Solid.PowerManagement.PolicyAgent",
        "/org/kde/Solid/PowerManagement/PolicyAgent",
        "org.kde.Solid.PowerManagement.PolicyAgent",
        "HasInhibition",
        number=4,
    ),
)


def said_on_the_bus(questions: Sequence[Question] = QUESTIONS) -> bool:
    """Whether any desktop says so. All are asked at once: one that hangs holds up no other."""
    bus = session_bus()
    if bus is None:
        return False
    asked = [bus.asyncCall(_message(question), WITHIN) for question in questions]
    return any([_answer(call) is True for call in asked])  # noqa: C419 - each is waited for


def _message(question: Question) -> QDBusMessage:
    message = QDBusMessage.createMethodCall(
        question.service, question.path, question.interface, question.method
    )
    arguments: list[Any] = list(question.words)
    if question.number is not None:
        arguments.append(unsigned(question.number))
    message.setArguments(arguments)
    message.setAutoStartService(False)
    return message


def _answer(call: QDBusPendingCall) -> Any:
    """What came back; None for an error, or for more or less than one value."""
    call.waitForFinished()
    answer = call.reply()
    if answer.type() != QDBusMessage.MessageType.ReplyMessage or len(answer.arguments()) != 1:
        return None
    (value,) = answer.arguments()
    return value.variant() if hasattr(value, "variant") else value
