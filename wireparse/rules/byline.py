"""The byline: who wrote the story. Above the dateline, or run straight into it: ``By Jane Roe LIMA (Reuters) -``."""

from collections.abc import Iterator

from wireparse import agencies
from wireparse.languages import BY, WEEKDAYS
from wireparse.parts.authors import PAPERS, is_prose, split_authors
from wireparse.parts.bare_bylines import (
    JOBS,
    above_clock,
    alone,
    before_stamp,
    behind_day,
    below_label,
    beside_clock,
    beside_house,
    in_second_graf,
    is_above_lede,
    is_bureau,
    is_house,
    is_house_line,
    is_of_house,
    names_alone,
    second_graf,
)
from wireparse.parts.fields import field_words
from wireparse.parts.usual_bylines import authors_of
from wireparse.parts.wrapped import goes_on
from wireparse.patterns import pattern
from wireparse.story import Byline
from wireparse.style import Style
from wireparse.text import HEAD, Copy, Mark

_WORDS = tuple(sorted({word for by in BY for word in (by, by.upper())}, key=lambda word: (-len(word), word)))
_BY = "|".join(_WORDS)
_OPENS = rf"(?:{_BY})(?::\s*+|\s++)(?=[\p{{Lu}}\"]|dpa )|By(?=\p{{Lu}}\p{{L}}++ \p{{Lu}})"
_OPENS_ANY = rf"(?i:{_BY})(?::\s*+|\s++)"
# Copy that lost its line breaks glues the byline on: "in third OlympicsBy Jane Roe LIMA,", "21 months(ATTN: ADDS)By".
_RUN_ON = r"(?:(?<=[\p{L}\d.)!?\"’'])|(?<=\s))(?:By|Von|Par|Por)\s++(?=\p{Lu})"
# Words of the houses that web pages print behind a name that no "By" opens: "Jane Roe, Associated Press".
_IN_BYLINES = (" Press", " AP", " Ap ", " Reuters", " AFP", " Bloomberg", " dpa", " News Service")
_READING_TIME = (" Min Read", " min read", " minute read")
_WORD_SET = frozenset(f"{word}{colon}" for word in _WORDS for colon in ("", ":")).union(
    "Service Services service services Reports reports".split()
)
# What stands glued to a headline or a name, a database's field, a page's reading time.
_SIGNS = (
    *("By ", "By:", "\nBy", "Von ", "Par ", "Por ", "BYLINE", "Byline", "AUT", "SIGNATURE"),
    *_READING_TIME,
    *_IN_BYLINES[:-1],
    *(" and ", "\nREUTERS", "\nAssociated Press", "\nReuters ", "|"),
    *(name.replace(" ", "\n") for name in _IN_BYLINES[1:-1]),
)
_LONGEST = 180
_AND_MORE, _PARTING = ("and ", "AND ", "& "), " |·"
# The paper below the name: "The Elmville Gazette", "OF THE OAKTON TIMES", "Los Angeles Times (TNS)".
_PAPER_BELOW = (
    rf"(?:(?:Of|OF) )?(?:\p{{Lu}}[\p{{L}}.&'’\-]*+ ){{1,5}}(?i:{'|'.join(sorted(PAPERS))})(?: \(TNS\)|,? via AP)?|"
    r"Special to (?:\p{Lu}|the )[^\n]{2,40}"
)
_FULL, _ENDED = 45, frozenset('.!?:"”’')
_DATED = r"\d(?: \p{Lu}+)? [-–—] \p{L}"  # a dateline of a round-up: "LIMA, Jan 20 XYZ - Ferries sail"
_NEAR = 400
_HEAD_LINES = 8
"""Without a dateline below, a name and a house are a byline among the first lines; further down a picture's credit."""


