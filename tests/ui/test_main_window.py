"""The one window: when the person is told to have come back to it."""

from PySide6.QtWidgets import QApplication, QWidget

from spineguard.ui.main_window import MainWindow


def test_only_who_was_away_comes_back(qt: QApplication) -> None:
    window, other, told = MainWindow(("Today", "Height")), QWidget(), []
    window.came_back.connect(lambda: told.append("back"))
    window.show()
    window.activateWindow()
    qt.processEvents()
    assert window.isActiveWindow()
    assert told == []
    other.show()
    other.activateWindow()
    qt.processEvents()
    assert not window.isActiveWindow()
    window.activateWindow()
    qt.processEvents()
    assert told == ["back"]
    for each in (other, window):
        each.close()
        each.deleteLater()
