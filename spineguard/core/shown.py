"""Text from a file or a command line, made safe to show."""


def visible(text: str) -> str:
    """The text with every letter that has no picture written as its code, e.g. a bell as `\\x07`."""
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii") for letter in text
    )


def quoted(text: str) -> str:
    """The text in quotes, on one line, and never longer than a line can bear."""
    short = text if len(text) <= 40 else text[:39] + "…"
    return f'"{visible(short)}"'
