"""How fast and how small the program is, measured the same way every time. Never part of the tests."""
