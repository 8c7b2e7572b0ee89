"""A whole archive, converted: read in pieces by all cores, written beside the goal, and renamed when it is whole.

Every format goes the same way. The pieces are written one behind the other to ``DEST.partial``, and each is on the
disk before the journal says so (``DEST.journal``). JSON Lines and CSV are whole when the last piece is; Parquet, SQLite
and a folder are then made of the pieces, which are JSON Lines, in one pass that can be made again. So a run that was
killed loses a piece or two, and one that is resumed ends with the same bytes as one that was not.
"""

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from functools import partial
from importlib.util import find_spec
from typing import Any, BinaryIO

import msgspec
from msgspec import Struct, field

from wireparse import __version__, inputs, outputs
from wireparse.batch import journal
from wireparse.batch.batches import Batch, Gone, Sources, batches, survey
from wireparse.batch.duplicates import Seen, forget
from wireparse.batch.journal import Counts, Journal, Paths, Refused
from wireparse.batch.outcomes import Outcome, Work, read_batch, settle
from wireparse.batch.workers import Lost
from wireparse.inputs import Fault, Found
from wireparse.outputs.packing import PACKINGS
from wireparse.story import Story

_OURS = (".json", ".parquet")
"""What stands in a folder that a run has written: nothing else may be overwritten with it."""


_NEEDED = {"parquet": ("pyarrow", "parquet"), ".zst": ("zstandard", "zstd")}


class Job(Struct, frozen=True):
    """What is asked for: sources, goal, and what is done on the way."""

    sources: tuple[str, ...]
    goal: str
    form: str
    work: Work
    jobs: int = 1
    partition_by: tuple[str, ...] = ()
    resume: bool = False
    overwrite: bool = False


class State(Struct):
    """How far a run is: ``building`` once all is read, and the pieces become the goal."""

    counts: Counts
    size: int = 0
    bytes_read: int = 0
    building: bool = False
    faults: list[str] = field(default_factory=list)


Show = Callable[[State], object]
Spread = Callable[[Callable[[Batch], Outcome], Iterable[Batch]], Generator[tuple[Batch, Outcome], None, None]]


class Failed(Exception):  # noqa: N818 - a run that failed is resumed, not mended
    """Why a run could not go on, and what to do."""


def convert(job: Job, show: Show, spread: Spread) -> State:
    """The run. Raises ``Refused`` before anything is touched, ``Failed`` when it stops short of its end.

    ``spread`` hands the pieces to the workers, and brings back in their order what these made of them.
    """
    paths = Paths(job.goal)
    _look_before(job, paths)
    try:
        known = survey(_sources(job, paths))
        with journal.alone(paths):
            begun = _begun(job, paths, known)
            state = State(begun.point.counts, known.size)
            if not begun.point.whole:
                with closing(begun):
                    _read_all(job, begun, known, state, show=show, spread=spread)
            _finish(job, paths, state, show)
    except Gone as error:
        what = f"{error}: was there when the run began, and is gone. Bring it back, its time stamp too"
        raise Failed(f"{what}, and go on with --resume.") from None
    except OSError as error:
        raise Failed(_reason(error, job.goal)) from None
    except sqlite3.OperationalError as error:
        raise Failed(f"{job.goal}: {error}. What was read is kept: mend that, and go on with --resume.") from None
    except Lost as lost:
        raise Failed(f"{job.goal}: {lost}") from None
    except KeyboardInterrupt:
        raise Failed(f"{job.goal}: interrupted. What was read is kept: go on with --resume.") from None
    return state


def destination(goal: str, form: str | None) -> tuple[str, str, str]:
    """The goal's path, its format and its packing, by its name. Raises ``Refused`` for a name that says nothing."""
    if goal == inputs.STDIN:
        raise Refused("standard output: is for `wireparse parse`. Name a file or a folder.")
    path = goal.rstrip(os.sep) or goal
    name, packing = os.path.splitext(path)
    if packing not in PACKINGS:
        name, packing = path, ""
    suffix = os.path.splitext(name)[1].lower()
    if form is None:
        form = "folder" if path != goal or not suffix else outputs.SUFFIXES.get(suffix)
    if form is None:
        raise Refused(f"{goal}: no format has this suffix. Name one with -f.")
    if packing and form in outputs.BUILT:
        raise Refused(f"{goal}: {form} is not packed with {packing[1:]}. Leave the suffix {packing} out.")
    return path, form, packing


def _sources(job: Job, paths: Paths) -> Iterator[Found | Fault]:
    """The sources, without what this run itself writes among them."""
    own = os.path.abspath(paths.goal)
    beside = tuple(f"{own}{end}" for end in (".partial", ".journal", ".rejects.jsonl"))
    for source in inputs.sources(job.sources):
        path = os.path.abspath(source.path)
        if path != own and not path.startswith((*beside, own + os.sep)):
            yield source


