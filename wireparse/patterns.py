"""Patterns, each compiled at its first use."""

from functools import cache

import regex


@cache
def pattern(source: str, flags: int = 0) -> regex.Pattern[str]:
    """The compiled pattern of ``source``, made at its first use: compiling all of them would double a start."""
    return regex.compile(source, flags)
