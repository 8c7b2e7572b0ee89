"""Bytes to text, losing none."""

from msgspec import Struct

# Latin-1 has control characters there, and single blanks stand here for what Windows leaves empty.
WESTERN = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"
"""Windows-1252 from 0x80 to 0x9F."""


class Decoded(Struct, frozen=True, gc=False):
    """``text`` without its byte order mark, the ``encoding`` that read it, the bytes at the end that were cut off."""

    text: str
    encoding: str
    cut: bool = False


def decode(data: bytes) -> Decoded:
    """UTF-8, single bad bytes as Windows-1252, UTF-16 by its byte order mark.

    A character cut off by the end of the bytes becomes U+FFFD, and ``cut`` says so.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
        return Decoded(text, "utf-16", cut=len(data) % 2 == 1)
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError as error:
        cut = error.reason == "unexpected end of data"
    end = len(data)
    if cut:
        end = _last_whole(data)
    text = data[:end].decode("utf-8", "surrogateescape")
    mended = text.translate({0xDC00 + n: _western(n) for n in range(0x80, 0x100)})
    return Decoded(mended + "�" * cut, "utf-8" if mended == text else "utf-8+windows-1252", cut=cut)


def _western(byte: int) -> str:
    """The character of a byte from 0x80 on in Windows-1252; Latin-1's where it has none, so that no byte is lost."""
    char = WESTERN[byte - 0x80] if byte < 0xA0 else " "
    return chr(byte) if char == " " else char


def _last_whole(data: bytes) -> int:
    """Where the character begins that the end of ``data`` cuts off."""
    for back in range(1, min(4, len(data)) + 1):
        if data[-back] >= 0xC0:
            return len(data) - back
    return len(data)
