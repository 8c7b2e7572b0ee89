"""States News Service: releases, known from databases alone: `BYLINE: States News Service`."""

from wireparse.style import Style

STYLE = Style(
    name="States News Service",
    names=("States News Service",),
    country="US",
)
