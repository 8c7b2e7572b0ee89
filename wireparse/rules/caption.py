"""Captions: the text under a picture, with its credit, wherever it stands in the copy.

A caption is known by its credit (``(AP Photo/Jan Dorn)``, ``REUTERS/Jan Dorn``, ``Photo: Jan Dorn, AP`` on a line of its
own), seldom by its first words (``FILE PHOTO: …``). It is a line of its own; a record may be one caption, with its title
glued on. Body prose is never taken: where neither credit nor first words are certain, nothing is claimed.
"""

from collections.abc import Iterator

from msgspec import Struct

from wireparse.dates import find_days
from wireparse.pictures import PictureCredit, is_owner, read_credit
from wireparse.story import Caption, Note
from wireparse.style import Style
from wireparse.text import Copy, Mark, pattern

# One of these stands in every story that has a caption, and few others: most stories are done after these tests.
_HINTS = (
    "hoto", "PHOTO", "REUTERS", "via AP", "via Reuters", "via Yonhap", "Yonhap)", "Newsis)", "Getty", "EPA", "AFP", "/AP",
    "AP/", "redit:", "redit :", "ourtesy", "VIDEO", "Video", "FILE", "still image", "frame grab", "this image", "Press)",
    ". (", '." (', ".” (", "KEYSTONE", "Keystone",
)  # fmt: skip
_LONGEST = 1800


class Line(Struct):
    """A line of unclaimed copy: where its words stand, its credit, and what is left behind that."""

    first: int
    start: int
    stop: int
    credit: PictureCredit | None = None
    credit_start: int = 0
    credit_end: int = 0
    end: int = 0
    kind: str = "plain"
    """``plain``, ``caption``, ``credit`` alone, ``repeat``"""


