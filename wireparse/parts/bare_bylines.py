"""Bylines that no ``By`` opens: a house or names alone below the headline, a house beside the page's clock."""

from itertools import islice

from wireparse import agencies, places
from wireparse.languages import AND
from wireparse.parts.authors import split_authors
from wireparse.patterns import pattern
from wireparse.people import is_name
from wireparse.story import Author, Byline
from wireparse.text import HEAD, Copy, Mark

JOBS = (" Writer", " Writers", " Correspondent", " Editor")
"""What an agency calls its writers behind its name: ``AP Business Writer``."""
_INITIALS, _GRAF = 3, 90
_SHORT, _NEAR, _FIRST_LINES, _ACRONYM, _MOST_WORDS = 60, 400, 4, 5, 9
_NAME_WORDS, _SPEAKS = 3, ("Says ", "Say ", "Said ", "Sees ", "Tells ", "Told ", "Warns ")
# "Times Wire Services", "From Lake News Service", "From wire reports".
_BY_SERVICE = ("ervice", "eports")
_SERVICE = (
    r"(?:From )?(?:\p{Lu}[\p{L}.&'’]*+ ){1,4}(?:News Services?|[Ww]ire (?:[Ss]ervices?|[Rr]eports))|"
    r"From (?:wire|staff|news|local|agency)(?: and (?:wire|staff|news))? (?:reports|services)"
)
_LEDE, _ENDED = 100, frozenset('."”’')
_SCHOOL = (
    r"(?:\p{Lu}[\p{L}.&'’\-]*+ |of |at |the |and ){0,5}(?:University|College|Institute|School)"
    r"(?: (?:of |at )?\p{Lu}[\p{L}\-]++){0,3}"
)
_HOUSES = ("Associated Press", "The Associated Press", "Reuters", "Agence France-Presse", "AFP", "AP ")
_SERVICES = ("News", "NEWS", "Online", "Wire", "WIRE", "Photo", "Video", "Images", "TV")
_TOP_LINES, _ROOM = 14, 3
_DAY_BELOW = r"\s*+(?:(?:Published|Updated|Posted):? )?\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, (?:19|20)\d\d(?![\d.])"
_BLANK_BELOW = r"[^\S\n]*+\n[^\S\n]*+\n"
_SITE = r" ?\p{Lu}[\w\-]+\.(?:no|se|dk|fi|de|at|ch|com|org|net)"
_INITIALED = r"\p{Ll}[\w.]{3,20}/\p{Lu}{2,3}"
_CLOCK = r"\b(?:19|20)\d\d,? \d{1,2}[.:]\d\d\b"
_CLOCK_BELOW = r"\s*+\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, (?:19|20)\d\d(?:Updated\b|\Z|\s*\n| \d)"
_LABEL = "Author of the article:"
_STAMP_SIGNS, _STAMP_WORDS = frozenset("|·•0123456789"), ("Posted", "Updated", "Published", "Filed")
_STAMP = (
    r"\s*+(?:[|·•]|\d{1,2}:\d\d|\d{1,2} [Mm]in(?:ute)? [Rr]ead\b|(?:Posted|Updated|Published|Filed)\b|(?:[Oo]n )?+"
    r"(?:(?:[-–—] )?(?:\p{Lu}\p{Ll}{2,5}day|Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?"
    r"(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2},? (?:\d{4}|at|\d{1,2}:\d\d))|,? ?\d{1,2}(?:/ ?\d{1,2}/|-\p{Lu}{3}-)\d\d\b)"
)


