"""Copy with hard line breaks: which of them only a printer or a mail program made, in the story and in its head."""

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from wireparse.patterns import pattern
from wireparse.text import HEAD, Copy

_WIDEST, _NARROWEST = 100, 45
"""No printer and no mail program sets wider lines or narrower ones."""
_INDENT = 2
"""A line that begins so much further in than the one above begins a graf."""
_ENDED = frozenset('.!?:"”’')
UNFINISHED = frozenset("a an and at by for from in of on or the to with".split())
"""What a line of a headline ends with that goes on in the next one, and what a half in capitals begins with."""
_NARROW, _SMALL, _LEAST = 70, 3, 2
_SLACK = 8
"""So much room a full line may have beyond the next word."""
LONGEST = 250
"""No headline is longer."""
_HEAD_WRAPPED = 120
_HEAD_WIDEST, _FULL, _FURTHER = 90, 55, 3
"""A wrapped line holds up to so many characters; one that the next word would bring past the second was full."""


def unwrapped(plain: str, lines: Iterable[tuple[int, int]]) -> str:
    """The same text at the same offsets, a blank for each break in which a full line goes on in the next one.

    A line that ends in a bracket ends a caption, ``… (AP Photo/Jan Dorn)`` above ``The mayor waves``, but not where
    the next one goes on in small letters, or in capitals: ``NO SALES``.
    """
    blanks: list[int] = []
    block: list[tuple[int, int]] = []
    above = 0
    for line in (*lines, (len(plain) + 2, len(plain) + 2)):
        if block and (plain.count("\n", block[-1][1], line[0]) != 1 or _column(plain, line) >= above + _INDENT):
            blanks += _breaks(plain, block)
            block = []
        block.append(line)
        above = _column(plain, line)
    out, last = [], 0
    for at in blanks:
        out += [plain[last:at], " "]
        last = at + 1
    return "".join((*out, plain[last:])) if blanks else plain


def goes_on(plain: str, start: int) -> bool:
    """Whether the line above is an unfinished sentence: ``… a ballad that was written`` above ``by Jane Roe``."""
    line = plain.rfind("\n", 0, start)
    above = plain[plain.rfind("\n", 0, max(line, 0)) + 1 : max(line, 0)].strip()
    return len(above) > _NARROWEST and above[-1] not in _ENDED


def longest_graf(plain: str, start: int, end: int) -> int:
    """How long the longest line of ``start``-``end`` is once its wrapped lines are joined."""
    lines = (line.span() for line in pattern(r"\S(?:[^\n]*\S)?").finditer(plain, start, end))
    return max(map(len, unwrapped(plain, lines)[start:end].split("\n")))


def _column(plain: str, line: tuple[int, int]) -> int:
    """How far in a line begins."""
    return line[0] - plain.rfind("\n", 0, line[0])


def _breaks(plain: str, block: list[tuple[int, int]]) -> list[int]:
    """Where the lines of a block, between which no line is blank, go on in the next one."""
    width = max(end - start for start, end in block)
    if len(block) == 1 or not _NARROWEST <= width <= _WIDEST:
        return []
    found = []
    for (start, end), (below, stop) in pairwise(block):
        word = plain[below:stop].split(None, 1)[0]
        full = end - start + 1 + len(word) > width - _SLACK
        if full and (plain[end - 1] != ")" or word[0].islower() or plain[below:stop].isupper()):
            found.append(plain.index("\n", end))
    return found


def is_second_half(text: str, begin: int, stop: int, line: tuple[int, int]) -> bool:
    """Whether a line goes on with the headline above it, which no blank line parts from it.

    In capitals it begins with a small word: ``FERRY LINE ADDS BOATS`` above ``FOR THE SUMMER``. In small letters both
    have a capital on each word, and stand apart from all else: ``Board Plan Would Widen`` above ``Berths for Ferries``.
    """
    first, second = text[max(begin, text.rfind("\n", begin, stop) + 1) : stop].strip(), text[slice(*line)]
    if max(len(first), len(second)) > _NARROW:
        return False
    if first.isupper():
        return second.isupper() and second.partition(" ")[0].casefold() in UNFINISHED
    one = "\n" not in text[begin:stop]
    return one and is_titled(first, second) and _stands_alone(text, begin, line[1])


def _stands_alone(text: str, begin: int, end: int) -> bool:
    """Whether the lines above and below are blank."""
    above, below = text[:begin].split("\n")[-2:-1], text[end : end + _NARROW].split("\n")[:2]
    return not "".join(above).strip() and len(below) > 1 and not "".join(below).strip()


def is_titled(*lines: str) -> bool:
    """Whether each long word of the lines has a capital."""
    return all(
        line.count(" ") >= _LEAST and all(not word[0].islower() for word in line.split() if len(word) > _SMALL)
        for line in lines
    )


def blocks(copy: Copy, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Unclaimed lines, with the lines that continue them: a headline may be wrapped over two or three."""
    text = copy.plain
    begin = stop = -1
    for line in copy.free_lines(end):
        if line[0] < start:
            continue
        if begin >= 0:
            near = text.count("\n", stop, line[0]) == 1 and not text[stop : line[0]].strip()
            # A page prints its headline again; an archive does so without the country: "PERU: Mint buys tin."
            again = text[slice(*line)]
            twice = near and (text[begin:stop] == again or (again[-1] == "." and text.endswith(again, begin, stop)))
            if (
                near
                and not twice
                and (
                    text[text.rfind(" ", begin, stop) + 1 : stop].casefold() in UNFINISHED
                    or text[stop - 1] == ";"
                    or is_second_half(text, begin, stop, line)
                    or (_wraps(text, begin, stop, line) and (text[line[0]].islower() or _is_wrapped(copy, end)))
                )
            ):
                stop = line[1]
                continue
            yield begin, stop
        begin, stop = line
    if begin >= 0:
        yield begin, stop


def _is_wrapped(copy: Copy, below: int) -> bool:
    """Whether the copy is wrapped at all: where its lines are longer than any printer's, each of them is a graf."""
    return all(last - first <= _HEAD_WRAPPED for first, last in islice(copy.lines(below, below + HEAD), 12))


def _wraps(text: str, begin: int, stop: int, line: tuple[int, int]) -> bool:
    """Whether the next line goes on with the block.

    A wrapped line is full, and the next word had no room on it. A headline set in the middle goes on further in, or
    with a small letter: ``Ferry Line Adds Boats`` above ``        for Summer``. So does one that broke off at a dash.
    """
    last = text.rfind("\n", 0, stop) + 1
    width, length = stop - last, line[1] - line[0]
    if stop - begin > LONGEST or width > _HEAD_WIDEST or length > _HEAD_WIDEST or text.count("|", *line) > 2:
        return False
    further_in = line[0] - text.rfind("\n", 0, line[0]) > begin - text.rfind("\n", 0, begin) + _FURTHER
    if length < width and (further_in or text[line[0]].islower() or text.startswith((" -", " –", " —"), stop - 2)):
        return True
    word = text.find(" ", *line)
    room = (word if word > 0 else line[1]) - line[0]
    return width + room > _FULL and length <= width + 20
