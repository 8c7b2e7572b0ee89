"""Small cases, a file a part: a title that must be true, a copy, and the lines that ``-f lines --text`` prints of it.

    ====
    A bracketed credit in the middle of a graf is not a dateline
    :date 2016-12-11
    ====
    FREEDONIA (AP) _ The deal is off.
    ---
    place: FREEDONIA
    dateline.credit: AP
    note:

Of each part that is named, all lines must be there, in this order, and no others; ``note:`` says that there is none.
Options stand below the title: ``:date DAY``, ``:agency NAME``, ``:issue URL``. ``make golden`` rewrites the lines.
"""

import datetime
import re
from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import ROOT
from test_samples import untiled

from wireparse import desk
from wireparse.outputs.lines import lines
from wireparse.text import Copy

FRAME = re.compile(r"(?m)^={4,}\n(?P<title>[^\n]+)\n(?P<options>(?::[^\n]*\n)*)={4,}\n")
NOTHING = re.compile(r"[a-z_.]+:")
FILES = sorted((ROOT / "tests" / "corpus").glob("*.txt"))
UNTOLD = ("id", "source")


class Case(NamedTuple):
    """A case, and where its expected lines stand in its file."""

    path: Path
    title: str
    options: dict[str, str]
    copy: str
    expected: list[str]


def cases(path: Path) -> list[Case]:
    """The cases of a file."""
    text = path.read_text("utf-8")
    frames = [*FRAME.finditer(text)]
    found = []
    for frame, following in zip(frames, [*frames[1:], None], strict=True):
        copy, _, expected = text[frame.end() : following.start() if following else None].rpartition("\n---\n")
        options = dict(line[1:].partition(" ")[::2] for line in frame["options"].splitlines())
        found.append(Case(path, frame["title"], options, copy.strip("\n"), expected.split("\n")))
    return [case._replace(expected=[line for line in case.expected if line]) for case in found]


def told(case: Case) -> list[str]:
    """What the desk says of a case, as lines: of the parts that it names, or of all where it names none yet."""
    date = case.options.get("date")
    day = datetime.date.fromisoformat(date) if date else None
    copy = Copy(case.copy, strict=True)
    story = desk.parse(copy, agency=case.options.get("agency"), date=day, keep_text=True)
    assert not untiled(case.copy, story)
    wanted = {line.partition(":")[0] for line in case.expected}
    found = [(line.partition(":")[0], line) for line in lines(story)]
    said = [line for key, line in found if (key in wanted if wanted else key.partition(".")[0] not in UNTOLD)]
    return said + [f"{key}:" for key in sorted(wanted - {key for key, _ in found})]


CASES = [case for path in FILES for case in cases(path)]


def test_there_are_cases() -> None:
    assert CASES, "there are no cases in tests/corpus"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.path.stem}: {case.title}")
def test_case(case: Case, update: bool) -> None:
    said = told(case)
    nothing = [line for line in case.expected if NOTHING.fullmatch(line)]
    expected = [line for line in case.expected if line not in nothing] + sorted(nothing)
    if update and said != expected:
        rewrite(case, said)
    else:
        assert said == expected


def rewrite(case: Case, said: list[str]) -> None:
    """Put what is said now in the place of what was expected."""
    text = case.path.read_text("utf-8")
    start = text.index("\n---\n", text.index(f"\n{case.title}\n") + len(case.title) + len(case.copy)) + 5
    following = FRAME.search(text, start)
    rest = "\n" + text[following.start() :] if following else ""
    case.path.write_text(text[:start] + "".join(f"{line}\n" for line in said) + rest, "utf-8")
