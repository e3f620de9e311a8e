"""The least that a PySide6 window can be: what everything is compared with."""

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("A label"))
window.resize(1280, 800)
window.show()
application.exec()
