"""What the values of the command line's options mean: a size, a day, a house."""

import os
from datetime import date as Date

import click

from wireparse.desk import RULE_NAMES
from wireparse.houses import BadHouse, folder_houses, load_house
from wireparse.style import Style

_UNITS = {"GB": 10**9, "MB": 10**6, "KB": 10**3, "B": 1, "": 1}


def size(_ctx: click.Context, _param: click.Parameter, value: str) -> int:
    """A number of bytes: ``10MB``, ``500 kB``, ``1000``."""
    text = value.upper().replace(" ", "")
    digits = text.rstrip("BKMG")
    unit = text[len(digits) :]
    if not digits.isdecimal() or not int(digits) or unit not in _UNITS:
        raise click.BadParameter(f"{value!r} is no size. Write it as 10MB, 500kB or 1000.")
    return int(digits) * _UNITS[unit]


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
            parser.parse(value, default=default, dayfirst=dayfirst).date()
            for default in (datetime(1896, 1, 1), datetime(1904, 12, 28))  # noqa: DTZ001 - only the day is read
            for dayfirst in (False, True)
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
