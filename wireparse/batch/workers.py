"""Many workers, one order: what is given out first comes back first, and little of it is under way at a time."""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Any, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")
_AHEAD = 2
"""Pieces under way for each worker: one that it works on, one that waits, so that it need not."""


class Lost(Exception):  # noqa: N818 - whose mistake it was is not known
    """A worker was killed, or a cluster is gone: what happened, and what to do."""


def cores() -> int:
    """The cores that this program may use, which in a container are fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(
    work: Callable[[Given], Made], pieces: Iterable[Given], jobs: int
) -> Generator[tuple[Given, Made], None, None]:
    """Each piece with what ``work`` made of it, in the order of the pieces; by ``jobs`` processes, or by this one."""
    if jobs == 1:
        yield from ((piece, work(piece)) for piece in pieces)
        return
    pieces = iter(pieces)
    first = list(islice(pieces, jobs))
    if not first:
        return
    # All are forked at once: a thousand for one story would take the machine a minute.
    pool = ProcessPoolExecutor(len(first), _context(), _begin)
    under_way: deque[tuple[Given, Future[Made]]] = deque()
    try:
        under_way.extend((piece, pool.submit(work, piece)) for piece in first)
        under_way.extend((piece, pool.submit(work, piece)) for piece in islice(pieces, (_AHEAD - 1) * jobs))
        while under_way:
            piece, future = under_way.popleft()
            try:
                made = future.result()
            except BrokenProcessPool:
                what = "a worker was killed, perhaps for want of memory. What was read is kept"
                raise Lost(f"{what}: go on with --resume and fewer --jobs.") from None
            under_way.extend((after, pool.submit(work, after)) for after in islice(pieces, 1))
            yield piece, made
    finally:
        pool.shutdown(cancel_futures=True)


def _context() -> Any:
    """How a worker is started. A fork has all modules loaded already, but is safe only while there is one thread."""
    alone = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context("fork" if alone else None)


def _begin() -> None:
    """A worker's first step: the keyboard's interrupt is the main process's to answer, and its end is our end.

    A worker that is no fork has loaded the modules as ``__main__`` does, with the collector at rest.
    """
    gc.enable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A main process that is killed cannot tell its workers; they would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
