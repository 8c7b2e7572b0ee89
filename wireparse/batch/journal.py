"""What is durable of a run, so that it can go on after a power cut: the data beside the goal, and a journal of it.

The journal is JSON Lines. The first line says what run it is: the version, the options and the sources. Each further
line is a ``Point``, written when the data up to it is on the disk. A line that was cut off counts for nothing, and so
does data behind the last point: both are cut away when the run is resumed.
"""

import os
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO

import msgspec
from msgspec import Struct, field

# The workers of a run that was killed hold its journal until they know of it.
_PATIENCE = (0.1, 0.1, 0.3, 0.5)


class Counts(Struct):
    """What became of the records that were read."""

    stories: int = 0
    rejects: int = 0
    duplicates: int = 0
    superseding: int = 0
    left_out: int = 0
    formats: dict[str, int] = field(default_factory=dict)
    agencies: dict[str, int] = field(default_factory=dict)

    def add(self, other: "Counts") -> None:
        """Add up, name by name."""
        for name in self.__struct_fields__:
            mine, more = getattr(self, name), getattr(other, name)
            if isinstance(mine, dict):
                for key, count in more.items():
                    mine[key] = mine.get(key, 0) + count
            else:
                setattr(self, name, mine + more)


class Point(Struct):
    """How far everything is on the disk: pieces, and the bytes of data and of rejects that they made.

    ``whole`` says that no piece is to come.
    """

    pieces: int = 0
    data: int = 0
    rejects: int = 0
    counts: Counts = field(default_factory=Counts)
    whole: bool = False


class Run(Struct, frozen=True):
    """What run it is. One with other options, other sources or another version would not go on with the same bytes."""

    wireparse: str
    options: dict[str, Any]
    sources: str


class Refused(ValueError):  # noqa: N818 - what is refused is a request, and it is no error of the program's
    """Why a run cannot be begun or resumed, and what to do."""


class Paths(Struct, frozen=True):
    """The goal, and what lies beside it while a run is under way."""

    goal: str

    @property
    def data(self) -> str:
        """The pieces, one behind the other."""
        return f"{self.goal}.partial"

    @property
    def built(self) -> str:
        """What is made of the pieces in one pass, where they are not the goal themselves."""
        return f"{self.goal}.partial.built"

    @property
    def journal(self) -> str:
        """How far the pieces are on the disk."""
        return f"{self.goal}.journal"

    @property
    def seen(self) -> str:
        """The copy that has been seen, for ``--dedupe``."""
        return f"{self.goal}.partial.seen"

    @property
    def rejects(self) -> str:
        """What could not be read."""
        return f"{self.goal}.rejects.jsonl"

    @property
    def rejects_partial(self) -> str:
        """The same, while the run is under way."""
        return f"{self.goal}.rejects.jsonl.partial"


class Journal:
    """The data and the rejects of a run, and the point up to which they are on the disk.

    A disk takes as long to be sure of a piece as a core to read a fifth of one, so a thread waits for it meanwhile. It
    is begun with the first piece: by then the workers have been forked, which is safe only while there is one thread.
    """

    def __init__(self, paths: Paths, point: Point) -> None:
        self.paths = paths
        self.point = point
        if not point.whole:
            self._data = _opened(paths.data, point.data)
            self._rejects = _opened(paths.rejects_partial, point.rejects)
            self._lines: BinaryIO = open(paths.journal, "ab")  # noqa: SIM115 - ``close`` closes it
            self._thread = ThreadPoolExecutor(1)
            self._under_way: Future[None] | None = None

    def keep(self, data: bytes, rejects: bytes, counts: Counts) -> None:
        """One piece more. When this returns, a power cut cannot take the one before."""
        self._wait()
        if data:
            self._data.write(data)
        if rejects:
            self._rejects.write(rejects)
        point = self.point
        point.pieces += 1
        point.data += len(data)
        point.rejects += len(rejects)
        point.counts.add(counts)
        written = [*([self._data] if data else []), *([self._rejects] if rejects else [])]
        self._under_way = self._thread.submit(_secure, written, self._lines, _line(point))

    def note(self, *, whole: bool = False) -> None:
        """Write down how far it is; ``whole`` when no piece is to come. When this returns, all is on the disk."""
        self._wait()
        self.point.whole = whole
        _write_line(self._lines, self.point)

    def _wait(self) -> None:
        """Raises the ``OSError`` of a disk that did not take the piece."""
        under_way, self._under_way = self._under_way, None
        if under_way:
            under_way.result()

    def close(self) -> None:
        """Close the files. What a full disk refused was never noted, and goes."""
        self._thread.shutdown()
        for file in (self._data, self._rejects, self._lines):
            with suppress(OSError):
                file.close()


