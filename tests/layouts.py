"""Twins: a story set in another layout, whose parts must stay the same.

A twin is made of the copy and the place where the story begins, its byline or else its dateline: what stands above it
keeps its lines. ``parts`` gives what must be the same in both.
"""

import textwrap
from typing import Any

import msgspec

from wireparse.story import Story

LONG_LINE, WIDTH = 120, 65
_DASHES = ("--", "—", "–")


def is_of_grafs(text: str) -> bool:
    """Whether lines are whole grafs: there are several, and some are longer than any printer's."""
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    return len(lines) > 1 and sum(len(line) > LONG_LINE for line in lines) * 3 >= len(lines)


def begin_of(story: Story) -> int | None:
    """Where the story begins: at its byline, else at its dateline; ``None`` where it has neither above its body."""
    for part in ("byline", "dateline"):
        for mark in story.marks:
            if mark.part == part and not mark.rule.endswith("-field"):
                return mark.start
    return None


def flattened(text: str, begin: int) -> str:
    """Copy that lost its line breaks: from the byline on, every run of white space is one blank."""
    return text[:begin] + " ".join(text[begin:].split())


def wrapped(text: str, begin: int) -> str:
    """A printer's copy: lines of 65 characters, each graf indented, no blank line between them."""
    grafs = (line for line in map(str.strip, text[begin:].splitlines()) if line)
    return text[:begin] + "\n".join(
        textwrap.fill(
            graf,
            WIDTH,
            initial_indent="    " if number else "",
            break_long_words=False,
            break_on_hyphens=False,
        )
        for number, graf in enumerate(grafs)
    )


def quoted(text: str) -> str:
    """Copy that was mailed on."""
    return "".join(f"> {line}" for line in text.splitlines(keepends=True))


def indented(text: str) -> str:
    """Copy that was set further in."""
    return "".join(f"  {line}" for line in text.splitlines(keepends=True))


def with_trailing_blanks(text: str) -> str:
    """Copy whose lines end in blanks, the empty ones too."""
    return text.replace("\n", "   \n")


def with_carriage_returns(text: str) -> str:
    """Copy of another system's line ends."""
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def with_dash(text: str, dash: str) -> str:
    """Copy whose long dashes were decoded as what they are not: ``\\x97``, ``â€”``."""
    for one in _DASHES:
        text = text.replace(f" {one} ", f" {dash} ")
    return text


def parts(story: Story) -> dict[str, Any]:
    """What a layout must not change: the parts as printed, the body and the captions as words."""
    told: dict[str, Any] = msgspec.to_builtins(story)
    dateline = told["dateline"]
    return {
        "agency": told["agency"],
        "headline": _words(told["headline"]),
        "byline": told["byline"]["text"],
        "authors": told["byline"]["authors"],
        "dateline": _words(dateline["text"]),
        "places": dateline["places"],
        "day": (dateline["month"], dateline["day"]),
        "captions": [{**caption, "text": _words(caption["text"])} for caption in told["captions"]],
        "body": _words(told["body"]),
        "credits": told["credits"],
    }


def changed(story: Story, twin: Story) -> dict[str, tuple[Any, Any]]:
    """The parts that a twin has lost, as they were and as they are."""
    before, after = parts(story), parts(twin)
    return {part: (before[part], after[part]) for part in before if before[part] != after[part]}


def _words(text: str | None) -> str:
    """The words, with any dash for any other."""
    words = (text or "").split()
    return " ".join("-" if word in {*_DASHES, "-", "\x97", "â€”"} else word for word in words)