def alone(copy: Copy, end: int) -> Mark | None:
    """A house or several names on a line below the headline: ``The Associated Press``, ``Ann Roe, Max Moe``."""
    for number, line in islice(enumerate(copy.free_lines(end)), 1, 6):
        start, stop = behind_day(copy.plain, *line)
        start += 2 * copy.plain.startswith("• ", start)
        text = copy.squash(start, stop)
        if any(map(text.__contains__, _BY_SERVICE)) and (service := _of_service(copy, start, stop)):
            return service
        if len(text) > _SHORT or (end >= HEAD and not _stands_apart(copy.plain, stop)):
            continue
        # "Jane Roe and AP": below a page's labels too, for no label ends so.
        names, tie, last = text.rpartition(" and ")
        with_house = tie and is_house(last)
        if number >= _FIRST_LINES and not with_house and not text.endswith(" Staff"):
            continue
        # "Reuters Staff", "From Reuters", "Reuters in Lima", "Via AP news wire".
        house = text.removeprefix("Via ").removesuffix(" news wire")
        house = house.removeprefix("From ").removeprefix("Text by ").removesuffix(" Staff").partition(" in ")[0]
        if is_house(house) and not text.endswith(_SERVICES):
            return Mark("byline", start, stop, "byline-alone", Byline(text))
        people = names if with_house else text
        authors = split_authors(people, is_house) if "," in text or tie else ()
        if (
            # "Ferry Line Reports Growth, More Boats, Fuel": what is no name makes a headline of it all.
            len(authors) > people.count(",")
            and (len(authors) > 1 or (authors and with_house))
            and names_alone(text.replace(",", ""))
            and all(0 < author.name.count(" ") < _NAME_WORDS for author in authors)
            # "Let Ferries Sail, Says Mayor" is a headline.
            and not any(author.name.startswith(_SPEAKS) for author in authors)
        ):
            return Mark("byline", start, stop, "byline-alone", Byline(text, authors))
    return None


def _of_service(copy: Copy, start: int, stop: int) -> Mark | None:
    """A service of wires that nobody need know, before the page's clock: ``Lake Wire Services``."""
    stop = before_stamp(copy, start, stop)
    text = copy.squash(start, stop)
    return Mark("byline", start, stop, "byline-alone", Byline(text)) if pattern(_SERVICE).fullmatch(text) else None


def second_graf(text: str, end: int) -> tuple[int, int] | None:
    """The second graf of a copy, where it is a short line between blank ones, above the dateline or a long graf."""
    above = text.find("\n\n", 0, min(end, _NEAR)) + 2
    stop = text.find("\n", above, min(end, above + _SHORT)) if above > 1 else -1
    return (above, stop) if above < stop and text.startswith("\n\n", stop) else None


def below_label(copy: Copy, end: int) -> Mark | None:
    """Names or a house below the page's ``Author of the article:``."""
    label = copy.plain.find(_LABEL, 0, min(end, HEAD))
    line = next(copy.lines(label + len(_LABEL), label + _NEAR), None) if label >= 0 else None
    if line is None or line[1] - line[0] > _SHORT or copy.rival(*line):
        return None
    text = copy.squash(*line)
    authors = () if is_house(text) else split_authors(text, is_house)
    return Mark("byline", *line, "byline-label", Byline(text, authors)) if authors or is_house(text) else None


def above_clock(copy: Copy, end: int) -> Mark | None:
    """One name between headline and clock: ``Jane Roe``; ``JANE ROE`` above ``Nov. 2, 1931Updated: Nov. 3, 1931``."""
    told = 0
    for number, (start, stop) in enumerate(islice(copy.free_lines(min(end, HEAD)), _TOP_LINES)):
        text = copy.squash(start, stop)
        if len(text) < _SHORT and is_name(text) and 0 < text.count(" ") < _NAME_WORDS and not is_house(text):
            shouted = number and text.isupper() and not places.is_place(text)
            below = pattern(_CLOCK_BELOW if shouted else _DAY_BELOW)
            if (shouted or told > _ROOM) and below.match(copy.plain, stop):
                return Mark("byline", start, stop, "byline-clock", Byline(text, (Author(text, None, None),)))
        told = text.count(" ")
    return None


def in_second_graf(copy: Copy, end: int) -> Mark | None:
    """One name, with or without a university: a content system prints the byline as a graf of its own."""
    found = second_graf(copy.plain, end)
    if found is None or copy.rival(*found):
        return None
    text = copy.squash(*found)
    name, comma, school = text.partition(", ")
    lede = copy.plain[found[1] + 2 :].partition("\n")[0].rstrip()
    if (
        not is_name(name)
        or name.count(" ") > 2
        or places.is_place(name)
        or (comma and not pattern(_SCHOOL).fullmatch(school))
        or (len(lede) < _LEDE or lede[-1] not in _ENDED if end >= HEAD else copy.plain[found[1] : end].strip())
    ):
        return None
    return Mark("byline", *found, "byline-graf", Byline(text, (Author(name, None, school or None),)))


def _stands_apart(text: str, stop: int) -> bool:
    """Whether a blank line follows, or a page's clock: ``Reuters in Lima`` above ``Fri 12 Jul 1931 10.20 EDT``."""
    if pattern(_BLANK_BELOW).match(text, stop):
        return True
    return pattern(_CLOCK).search(text, stop, min(text.find("\n", stop + 1), stop + _SHORT)) is not None


