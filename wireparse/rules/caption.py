"""Captions: the text under a picture, with its credit, wherever it stands in the copy.

A caption is known by its credit (``(AP Photo/Jan Dorn)``, ``REUTERS/Jan Dorn``, ``Photo: Jan Dorn, AP`` on a line of
its own), seldom by its first words (``FILE PHOTO: …``). It is a line of its own; a record may be one caption, with its
title glued on. Body prose is never taken: where neither credit nor first words are certain, nothing is claimed.
"""

from collections.abc import Iterator
from copy import copy as shallow
from typing import Literal

from msgspec import Struct

from wireparse.parts.page_pictures import page_pictures
from wireparse.parts.picture_credits import is_owner
from wireparse.parts.picture_leftovers import find_counters, find_rest, find_restriction, past_counter
from wireparse.parts.picture_signs import may_have_caption
from wireparse.parts.picture_words import PLACED, SMALL_WORD, STOP, likeness
from wireparse.parts.pictures import NO_CREDIT, Found, captioned, find_credit, title_end
from wireparse.parts.wrapped import unwrapped
from wireparse.patterns import pattern
from wireparse.story import Note
from wireparse.style import Style
from wireparse.text import Copy, Mark

_LONGEST, _LONGEST_TITLE, _FILES, _FEW = 1800, 160, 140, 3
Kind = Literal["plain", "caption", "credit", "repeat", "joined"]


class Line(Struct):
    """A line of unclaimed copy, its words ``start``-``stop``, its credit: here, or on a line then ``joined``."""

    first: int
    start: int
    stop: int
    end: int
    kind: Kind = "plain"
    found: Found | None = None


# What a caption alone begins with: these need no credit to be one.
_OPENING = (
    r"FILE\s?[-–—]\s|FILE PHOTO\s?[:-]|(?:A|This)(?: undated)? (?:still image|still|(?:screen|frame|video) ?grab)"
    r" (?:image |photo )?(?:taken|from|obtained|made|provided|released)|Still image (?:from|taken)|"
    r"This (?:combination (?:of|photo|picture)|(?:undated )?(?:photo|image|picture|handout)[\w ]{0,20} "
    r"(?:made|taken|provided|released|obtained))|"
    r"In this (?:[\w.,'’-]+ ){0,8}?(?:photo(?:graph)?|image|picture|frame ?grab|screen ?grab)"
    r"(?:,| (?:made|taken|provided|released|obtained|posted|from|shot|supplied)\b)"
)
_FIRST_WORDS = ("FILE", "A ", "This ", "Still image ", "In this ")
_PICTURES = tuple("FILE still grab photo picture image handout frame Still combination".split())
_PICTURE_NUMBER = r"(?:epaselect\s+)?epa\d{8}\b(?=\s*+\S)"
_GLUED_FILE = r"FILE(?: PHOTO)?\s?[-–—:]\s"
_ENDED = r"[.?!][”\"’']?(?:\s|\Z)"
_CAPITALS, _LONGEST_WORDS = r"(?:[^\p{Ll}\s]++\s++)++(?=\p{L})", 600