def _look_before(job: Job, paths: Paths) -> None:
    """Refuse what would lose something, or could not end well."""
    goal = job.goal
    folder = os.path.dirname(goal) or "."
    if not os.path.isdir(folder):
        raise Refused(f"{folder}: is no folder. Make it first: mkdir -p {folder}")
    package, extra = _NEEDED.get(job.work.packing or job.form, ("", ""))
    if package and not find_spec(package):
        raise Refused(f"{goal}: needs the package {package}. pip install 'wireparse[{extra}]'")
    begun = os.path.exists(paths.journal)
    if begun and not (job.resume or job.overwrite):
        how = "go on with --resume, or begin anew with --overwrite"
        raise Refused(f"{paths.data}: is there from a run that did not end: {how}.")
    if os.path.exists(goal) and not job.overwrite and not (begun and job.resume):
        raise Refused(f"{goal}: is there already. Name another, or replace it with --overwrite.")
    for path in job.sources:
        if os.path.exists(goal) and _is_within(path, goal):
            raise Refused(f"{path}: would be overwritten before it is read. Name another DEST.")
    if os.path.isdir(goal) and (strange := _strange(goal)):
        raise Refused(f"{strange}: is none of wireparse's files, and would be lost. Name another folder.")
    if job.resume and inputs.STDIN in job.sources:
        raise Refused("standard input: cannot be read once more. Name a file, or begin anew with --overwrite.")


def _is_within(path: str, goal: str) -> bool:
    """Whether a source is the goal, what the goal's last run has rejected, or a file below the goal."""
    real, own = os.path.realpath(path), os.path.realpath(goal)
    return path != inputs.STDIN and (real in (own, f"{own}.rejects.jsonl") or real.startswith(own + os.sep))


def _strange(folder: str) -> str | None:
    for where, _, names in os.walk(folder):
        for name in names:
            if not name.endswith(_OURS):
                return os.path.join(where, name)
    return None


def _begun(job: Job, paths: Paths, known: Sources) -> Journal:
    """The journal of the run: a new one, or that of the run that is resumed."""
    run = journal.Run(__version__, _fingerprint(job), known.digest)
    head = outputs.stream(job.work.stream).HEAD
    packed = PACKINGS[job.work.packing](head) if head else b""
    if job.resume and os.path.exists(paths.journal):
        return journal.resume(paths, run, packed)
    return journal.begin(paths, run, packed)


def _fingerprint(job: Job) -> dict[str, Any]:
    """The options that the bytes of the goal depend on, each under its name."""
    work = job.work
    told: dict[str, Any] = {
        "-f": (job.form, work.packing),
        "--from": work.form,
        "--partition-by": job.partition_by,
        "--agency": work.told.agency,
        "--house": (work.told.style, work.told.houses),
        "--date": work.told.day,
        "--text": work.told.keep_text,
        "--where": [(key, sorted(values)) for key, values in work.wanted.where],
        "--since": work.wanted.since,
        "--until": work.wanted.until,
        "--limit": work.limit,
        "--dedupe": work.dedupe,
        "reading": work.options,
    }
    return {name: msgspec.json.decode(msgspec.json.encode(value)) for name, value in told.items()}


def _read_all(job: Job, begun: Journal, known: Sources, state: State, *, show: Show, spread: Spread) -> None:
    """Read every piece that is not on the disk yet, in order."""
    work, point = job.work, begun.point
    seen = Seen(Paths(job.goal).seen, point.pieces) if work.dedupe else None
    paths = _sources(job, begun.paths)
    given = batches(paths, known, work.form, work.options, point.pieces)
    made = spread(partial(read_batch, work=work), () if _reached(work, point.counts) else given)
    try:
        show(state)
        for batch, outcome in made:
            piece = settle(outcome, work, seen, point.counts)
            if seen:
                seen.save()
            begun.keep(piece.data, piece.rejects, piece.counts)
            state.bytes_read, state.faults = batch.bytes_read, piece.faults
            show(state)
            if _reached(work, point.counts):
                break
        begun.note(whole=True)
    finally:
        made.close()
        if seen:
            seen.close()


def _reached(work: Work, counts: Counts) -> bool:
    return work.limit is not None and counts.stories >= work.limit


def _finish(job: Job, paths: Paths, state: State, show: Show) -> None:
    """What has been read becomes the goal; what was needed on the way goes."""
    if os.path.exists(paths.data):
        state.building = job.form in outputs.BUILT
        state.faults = []
        show(state)
        _make_goal(job, paths)
    if state.counts.rejects and os.path.exists(paths.rejects_partial):
        os.replace(paths.rejects_partial, paths.rejects)
    for path in (paths.rejects_partial, paths.data, *([] if state.counts.rejects else [paths.rejects])):
        if os.path.exists(path):
            os.remove(path)
    forget(paths.seen)
    journal.folder_to_disk(job.goal)
    os.remove(paths.journal)


def _make_goal(job: Job, paths: Paths) -> None:
    if job.form in outputs.STREAMS:
        if not os.path.getsize(paths.data):
            with open(paths.data, "wb") as out:
                out.write(PACKINGS[job.work.packing](b""))
        os.replace(paths.data, job.goal)
        return
    _remove(paths.built)
    with open(paths.data, "rb") as lines:
        outputs.builder(job.form).build(_stories(lines), paths.built, job.partition_by)
    if os.path.isdir(job.goal) or os.path.isdir(paths.built):
        _remove(job.goal)
    os.replace(paths.built, job.goal)


def _stories(lines: BinaryIO) -> Iterator[Story]:
    return map(msgspec.json.Decoder(Story).decode, lines)


def _remove(path: str) -> None:
    if os.path.isdir(path):
        shutil.rmtree(path)
    elif os.path.exists(path):
        os.remove(path)


def _reason(error: OSError, goal: str) -> str:
    """What an operating system's error means for the run, and what to do."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return f"{goal}: there is no room left on the disk. What was read is kept: make room, and go on with --resume."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"{error.filename or goal}: may not be written. Name a folder that may, or change its permissions."
    why = error.strerror or str(error)
    return f"{error.filename or goal}: {why}. What was read is kept: mend that, and go on with --resume."
