"""What becomes of one piece of the input: each record is a story, a reject or left out, and the stories are encoded.

A worker reads a piece. Where nothing depends on the pieces before it, the worker encodes it too; with ``--dedupe`` or
``--limit`` the main process settles that, in the order of the input.
"""

import json
from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from msgspec import Struct

from wireparse import inputs, outputs
from wireparse.batch.batches import Batch, read_items
from wireparse.batch.duplicates import Seen, words
from wireparse.batch.journal import Counts
from wireparse.desk import Desk
from wireparse.inputs import Fault
from wireparse.outputs.packing import PACKINGS
from wireparse.reading import read_all
from wireparse.story import Story
from wireparse.text import Copy

_SHOWN = 10
"""Faults of a piece that are said aloud; all of them stand among the rejects."""


class Wanted(Struct, frozen=True):
    """Which stories go out: those with one of the values under each key, and dated within the days."""

    where: tuple[tuple[str, frozenset[str]], ...] = ()
    since: str | None = None
    until: str | None = None

    def __call__(self, story: Story) -> bool:
        """Whether a story goes out. One without a date is not within any days."""
        if (self.since or self.until) and not story.date:
            return False
        if (self.since and (story.date or "") < self.since) or (self.until and (story.date or "") > self.until):
            return False
        return all((getattr(story, key) or "").casefold() in values for key, values in self.where)


class Work(Struct, frozen=True):
    """What is done with every piece: how it is read, what is wanted of it, what it is written as."""

    form: str
    options: inputs.Options
    told: Desk
    wanted: Wanted
    stream: str = "jsonl"
    packing: str = ""
    dedupe: bool = False
    limit: int | None = None


class Reject(Struct, omit_defaults=True):
    """A record that could not be read, as JSON Lines take it: mend ``text`` and convert the file again.

    ``raw`` is the record as it stood, where it is no JSON, or its copy is not to be found.
    """

    reason: str
    remedy: str
    id: str | None = None
    text: str | None = None
    source: str | None = None
    line: int | None = None
    offset: int | None = None
    raw: str | None = None


class Read(Struct):
    """One record, read: a story, or a reject, or neither where the story is not wanted."""

    story: Story | None = None
    reject: Reject | None = None
    words: bytes = b""


class Piece(Struct):
    """A piece, settled: the bytes of its stories and of its rejects, the counts, and the first faults to say aloud."""

    data: bytes
    rejects: bytes
    counts: Counts
    faults: list[str]


Outcome = Piece | bytes
"""What a worker gives back: a piece that is settled, or its ``Read``s, packed for the main process to settle."""


def read_batch(batch: Batch, work: Work) -> Outcome:
    """The work of a worker."""
    items = read_items(batch.items, work.form, work.options)
    reads = [_read(item, found, work) for item, found in read_all(items, work.told)]
    if work.dedupe or work.limit is not None:
        return msgspec.msgpack.encode(reads)
    return _encoded(reads, Counts(), work)


def settle(outcome: Outcome, work: Work, seen: Seen | None, so_far: Counts) -> Piece:
    """A piece as it goes out: without repeats, with what it supersedes, and no story beyond the limit."""
    if isinstance(outcome, Piece):
        return outcome
    counts, kept = Counts(), []
    left = None if work.limit is None else work.limit - so_far.stories
    for read in msgspec.msgpack.decode(outcome, type=list[Read]):
        if left is not None and left <= 0:
            break
        if read.story and seen:
            if seen.is_repeat(read.words):
                counts.duplicates += 1
                continue
            before = seen.replaced(read.story)
            if before is not None:
                counts.superseding += 1
                read.story = msgspec.structs.replace(read.story, supersedes=before)
        if read.story and left is not None:
            left -= 1
        kept.append(read)
    return _encoded(kept, counts, work)


def _read(item: Copy | Fault, found: Story | Fault, work: Work) -> Read:
    if isinstance(found, Fault):
        reject = _reject(found, work.options)
        if isinstance(item, Copy):
            reject.id, reject.text = item.id, item.text
        return Read(reject=reject)
    same = words(item) if work.dedupe and isinstance(item, Copy) else b""
    return Read(found if work.wanted(found) else None, words=same)


def _reject(fault: Fault, options: inputs.Options) -> Reject:
    reject = Reject(fault.what, fault.remedy, None, None, fault.path, fault.line, fault.offset)
    if fault.raw is not None:
        reject.raw = fault.raw.decode("utf-8", "backslashreplace")
        reject.id, reject.text = _salvaged(fault.raw, options)
    return reject


def _salvaged(raw: bytes, options: inputs.Options) -> tuple[str | None, str | None]:
    """The id and the copy of a record that was refused, where they are whole: half a character becomes U+FFFD."""
    try:
        record = json.loads(raw, strict=False)
    except (ValueError, RecursionError):
        return None, None
    if not isinstance(record, dict):
        return None, None
    number, text = record.get(options.id_key or "id"), record.get(options.text_key or "text")
    if not isinstance(number, (str, int)):
        number = None
    return None if number is None else _whole(str(number)), _whole(text) if isinstance(text, str) else None


def _whole(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _encoded(reads: Iterable[Read], counts: Counts, work: Work) -> Piece:
    stories, rejects = [], []
    for read in reads:
        if read.story:
            stories.append(read.story)
        elif read.reject:
            rejects.append(read.reject)
        else:
            counts.left_out += 1
    counts.stories, counts.rejects = len(stories), len(rejects)
    for story in stories:
        form, agency = story.source.format or "", story.agency or ""
        counts.formats[form] = counts.formats.get(form, 0) + 1
        counts.agencies[agency] = counts.agencies.get(agency, 0) + 1
    data = PACKINGS[work.packing](outputs.stream(work.stream).encode(stories)) if stories else b""
    encode: Callable[[Any], bytes] = msgspec.json.Encoder().encode
    lines = b"".join([encode(reject) + b"\n" for reject in rejects])
    return Piece(data, lines, counts, [_message(reject) for reject in rejects[:_SHOWN]])


def _message(reject: Reject) -> str:
    return str(Fault(reject.source or "", reject.reason, reject.remedy, reject.line))
