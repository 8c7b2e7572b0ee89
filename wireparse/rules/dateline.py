"""The dateline: where and when the story was filed, and who filed it.

It is looked for where the house writes it, then in the form that nearly all houses share (``LIMA, March 3 -``), then in
the field of a database, and last as bare place names in front of the lede. A dash alone proves little: without a date
or a known credit the places must be known to the gazetteer.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

import regex

from wireparse import agencies, places
from wireparse.dates import read_day
from wireparse.languages import BY
from wireparse.story import Dateline, Place
from wireparse.style import DASH, DATE, PLACES, Style, dateline_pattern
from wireparse.text import HEAD, Copy, Mark, pattern

_WINDOW = 240
"""A dateline is read within so many characters of its start: three places, a date and a credit have 150."""
_LINES = 60
"""How many lines of the head may begin with a dateline: a web page prints forty of its menu above the story."""

# What nearly all houses share: "LIMA, March 3 -", "LIMA -", "LIMA (KXYZ) --", "LIMA, March 3 Kyodo -".
# Some desks of 1987 typed all in small letters: "bogota, april 7 - coffee growers".
_SMALL_LETTERS = r"\p{L}[\p{L}.]++(?: \p{L}[\p{L}.]++){0,2}+(?:, ?\p{L}[\p{L}.]++)??(?=, ?\p{L}++ {1,2}\d{1,2} )"
_COMMON = (
    rf"(?P<text>(?P<places>{PLACES}|{_SMALL_LETTERS})(?: ?,)?+[ ]*+(?:(?P<date>{DATE}))?+"
    rf"(?:,?+[ ]*+\((?P<credit>\p{{Lu}}[\w .&/\-]{{1,40}}+)\)|(?<=[\d.]),?+[ ](?P<bare>\p{{Lu}}\p{{L}}{{2,9}}+)(?=\s))?+)"
    rf",?+(?P<dash>[ ]*+{DASH}(?: ?{DASH})?+)"
)
_DASHES = "-–—_−?”"
_CAPS = r"(?<![\p{L}.])\p{Lu}[\p{Lu}'’.\-]++(?![\p{Ll}])"
_RUN = r"[\p{Lu}][\p{Lu}'’.\-]*+(?:[ /][\p{Lu}][\p{Lu}'’.\-]*+)*+"
_OPENING = r"\s++[\p{Lu}\d\"“'‘«$]"


def find_dateline(copy: Copy, style: Style) -> Iterator[Mark]:
    """The dateline and its separator: first in the house's form, else in the common one, else in bare place names."""
    if copy.find("dateline"):
        return
    found = (
        _in_house_form(copy, style)
        or _in_common_form(copy, style)
        or _in_field(copy, style)
        or _credit_first(copy)
        or _bare(copy, style)
    )
    if found:
        yield from found


def _in_house_form(copy: Copy, style: Style) -> list[Mark]:
    """The house's own templates, at the start of a line or, in flattened copy, in capitals before the credit."""
    if not style.datelines:
        return []
    credits_at = _credits_at(copy.plain, style)
    if not credits_at:
        return []
    form = dateline_pattern(style.datelines, style.names)
    for start, _ in _head_lines(copy, max(credits_at)):
        match = form.match(copy.plain, start, start + _WINDOW)
        found = _read(copy, match, style, "dateline", match["credit"]) if match and _opens_line(match["places"]) else []
        if found and match and not match["places"]:
            # The credit may have been wrapped away from its place: "By Jane Roe LIMA, Oct 24" above "(Reuters) -".
            found = _run_on(copy, form, match.start("credit"), style) or found
        if found:
            return _proper(copy, form, found, style)
    for at in credits_at:
        found = _run_on(copy, form, at, style)
        if found:
            return _proper(copy, form, found, style)
    return []