@contextmanager
def alone(paths: Paths) -> Iterator[None]:
    """Hold the journal while a run is under way: two that write one goal would mix their stories in it.

    Raises ``Refused`` where another run holds it. Windows, and some disks of a network, can hold nothing.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    with open(paths.journal, "ab") as file:
        for wait in _PATIENCE:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                time.sleep(wait)
                continue
            except OSError:
                pass
            break
        else:
            raise Refused(f"{paths.data}: another run is writing it. Wait for its end, or name another DEST.")
        yield


def begin(paths: Paths, run: Run, head: bytes) -> Journal:
    """A new run, its data begun with what stands before the first story. What is left of another one goes."""
    with open(paths.journal, "wb") as file:
        _write_line(file, run)
    open(paths.rejects_partial, "wb").close()
    with open(paths.data, "wb") as data:
        data.write(head)
        _to_disk(data)
    folder_to_disk(paths.goal)
    begun = Journal(paths, Point(data=len(head)))
    begun.note()
    return begun


def resume(paths: Paths, run: Run, head: bytes) -> Journal:
    """The run that the journal tells of, from its last point on. Raises ``Refused`` where this would be another run."""
    with open(paths.journal, "r+b") as file:
        first = last = file.readline()
        size = len(first)
        for line in file:
            if line.endswith(b"\n"):
                last = line
                size += len(line)
        file.truncate(size)
    if first.endswith(b"\n"):
        _same(msgspec.json.decode(first, type=Run), run, paths)
    if last is first:
        return begin(paths, run, head)
    return Journal(paths, msgspec.json.decode(last, type=Point))


def _same(before: Run, now: Run, paths: Paths) -> None:
    changed = [name for name in now.options if now.options[name] != before.options.get(name)]
    what = f"the options have changed ({', '.join(changed)})" if changed else None
    if before.wireparse != now.wireparse:
        what = f"it was begun by wireparse {before.wireparse}, and this is {now.wireparse}"
    elif not changed and before.sources != now.sources:
        what = "the sources have changed (a name, a size or a time stamp)"
    if what:
        raise Refused(f"{paths.data}: cannot be resumed: {what}. Undo that, or begin anew with --overwrite.")


def _opened(path: str, size: int) -> BinaryIO:
    """A file to append to, without what stands behind ``size``."""
    file = open(path, "r+b" if os.path.exists(path) else "w+b")  # noqa: SIM115 - the journal closes it
    if file.seek(0, os.SEEK_END) < size:
        file.close()
        raise Refused(f"{path}: is shorter than its journal says. Begin anew with --overwrite.")
    file.seek(size)
    file.truncate()
    return file


def _secure(written: Iterable[BinaryIO], lines: BinaryIO, line: bytes) -> None:
    """What was written is on the disk before the journal says so."""
    for file in written:
        _to_disk(file)
    lines.write(line)
    _to_disk(lines)


def _line(value: Struct) -> bytes:
    return msgspec.json.encode(value) + b"\n"


def _write_line(file: BinaryIO, value: Struct) -> None:
    file.write(_line(value))
    _to_disk(file)


def _to_disk(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def folder_to_disk(path: str) -> None:
    """The folder of a path, so that a new name in it outlives a power cut. Windows has no such thing."""
    if os.name == "posix":
        folder = os.open(os.path.dirname(path) or ".", os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
