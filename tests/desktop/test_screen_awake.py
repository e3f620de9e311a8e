import os
import subprocess
import sys

import pytest

from spineguard.desktop.screen_awake import MacAwake, WindowsAwake


class Kernel:
    def __init__(self):
        self.states = []

    def SetThreadExecutionState(self, state):  # noqa: N802
        self.states.append(state)


def test_windows_is_asked_to_keep_screen_and_computer_on_and_then_no_longer():
    kernel = Kernel()
    way = WindowsAwake(kernel)
    way.hold()
    assert kernel.states == [0x80000003]
    way.let_go()
    assert kernel.states[-1] == 0x80000000


@pytest.mark.skipif(os.name != "posix", reason="POSIX")
def test_the_helper_of_macos_is_told_our_number_and_ended_after_the_session():
    way = MacAwake((sys.executable, "-c", "import time; time.sleep(60)"))
    way.hold()
    child = way._child
    assert isinstance(child, subprocess.Popen)
    assert child.args[-1] == str(os.getpid())
    way.hold()
    assert way._child is child
    way.let_go()
    assert child.returncode is not None
    way.let_go()


def test_without_the_helper_nothing_happens():
    way = MacAwake(("/no/such/helper",))
    way.hold()
    way.let_go()
