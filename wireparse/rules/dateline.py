"""The dateline: where and when the story was filed, and who filed it.

It is looked for where the house writes it, then in the form that nearly all houses share (``LIMA, March 3 -``). A dash
alone proves little: without a date or a known credit its places must be known.
"""

from collections.abc import Iterator
from itertools import islice

import regex

from wireparse import agencies
from wireparse.languages import BY
from wireparse.parts.dashes import behind_names, has_lost_dash, has_no_dash, is_dated, needs_no_day
from wireparse.parts.datelines import (
    all_known,
    ends_in_stop,
    in_capitals,
    is_dateline,
    is_label,
    read_dateline,
    read_places,
)
from wireparse.parts.house_credits import find_credits, goes_on, house_behind, is_prose, stands_in_dateline, with_relay
from wireparse.parts.run_on import before_place, opens_line, places_before
from wireparse.parts.usual_datelines import usual_dateline
from wireparse.patterns import pattern
from wireparse.style import DASH, DATE, PLACES, Style, dateline_pattern
from wireparse.text import HEAD, Copy, Mark

_WINDOW = 240
"""A dateline is read within so many characters of its start: three places, a date and a credit have 150."""
_LINES = 60
"""How many lines of the head may begin with a dateline: a web page prints forty of its menu above the story."""

# What nearly all houses share: "LIMA, March 3 -", "LIMA -", "LIMA (KXYZ) --", "LIMA, March 3 Kyodo -".
# Some desks of 1987 typed all in small letters: "bogota, april 7 - coffee growers".
_SMALL_LETTERS = r"\p{L}[\p{L}.]++(?: \p{L}[\p{L}.]++){0,2}+(?:, ?\p{L}[\p{L}.]++)??(?=, ?\p{L}++ {1,2}\d{1,2} )"
_COMMON = (
    rf"(?P<text>(?P<places>{PLACES}|{_SMALL_LETTERS})(?: ?,)?+[ ]*+(?:- (?={DATE} -))?+(?:(?P<date>{DATE}))?+"
    rf"(?:,?+[ ]*+\((?:(?P<credit>\p{{Lu}}[^\d()\n]{{1,40}}+)|(?P<day>{DATE}))\)"
    # A program that strikes the houses' names out leaves the brackets: "LIMA () - The".
    rf"|,?+[ ]*+\( ?\)"
    rf"|(?<=[\d.]),?+[ ](?P<bare>\p{{Lu}}\p{{L}}{{2,9}}+)(?=\s))?+)"
    rf",?+(?P<dash>[ ]*+{DASH}(?: ?{DASH})?+)"
)
# What any house may write, or a page make of it: no place, no day, no dash.
_ANY_FORM = ("[{places}, ][{date} ]({credit})[.][ -]", "[{places}, ][{date} ]/{credit} / -")
# What Getty's captions begin with: "OPORTO, PORTUGAL - MAY 02: Ana Ruiz waves".
_GETTY = r"\p{Lu}[\p{Lu}\s,.'’\-]{3,60}? [-–—] \p{Lu}{3,9}\.? \d{1,2}(?:, \d{4})?: "
_BELLS = "****"
_LONGEST = 60
_LEDE, _FAR = 12, 400
_SITE, _TELLING = r" [-–—|] ", 15
_BY_WORDS = tuple(f"{by} " for by in BY)


def find_dateline(copy: Copy, style: Style) -> Iterator[Mark]:
    """The dateline and its separator: first in the house's form, else in the common one."""
    if copy.find("dateline"):
        return
    found = _in_house_form(copy, style) or _in_common_form(copy, style)
    if not found and len(copy.plain) > 2 * HEAD:
        found = _below_gallery(copy)
    if found and not (found[0].start > _FAR and _is_of_another(copy, found[0].start)):
        yield from with_relay(copy, found[0]) if len(found) == 1 else found


def _is_of_another(copy: Copy, start: int) -> bool:
    """Whether a story with a dateline in a database's field has begun above: what stands there is a round-up's item."""
    field = next((mark for mark in copy.marks if mark.rule == "field-dateline"), None)
    if field is None or field.start > start:
        return False
    above = copy.lines(copy.plain.find("\n", field.end), start)
    return sum(last - first for first, last in above if not copy.rival(first, last)) > _FAR // 2


def _in_house_form(copy: Copy, style: Style) -> list[Mark]:
    """The house's own templates, at the start of a line or, in flattened copy, in capitals before the credit."""
    if not style.datelines:
        return []
    if not (credits_at := find_credits(copy.plain, style)):
        return []
    for start, _ in _lines_with_credit(copy, credits_at):
        match = dateline_pattern(style.datelines, style.names).match(copy.plain, start, start + _WINDOW)
        if match is None or not opens_line(match["places"]) or not (style.names or is_dateline(match)):
            continue
        found = _read(copy, match, style, "dateline", date=match["date"], credit=match["credit"])
        if found and (not match["places"] or _is_wrapped(copy.plain[max(0, start - _WINDOW) : start])):
            # The credit may have been wrapped away from its place: "By Jane Roe LIMA, Oct 24" above "(Reuters) -".
            found = _run_on(copy, match.start("credit"), style) or _place_last(copy, start, style) or found
        if found:
            return _proper(copy, found, style)
    for at in credits_at:
        found = _run_on(copy, at, style)
        if found:
            return _proper(copy, found, style)
    return _in_any_form(copy, style, credits_at) if style.names else []