def beside_clock(copy: Copy, end: int) -> Mark | None:
    """A house with the page's clock on one line below the headline: ``Reuters November 18, 1931 11:03 PM``."""
    for start, stop in islice(copy.free_lines(min(end, HEAD)), 1, None):
        if stop - start < 2 * _SHORT and copy.plain.startswith(_HOUSES, start):
            cut = before_stamp(copy, start, stop)
            if cut < stop and copy.plain[cut - 1].isalpha() and is_house(house := copy.squash(start, cut)):
                return Mark("byline", start, cut, "byline-clock", Byline(house))
    return None


def beside_house(copy: Copy, end: int) -> Mark | None:
    """``Jane Roe / STT``, of a house that so signs, or with a site: ``Jane Roe / Skum.no``, ``skumnews/JR``."""
    for start, stop in islice(copy.free_lines(min(end, _NEAR)), 1, 4):
        name, slash, house = copy.plain[start:stop].partition("/") if stop - start < _SHORT else ("", "", "")
        style = agencies.house(house) if slash else None
        site = "." in house and pattern(_SITE).fullmatch(house) and is_name(name.strip())
        if (style and style.signs_names) or site:
            authors = split_authors(f"{name}, {house}", is_house)
            if authors:
                return Mark("byline", start, stop, "byline-house", Byline(copy.squash(start, stop), authors))
        elif slash and house.isupper() and pattern(_INITIALED).fullmatch(copy.plain, start, stop):
            return Mark("byline", start, stop, "byline-initials", Byline(copy.squash(start, stop)))
    return None


def is_house(name: str) -> bool:
    """Whether a printed name is a house's: ``Lusa`` and ``AGI`` are, ``Lusa Roe`` and ``Agi Roe`` are persons."""
    style = agencies.house(name)
    return style is not None and (len(name) > _ACRONYM or name.isupper() or name in style.names)


def names_alone(words: str) -> bool:
    """Whether every word has a capital: a byline, though whose names it holds cannot be told."""
    parts = words.split()
    return len(parts) <= _MOST_WORDS and all(
        word[0].isupper() or word in AND or (word[1:2] in ("'", "’") and word[2:3].isupper()) for word in parts
    )


def behind_day(text: str, start: int, stop: int) -> tuple[int, int]:
    """Where a byline begins that a page's day stands before: ``May 5, 2031|By Jane Roe, Lake News Service.``."""
    bar = text.find("|", start, stop)
    if bar < 0 or text[bar + 1 : bar + 2] in " |" or not text[bar - 4 : bar].isdigit():
        return start, stop
    return bar + 1, stop


def before_stamp(copy: Copy, start: int, stop: int) -> int:
    """The end of the byline where the page's clock follows it: ``By Jane Roe May 29 at 7:10 AM``."""
    text = copy.plain[start:stop]
    if _STAMP_SIGNS.isdisjoint(text) and not any(map(text.__contains__, _STAMP_WORDS)):
        return stop
    stamp = pattern(_STAMP).search(copy.plain, start + 3, stop)
    if stamp and stamp[0].endswith("|") and is_house(copy.squash(stamp.end(), stop)):
        return stop
    return copy.trim(start, stamp.start())[1] if stamp else stop


def is_bureau(words: str) -> bool:
    """Whether a paper sets its writer's initials before the town: ``JR Frankfurt``."""
    initials, _, town = words.partition(" ")
    return initials.isupper() and initials.isalpha() and len(initials) <= _INITIALS and places.is_place(town)


def is_above_lede(text: str, stop: int) -> bool:
    """Whether a blank line follows, and a graf: the page has lost its headline, and names stand above the story."""
    below = text[stop:].lstrip()
    return text.count("\n", stop, len(text) - len(below)) > 1 and len(below.partition("\n")[0]) > _GRAF


def is_of_house(affiliation: str) -> bool:
    """Whether a reporter is a house's: one that is known, or another ``News Service``."""
    return is_house(affiliation) or affiliation.endswith(" News Service")


def is_house_line(text: str) -> bool:
    """``Associated Press``, or with a title: ``AP Business Writer``."""
    return is_house(text) or (text.startswith(("AP ", "Associated Press ")) and text.endswith(JOBS))
