"""The command line: what is asked for, and which input, desk and output answer it."""

import os
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, BinaryIO

import click

from wireparse import __version__, agencies, inputs, outputs, patterns
from wireparse.intake.items import Fault, Unwritten
from wireparse.options import asked_for, copy_options, say
from wireparse.reading import HANDFUL, read_copies
from wireparse.story import Story
from wireparse.text import Copy

_LATER = {"convert": "wireparse.cli_convert"}


class Program(click.Group):
    """The commands, and what they have in common: a status at the end, and the ways in which output can end early."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands by name, those too that are loaded when they are called."""
        return sorted({*super().list_commands(ctx), *_LATER})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name. Start-up is measured: what has many options waits until it is called."""
        if cmd_name in _LATER and cmd_name not in self.commands:
            command: click.Command = getattr(import_module(_LATER[cmd_name]), cmd_name)
            self.add_command(command)
        return super().get_command(ctx, cmd_name)

    def invoke(self, ctx: click.Context) -> None:
        """Run a command and exit with the status that it returns. A reader that has gone, such as head, is no error."""
        if sys.stdout is None:
            say("output: is closed. Do not close it, or write to /dev/null.")
            ctx.exit(1)
        try:
            status = super().invoke(ctx)
            sys.stdout.flush()
        except (OSError, Unwritten) as error:
            status = _abandon_output(error)
        except KeyboardInterrupt:
            say("interrupted. What was read until then is printed; run it again for the rest.")
            status = 1
        ctx.exit(status or 0)


def _abandon_output(error: OSError | Unwritten) -> int:
    """Say why, give the status, and let nothing more be written, at exit neither: Python would complain of it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    cause = error.__cause__ if isinstance(error, Unwritten) else error
    if not isinstance(cause, OSError) or isinstance(cause, BrokenPipeError):
        return 0
    say(f"output: {cause.strerror}. Make room, or write elsewhere.")
    return 1


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
@copy_options
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
    if target in outputs.STREAMS:
        run.print_handfuls(outputs.stream(target), sys.stdout.buffer)
    else:
        outputs.writer(target)(run.stories(), sys.stdout.buffer)
    return run.status


@program.command()
@click.option("--html", is_flag=True, help="Print a web page, which needs nothing else.")
@copy_options
def explain(*, html: bool, **reading: Any) -> int:
    """Show the copy with each part, and the rule that found it, in the margin.

    In colour on a terminal. What the desk would ask about its own reading stands below, after a question mark.

    \b
    Examples:
      wireparse explain story.txt
      wireparse explain story.txt --house my.json
      wireparse explain *.txt --html > stories.html
    """
    run = Run(keep_text=True, **reading)
    outputs.writer("page" if html else "terminal")(run.stories(), sys.stdout.buffer)
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

    def __init__(self, *, files: tuple[str, ...], form: str, **asked: Any) -> None:
        self._options, self._told = asked_for(**asked)
        if not files and sys.stdin is not None and sys.stdin.isatty():
            say("no file was named: reading standard input. End it with Ctrl-D.")
        self.status = 0
        self._files = files or (inputs.STDIN,)
        self._form = form

    def stories(self) -> Iterator[Story]:
        """The stories of all inputs, in their order, each as soon as it is asked for."""
        for item in self._items(sys.stdout.buffer.flush):
            yield from self._read([item])

    def print_handfuls(self, form: outputs.Stream, out: BinaryIO) -> None:
        """The same, printed a handful at a time; nothing is held back while an input is waited for."""
        held: list[Copy | Fault] = []

        def let_go() -> None:
            if held:
                out.write(form.encode(self._read(held)))
                held.clear()

        def before_wait() -> None:
            let_go()
            out.flush()

        out.write(form.HEAD)
        for item in self._items(before_wait):
            held.append(item)
            if len(held) == HANDFUL:
                let_go()
        let_go()

    def _items(self, before_wait: Callable[[], object]) -> Iterator[Copy | Fault]:
        for path in self._files:
            yield from inputs.read(path, self._form, self._options, before_wait)

    def _read(self, items: list[Copy | Fault]) -> Iterator[Story]:
        for found in read_copies(items, self._told):
            if isinstance(found, Story):
                yield found
            else:
                self.status = 1
                say(str(found))


def main() -> None:
    """The program. What it had to compile is kept for the next run."""
    try:
        program(prog_name="wireparse")
    except OSError as error:
        # --help and --version are printed before a command is invoked.
        sys.exit(_abandon_output(error))
    finally:
        patterns.keep()
