"""The options that commands share, and what their values mean: a size, a day, a house."""

import contextlib
import os
import sys
from collections.abc import Callable
from datetime import date as Date
from typing import Any, TypeVar

import click

from wireparse import agencies, inputs
from wireparse.desk import RULE_NAMES, Desk
from wireparse.houses import BadHouse, folder_houses, load_house
from wireparse.style import Style

Command = TypeVar("Command", bound=Callable[..., Any])
_UNITS = {"GB": 10**9, "MB": 10**6, "KB": 10**3, "B": 1, "": 1}


def copy_options(command: Command) -> Command:
    """What copy is read, and what the desk is told of it: the options that all reading commands share."""
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


def say(message: str) -> None:
    """One line on standard error."""
    # Standard error may be full or closed: what is said is lost then, but no story that is still to be printed.
    with contextlib.suppress(OSError):
        click.echo(f"wireparse: {message}", err=True)


def asked_for(
    *,
    text_key: str | None,
    id_key: str | None,
    date_key: str | None,
    keep: tuple[str, ...],
    split: str | None,
    max_story: int,
    agency: str | None,
    style: Style | None,
    day: Date | None,
    keep_text: bool,
) -> tuple[inputs.Options, Desk]:
    """What ``copy_options`` ask for: how the input is read, and what the desk is told.

    A house that nobody knows is wrong usage, and so is one key for copy and id.
    """
    if text_key and text_key == (id_key or "id"):
        raise click.UsageError(f"--text-key and --id-key both name {text_key!r}.")
    houses = own_houses()
    if agency and style is None:
        style = houses.get(agency.casefold())
        if style is None and agencies.called(agency) is None:
            message = f"no house is called {agency!r}. `wireparse agencies` lists them."
            raise click.BadParameter(message, param_hint="--agency")
    return (
        inputs.Options(text_key, id_key, keep, max_story, date_key, split),
        Desk(None if style else agency, style, houses, day, keep_text),
    )


def size(_ctx: click.Context, _param: click.Parameter, value: str) -> int:
    """A number of bytes: ``10MB``, ``500 kB``, ``1000``."""
    text = value.upper().replace(" ", "")
    digits = text.rstrip("BKMG")
    unit = text[len(digits) :]
    if not digits.isdecimal() or not int(digits) or unit not in _UNITS:
        raise click.BadParameter(f"{value!r} is no size. Write it as 10MB, 500kB or 1000.")
    # More than a machine word counts is no limit at all.
    return min(int(digits) * _UNITS[unit], sys.maxsize - 1)


def day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Date | None:
    """A full day: ``2016-12-11``, or any way of writing one that has a single meaning."""
    if value is None:
        return None
    try:
        return Date.fromisoformat(value)
    except ValueError:
        days = _readings(value)
    if len(days) != 1:
        why = "has several meanings" if days else "is no day"
        raise click.BadParameter(f"{value!r} {why}. Write it as 2016-12-11.")
    return days.pop()


def _readings(value: str) -> set[Date]:
    """The days that a date may mean. dateutil fills what is missing from a default: two defaults show what is."""
    from datetime import datetime

    from dateutil import parser

    try:
        return {
            parser.parse(value, default=default, dayfirst=dayfirst, yearfirst=yearfirst).date()
            for default in (datetime(1896, 1, 1), datetime(1904, 12, 28))  # noqa: DTZ001 - only the day is read
            for dayfirst in (False, True)
            for yearfirst in (False, True)
        }
    except (ValueError, OverflowError):
        return set()


def split_pattern(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    """The pattern of ``--split REGEX``, which must be one."""
    if value is not None:
        import regex

        try:
            regex.compile(value.encode(), regex.MULTILINE)
        except regex.error as error:
            raise click.BadParameter(f"{value!r} is no regular expression ({error}).") from None
    return value


def house_style(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Style | None:
    """The house style of ``--house FILE``."""
    if value is None:
        return None
    try:
        return _checked(load_house(value))
    except OSError as error:
        raise click.BadParameter(f"{value}: {error.strerror}. Name a JSON file with a house style.") from None
    except BadHouse as error:
        raise click.BadParameter(str(error)) from None


def own_houses() -> dict[str, Style]:
    """The houses of the user's configuration folder, by each name that they print, casefolded."""
    try:
        houses = list(map(_checked, folder_houses(os.path.join(click.get_app_dir("wireparse"), "houses"))))
    except (BadHouse, OSError) as error:
        raise click.UsageError(str(error)) from None
    return {name.casefold(): house for house in houses for name in (house.name, *house.names)}


def _checked(house: Style) -> Style:
    """The house, if the rules that it names are the desk's."""
    for name in (*house.rules, *house.rules.values()):
        if name not in RULE_NAMES:
            raise BadHouse(f"{house.name}: `rules` names {name!r}, which is none of {', '.join(RULE_NAMES)}")
    return house
