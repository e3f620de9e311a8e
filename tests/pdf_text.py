"""The text in a PDF as a reader finds it: by the codes that each font brings, not by shapes."""

import re
import zlib


class PdfText:
    """One page as Qt writes it. `lines` are its pieces of text in the order in which they were written."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        content = self._content()
        self._fonts: dict[str, dict[str, str]] = {}
        self.lines = [self._words(block) for block in re.findall(r"BT(.*?)ET", content, re.DOTALL)]
        self.pages = len(re.findall(rb"/Type /Page\b(?!s)", data))
        self.pictures = len(re.findall(rb"/Subtype /Image", data))
        found = re.search(rb"/MediaBox \[ ?([\d. ]+)\]", data)
        assert found is not None
        self.size = tuple(round(float(number)) for number in found[1].split()[2:])

    @property
    def text(self) -> str:
        """All of it, pieces apart by a blank."""
        return " ".join(self.lines)

    def fonts(self) -> set[str]:
        """The names of the typefaces that are in the file itself."""
        names = re.findall(rb"/FontName /(?:[A-Z]+\+)?(\S+)(?=[^>]*/FontFile)", self._data, re.DOTALL)
        return {name.decode() for name in names}

    def _content(self) -> str:
        streams = []
        for start in re.finditer(rb"[^d]stream\r?\n(?=x)", self._data):
            streams.append(zlib.decompressobj().decompress(self._data[start.end() :]))
        (content,) = [stream for stream in streams if b"\nBT" in stream]
        return content.decode("latin-1")

    def _words(self, block: str) -> str:
        (font,) = set(re.findall(r"/(F\d+) ", block))
        codes = self._codes(font)
        return "".join(codes.get(code, "") for code in re.findall(r"<([0-9A-F]{4})> Tj", block))

    def _codes(self, font: str) -> dict[str, str]:
        """What each glyph of a font stands for; a font's name in the content is the number of its object."""
        if font not in self._fonts:
            number = font.removeprefix("F").encode()
            told = re.search(rb"\n" + number + rb" 0 obj.*?/ToUnicode (\d+) 0 R", self._data, re.DOTALL)
            assert told is not None
            found = re.search(rb"\n" + told[1] + rb" 0 obj.*?endcmap", self._data, re.DOTALL)
            assert found is not None
            self._fonts[font] = dict(_ranges(found[0].decode("latin-1")))
        return self._fonts[font]


def _ranges(told: str) -> list[tuple[str, str]]:
    pairs = []
    for first, last, one, many in re.findall(r"<(\w{4})> <(\w{4})> (?:<(\w{4})>|\[([^\]]*)\])", told):
        glyphs = range(int(first, 16), int(last, 16) + 1)
        if one:
            letters = [int(one, 16) + step for step in range(len(glyphs))]
        else:
            letters = [int(letter, 16) for letter in re.findall(r"<(\w{4})>", many)]
        pairs += [(f"{glyph:04X}", chr(letter)) for glyph, letter in zip(glyphs, letters, strict=True)]
    return pairs
