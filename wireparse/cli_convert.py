"""``wireparse convert``: what is asked for, what is said on the way, and the summary."""

import time
from datetime import date as Date
from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from wireparse import __version__, agencies, inputs, outputs
from wireparse.options import asked_for, copy_options, day, say

if TYPE_CHECKING:
    from wireparse.convert import Job, Spread, State

_FORMATS = (*outputs.STREAMS, *outputs.BUILT)
_PARTS = ("agency", "year")
_WHERE = ("agency", "agency_by", "date", "dated_by", "id", "language", "slug")
"""What a story has once, and a list can name."""


@click.command()
@copy_options
@click.option("--files-from", type=click.File("rb"), metavar="LIST", help="Read the files that LIST names, one a line.")
@click.option("-o", "--output", "goal", required=True, metavar="DEST", help="What to write; its suffix names a format.")
@click.option("-f", "--format", "target", type=click.Choice(_FORMATS), help="Format of the output.")
@click.option("--text", "keep_text", is_flag=True, help="Keep the copy with each story, under text.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes that read.  [default: all cores]")
@click.option("--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True, help="Who reads.")
@click.option("--master", metavar="URL", help="Spark's master, such as spark://host:7077.  [default: local[*]]")
@click.option("--resume", is_flag=True, help="Go on with a run that did not end.")
@click.option("--overwrite", is_flag=True, help="Replace DEST, or what is left of a run that did not end.")
@click.option("--dedupe", is_flag=True, help="Drop repeats; mark under supersedes what a new version replaces.")
@click.option("--where", multiple=True, metavar="KEY=VALUE,…", help="Only stories such as agency=Reuters,AP.")
@click.option("--since", callback=day, metavar="DATE", help="Only stories of this day or later.")
@click.option("--until", callback=day, metavar="DATE", help="Only stories of this day or earlier.")
@click.option("--limit", type=click.IntRange(0), metavar="N", help="End after N stories.")
@click.option("--partition-by", metavar="KEY,…", help="Parquet as a folder of parts, by agency, year or both.")
@click.option(
    "--max-rejects",
    type=click.IntRange(0),
    default=0,
    show_default=True,
    metavar="N",
    help="Status 0 though N records could not be read.",
)
@click.option("--summary", metavar="FILE", help="Write the summary as JSON, too.")
@click.option("--quiet", is_flag=True, help="Say nothing of the progress.")  # fmt: skip
def convert(
    files: tuple[str, ...],
    files_from: BinaryIO | None,
    max_rejects: int,
    summary: str | None,
    *,
    engine: str,
    master: str | None,
    quiet: bool,
    **asked: Any,
) -> int:
    """Convert whole archives, with every core.

    Folders are read with all that is below them. DEST is JSON Lines (.jsonl), CSV, Parquet, SQLite (.sqlite, .db), or
    a folder of one file a story; .jsonl and .csv may be packed (.gz, .bz2, .xz, .zst). It is written beside DEST
    and renamed when it is whole. What could not be read is in DEST.rejects.jsonl: mend it, and convert that file.

    \b
    Examples:
      wireparse convert archive/ -o stories.jsonl.gz
      wireparse convert archive.jsonl -o stories.parquet --partition-by agency,year
      wireparse convert archive.jsonl -o stories.sqlite --dedupe --where agency=Reuters,AP
      wireparse convert archive.jsonl -o stories.sqlite --resume
      wireparse convert archive/ -o stories.jsonl --engine spark --master spark://host:7077
      wireparse convert --from jsonl stories.jsonl.rejects.jsonl -o mended.jsonl
    """
    from wireparse.batch.journal import Refused
    from wireparse.convert import Failed, convert
    from wireparse.progress import progress

    begun = time.monotonic()
    try:
        listed = tuple(inputs.listed(files_from)) if files_from else ()
        job = _job(files + listed or (inputs.STDIN,), **asked)
        with progress(say, quiet=quiet) as show:
            state = convert(job, show, _spread(engine, master, job.jobs))
    except (Refused, Failed) as error:
        say(str(error))
        return 2 if isinstance(error, Refused) else 1
    return _ended(job, _told(job, state, time.monotonic() - begun, max_rejects), summary, quiet=quiet)


def _ended(job: "Job", told: dict[str, Any], summary: str | None, *, quiet: bool) -> int:
    """Say what was done, write the summary where one was asked for, and give the exit status."""
    if not quiet:
        _sum_up(job, told)
    return int(told["status"]) if not summary or _write(summary, told) else 1


def _spread(engine: str, master: str | None, jobs: int) -> "Spread":
    """Who reads the pieces: this machine's processes, or a cluster's."""
    from wireparse.batch.journal import Refused

    if engine == "local":
        from wireparse.batch import workers

        if master:
            raise click.UsageError("--master names Spark's master: say --engine spark, too.")
        return partial(workers.in_order, jobs=jobs)
    from importlib.util import find_spec

    if not find_spec("pyspark"):
        raise Refused("--engine spark: needs the package pyspark. Install it: pip install 'wireparse[spark]'.")
    from wireparse import spark

    return partial(spark.in_order, session=spark.session(master or "local[*]"))


def _job(
    files: tuple[str, ...],
    *,
    goal: str,
    target: str | None,
    form: str,
    where: tuple[str, ...],
    since: Date | None,
    until: Date | None,
    limit: int | None,
    dedupe: bool,
    partition_by: str | None,
    jobs: int | None,
    resume: bool,
    overwrite: bool,
    **asked: Any,
) -> "Job":
    from wireparse.batch.outcomes import Wanted, Work
    from wireparse.batch.workers import cores
    from wireparse.convert import Job, destination

    if resume and overwrite:
        raise click.UsageError("--resume goes on with a run, --overwrite begins anew: name one of them.")
    path, made, packing = destination(goal, target)
    work = Work(
        form,
        *asked_for(**asked),
        Wanted(_where(where), since.isoformat() if since else None, until.isoformat() if until else None),
        made if made in outputs.STREAMS else "jsonl",
        packing,
        dedupe,
        limit,
    )
    return Job(files, path, made, work, jobs or cores(), _parts(partition_by, made), resume, overwrite)


def _where(conditions: tuple[str, ...]) -> tuple[tuple[str, frozenset[str]], ...]:
    """``agency=Reuters,AP`` as its key and its values; a house by any of its names."""
    found = []
    for condition in conditions:
        key, sign, values = condition.partition("=")
        if not sign or key not in _WHERE:
            raise click.BadParameter(
                f"{condition!r} is no condition. Write KEY=VALUE,…; KEY is one of {', '.join(_WHERE)}.",
                param_hint="--where",
            )
        names = [value.strip() for value in values.split(",")]
        if key == "agency":
            houses = (agencies.called(name) for name in names)
            names = [house.name if house else name for house, name in zip(houses, names, strict=True)]
        found.append((key, frozenset(name.casefold() for name in names)))
    return tuple(found)


def _parts(names: str | None, form: str) -> tuple[str, ...]:
    parts = tuple(filter(None, (names or "").split(",")))
    strange = [part for part in parts if part not in _PARTS]
    if strange:
        raise click.BadParameter(f"{strange[0]!r} is none of {', '.join(_PARTS)}.", param_hint="--partition-by")
    if parts and form != "parquet":
        raise click.UsageError(f"--partition-by is for Parquet, and DEST is {form}.")
    return parts


def _told(job: "Job", state: "State", seconds: float, max_rejects: int) -> dict[str, Any]:
    """The summary: what was made, what became of the records, and how long it took."""
    counts = state.counts
    return {
        "wireparse": __version__,
        "output": job.goal,
        "format": job.form,
        "stories": counts.stories,
        "rejects": counts.rejects,
        "rejects_in": f"{job.goal}.rejects.jsonl" if counts.rejects else None,
        "duplicates": counts.duplicates,
        "superseding": counts.superseding,
        "left_out": counts.left_out,
        "formats": dict(sorted(counts.formats.items())),
        "agencies": dict(sorted(counts.agencies.items())),
        "bytes": state.size,
        "seconds": round(seconds, 3),
        "status": int(counts.rejects > max_rejects),
    }


def _write(summary: str, told: dict[str, Any]) -> bool:
    """Write the summary; whether that went well. The goal is whole by then, and is not lost for it."""
    import msgspec

    try:
        with open(summary, "wb") as out:
            out.write(msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n")
    except OSError as error:
        say(f"{summary}: {error.strerror}, and the summary is not written. The stories are: {told['output']}")
        return False
    return True


def _sum_up(job: "Job", told: dict[str, Any]) -> None:
    """Say what was done."""
    parts = [f"{_counted(told, 'stories', 'story')} in {told['seconds']:.1f} s", _counted(told, "rejects", "reject")]
    for key, what in (
        ("duplicates", "repeats dropped"),
        ("superseding", "new versions marked"),
        ("left_out", "left out"),
    ):
        if told[key]:
            parts.append(f"{told[key]:,} {what}")
    say(f"{job.goal}: {', '.join(parts)}.")
    if told["rejects"]:
        say(f"{told['rejects_in']}: what could not be read. Mend it, and convert it with --from jsonl.")


def _counted(told: dict[str, Any], key: str, one: str) -> str:
    return f"{told[key]:,} {one if told[key] == 1 else key}"