def _credits_at(text: str, style: Style) -> list[int]:
    """Where the house's names stand in the head in brackets or slashes, or bare between a date and a dash."""
    found = []
    for name in style.names:
        at = text.find(name, 1, HEAD)
        while at >= 0:
            before, after = text[at - 1], text[at + len(name) : at + len(name) + 2]
            if (before in "(/" and after.lstrip()[:1] in (")", "/")) or (before == " " and after == " -"):
                found.append(at)
            at = text.find(name, at + 1, HEAD)
    return sorted(found)


def _head_lines(copy: Copy, end: int) -> Iterator[tuple[int, int]]:
    """The first lines of the unclaimed head that start before ``end``."""
    return islice(copy.free_lines(min(end, HEAD)), _LINES)


def _opens_line(printed: str | None) -> bool:
    """Whether a line begins with the place: ``By Jane Roe LIMA (Reuters)`` begins with names, and capitals follow them."""
    if printed is None:
        return True
    first, *rest = printed.split(",")[0].split("/")[0].split()
    return first not in BY and (first.isupper() or not any(word.isupper() and len(word) > 2 for word in rest))


def _run_on(copy: Copy, form: regex.Pattern[str], credit: int, style: Style) -> list[Mark]:
    """In flattened copy the dateline follows the byline or a headline: its places are the capitals before the credit."""
    text = copy.plain
    for caps in pattern(_CAPS).finditer(text, max(0, credit - 120), credit):
        match = form.match(text, caps.start(), caps.start() + _WINDOW)
        if match and match.start("credit") <= credit <= match.end("credit"):
            start = caps.start() + _not_place(match["places"] or "")
            if start != caps.start():
                match = form.match(text, start, start + _WINDOW)
            found = _read(copy, match, style, "dateline-run-on", match["credit"]) if match else []
            if found:
                return found
    return []


def _not_place(printed: str) -> int:
    """How many characters of capitals stand before the place: ``JANE ROE LIMA`` has nine."""
    words = printed.split("/")[0].split(",")[0].split(" ")
    for skip in range(len(words)):
        if places.is_place(" ".join(words[skip:])):
            return sum(len(word) + 1 for word in words[:skip])
    return 0


def _proper(copy: Copy, form: regex.Pattern[str], found: list[Mark], style: Style) -> list[Mark]:
    """The last of several equal datelines: a web page prints the first as a teaser of the story below it."""
    text = copy.plain
    printed = text[found[0].start : found[-1].end]
    again = text.find("\n" + printed, found[-1].end, found[-1].end + HEAD)
    if again < 0:
        by = text.find(" " + printed, found[-1].end, found[-1].end + HEAD)
        again = by if by >= 0 and text.rfind("\nBy ", 0, by) > text.rfind("\n", 0, by) - 1 else -1
    if again < 0:
        return found
    match = form.match(text, again + 1, again + 1 + _WINDOW)
    return _read(copy, match, style, "dateline", match and match["credit"]) or found


def _in_common_form(copy: Copy, style: Style) -> list[Mark]:
    text, form = copy.plain, pattern(_COMMON)
    for start, end in _head_lines(copy, HEAD):
        # Only behind a comma does a dateline go on in the next line.
        stop = min(start + _WINDOW, end + 80 if text[end - 1] == "," else end)
        line = text[start:stop]
        if not any(dash in line for dash in _DASHES):
            continue
        if line[0] == "*":
            # Bells of the printer: "****LIMA, March 5 - A flash".
            start += 4
        match = form.match(text, start, min(stop + 1, len(text))) if text[start : start + 1].isalpha() else None
        if match and _holds(match):
            found = _read(copy, match, style, "dateline-common", match["credit"] or match["bare"])
            if found:
                return found
    return []


def _holds(match: regex.Match[str]) -> bool:
    """Whether a dash makes a dateline of what stands before it.

    A date or a credit does. Places alone must stand in capitals, be known, and have a dash that is no hyphen:
    ``MARKETS-Shares fall`` is a headline, ``LIMA - Shares fell`` a dateline.
    """
    if match["date"]:
        if not match["places"][0].isupper():
            return _all_known(match["places"])
        return match["bare"] is None or agencies.house(match["bare"]) is not None
    if match["bare"]:
        return False
    after = match.string[match.end("dash") : match.end("dash") + 1]
    if match["dash"] == "-" and not after.isspace():
        return False
    city, _, region = match["places"].partition(",")
    if match["credit"]:
        return city.isupper() or agencies.house(match["credit"]) is not None
    if not _capitals(city):
        return False
    return (places.is_region(region.strip()) if region else False) or _all_known(match["places"])


