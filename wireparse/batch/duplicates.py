"""Copy that was seen before, and versions that replace one another: kept on the disk, for an archive of any size.

A repeat is copy of the same words. A version replaces the last one of the same slug and house that was filed within a
day: slugs such as ``BC-GRAINS`` come back, and last week's is another story.
"""

import os
import sqlite3
from datetime import date as Date
from hashlib import blake2b

from wireparse.story import Story
from wireparse.text import Copy

_TABLES = """
pragma journal_mode=wal;
pragma synchronous=full;
pragma cache_size=-8000;
create table if not exists copies (words blob primary key, piece integer) without rowid;
create table if not exists versions (
    number integer primary key, name text, piece integer, id text, day integer, version integer
);
create index if not exists by_name on versions (name);
"""
_RESENT = ("lead", "writethru", "update", "sub")
_MENDED = ("correction", "refile", "update", "clarification")
_SAYS_WHICH = frozenset(("ld", "lead", "ld-writethru", "lead-writethru", "writethru", "bjt"))
_ADDED = ("add", "insert")
"""What goes with a version and replaces none."""


def words(copy: Copy) -> bytes:
    """What two copies have in common that differ in nothing but white space and the dirt of transport."""
    return blake2b(" ".join(copy.plain.split()).encode("utf-8", "surrogatepass"), digest_size=16).digest()


class Seen:
    """What a run has seen so far. Whatever a piece adds is kept by ``save``, before the piece itself is."""

    def __init__(self, path: str, pieces: int) -> None:
        if not pieces and os.path.exists(path):
            forget(path)
        self._table = sqlite3.connect(path, isolation_level=None)
        self._table.executescript(_TABLES)
        # What a killed run saw behind its last durable piece, it shall see again.
        self._table.execute("delete from copies where piece >= ?", (pieces,))
        self._table.execute("delete from versions where piece >= ?", (pieces,))
        self._piece = pieces
        self._table.execute("begin")

    def is_repeat(self, found: bytes) -> bool:
        """Whether the same words came before. They count as seen now."""
        row = (found, self._piece)
        return self._table.execute("insert or ignore into copies values (?, ?)", row).rowcount == 0

    def replaced(self, story: Story) -> str | None:
        """The id of the version that a story replaces. The story counts as the last version now."""
        name, day = _name(story), _day(story)
        if name is None or day is None or story.version.kind in _ADDED:
            return None
        number = story.version.number or 1 if story.version.kind in _RESENT else 0
        resent = number > 0 or any(note.kind in _MENDED for note in story.notes)
        ask = "select id, day, version from versions where name = ? order by number desc limit 1"
        before = self._table.execute(ask, (name,)).fetchone()
        add = "insert into versions (name, piece, id, day, version) values (?, ?, ?, ?, ?)"
        self._table.execute(add, (name, self._piece, story.id, day, number))
        if not (resent and before):
            return None
        old, its_day, its_number = before
        return old if old != story.id and 0 <= day - its_day <= 1 and (its_number <= number or not number) else None

    def save(self) -> None:
        """Everything that was seen is on the disk when this returns."""
        self._table.execute("commit")
        self._piece += 1
        self._table.execute("begin")

    def close(self) -> None:
        """Let go of the file."""
        self._table.close()


def forget(path: str) -> None:
    """Remove what a run has seen, with what sqlite keeps beside it."""
    for name in (path, f"{path}-wal", f"{path}-shm"):
        if os.path.exists(name):
            os.remove(name)


def _name(story: Story) -> str | None:
    """House and slug, without version and word count: ``(2nd LD) harbour-lamp``, ``BC-Lamp, 1st Ld-Writethru,127``."""
    if not (story.slug and story.agency):
        return None
    slug = story.slug.casefold()
    if story.version.kind and slug.startswith("("):
        slug = slug.partition(")")[2]
    parts = slug.split(",")
    while len(parts) > 1 and (parts[-1].strip().isdecimal() or not _SAYS_WHICH.isdisjoint(parts[-1].split())):
        parts.pop()
    slug = " ".join(",".join(parts).split())
    return f"{story.agency}: {slug}" if slug else None


def _day(story: Story) -> int | None:
    """The day that the copy shows, as a number: of a known year, or in the year 4, before any wire and a leap year."""
    try:
        if story.date and story.dated_by != "option":
            return Date.fromisoformat(story.date).toordinal()
        line = story.dateline
        return Date(4, line.month, line.day).toordinal() if line.month and line.day else None
    except ValueError:
        return None