def _is_wrapped(above: str) -> bool:
    """Whether a comma ends the line above, so that the places begin there."""
    bare = above.rstrip()
    return bare.endswith(",") and "\n" in above[len(bare) :]


def _below_gallery(copy: Copy) -> list[Mark]:
    """Below the headline's repeat: a page may print a gallery above its story that is longer than any head."""
    text = copy.plain
    line = text[: text.find("\n")].strip()
    title = pattern(_SITE).split(line, 1)[0]
    again = text.find(f"\n{title}\n", HEAD // 2) if len(title) > _TELLING else -1
    if again < 0:
        return []
    start = copy.trim(again + len(title) + 1, len(text))[0]
    credit = text.find("(", start, start + _WINDOW) + 1
    style = agencies.house(text[credit : text.find(")", credit, credit + _WINDOW)]) if credit else None
    match = style and dateline_pattern(style.datelines, style.names).match(text, start, start + _WINDOW)
    if not (style and match and opens_line(match["places"])):
        return []
    return _read(copy, match, style, "dateline", date=match["date"], credit=match["credit"])


def _in_any_form(copy: Copy, style: Style, credits_at: list[int]) -> list[Mark]:
    """A known house's credit in a form that is not its own: ``June 3 (UPI) --``, ``LIMA, May 3 (Xinhua) The``.

    Day, dash or a known place must say that it is a dateline: ``CANADIAN PACIFIC (CP) CONFIRMS`` is a headline.
    """
    for start, end in _lines_with_credit(copy, credits_at):
        if not any(start < at < end and stands_in_dateline(copy.plain, start, at) for at in credits_at):
            continue
        match = dateline_pattern(_ANY_FORM, style.names).match(copy.plain, start, start + _WINDOW)
        if match is None or not opens_line(match["places"]):
            continue
        found = _read(copy, match, style, "dateline", date=match["date"], credit=match["credit"])
        if found:
            return found
    return []


def _head_lines(copy: Copy, end: int) -> Iterator[tuple[int, int]]:
    """The first lines of the unclaimed head that start before ``end``."""
    return islice(copy.free_lines(min(end, HEAD)), _LINES)


def _lines_with_credit(copy: Copy, credits_at: list[int]) -> Iterator[tuple[int, int]]:
    """Those of them that may begin with a dateline and its credit: not ``Boats of the Press Trust of India (PTI) are``.

    A house's templates are made when the first such line is met: most archives name many a house that files nothing.
    """
    text = copy.plain
    credits_at = [at for at in credits_at if not goes_on(text, at)]
    for start, end in _head_lines(copy, credits_at[-1]) if credits_at else ():
        if any(start < at < start + _WINDOW and not is_prose(text[start : at - 1]) for at in credits_at):
            yield start, end


def _run_on(copy: Copy, credit: int, style: Style) -> list[Mark]:
    """In flattened copy the dateline follows a byline or a headline: its places are the capitals before the credit."""
    text = copy.plain
    for start in places_before(text, credit):
        match = dateline_pattern(style.datelines, style.names).match(text, start, start + _WINDOW)
        if match and match.start("credit") <= credit <= match.end("credit") and (style.names or is_dateline(match)):
            found = _read(copy, match, style, "dateline-run-on", date=match["date"], credit=match["credit"])
            if found:
                return found
    return []


def _place_last(copy: Copy, start: int, style: Style) -> list[Mark]:
    """The credit first, and the place behind it, in a house that usually sets it last: ``(AP) LIMA — The``."""
    form = dateline_pattern(("({credit}) {places}, [{date} ]-",), style.names)
    match = form.match(copy.plain, start, start + _WINDOW)
    if match is None or not (match["date"] or (in_capitals(match["places"]) and all_known(match["places"]))):
        return []
    return _read(copy, match, style, "dateline-credit-first", date=match["date"], credit=match["credit"])


def _proper(copy: Copy, found: list[Mark], style: Style) -> list[Mark]:
    """The last of several equal datelines: a web page prints the first as a teaser of the story below it.

    Where other words follow and no blank line stands between, the page has a second story from there below this one.
    """
    text = copy.plain
    printed = text[found[0].start : found[-1].end]
    again = text.find("\n" + printed, found[-1].end, found[-1].end + HEAD)
    below, end = again + 1 + len(printed), found[-1].end
    if again >= 0 and text[below : below + _LEDE].split() != text[end : end + _LEDE].split():
        again = again if "\n\n" in text[end:again] else -1
    if again < 0:
        by = text.find(" " + printed, found[-1].end, found[-1].end + HEAD)
        again = by if by >= 0 and text.rfind("\nBy ", 0, by) > text.rfind("\n", 0, by) - 1 else -1
    if again < 0:
        return found
    match = dateline_pattern(style.datelines, style.names).match(text, again + 1, again + 1 + _WINDOW)
    last = match and _read(copy, match, style, "dateline", date=match["date"], credit=match["credit"])
    if not last:
        return found
    blank = text.find("\n\n", found[0].start, again)
    teaser = copy.trim(found[0].start, blank if blank >= 0 else again)
    return last if copy.rival(*teaser) else [Mark("other", *teaser, "teaser"), *last]


def _in_common_form(copy: Copy, style: Style) -> list[Mark]:
    text = copy.plain
    for start, end in _head_lines(copy, HEAD):
        dash = text.find(" -", start, min(start + _LONGEST, end))
        if dash > 0 and text[dash + 2 : dash + 3].isspace() and (found := _in_usual_form(copy, start, dash, style)):
            return found
        if text.startswith(_BY_WORDS, start):
            start = behind_names(text, start, end) or start  # noqa: PLW2901 - the line begins with its byline
        # Only behind a comma does a dateline go on in the next line.
        stop = min(start + _WINDOW, end + 80 if text[end - 1] == "," else end)
        line = text[start:stop]
        if has_no_dash(line):
            continue
        # Bells of the printer: "****LIMA, March 5 - A flash".
        first = start + len(_BELLS) if line.startswith(_BELLS) else start
        if not text[first : first + 1].isalpha():
            continue
        last = min(stop + 1, len(text))
        if ": " in line and pattern(_GETTY).match(text, first, last):
            continue
        match = pattern(_COMMON).match(text, first, last)
        if match is None or match["places"].split(None, 1)[0] in BY:
            continue
        printed, date, day, credit, bare = match.group("places", "date", "day", "credit", "bare")
        if is_dated(match, printed, bare) if date or day else not bare and needs_no_day(match, printed, credit):
            if house := house_behind(text, match, start, end):
                value = read_dateline(copy.squash(first, end), printed, date or day, house, style.country)
                return [Mark("dateline", first, end, "dateline-house-last", value)] if value else []
            found = _read(copy, match, style, "dateline-common", date=date or day, credit=credit or bare)
            # A page's clock has no place: "Tuesday, May 3, 2031 - 07:37 AM".
            if found and (found[0].value.places or not text[match.end() : match.end() + 3].strip()[:1].isdigit()):
                return found
    return []


def _in_usual_form(copy: Copy, start: int, dash: int, style: Style) -> list[Mark]:
    """``LIMA, March 3 -``: nothing in it is in doubt but the day."""
    value = usual_dateline(copy.plain[start:dash], style.country)
    if value is None or copy.rival(start, dash + 2):
        return []
    return [
        Mark("dateline", start, dash, "dateline-common", value),
        Mark("separator", dash + 1, dash + 2, "dateline-common"),
    ]


def _read(
    copy: Copy, match: regex.Match[str], style: Style, rule: str, *, date: str | None, credit: str | None
) -> list[Mark]:
    """The marks of a matched dateline, or none where its date is no date or the copy is claimed."""
    printed: str | None = match["places"]
    start, end = copy.trim(*match.span("text"))
    first, last = copy.trim(*match.span("dash")) if match["dash"] else (end, end)
    if copy.rival(start, max(end, last)):
        return []
    dashless = style.names and match["dash"] == "" and not date
    if dashless and not (in_capitals(printed.split(",")[0]) if printed else False):
        known = not printed or (rule == "dateline" and all_known(printed))
        if not (known and has_lost_dash(copy, end, town=bool(printed))):
            return []
    if printed and (found := read_places(printed)) and is_label(found[0]):
        # "NEWS ANALYSIS (AP) -": the dateline begins behind the label, and without a credit it is none.
        if not credit:
            return []
        town = before_place(printed)
        if town > 0:
            # In flattened copy the label closes a headline: "Press Review Lima, August 22 (Xyz) --".
            start, printed = match.start("places") + town, printed[town:]
        else:
            start, printed = match.start("date") if match["date"] else match.start("credit") - 1, None
    if end == first < last and printed and not (date or credit) and ends_in_stop(printed):
        # "LIMA.- The": the full stop is the dash's, as in "(EFE).-".
        end, printed = end - 1, printed[:-1]
        first = end
    words = copy.squash(start, end)
    value = read_dateline(words, printed, date, credit, style.country)
    city = printed.partition(",")[0] if printed else ""
    loose = credit or match["dash"][:1] == " "
    if value is None and printed and loose and in_capitals(city) and all_known(printed):
        # A misprint: "LIMA, Narch 2 - The". The place stands, the day is not known. "PERU ASKS 60-DAY" is a headline.
        value = read_dateline(words, printed, None, credit, style.country)
    if value is None:
        return []
    marks = [Mark("dateline", start, end, rule, value)]
    return [*marks, Mark("separator", first, last, rule)] if first < last else marks
