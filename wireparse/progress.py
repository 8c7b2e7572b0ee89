"""How far a run is, on standard error: a bar on a terminal, a line every few seconds otherwise."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from wireparse.convert import Show, State

_EVERY = 5.0
"""Seconds between two lines."""
_TENTH = 0.1
"""Seconds between two looks of the bar: more would cost more than the eye sees."""
Say = Callable[[str], None]
_FAULTS = 10


@contextmanager
def progress(say: Say, *, quiet: bool) -> Iterator[Show]:
    """What a run shows its state to. Its first faults are said aloud, whatever else is quiet."""
    said = 0

    def faults(state: State) -> None:
        nonlocal said
        for message in state.faults:
            if said < _FAULTS:
                say(message)
            elif said == _FAULTS:
                say("further faults are among the rejects, and said no more.")
            said += 1

    if quiet:
        yield faults
    elif sys.stderr.isatty():
        with _bar() as show:
            yield lambda state: (faults(state), show(state))
    else:
        show = _lines(say)
        yield lambda state: (faults(state), show(state))


def _lines(say: Say) -> Show:
    begun = last = time.monotonic()
    before: int | None = None

    def show(state: State) -> None:
        nonlocal last, before
        now = time.monotonic()
        if before is None:
            before = state.counts.stories
        if now - last < _EVERY:
            return
        last = now
        rate = (state.counts.stories - before) / (now - begun)
        share = f"{state.bytes_read / state.size:.0%}, " if state.size else ""
        what = "writing what was read" if state.building else f"{share}{rate:,.0f} stories/s"
        say(f"{state.counts.stories:,} stories, {state.counts.rejects:,} rejects, {what}")

    return show


@contextmanager
def _bar() -> Iterator[Show]:
    """A bar without a thread of its own: workers are forked while it stands."""
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TextColumn("{task.fields[stories]:,} stories"),
        TextColumn("{task.fields[rate]:,.0f}/s"),
        TextColumn("{task.fields[rejects]:,} rejects"),
        TimeRemainingColumn(),
    )
    begun, last, before = time.monotonic(), 0.0, -1
    with Progress(*columns, console=Console(stderr=True), auto_refresh=False) as bar:
        task = bar.add_task("reading", total=None, stories=0, rate=0.0, rejects=0)

        def show(state: State) -> None:
            nonlocal last, before
            now, counts = time.monotonic(), state.counts
            if before < 0:
                before = counts.stories
            if now - last < _TENTH and not state.building:
                return
            last = now
            rate = (counts.stories - before) / max(now - begun, _TENTH)
            bar.update(
                task,
                description="writing" if state.building else "reading",
                completed=state.size if state.building else state.bytes_read,
                total=state.size or None,
                stories=counts.stories,
                rate=rate,
                rejects=counts.rejects,
            )
            bar.refresh()

        yield show