def find_captions(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """Every caption with its credit; titles glued to it, counters, repeats and restrictions as what they are."""
    plain = copy.plain
    for hint in _HINTS:
        if hint in plain:
            break
    else:
        return
    lines = [_read_line(plain, *line) for gap in copy.gaps() for line in copy.lines(*gap)]
    if any(line.kind != "plain" for line in lines):
        _weigh(copy, lines)
        _join(copy, lines)
        yield from _marks(copy, lines)


# "1 of 12 |", "[1/5]", "**[1/4]**", "Item 1 of 4", "2of4", "1 of 18. ", a video's "00:00:00:00 - 00:00:32:04".
_COUNTER = (
    r"(?:\**\[\d{1,2}/\d{1,2}\]\**|(?:Item|Image|Photo|Slide)?\s*\d{1,3}\s?of\s?\d{1,3}(?:\s?[|.:](?!\d)|(?=\s*\p{Lu}|\s*\Z))"
    r"|\d\d:\d\d:\d\d:\d\d\s+-\s+\d\d:\d\d:\d\d:\d\d)\s*"
)
_BRACKETS = r"[(\[]([^()\[\]\n]{2,160}+)[)\]]"
# A credit without brackets closes its line: "… June 28, 2019. REUTERS/Jan Dorn", "… in Oslo AP Photo/Jan Dorn".
_BARE = (
    r"(?<!\S)(?:(?:REUTERS|EPA(?:-EFE)?|AFP|AP|UPI|AAP|PTI|ANI|KEYSTONE|Xinhua|THE CANADIAN PRESS)\s?/"
    r"|(?:AP|AFP|PTI|ANI|UPI|AAP|BELGA|CP|PA|EFE|ANP|NTB) (?:Photo|PHOTO|Image|VIDEO|Video|FOTO|Foto)\b"
    r"|Photo(?:graph)?(?: by|s by|:| courtesy of)\s|(?:Image |Photo |Picture )?Credit ?:|Foto:|REUTERS TV\Z)"
)
_VIA = r"(?<=[\s/])via (?:REUTERS(?: TV)?|Reuters(?: TV)?|AP|AFP|Getty Images|Yonhap)(?:[,/] ?(?:[Ff]ile(?: [Pp]hoto)?|Pool))*\Z"
# What web pages leave behind a credit.
_REST = r"\s*(?:\b(?:less|more)\b(?: ?>)?|Purchase Licensing Rights.*|Read more|Buy Photo.*|Enlarge.*)\s*\Z"
_RESTRICTION = (
    r"(?:AP PROVIDES ACCESS|MANDATORY CREDIT|EDITORIAL USE|FOR EDITORIAL|NO (?:SALES|ARCHIV|RESALES|USE|COMMERCIAL|THIRD|MAGAZINE)|"
    r"ATTENTION|THIS (?:IMAGE|PICTURE|PHOTO)|BEST QUALITY|HANDOUT EDITORIAL|HOLD FOR|ONE TIME USE|"
    r"(?:(?:AND |& )?(?:[A-Z]{4,}|NEW [A-Z]+|UNITED [A-Z]+|SOUTH [A-Z]+|NORTH [A-Z]+|HONG KONG|UK|USA?)[,;]? )+OUT\b)"
)


def _read_line(plain: str, first: int, last: int) -> Line:
    """A line with its credit, if it closes with one or a sentence is glued to it."""
    counter = pattern(_COUNTER).match(plain, first, last)
    start = counter.end() if counter else first
    line = Line(first, start, last, end=last)
    if start < last:
        _find_bracketed(plain, line) or _find_bare(plain, line)
        if line.kind == "plain" and pattern(_OPENING).match(plain, start, last) and last - start < _LONGEST // 2:
            rest = pattern(_REST).search(plain, max(start, last - 60), last)
            line.kind, line.stop = "caption", rest.start() if rest else last
    return line


def _find_bracketed(plain: str, line: Line) -> bool:
    """``… in Oslo. (AP Photo/Jan Dorn)``; behind it the line ends, or the next sentence is glued on."""
    if plain.find(")", line.start, line.end) < 0 and plain.find("]", line.start, line.end) < 0:
        return False
    for match in pattern(_BRACKETS).finditer(plain, line.start, line.end):
        credit = read_credit(match[1])
        if not credit or match.start() - line.start > _LONGEST:
            continue
        rest = plain[match.end() : line.end]
        glued = rest[:1].isupper() or rest[:1] in "“\"‘'" if rest else False
        if glued or not rest.strip(" *.") or (credit.sure and _is_rest(rest)):
            _set_credit(plain, line, credit, match.start(), match.end())
            line.end = match.end() if glued else line.end
            return True
    return False


def _is_rest(rest: str) -> bool:
    """Whether words behind a credit are a desk's or a page's and not the story's."""
    words = rest.strip()
    if pattern(_REST).match(rest) or pattern(_RESTRICTION).match(words) or words[:1] == "(":
        return True
    return words.isupper() or words.casefold() in {"pool photo", "file photo"} or not any(map(str.isalpha, words))


def _find_bare(plain: str, line: Line) -> bool:
    """``… in Oslo. REUTERS/Jan Dorn``, ``… Handout via REUTERS TV``, ``Photo: Jan Dorn, AP``."""
    rest = pattern(_REST).search(plain, max(line.start, line.end - 80), line.end)
    last = rest.start() if rest else line.end
    cut = pattern(_RESTRICTION).search(plain, line.start, last)
    last = len(plain[:cut.start()].rstrip()) if cut else last
    start = _bare_start(plain, line.start, last)
    credit = read_credit(plain[start:last].rstrip(".)")) if start is not None else None
    if start is None or credit is None or not (credit.sure or start == line.start):
        return False
    _set_credit(plain, line, credit, start, start + len(plain[start:last].rstrip(" .)")))
    return True


def _bare_start(plain: str, first: int, last: int) -> int | None:
    """Where a credit without brackets begins: no sentence follows its names."""
    for match in pattern(_BARE).finditer(plain, max(first, last - 140), last):
        if _is_clean(plain[match.start() : last]):
            return match.start()
    via = pattern(_VIA).search(plain, max(first, last - 60), last)
    if via:
        return _via_start(plain, first, via.start())
    slash = plain.find("/", first, last)
    if slash > 0 and last - first < 60 and is_owner(plain[slash + 1 : last].strip()):
        return first
    return None


def _via_start(plain: str, first: int, via: int) -> int:
    """``… south of Oslo. U.S. Navy/Handout via REUTERS``: back over the words of an owner to the last sentence's end."""
    start = via
    for word in reversed(list(pattern(r"\S+").finditer(plain, max(first, via - 120), via))):
        ends = word[0][-1] in ".!?”\"" and not pattern(r"(?:\p{Lu}\.)+|St\.|Dr\.|Inc\.|Co\.").fullmatch(word[0])
        if ends or (word[0][0].islower() and word[0] not in _CONNECTORS):
            break
        start = word.start()
    return start


_CONNECTORS = frozenset(("of", "the", "and", "for", "de", "la", "del", "do", "da", "von", "van", "al", "by", "courtesy", "file", "pool", "photo", "/", "-"))


def _is_clean(credit: str) -> bool:
    """Whether all words of a credit are names: in "AP Photo of the year went to …" they are not."""
    words = credit.replace("/", " ").split()
    return len(words) < len("a dozen words") and all(not word[0].islower() or word.strip(",.") in _CONNECTORS for word in words)


def _set_credit(plain: str, line: Line, credit: PictureCredit, start: int, end: int) -> None:
    line.credit, line.credit_start, line.credit_end = credit, start, end
    line.stop = line.start + len(plain[line.start : start].rstrip())
    line.kind = "credit" if line.stop <= line.start else "caption"