def find_captions(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """Every caption with its credit; titles glued to it, counters, repeats and restrictions as what they are."""
    if not copy.plain.isascii():
        yield from page_pictures(copy)
    if not may_have_caption(copy.plain):
        return
    whole = unwrapped(copy.plain, copy.lines(0, len(copy.plain))) if "\n" in copy.plain else copy.plain
    if whole != copy.plain:
        # The rule reads its captions in one piece each: every mark stands at the same place in the copy as filed.
        copy = shallow(copy)
        copy.plain = whole
    lines = [_read_line(copy.plain, *line) for gap in copy.gaps() for line in copy.lines(*gap)]
    # The lede stands on the dateline's line: "OSLO (AP) - The ferry sank. (AP)" has no caption.
    if dateline := copy.find("dateline"):
        begin, lede = next(copy.lines(dateline.end, len(copy.plain)), (0, 0))
        if "\n" not in copy.plain[dateline.end : begin]:
            lines = [line for line in lines if not dateline.end <= line.first < lede]
        # "Asia more hopeful: REUTERS/INSEAD" above a dateline is a headline.
        if lines and lines[0].first < dateline.start and _is_headline(copy.plain, lines[0]):
            lines = lines[1:]
    if any(line.kind != "plain" for line in lines):
        _weigh(copy.plain, lines)
        _join_credits(copy, lines)
        _find_repeats(copy, lines)
        if any(line.kind != "plain" for line in lines):
            yield from _marks(copy, lines)
    for block in find_counters(copy.plain):
        if copy.rival(*block.span()) is None and ("\n" in block[0] or block[0].lstrip()[0] in "SV"):
            yield Mark("other", *copy.trim(*block.span()), "counter")


def _is_headline(plain: str, line: Line) -> bool:
    """Whether a line whose credit names nobody, and stands neither in brackets nor after a full stop, is no caption."""
    if line.kind != "caption" or not line.found or line.found.glued or plain[line.found.start] in "([":
        return False
    return not (
        line.found.credit.photographer or plain.endswith(STOP, line.start, line.stop) or _likeness(plain, line) > 1
    )


def _read_line(plain: str, first: int, last: int) -> Line:
    """A line with its credit, if it closes with one or a sentence is glued to it."""
    line = Line(first, start := past_counter(plain, first, last), last, last)
    found = find_credit(plain, start, last) if start < last else None
    if found and found.start - start < _LONGEST:
        # "… in Oslo. | Photo Credit: AP", "… in Oslo. — Reuters pic".
        line.stop = start + len(plain[start : found.start].rstrip(" |/–—-"))
        line.kind, line.found = "caption" if line.stop > start else "credit", found
        line.end = found.end if found.glued else last
        return line
    line.stop = find_rest(plain, max(start, last - 60), last)
    if last - start < _LONGEST // 2 and plain.startswith(_FIRST_WORDS, start):
        seen = any(map(plain[start : start + 90].__contains__, _PICTURES))
        line.kind = "caption" if seen and pattern(_OPENING).match(plain, start, last) else "plain"
    return line


def _likeness(plain: str, line: Line) -> int:
    """How much a line reads like a caption, if it is not one already."""
    return 0 if line.kind in ("credit", "repeat") else likeness(plain[line.start : line.stop])


def _weigh(plain: str, lines: list[Line]) -> None:
    """A bare name in brackets is a credit only in its place: ``(Reuters)`` may close a story as well as a caption."""
    certain = (line.found for line in lines if line.kind == "caption")
    sure = any(not found or found.credit.sure or found.credit.agency for found in certain)
    for number, line in enumerate(lines):
        if line.found and not line.found.credit.sure:
            last = number == len(lines) - 1
            if line.kind == "credit" and number > 1 and _likeness(plain, lines[number - 1]) > 2:
                continue  # a house alone, below what tells what is to be seen, and when
            if line.kind == "credit" or not _is_in_place(plain, line, line.found, number, last=last, sure=sure):
                line.kind, line.found, line.stop = "plain", None, line.end


def _is_in_place(plain: str, line: Line, found: Found, number: int, *, last: bool, sure: bool) -> bool:
    """Whether a bare name closes a caption. ``(Yonhap)South …`` does: no blank follows, so that a page cut it there."""
    sentence, credit = plain[line.start : line.stop], found.credit
    if found.glued and credit.photographer is None:
        if is_owner(credit.text) or credit.agency:
            named = sentence.startswith(("The ", "A ")) and sentence.endswith(".")  # "The Harbour Board. (Yonhap)Rents"
            return named or bool(pattern(SMALL_WORD).search(sentence))
        if sure and len(sentence) < _LONGEST_TITLE and not pattern(_ENDED).search(sentence):
            return True  # "The mayor of Oslo (City of Oslo)The town has": on a page of pictures a name is enough
        below_headline = 0 < number <= 2 and sentence.endswith(STOP)
        return _likeness(plain, line) > 1 and (sure or below_headline or bool(pattern(PLACED).search(sentence)))
    if credit.agency is None and credit.photographer == credit.text:
        return sure and not last and sentence.endswith(STOP) and len(sentence) < _LONGEST // 4
    if last:
        enough = 1 if number else 2
        return _likeness(plain, line) > enough and " said" not in sentence and len(sentence) < _LONGEST // 2
    # Below the headline and its deck stands a picture; further down only what reads like a caption is one. A house
    # without brackets, "… in Oslo. AFP", may close a brief as well.
    bare = plain[found.start] not in "(["
    likely = _likeness(plain, line) > 1 and not (bare and " said" in sentence)
    return sentence.endswith(STOP) and (likely or (0 < number <= 2 and not bare))


def _join_credits(copy: Copy, lines: list[Line]) -> None:
    """A credit on a line of its own belongs to the caption above it; on some pages to the one below."""
    for number, line in enumerate(lines):
        if line.kind != "credit":
            continue
        above = number - 1
        while above > 0 and lines[above].start < lines[above].stop and _is_repeat(copy, lines[above], lines[above - 1]):
            above -= 1
        target = _owner_of(copy, lines, number, above)
        if target is not None:
            target.kind, target.found, line.kind = "caption", line.found, "joined"


def _owner_of(copy: Copy, lines: list[Line], number: int, above: int) -> Line | None:
    """The caption to which the credit of line ``number`` belongs, if it has none yet; ``above`` is the nearest line."""
    line, target = lines[number], lines[above] if above >= 0 else None
    below = lines[number + 1] if number + 1 < len(lines) else None
    if target and target.kind == "caption":
        return None if target.found else target
    if target and target.kind == "plain" and target.start < target.stop:
        if number == 1 and ".JPG" in copy.plain[line.end : line.end + _FILES]:
            return target
        upper, lower = _likeness(copy.plain, target), _likeness(copy.plain, below) if below else 0
        repeated = above < number - 1
        if below is None and upper <= 1 and (number > _FEW or copy.find("dateline")):
            return None  # below the last graf of a story "ANI/Roe" is who wrote it
        named = line.found is not None and line.found.credit.text.startswith(line.found.credit.photographer or "\n")
        # "Jan Dorn/AP" below a sentence may be a byline; below "Ana Ruiz waves" it is a credit.
        enough = upper > (named and copy.plain[line.start] not in "([") and upper >= lower
        # The first line may be a headline, which speaks as a caption does: "Mayor waves to crowd".
        sentence = copy.plain.endswith(STOP, target.start, target.stop)
        if repeated or (enough and (above > 0 or (upper > 1 and sentence) or copy.find("headline"))):
            return target
        # In brackets, as "Credit: …" and as "… via Reuters" it stands below its caption.
        if upper and above > 0 and pattern(r"[(\[C]|.* via ").match(copy.plain, line.start, line.end):
            return target
    fits = below and (not below.found if below.kind == "caption" else _likeness(copy.plain, below) > 2)
    return below if fits else None


def _is_repeat(copy: Copy, line: Line, earlier: Line) -> bool:
    """Whether a line has the words of an earlier one, whole or cut off: ``The mayor of Oslo waves to ... more``."""
    words, whole = (copy.squash(one.start, one.stop) for one in (line, earlier))
    bare = words.rstrip(" .…") if words.endswith(("...", "…")) else ""
    return words == whole or (len(bare) > len("a caption cut") and whole.startswith(bare))


def _find_repeats(copy: Copy, lines: list[Line]) -> None:
    """Galleries print a caption again and again: the first is the caption, the rest are repeats, and their credits.

    A page may print a picture's words once more above the caption, without the credit.
    """
    seen: dict[str, Line] = {}
    for number, line in enumerate(lines):
        above = lines[number - 1] if number > 1 and line.kind == "caption" and line.found else None
        words = copy.plain[line.start : line.stop]
        if above and above.kind == "plain" and words == copy.plain[above.start : above.stop]:
            above.kind = "repeat"
        key = copy.squash(line.start, min(line.stop, line.start + 60))[:30]
        earlier = seen.get(key) if len(key) > len("a caption") else None
        if line.kind in ("caption", "plain") and earlier and _is_repeat(copy, line, earlier):
            line.kind = "repeat"
        elif line.kind == "caption":
            seen[key] = line
        elif line.kind == "credit":
            # "Jan Dorn/Associated Press" without a caption may be a byline.
            alone = number == 1 and _is_owned_lede(copy, line, lines[2:3])
            line.kind = "joined" if seen or alone or copy.plain[line.start] in "([CPFI" else "plain"


def _is_owned_lede(copy: Copy, line: Line, below: list[Line]) -> bool:
    """Whether ``Jan Dorn/Associated Press`` stands between the headline and the lede: the page has lost its picture."""
    credit = line.found.credit if line.found else NO_CREDIT
    lede = bool(below) and below[0].stop - below[0].start > _LONGEST_TITLE
    return lede and bool(credit.photographer and credit.agency) and "/" in credit.text and not copy.find("dateline")


def _marks(copy: Copy, lines: list[Line]) -> Iterator[Mark]:
    """The marks of the lines that were read."""
    done = 0
    for number, line in enumerate(lines):
        if line.first < line.start and (line.kind in ("caption", "repeat") or line.start == line.end):
            yield Mark("other", *copy.trim(line.first, line.start), "counter")
        if line.kind == "repeat":
            yield Mark("other", *copy.trim(line.start, line.end), "caption-repeat")
        elif line.kind == "joined" and line.first >= done:
            yield Mark("other", *copy.trim(line.start, line.end), "picture-credit")
        elif line.kind == "caption":
            for mark in _caption(copy, line, lines[number + 1 : number + 2], first=number == 0):
                yield mark
                done = mark.end


def _caption(copy: Copy, line: Line, below: list[Line], *, first: bool) -> Iterator[Mark]:
    """A caption, what is glued in front of it, and what a desk or a page left behind it."""
    plain, start, end, rest, found = copy.plain, line.start, line.stop, line.end, line.found
    anchored = any(mark.start < start and mark.part in ("headline", "byline", "dateline") for mark in copy.marks)
    for mark in _glued_in_front(copy, line, title=first and not anchored):
        yield mark
        start = mark.end
    start = copy.trim(start, end)[0]
    if found and below and below[0].kind == "joined" and not copy.rival(end, found.start) and below[0].found is found:
        end, rest = found.end, below[0].end
    elif found and start < found.start < line.end:
        end = found.end
    while line.stop < end < rest and plain[end] in ".)":
        end += 1
    # Words to editors may stand between the caption and its credit: "ATTENTION EDITORS - THIS PICTURE WAS PROVIDED …".
    words = find_restriction(plain, start, line.stop)
    text, credit = copy.squash(start, words), found.credit if found else NO_CREDIT
    stop = end if words == line.stop else copy.trim(start, words)[1]
    yield Mark("caption", start, stop, "caption", captioned(text, credit))
    yield from _left_behind(copy, words, line.stop)
    if words < line.stop < end:
        yield Mark("other", *copy.trim(line.stop, end), "picture-credit")
    yield from _left_behind(copy, end, rest)


def _glued_in_front(copy: Copy, line: Line, *, title: bool) -> Iterator[Mark]:
    """``City Marathonepaselect epa00000001 Runners …``: a title and a picture's number have no blank behind them."""
    start, stop = line.start, line.stop
    words = copy.plain[start:stop]
    number = pattern(_PICTURE_NUMBER).search(copy.plain, start, stop) if "epa" in words else None
    file = pattern(_GLUED_FILE).search(words, 0, _LONGEST_TITLE) if "FILE" in words else None
    cut = start + file.start() if file else title_end(copy.plain, start, stop) if title and not number else start
    begin, close = copy.trim(start, number.start() if number else cut)
    if begin < close:
        headline = Mark("headline", begin, close, "caption-title", copy.squash(begin, close))
        yield headline if title else Mark("other", begin, close, "picture-credit")
    if number:
        yield Mark("other", *number.span(), "picture-number")


def _left_behind(copy: Copy, start: int, end: int) -> Iterator[Mark]:
    """``FILE PHOTO``, numbers and a page's buttons are nobody's; ``NO SALES`` is a word to editors."""
    start, end = copy.trim(start, end)
    cut = find_restriction(copy.plain, start, end)
    if start < cut:
        yield Mark("other", *copy.trim(start, cut), "caption-rest")
    if cut < end:
        # In copy that lost its line breaks the story follows: "MANDATORY CREDIT The ferry".
        words = pattern(_CAPITALS).match(copy.plain, cut, end) if end - cut > _LONGEST_WORDS else None
        cut, end = copy.trim(cut, words.end() if words else end)
        yield Mark("note", cut, end, "restriction", Note("advisory", copy.squash(cut, end)))
