"""The command line: what is asked for, and which input, desk and output answer it."""

import os
import sys
from collections.abc import Callable, Iterator
from datetime import date as Date
from functools import partial
from typing import Any, TypeVar

import click

from wireparse import __version__, agencies, desk, inputs, outputs
from wireparse.options import day, house_style, own_houses, size, split_pattern
from wireparse.story import Story
from wireparse.style import Style
from wireparse.text import Copy

Command = TypeVar("Command", bound=Callable[..., Any])


class Program(click.Group):
    """The commands, and what they have in common: a status at the end, and the ways in which output can end early."""

    def invoke(self, ctx: click.Context) -> None:
        """Run a command and exit with the status that it returns. A reader that has gone, such as head, is no error."""
        if sys.stdout is None:
            _say("output: is closed. Do not close it, or write to /dev/null.")
            ctx.exit(1)
        try:
            status = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _abandon_output()
            status = 0
        except OSError as error:
            _abandon_output()
            _say(f"output: {error.strerror}. Make room, or write elsewhere.")
            status = 1
        ctx.exit(status or 0)


def _abandon_output() -> None:
    """Let nothing more be written, at exit neither: Python would complain of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(message: str) -> None:
    click.echo(f"wireparse: {message}", err=True)


def _copy_options(command: Command) -> Command:
    """What copy is read, and what the desk is told of it: the options that parse and explain share."""
    options = (
        click.argument("files", nargs=-1, metavar="[FILE…|-]"),
        click.option("--from", "form", type=click.Choice(["auto", *inputs.FORMATS]), default="auto",
                     show_default=True, help="Format of the input, where it need not be guessed."),
        click.option("--text-key", metavar="KEY", help="Key or column of the copy. [default: text, body and the like]"),
        click.option("--id-key", metavar="KEY", help="Key or column of the id. [default: id, guid and the like]"),
        click.option("--date-key", metavar="KEY", help="Key or column of the day of filing."),
        click.option("--split", callback=split_pattern, metavar="REGEX",
                     help="What stands between the stories of a text."),
        click.option("--keep", multiple=True, metavar="KEY",
                     help="Keep this key of a record under metadata; '*' keeps all. May be repeated."),
        click.option("--agency", metavar="NAME", help="Who filed the copy, where it need not be asked."),
        click.option("--house", "style", callback=house_style, metavar="FILE",
                     help="A house style of your own, as JSON."),
        click.option("--date", "day", callback=day, metavar="DAY",
                     help="Reference day, such as 2016-12-11: it supplies the year that a dateline leaves out."),
        click.option("--max-story", callback=size, default="10MB", show_default=True, metavar="SIZE",
                     help="Refuse a story that is longer."),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


@click.group(cls=Program, epilog="Examples:\n\n\b\n  wireparse parse story.txt\n  wireparse explain story.txt")
@click.version_option(__version__, message="%(prog)s %(version)s")
def program() -> None:
    """Mark up news-wire copy: dateline, byline, captions, body, credits and the rest.

    \b
    Exit status: 0 all read; 1 some input could not be read, the rest was done;
    2 wrong usage.
    """


@program.command()
@click.option("-f", "--format", "target", type=click.Choice(list(outputs.FORMATS)), default="jsonl", show_default=True,
              help="Format of the output.")  # fmt: skip
@click.option("--text", "keep_text", is_flag=True, help="Print the copy with each story, under text.")
@_copy_options
def parse(target: str, *, keep_text: bool, **reading: Any) -> int:
    """Read stories and print their parts.

    A file of text is one story; archives, tables and transmissions hold many, and may be packed.
    Without a FILE, or for -, standard input is read. Each story is printed as soon as it is read, in the order of the
    input.

    \b
    Examples:
      wireparse parse story.txt
      wireparse parse story.txt -f table
      wireparse parse *.txt -f csv > stories.csv
      wireparse parse --date 2016-12-11 < story.txt | jq .dateline
      wireparse parse archive.jsonl --text-key body --keep priority
    """
    run = Run(keep_text=keep_text, **reading)
    outputs.writer(target)(run.stories(), sys.stdout.buffer)
    return run.status


@program.command()
@_copy_options
def explain(**reading: Any) -> int:
    """Show the copy with each part, and the rule that found it, in the margin.

    In colour on a terminal. What the desk would ask about its own reading stands below, after a question mark.

    \b
    Examples:
      wireparse explain story.txt
      wireparse explain story.txt --house my.json
    """
    from wireparse.outputs.explain import write

    run = Run(keep_text=True, **reading)
    write(run.stories(), sys.stdout.buffer)
    return run.status


@program.command("agencies")
@click.option("-f", "--format", "target", type=click.Choice(["table", "json"]), default="table", show_default=True)
def list_agencies(target: str) -> None:
    """List the houses that are known, by the names that they print, and how they write a dateline.

    \b
    Examples:
      wireparse agencies
      wireparse agencies -f json | jq -r '.[].name'
    """
    houses = agencies.houses()
    if target == "json":
        import msgspec

        _print(msgspec.json.format(msgspec.json.encode(houses), indent=2).decode())
        return
    from wireparse.outputs.table import print_rows

    heads = ("agency", "country", "languages", "names", "datelines")
    rows = (
        (h.name, h.country or "", ", ".join(h.languages), "; ".join(h.names), " | ".join(h.datelines)) for h in houses
    )
    print_rows(rows, sys.stdout.buffer, heads, wrap=True)


@program.command()
@click.option("-f", "--format", "target", type=click.Choice(["json", "duckdb"]), default="json", show_default=True)
def schema(target: str) -> None:
    """Print the shape of a parsed story: as JSON Schema, or as the columns that DuckDB is to read.

    \b
    Examples:
      wireparse schema > story.schema.json
      wireparse schema -f duckdb
    """
    from wireparse.outputs.schema import duckdb_columns, json_schema

    if target == "duckdb":
        _print(duckdb_columns())
        return
    import msgspec

    _print(msgspec.json.format(msgspec.json.encode(json_schema()), indent=2).decode())


def _print(text: str) -> None:
    sys.stdout.buffer.write(f"{text}\n".encode())


class Run:
    """One reading of all the inputs: a story for each copy, a message for each fault, and the status at the end."""

    def __init__(
        self,
        *,
        files: tuple[str, ...],
        form: str,
        text_key: str | None,
        id_key: str | None,
        date_key: str | None,
        split: str | None,
        keep: tuple[str, ...],
        agency: str | None,
        style: Style | None,
        day: Date | None,
        max_story: int,
        keep_text: bool,
    ) -> None:
        if text_key and text_key == (id_key or "id"):
            raise click.UsageError(f"--text-key and --id-key both name {text_key!r}.")
        houses = own_houses()
        if agency and style is None:
            style = houses.get(agency.casefold())
            if style is None and agencies.called(agency) is None:
                message = f"no house is called {agency!r}. `wireparse agencies` lists them."
                raise click.BadParameter(message, param_hint="--agency")
        if not files and sys.stdin is not None and sys.stdin.isatty():
            _say("no file was named: reading standard input. End it with Ctrl-D.")
        self.status = 0
        self._files = files or (inputs.STDIN,)
        self._form = form
        self._options = inputs.Options(text_key, id_key, keep, max_story, date_key, split)
        self._parse = partial(
            desk.parse, agency=None if style else agency, style=style, houses=houses, date=day, keep_text=keep_text
        )

    def stories(self) -> Iterator[Story]:
        """The stories of all inputs, in their order."""
        read = partial(inputs.read, form=self._form, options=self._options, before_wait=sys.stdout.buffer.flush)
        for path in self._files:
            for item in read(path):
                found = self._read(item) if isinstance(item, Copy) else item
                if isinstance(found, Story):
                    yield found
                else:
                    self.status = 1
                    _say(str(found))

    def _read(self, copy: Copy) -> Story | inputs.Fault:
        """The story of one copy. A mistake of the desk's costs that story and no other, and is said aloud."""
        try:
            return self._parse(copy)
        except Exception as error:  # noqa: BLE001 - whatever it is, the stories that follow are still to be read
            what = f"the desk failed on this story ({_mistake(error)})"
            return inputs.Fault(copy.source.path or "", what, "Please report it, with the copy", copy.source.line)


def _mistake(error: Exception) -> str:
    """What went wrong in the program itself, and in which line of it."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f" at {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}: {error}{where}"


def main() -> None:
    """The program."""
    program(prog_name="wireparse")