def _capitals(city: str) -> bool:
    return city.isupper() and len(city) > 2


def _all_known(printed: str) -> bool:
    return all(place.country or places.is_place(place.city or "") for place in read_places(printed)[:2])


def _in_field(copy: Copy, style: Style) -> list[Mark]:
    """``DATELINE: AKRON, Ohio`` in a database's export, where the copy itself has none."""
    text = copy.plain
    for mark in copy.marks:
        if mark.rule == "field-dateline":
            stop = text.find("\n", mark.end)
            start, end = copy.trim(mark.end, len(text) if stop < 0 else stop)
            match = pattern(rf"(?P<places>{PLACES})(?:,?+\s*+(?P<date>{DATE}))?+").match(text, start, end)
            if match and match.end() == end:
                return [
                    Mark("dateline", start, end, "dateline-field", _value(copy.squash(start, end), match, None, style))
                ]
    return []


def _credit_first(copy: Copy) -> list[Mark]:
    """A line of its own that begins with the house, as newspapers of Asia set it: ``AFP, MANILA``."""
    for start, end in _head_lines(copy, HEAD):
        comma = copy.plain.find(", ", start, min(end, start + 30))
        if comma < 0 or end - start > 80:
            continue
        house = agencies.house(copy.plain[start:comma])
        printed = copy.squash(comma + 1, end)
        if house and printed.isupper() and places.is_place(printed):
            credit = copy.squash(start, comma)
            value = Dateline(text=f"{credit}, {printed}", places=read_places(printed), credit=credit)
            return [Mark("dateline", start, end, "dateline-credit-first", value)]
    return []


def _bare(copy: Copy, style: Style) -> list[Mark]:
    """Web copy that lost its credit and dash: ``CAIRO Officials said``, ``AUSTIN, Texas The mayor``.

    Only in front of the lede, and only where the gazetteer knows the place or its region: ``NATO said`` has neither.
    """
    for number, (start, end) in enumerate(_head_lines(copy, HEAD)):
        if number > 8:
            break
        run = pattern(_RUN).match(copy.plain, start, min(end, start + 80))
        if run is None or (number == 0 and end - start < 150):
            continue
        if copy.plain[run.end() : run.end() + 1] == ",":
            stop = _end_of_region(copy.plain, run.end(), end)
        else:
            stop = _end_of_places(copy.plain, start, run.end())
        if stop and (stop == end or end - start > 60 or pattern(_OPENING).match(copy.plain, stop)):
            printed = copy.squash(start, stop)
            if stop == end and "," not in printed:
                continue
            value = Dateline(text=printed, places=read_places(printed, style.country))
            copy.ask("dateline", "glued", f"{printed} runs into the lede")
            return [Mark("dateline", start, stop, "dateline-bare", value)]
    return []


def _end_of_region(text: str, at: int, end: int) -> int:
    """Where the region after a comma ends, or 0: after ``Texas`` in ``AUSTIN, Texas The mayor``."""
    words = regex.compile(r"[ ]\p{Lu}[\p{L}.]*+").finditer(text, at + 1, end)
    stops = []
    for word, _ in zip(words, range(3), strict=False):
        stops.append(word.end())
    for stop in reversed(stops):
        if places.is_region(text[at + 2 : stop]) and (stop == end or pattern(_OPENING).match(text, stop)):
            return stop
    return 0


def _end_of_places(text: str, start: int, end: int) -> int:
    """Where the longest run of known places ends, or 0: after ``YORK`` in ``NEW YORK A man``, ``NEW YORK/LIMA Two``."""
    done = start
    while True:
        slash = text.find("/", done, end)
        piece_end = slash if slash >= 0 else end
        stop = _end_of_place(text, done, piece_end)
        if slash < 0 or stop != slash:
            return stop if slash < 0 else 0
        done = slash + 1


