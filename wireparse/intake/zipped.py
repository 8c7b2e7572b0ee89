"""A zip archive read from front to back: from a pipe, from within another archive, and up to where it was cut off.

The directory stands at the end of a zip, so a reader that begins there reads nothing of an archive that was cut short.
This one goes from member to member. A member's name is only a name: nothing is written to disk.
"""

import struct
import zlib
from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_MEMBER, _DIRECTORY = b"PK\x03\x04", (b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x08")
_HEADER = struct.Struct("<HHHHHLLLHH")
_SECRET, _SIZES_BEHIND, _UTF8 = 1, 8, 0x800
_STORED, _DEFLATED, _BZIPPED = 0, 8, 12
_HUGE = 0xFFFFFFFF
_CHUNK = 1 << 16
_CUT = ("is a zip archive that was cut short", "What came before was read; fetch the file again")


class Broken(Exception):  # noqa: N818 - what is broken is an archive, and it is no error of the program's
    """What is wrong with an archive, and what to do about it: nothing behind it can be read."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


class _Head(Struct, frozen=True):
    """What stands before a member: ``packed`` is its length in the archive, ``None`` where only the end tells it."""

    name: str
    flags: int
    method: int
    crc: int
    packed: int | None


class _Source:
    """The archive's bytes, of which some may be given back."""

    def __init__(self, stream: BufferedReader) -> None:
        self._stream = stream
        self._back = b""

    def some(self, size: int) -> bytes:
        if self._back:
            data, self._back = self._back[:size], self._back[size:]
            return data
        return self._stream.read1(size)

    def exactly(self, size: int) -> bytes:
        """So many bytes, or fewer where the archive ends."""
        parts = []
        while size and (data := self.some(size)):
            parts.append(data)
            size -= len(data)
        return b"".join(parts)

    def give_back(self, data: bytes) -> None:
        self._back = data + self._back


class Member(RawIOBase):
    """One member's bytes, unpacked as they are read. ``damage`` says why they end early."""

    def __init__(self, source: _Source, head: _Head) -> None:
        self.damage: tuple[str, str] | None = None
        self.cut = False
        self._source = source
        self._head = head
        self._left = head.packed
        self._decoder: Any = zlib.decompressobj(-15) if head.method == _DEFLATED else None
        if head.method == _BZIPPED:
            import bz2

            self._decoder = bz2.BZ2Decompressor()
        self._crc = 0
        self._size = 0
        self._whole = False

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer as far as there is anything."""
        view = memoryview(buffer).cast("B")
        data = b"" if self._whole or self.damage else self._unpack(len(view))
        view[: len(data)] = data
        return len(data)

    def _unpack(self, size: int) -> bytes:
        while not self._whole:
            try:
                data = self._step(size)
            except (zlib.error, OSError) as error:
                self.damage = (f"is damaged ({error})", "What came before was read; pack it again")
                return b""
            if data:
                self._crc = zlib.crc32(data, self._crc)
                self._size += len(data)
                return data
            if self.damage:
                return b""
        self._check()
        return b""

    def _step(self, size: int) -> bytes:
        """The next bytes, perhaps none; ``_whole`` once there are no more."""
        if self._decoder is None:
            if self._left == 0:
                self._whole = True
                return b""
            return self._packed(size)
        if self._decoder.eof:
            self._end(self._decoder.unused_data)
            return b""
        held = getattr(self._decoder, "unconsumed_tail", b"")
        data = held or (b"" if not getattr(self._decoder, "needs_input", True) else self._packed(_CHUNK))
        if self.damage:
            return b""
        return bytes(self._decoder.decompress(data, size))

    def _packed(self, size: int) -> bytes:
        """The next bytes as they stand in the archive, which must not end yet."""
        if self._left == 0:
            self.damage = ("is damaged (it ends too soon)", "What came before was read; pack it again")
            return b""
        data = self._source.some(size if self._left is None else min(size, self._left))
        if not data:
            self.damage, self.cut = _CUT, True
        elif self._left is not None:
            self._left -= len(data)
        return data

    def _end(self, unused: bytes) -> None:
        self._whole = True
        if self._left is None:
            self._source.give_back(unused)

    def _check(self) -> None:
        if self._head.packed is not None and self._crc != self._head.crc:
            self.damage = ("is damaged (its checksum is wrong)", "What could be read was; pack it again")

    def skip(self) -> None:
        """Go to the end of the member. What nobody read is not unpacked where its length is known."""
        if self._left is not None and not self.cut:
            while self._left and self._packed(_CHUNK):
                pass
            return
        while not self._whole and not self.damage:
            self._unpack(_CHUNK)
        if not self.cut:
            self._descriptor()

    def _descriptor(self) -> None:
        """The checksum and the lengths that stand behind the member, in one of four forms."""
        data = self._source.exactly(26)
        for sign in (b"PK\x07\x08", b""):
            start = sign + self._crc.to_bytes(4, "little")
            for width in (4, 8):
                end = len(start) + 2 * width
                size = self._size.to_bytes(8, "little")[:width]
                if data.startswith(start) and data.startswith(size + b"PK", end - width):
                    self._source.give_back(data[end:])
                    return
        what = "is a zip archive that is damaged" if len(data) == 26 else _CUT[0]
        raise Broken(what, "What came before was read; fetch the file again")


def members(stream: BufferedReader) -> Iterator[tuple[str, "BufferedReader[Any] | tuple[str, str]"]]:
    """Each member's name and bytes, or why it cannot be read. Raises ``Broken`` where nothing more can be."""
    source = _Source(stream)
    while (sign := source.exactly(4)) == _MEMBER:
        head = _read_head(source)
        refusal = _refusal(head)
        if refusal and head.packed is None:
            raise Broken(*refusal)
        member = Member(source, head)
        if refusal:
            yield head.name, refusal
            member.skip()
        elif not head.name.endswith("/"):
            with BufferedReader(member, _CHUNK) as opened:
                yield head.name, opened
                member.skip()
        else:
            member.skip()
        if member.cut:
            if refusal or head.name.endswith("/"):
                raise Broken(*_CUT)
            return
    if sign not in _DIRECTORY:
        raise Broken(*_CUT) if len(sign) < 4 else Broken("is a zip archive that is damaged", _CUT[1])


def _read_head(source: _Source) -> _Head:
    data = source.exactly(_HEADER.size)
    if len(data) < _HEADER.size:
        raise Broken(*_CUT)
    _, flags, method, _, _, crc, packed, size, named, extended = _HEADER.unpack(data)
    name, extra = source.exactly(named), source.exactly(extended)
    if len(name) + len(extra) < named + extended:
        raise Broken(*_CUT)
    printed = name.decode("utf-8" if flags & _UTF8 else "cp437", "backslashreplace")
    if not flags & _UTF8:
        try:
            printed = name.decode()
        except UnicodeDecodeError:
            printed = name.decode("cp437")
    if packed == _HUGE:
        packed = _long_length(extra, skip=8 if size == _HUGE else 0)
    return _Head(printed, flags, method, crc, None if flags & _SIZES_BEHIND else packed)


def _long_length(extra: bytes, skip: int) -> int:
    """The packed length of a member of 4 GB and more, which stands in a field of its own."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        if kind == 1 and length >= skip + 8:
            return int.from_bytes(extra[at + 4 + skip : at + 12 + skip], "little")
        at += 4 + length
    return _HUGE


def _refusal(head: _Head) -> tuple[str, str] | None:
    if head.flags & _SECRET:
        return "is locked with a password", "Unpack it, and name what was in it"
    if head.method not in (_STORED, _DEFLATED, _BZIPPED):
        return f"is packed in a way that is not read (method {head.method})", "Unpack it, and name what was in it"
    if head.method == _STORED and head.packed is None and not head.name.endswith("/"):
        return "does not say how long it is", "Unpack the archive, and name what was in it"
    return None