def find_byline(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """The byline in a field, run into the dateline, on a line of its own that begins with ``By``, or by its house."""
    if copy.find("byline"):
        return
    dateline = copy.find("dateline")
    end = dateline.start if dateline and dateline.rule != "dateline-field" else HEAD
    if end < HEAD and not copy.free_above(end):
        return
    mark = (
        None
        if not (_may_have_one(copy.plain[:end]) or second_graf(copy.plain, end))
        else (
            _in_field(copy)
            or _run_on(copy, end if dateline else -1)
            or _own_line(copy, end)
            or _below_by(copy, end)
            or _by_house(copy, end)
            or _above_reading_time(copy, end)
            or alone(copy, end)
            or beside_clock(copy, end)
            or in_second_graf(copy, end)
            or (None if copy.plain.isascii() else below_label(copy, end) or above_clock(copy, end))
        )
    )
    mark = mark or (beside_house(copy, end) if copy.plain.find("/", 0, _NEAR) > 0 else None)
    if mark:
        if mark.rule == "byline-below-desk":
            line = len(copy.plain[: mark.start].rstrip())
            yield Mark("other", *copy.trim(copy.plain.rfind("\n", 0, line) + 1, line), "byline-desk")
        yield mark


def _may_have_one(head: str) -> bool:
    """A cheap look at the head: most stories have no byline, and a set of words is found faster than each of them."""
    return not _WORD_SET.isdisjoint(head.split()) or any(map(head.__contains__, _SIGNS))


def _in_field(copy: Copy) -> Mark | None:
    for mark in copy.marks:
        if mark.rule == "field-byline":
            start, end = field_words(copy, mark)
            known = None if is_bureau(copy.squash(start, end)) else _read(copy, start, end, "byline-field")
            return known or Mark("byline", start, end, "byline-field", Byline(copy.squash(start, end)))
    return None


def _run_on(copy: Copy, dateline: int) -> Mark | None:
    """``By`` and names that end where the dateline begins, on the same line."""
    if dateline <= 0:
        return None
    line = max(copy.plain.rfind("\n", 0, dateline), dateline - _LONGEST) + 1
    if not copy.plain[line:dateline].strip():
        return None
    opens = list(pattern(_RUN_ON).finditer(copy.plain, line, dateline))
    if not opens:
        return None
    start, stop = copy.trim(opens[-1].start(), dateline)
    return _read(copy, start, before_stamp(copy, start, stop), "byline-run-on")


def _own_line(copy: Copy, end: int) -> Mark | None:
    """A line that begins with ``By``, and the title that may stand on the next one."""
    lines = copy.free_lines(min(end, HEAD))
    barred = copy.plain.find("|", 0, min(end, HEAD)) >= 0
    for first, end_of_line in lines:
        start = behind_day(copy.plain, first, end_of_line)[0] if barred else first
        if (
            copy.plain.startswith(_WORDS, start)
            and pattern(_OPENS).match(copy.plain, start, end_of_line)
            and not (copy.plain[start].islower() and goes_on(copy.plain, start))
        ):
            stop = before_stamp(copy, start, end_of_line)
            below = next(lines, None)
            while below and _has_more_names(copy.plain, stop, below[0]):
                # "By Jane Roe, Max Moe," above "Ann Poe and Sam Doe", or "By Jane Roe, Max Moe" above "and Sam Poe"
                stop, below = below[1], next(lines, None)
            mark = _read(copy, start, below[1], "byline-two-lines") if below and _goes_on(copy, stop, below) else None
            mark = mark or _read(copy, start, stop, "byline")
            if mark:
                return (below and not mark.value.authors and _named_below(copy, *below)) or mark
    return None


def _named_below(copy: Copy, start: int, end: int) -> Mark | None:
    """The names below a desk's own byline: ``By Jane Roe`` under ``By Staff Reporter Harbour Desk``."""
    opens = copy.plain.startswith(_WORDS, start) and pattern(_OPENS).match(copy.plain, start, end)
    mark = _read(copy, start, before_stamp(copy, start, end), "byline-below-desk") if opens else None
    return mark if mark and mark.value.authors else None


def _has_more_names(text: str, stop: int, below: int) -> bool:
    """Whether the next line goes on with the names, behind a comma or with an ``and``."""
    return text.count("\n", stop, below) == 1 and (text[stop - 1] == "," or text.startswith(_AND_MORE, below))


def _goes_on(copy: Copy, stop: int, line: tuple[int, int]) -> bool:
    """Whether the next line is a title or a house: ``AP Business Writer``, ``Associated Press``, ``Science Editor``."""
    breaks = copy.plain.count("\n", stop, line[0])
    if breaks > 2 or line[1] - line[0] > 70:
        return False
    text = copy.squash(*line).removeprefix("Of ").rstrip(_PARTING)
    if breaks == 2:
        # A page sets a blank line between: "By Jane Roe", "Associated Press"; or "AP Business Writers".
        return text.endswith((" Press", *JOBS)) and is_house_line(text)
    return (
        agencies.house(text) is not None
        or pattern(
            r"(?:[\p{Lu}&][\p{L}.&'’\-]*+ ){0,5}(?:Writers?|Correspondents?|Editor|Reporter|Columnist)"
        ).fullmatch(text)
        is not None
        or pattern(_PAPER_BELOW).fullmatch(text) is not None
    )


def _below_by(copy: Copy, end: int) -> Mark | None:
    """``By`` alone on a line: a page sets the name below it, ``JANE ROE``, and below that ``The Associated Press``."""
    if copy.plain.find("By\n", 0, end) < 0 and copy.plain.find("By \n", 0, end) < 0:
        return None
    lines = copy.free_lines(min(end, HEAD))
    for start, stop in lines:
        if copy.plain[start:stop] == "By" and (named := next(lines, None)):
            names, house = copy.squash(*named), next(lines, None)
            if house and is_house_line(copy.squash(*house)) and copy.plain.count("\n", named[1], house[0]) < 3:
                authors = () if is_prose(names) else split_authors(f"{names}, {copy.squash(*house)}", is_house)
                value = Byline(copy.squash(start, house[1]), authors)
                return Mark("byline", start, house[1], "byline-two-lines", value) if authors else None
            return _read(copy, start, named[1], "byline")
    return None


def _by_house(copy: Copy, end: int) -> Mark | None:
    """Names that a house's name follows, without ``By``: ``Jane Roe and Max Moe, Associated Press``."""
    head = copy.plain[: min(end, HEAD)]
    flat = head.replace("\n", " ")
    if not any(name in flat for name in _IN_BYLINES):
        return None
    above = clock = None
    for number, (start, stop) in enumerate(copy.free_lines(len(head))):
        text = copy.squash(start, stop)
        text = text[1:-1] if text[0] == "(" and text[-1] == ")" else text
        if text[-1] == "·" or " · " in text:
            text = text.rstrip(_PARTING)  # "Jane Roe · The Canadian Press ·"
        if number > 1 and above and is_house_line(text) and copy.plain.count("\n", above[1], start) == 1:
            # A page sets the house on its own line below the name: "Jane Roe", "Associated Press".
            name = copy.squash(*above)
            authors = () if is_prose(name) else split_authors(f"{name}, {text}", is_house)
            if authors and authors[0].affiliation:
                return Mark("byline", above[0], stop, "byline-house", Byline(copy.squash(above[0], stop), authors))
        pictured, above = clock is not None and above != clock, (start, stop)
        clock = above if text.startswith("Published ") else clock
        if number == _HEAD_LINES and end >= HEAD:
            return None
        if len(text) > _LONGEST or not any(name in text for name in _IN_BYLINES):
            continue
        if number == 0 and not (end >= HEAD and ", The " in text and is_above_lede(copy.plain, stop)):
            continue
        if any(map(text.__contains__, _READING_TIME)):
            # "Jane Roe, The Canadian Press 1 minute read Friday, May 5, 2031"
            stop = before_stamp(copy, start, stop)  # noqa: PLW2901
            text = copy.squash(start, stop)
        # "The harbour of Oporto. (Jan Dorn, Harbour Museum via AP)" is a caption; and below a page's clock and the
        # words "Mayor Ana Ruiz" the line "Jan Dorn, Associated Press" tells whose picture that is.
        if ". (" in text or " via " in text or pictured or pattern(_DATED).search(text):
            continue
        authors = () if is_prose(text) else split_authors(text.replace(" · ", ", "), is_of_house)
        if authors and all(author.affiliation and is_of_house(author.affiliation) for author in authors):
            while copy.plain[stop - 1] in _PARTING:
                stop -= 1  # noqa: PLW2901 - the mark ends with the names
            return Mark("byline", start, stop, "byline-house", Byline(text, authors))
    return None


def _above_reading_time(copy: Copy, end: int) -> Mark | None:
    """Names on the line above the page's ``5 Min Read``, with nothing to open them."""
    above = (0, 0)
    for start, stop in copy.free_lines(end):
        if copy.plain.endswith(_READING_TIME, start, stop) and above[1]:
            mark = _read(copy, *above, "byline-reading-time")
            return mark if mark and mark.value.authors else None
        above = (start, stop)
    return None


def read_byline(text: str) -> Byline:
    """The byline that words tell which somebody tagged: ``By Jane Roe, Reuters``, ``Jane Roe``, ``Jane Roe/TT``."""
    opens = pattern(_OPENS_ANY).match(text)
    names = text[opens.end() :] if opens else text
    name, slash, house = names.rpartition("/")
    return Byline(
        text, authors_of(f"{name.rstrip()}, {house.lstrip()}" if slash and is_house(house.strip()) else names)
    )


def _read(copy: Copy, start: int, stop: int, rule: str) -> Mark | None:
    """The byline between two places, or none where its words are not names: ``By late Tuesday the ferry had``."""
    while copy.plain[stop - 1] in ",|·" or copy.plain[stop - 1].isspace():
        stop -= 1  # "By Jane Roe, AP, May 5, 2031": the day is none of it
    text = copy.squash(start, stop)
    if not 4 < len(text) <= _LONGEST or copy.rival(start, stop):
        return None
    opens = pattern(_OPENS).match(text)
    names = text[opens.end() :] if opens else text
    # The line below the names is a part of its own: "By Jane Roe" / "Oakton Times".
    lines = (
        "\n".join(map(str.strip, copy.plain[start:stop].split("\n"))) if opens and rule == "byline-two-lines" else ""
    )
    authors = () if is_prose(names) else authors_of(lines[opens.end() :] if opens and lines else names)
    # "By dpa correspondents", "By AFP staff".
    house = names.rstrip(".").removesuffix(" correspondents").removesuffix(" staff") if not authors else ""
    if not authors and not is_house(house) and not (opens and rule == "byline" and names_alone(names)):
        return None
    if names.split()[0].casefold().rstrip(",") in WEEKDAYS:
        return None
    return Mark("byline", start, stop, rule, Byline(text, authors))
