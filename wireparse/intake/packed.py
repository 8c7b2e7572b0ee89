"""What copy is packed in: gzip, bzip2, xz and zstd streams, tar and zip archives. All of it is read as it comes.

No member is held whole, none is written to disk, and its name is only a name. A stream that was cut short ends where it
was cut: ``damage`` then says so, and what came before has been read.
"""

import zlib
from collections.abc import Callable, Iterator
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING, Any

from wireparse.intake.zipped import Broken, members

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_CHUNK = 1 << 16
_ZSTD_CHUNK = 1 << 10
"""zstd cannot be told to stop: four bytes may unpack to 128 KB, so it is fed in small pieces."""
_REMEDY = "What came before was read; fetch the file again"
_LINK = ("is a link, and links in an archive are not followed", "What it names is read if it is there")


def unpacked(stream: BufferedReader, kind: str) -> BufferedReader:
    """What a packed stream holds. Raises ``ModuleNotFoundError`` where zstd's package is missing."""
    return BufferedReader(Unpacked(stream, kind), 1 << 18)


class Unpacked(RawIOBase):
    """A stream's bytes, unpacked as they are read; several packed one behind the other are one stream."""

    def __init__(self, source: BufferedReader, kind: str) -> None:
        self.damage: tuple[str, str] | None = None
        self._source = source
        self._kind = kind
        self._fresh, self._errors = _decoder(kind)
        self._decoder = self._fresh()
        self._held = b""
        self._ended = False

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer as far as there is anything."""
        view = memoryview(buffer).cast("B")
        if not self._held and not self._ended:
            self._held = self._next(len(view))
        data, self._held = self._held[: len(view)], self._held[len(view) :]
        view[: len(data)] = data
        return len(data)

    def _next(self, size: int) -> bytes:
        """The next bytes; none at the end, or where the stream is damaged."""
        rest = b""
        while not self._ended:
            if self._decoder.eof:
                rest = self._decoder.unused_data or self._source.read1(_CHUNK)
                if not rest.strip(b"\0"):
                    self._ended = True
                    return b""
                self._decoder = self._fresh()
            try:
                data = self._step(rest, size)
            except self._errors as error:
                self._break(f"is damaged ({error})")
                return b""
            rest = b""
            if data:
                return data
        return b""

    def _step(self, rest: bytes, size: int) -> bytes:
        """What comes of the next piece of the source, perhaps nothing yet."""
        decoder = self._decoder
        piece = rest or getattr(decoder, "unconsumed_tail", b"")
        if not piece and getattr(decoder, "needs_input", True):
            piece = self._source.read1(_ZSTD_CHUNK if self._kind == "zstd" else _CHUNK)
            if not piece:
                self._break("was cut short")
                return b""
        return bytes(decoder.decompress(piece) if self._kind == "zstd" else decoder.decompress(piece, size))

    def _break(self, what: str) -> None:
        self._ended = True
        self.damage = (f"is packed with {self._kind} and {what}", _REMEDY)


def _decoder(kind: str) -> tuple[Callable[[], Any], tuple[type[Exception], ...]]:
    """What makes a decoder of a kind, and the errors that it raises on bytes that are not of that kind."""
    if kind == "gzip":
        return lambda: zlib.decompressobj(31), (zlib.error,)
    if kind == "bzip2":
        import bz2

        return bz2.BZ2Decompressor, (OSError, EOFError)
    if kind == "xz":
        import lzma

        return lzma.LZMADecompressor, (lzma.LZMAError, EOFError)
    import zstandard

    return zstandard.ZstdDecompressor().decompressobj, (zstandard.ZstdError,)


def contents(stream: BufferedReader, kind: str) -> Iterator[tuple[str, "BufferedReader[Any] | tuple[str, str]"]]:
    """Each file of an archive, with its bytes or why it cannot be read; raises ``Broken`` where no more can be."""
    return members(stream) if kind == "zip" else _tar(stream)


class _Tail(RawIOBase):
    """An archive's bytes, the last of which are remembered: a whole tar ends with blank blocks."""

    def __init__(self, source: BufferedReader) -> None:
        self.last = b""
        self._source = source

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer as far as there is anything."""
        data = self._source.read(len(memoryview(buffer)))
        memoryview(buffer).cast("B")[: len(data)] = data
        self.last = data[-512:] or self.last
        return len(data)


def _tar(stream: BufferedReader) -> Iterator[tuple[str, "BufferedReader[Any] | tuple[str, str]"]]:
    import tarfile

    tail = _Tail(stream)
    try:
        with tarfile.open(fileobj=BufferedReader(tail, _CHUNK), mode="r|", errorlevel=1) as archive:
            for entry in archive:
                # An archive remembers its members, and may have a million.
                archive.members = []  # type: ignore[attr-defined,unused-ignore]
                name = entry.name.encode("utf-8", "backslashreplace").decode()
                if entry.issym() or entry.islnk():
                    yield (
                        name,
                        ("is a link, and links in an archive are not followed", "What it names is read if it is there"),
                    )
                opened = archive.extractfile(entry) if entry.isreg() else None
                if opened:
                    raw = TarMember(opened)
                    yield name, BufferedReader(raw, _CHUNK)
                    if raw.damage:
                        return
    except (tarfile.TarError, ValueError, EOFError, OverflowError) as error:
        raise Broken(f"is a tar archive that is cut short or damaged ({error})", _REMEDY) from None
    if tail.last.strip(b"\0"):
        raise Broken("is a tar archive that was cut short", _REMEDY)


class TarMember(RawIOBase):
    """One file's bytes in a tar. ``damage`` says that the archive ended first."""

    def __init__(self, source: Any) -> None:
        self.damage: tuple[str, str] | None = None
        self._source = source

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer as far as there is anything."""
        import tarfile

        try:
            return int(self._source.readinto(buffer))
        except (tarfile.TarError, EOFError) as error:
            self.damage = (f"is in a tar archive that was cut short ({error})", _REMEDY)
            return 0
