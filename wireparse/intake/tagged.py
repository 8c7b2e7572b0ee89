"""What an archive has tagged already: its parts as one copy, and the marks that keep them as tagged.

The words of a tag are read by the same functions that read them in a copy; the rules then work round the marks.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec.structs import replace

from wireparse.desk import GENERIC, identify
from wireparse.parts.datelines import read_dateline
from wireparse.parts.editors import kind_of
from wireparse.parts.pictures import read_caption
from wireparse.rules.byline import read_byline
from wireparse.rules.dateline import find_dateline
from wireparse.story import Byline, Dateline, Note, Part
from wireparse.style import DASH, DATE, PLACES
from wireparse.text import Copy, Mark, pattern

_FORM = (
    rf"(?P<places>{PLACES})(?:,?+\s*+(?P<date>{DATE}))?+(?:,?+\s*+[(/](?P<credit>[^()/\d\n]{{1,40}}+)[)/])?+"
    rf"(?:,?+\s*+(?P<later>{DATE}|\d{{4}}-\d\d-\d\d))?+[,.]?+"
)
_CLOSES = rf"[\s.]*(?P<dash>{DASH})\s*\Z"
_INITIALS = r"\p{Ll}{1,4}(?:/\p{Ll}{1,4})++"
_NOT_HEADLINE = r"Eds[:.] |EDS: |EDITOR'?S'? NOTE|Editor'?s Note"
_LEDE = 600


def joined(parts: Iterable[tuple[Part | None, str]]) -> tuple[str, tuple[Mark, ...]]:
    """The parts as one copy, a blank line between them, and their marks. ``None`` is copy in which nothing is tagged.

    A part that is blank is left out. One that is the copy's own first line stands once. A dateline is left out where
    the copy has its own, which says more: ``LIMA`` in the tag, ``LIMA (AP) -`` before the lede.
    """
    filled = [(part, text.strip("\n") if part is None else text.strip()) for part, text in parts if text.strip()]
    body = next((text for part, text in filled if part is None), "")
    text = ""
    marks: list[Mark] = []
    for part, words in filled:
        if part == "dateline" and not _fits(words, body):
            continue
        said = words
        if part is None and text and marks and words.startswith(text.rpartition("\n")[2] + "\n"):
            said = words[len(text.rpartition("\n")[2]) :].strip("\n")
        if text:
            text += "\n\n"
        if part:
            marks.extend(marks_of(part, said, len(text)))
        text += said
    return text, tuple(marks)


def _fits(words: str, body: str) -> bool:
    """Whether a tagged dateline is one, and the copy below it has none of its own."""
    if not words[0].isalpha():
        return False
    head = body[:_LEDE]
    return not any(True for _ in find_dateline(Copy(head), identify(head) or GENERIC))


def marks_of(part: Part, words: str, start: int = 0) -> Iterator[Mark]:
    """The mark of a tagged part whose words begin at ``start``, and the mark of a dateline's dash."""
    bare = words.strip()
    first = start + words.find(bare) if bare else start
    last = first + len(bare)
    if part == "dateline":
        if bare.endswith(" -"):
            yield Mark("separator", last - 1, last, "tag-dateline")
            bare = bare[:-1].rstrip()
            last = first + len(bare)
        elif not bare[-1:].isalnum() and (closes := pattern(_CLOSES).search(words)):
            bare = words[: closes.start()].strip()
            last = first + len(bare)
            # Madrid's full stop belongs to its dash: "Vigo, 3 mar (EFE).-".
            sign = closes.start("dash") - len(words[: closes.start("dash")][closes.start() :].lstrip())
            yield Mark("separator", start + sign, start + closes.end("dash"), "tag-dateline")
    if not bare:
        return
    said = " ".join(bare.split())
    value: object = said
    if part == "dateline":
        value = read_tag(said)
    elif part == "byline" and pattern(_INITIALS).fullmatch(bare):
        # EFE and others sign there with their desk's initials alone: "abc/de".
        yield Mark("signoff", first, last, "tag-initials", ())
        return
    elif part == "headline" and pattern(_NOT_HEADLINE).match(bare):
        # TIPSTER's AP has whatever stood above the copy in a tag of that name.
        part, value = "note", Note(kind_of(said), said)
    elif part == "byline":
        # A title stands on a line of its own: "By Jane Roe" above "Harbour Editor".
        value = Byline(said, read_byline(", ".join(map(str.strip, bare.split("\n")))).authors)
    elif part == "note":
        value = Note(kind_of(said), said)
    elif part == "caption":
        value = read_caption(said)
    elif part == "envelope":
        value = None
    yield Mark(part, first, last, f"tag-{part}", value)


@lru_cache(maxsize=4096)
def read_tag(words: str) -> Dateline:
    """The dateline that a tag holds: ``LIMA, March 3``, ``LIMA (AP)``. What cannot be read is kept as it stands."""
    match = pattern(_FORM).fullmatch(words)
    found = match and read_dateline(words, match["places"], match["date"] or match["later"], match["credit"], None)
    if found:
        return found
    # What the desk reads in copy it reads in a tag: "****LIMA, March 3", "lima, march 3".
    for mark in find_dateline(Copy(f"{words} - The"), GENERIC):
        if mark.part == "dateline":
            value: Dateline = mark.value
            return replace(value, text=words)
    return Dateline(text=words)