def _end_of_place(text: str, start: int, end: int) -> int:
    words = text[start:end].split(" ")
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        stop = start + len(name)
        after = text[stop : stop + 1]
        if after.islower():
            # Web copy glues the lede on: in "LISBONThe court" the last capital is the lede's.
            name, stop = name[:-1], stop - 1
            if len(name) > 4 and places.is_place(name):
                return stop
        elif len(name) > 2 and places.is_place(name) and pattern(_OPENING).match(text, stop):
            return stop
    return 0


def _read(copy: Copy, match: regex.Match[str] | None, style: Style, rule: str, credit: str | None = None) -> list[Mark]:
    """The marks of a matched dateline, or none where its date is no date or the copy is claimed."""
    if match is None:
        return []
    start, end = match.span("text")
    dash = copy.trim(*match.span("dash")) if match["dash"] else (end, end)
    if copy.rival(start, max(end, dash[1])):
        return []
    if match["dash"] == "" and not match["date"] and not _capitals((match["places"] or "").split(",")[0]):
        return []
    value = _dateline(" ".join(match["text"].split()), match["places"], match["date"], credit, style.country)
    if value is None:
        return []
    marks = [Mark("dateline", start, end, rule, value)]
    if dash[0] < dash[1]:
        marks.append(Mark("separator", *dash, rule))
    return marks


def _value(text: str, match: regex.Match[str], credit: str | None, style: Style) -> Dateline:
    return _dateline(text, match["places"], match["date"], credit, style.country) or Dateline(text=text)


@lru_cache(maxsize=16384)
def _dateline(
    text: str, printed: str | None, date: str | None, credit: str | None, country: str | None
) -> Dateline | None:
    """The parts of a dateline. Cached: an archive prints ``NEW YORK, March 3`` a hundred times."""
    day = read_day(date.title() if date.islower() and date[0].isalpha() else date) if date else None
    if date and day is None:
        return None
    return Dateline(
        text=text,
        places=read_places(printed, country) if printed else (),
        date=day.iso if day else None,
        month=day.month if day else None,
        day=day.day if day else None,
        credit=" ".join(credit.split()) if credit else None,
    )


def read_places(printed: str, country: str | None = None) -> tuple[Place, ...]:
    """``CAIRO/NICE, France`` -> Cairo, and Nice in France. ``country`` is where the house is at home."""
    if "/" in printed and places.is_place(printed):
        # One town: "Frankfurt/Main".
        return (places.locate(printed, country=country),)
    cities: list[tuple[str, str | None]] = []
    for group in regex.split(
        r" *+; *+| (?:and|y|und|et|AND) |/(?=\p{Lu})(?![\p{L} ]+/)", " ".join(printed.split())
    ):
        first = len(cities)
        for part in (part.strip() for part in group.split(",")):
            if not part:
                continue
            if len(cities) > first and (places.is_region(part) or cities[-1][1] or not _city_too(cities[-1][0], part)):
                city, region = cities[-1]
                cities[-1] = (city, f"{region}, {part}" if region else part)
            else:
                cities.append(_with_region(part))
    return tuple(places.locate(city, region, country=country) for city, region in cities)


def _city_too(city: str, part: str) -> bool:
    """In ``LIMA, QUITO and BOGOTA`` the second is a city, in ``LIMA, Peru`` a region."""
    return city.isupper() == part.isupper() and places.is_place(part)


def _with_region(part: str) -> tuple[str, str | None]:
    """A city whose region stands in brackets or without a comma: ``Elche (Alicante)``, ``AKRON Ohio``."""
    match = pattern(r"(.+?)\s*+(?:\((.+)\)|/(.+)/)").fullmatch(part)
    if match:
        return match[1], match[2] or match[3]
    city, _, region = part.rpartition(" ")
    if city.isupper() and not region.isupper() and places.is_region(region):
        return city, region
    return part, None
