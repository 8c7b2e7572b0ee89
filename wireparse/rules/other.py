"""Other: what web pages and mail leave round a story. Lines that are furniture by their own words, nothing else."""

from collections.abc import Iterator

from wireparse import agencies, places
from wireparse.parts.datelines import is_place_field
from wireparse.parts.furniture import CLOCKS, FIGURES, MONTH, MONTH_WORDS, YEAR, is_furniture
from wireparse.parts.wrapped import goes_on
from wireparse.patterns import pattern
from wireparse.style import Style
from wireparse.text import HEAD, Copy, Filing, Mark

# Of these alone a page makes the names of its sections: "Nation & World News", "AP Business", "NATIONAL".
_SECTIONS = frozenset(
    "ap africa americas asia breaking business climate companies crime domestic economy education entertainment "
    "environment europe finance foreign general health headlines home international latest lifestyle local markets "
    "mideast money nation national news odd opinion pacific politics regional science sport sports state stories tech "
    "technology top travel u.s. uk us usa weather world "
    "ntb innenriks utenriks inrikes utrikes indland udland kotimaa ulkomaat inland ausland politik wirtschaft panorama "
    "vermischtes binnenland buitenland economie monde économie société politique nacional internacional mundo deportes "
    "economía política sociedad esportes economia cronaca esteri politica".split()
)
_MENU_OPENS = ("Home ", "News ", "World ", "Top ", "Latest ", "Local ", "Headlines ", "Politics ", "Business ", "Sport")
_MOST_SECTIONS, _SURE, _JOINED = 5, 4, frozenset(("&", "and", "", "-"))
_BEFORE_DAY = rf"(?<=\p{{L}})[ —]?(?={MONTH} \d)"
_BESIDE = (" - ", " – ", " | ", " / ")
_OWNED = r"(?:c\.|\(c\)|©) ?\d{4},? "
_TOLD = ("posted", "updated", "published", "filed", "first", "last", "web")
_LONGEST, _SHORT, _FIELDS, _GRAF = 140, 40, 4, 200


def find_other(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """Furniture in the head, above the dateline or, where there is none, down to some lines below the byline."""
    abroad, told, clock = not copy.plain.isascii(), False, -1
    for number, (start, stop) in enumerate(copy.free_lines(_end_of_head(copy))):
        line = copy.plain[start:stop]
        bare = line[1:-1] if line[0] == "(" and line[-1] == ")" and _is_above_story(copy, start) else line
        # Below a graf a house alone is no source: "Harbour Press" under a picture that the page has lost.
        house = _source(bare) if not told and (len(line) < _SHORT or _is_stamped(line)) else None
        if abroad and not house and not told and line[0].isupper():
            house = _beside_place(line)
        told = told or len(line) > _GRAF
        if house:
            # A source line: the house alone above the story.
            yield Mark("envelope", start, stop, "source-line", Filing(house.name))
        elif line.startswith(_TOLD) and goes_on(copy.plain, start):
            continue  # wrapped prose: "the board has since" above "published documents on the ferry"
        elif line[-1].isdigit() and copy.plain[stop : stop + _SHORT].lstrip().startswith("Web posted"):
            yield Mark("other", start, stop, "furniture")  # a picture's name and the day, above the page's clock
        elif is_furniture(line, abroad=abroad) or (
            line.startswith(_MENU_OPENS) and _is_above_itself(copy.plain, line, stop)
        ):
            clock = number
            yield Mark("other", start, stop, "furniture")
        elif _is_section(line) and copy.gaps(stop):
            # Above a picture's caption alone it is the picture's title: "US Economy".
            yield Mark("other", start, stop, "furniture")
        elif number < _FIELDS and abroad and len(line) < _FIELDS and line.isdigit() and not told:
            yield Mark("other", start, stop, "furniture")  # how often a page was read or sent on
        elif (0 < number < _FIELDS or number == clock + 1 > 1) and len(line) < _SHORT and is_place_field(line):
            yield Mark("other", start, stop, "place-field")


def _end_of_head(copy: Copy) -> int:
    """The dateline, else some lines below the byline: a page's clock and its buttons stand there too."""
    below = 0
    for mark in copy.marks:
        if mark.part == "dateline" and not mark.rule.endswith(("-field", "-credit-first")):
            return mark.start
        if mark.part in ("byline", "dateline") and not mark.rule.endswith("-field"):
            below = mark.end
    return min(below + HEAD // 3, len(copy.plain))


def _is_above_story(copy: Copy, start: int) -> bool:
    """Whether a line stands above the dateline or straight below the byline: there ``(MCT)`` is a source line."""
    if copy.find("dateline"):
        return True
    above = len(copy.plain[:start].rstrip())
    return any(mark.part == "byline" and mark.end == above for mark in copy.marks)


def _is_section(line: str) -> bool:
    """The name of a page's section: ``Nation & World News``, ``AP Business``, ``NATIONAL``."""
    if len(line) >= _SHORT:
        return line.startswith(_MENU_OPENS) and _is_row_of_sections(line)
    words = [word.strip(",|/").casefold() for word in line.split(" ")]
    return 0 < len(words) <= _MOST_SECTIONS and all(word in _SECTIONS or word in _JOINED for word in words)


def _is_above_itself(text: str, line: str, stop: int) -> bool:
    """A page's sections and the headline that stands below them once more: ``News World Ferry line adds boats``."""
    below = text[stop : stop + _LONGEST].lstrip().partition("\n")[0].rstrip()
    sections = line.removesuffix(below).split() if below.count(" ") > 2 and line.endswith(f" {below}") else []
    return bool(sections) and all(word.casefold() in _SECTIONS for word in sections)


def _is_row_of_sections(line: str) -> bool:
    """A menu that has lost its signs, most of it sections' names: ``News Sport Business Views Life Motors Tech``."""
    words = line.split(" ") if len(line) < _LONGEST else []
    known = sum(word.casefold() in _SECTIONS for word in words)
    return known >= _SURE and known * 5 >= len(words) * 2 and all(word[:1].isupper() for word in words)


def _source(line: str) -> Style | None:
    """The house of a source line: ``Reuters, MAR 04``, ``c.2009 Bloomberg News``, ``.c Reuters``, ``EFE - Madrid``."""
    for sign in _BESIDE:
        first, found, last = line.partition(sign)
        if found and (places.is_place(last) or places.is_place(first)):
            return agencies.house(first if places.is_place(last) else last)
    owned = pattern(_OWNED).match(line) if line.startswith(("c.", "(c)", "©")) else None
    line = line[owned.end() if owned else 0 :].lstrip('"').removeprefix(".c ").lstrip("-/ ")
    if _is_stamped(line):
        # A section may stand before the house: "World | Reuters | Updated: July 12, 1931 19:03 IST".
        return next(filter(None, map(agencies.house, pattern(r"\s*\|\s*|\s[-·]\s").split(line, 2)[:2])), None)
    name, _, day = line.partition(", ")
    house = agencies.house(name)
    if not house and name.endswith(" News Service"):
        house = agencies.house(name.removesuffix(" News Service"))
    if not house and not FIGURES.isdisjoint(line) and (behind := pattern(_BEFORE_DAY).search(line)):
        # "Associated Press Nov. 12, 1931", and glued: "Associated PressApril 28, 1931 GMT".
        house, day = agencies.house(line[: behind.start()]), line[behind.end() :]
    return house if house and (not day or pattern("|".join(CLOCKS)).fullmatch(day)) else None


def _beside_place(line: str) -> Style | None:
    """The house of ``Press Trust of India Oporto``, ``Reuters Rio de Janeiro``: a page sets no sign between them."""
    words = line.split(" ") if len(line) < _SHORT else []
    for cut in range(1, len(words)):
        house = agencies.house(" ".join(words[:cut]))
        if house and places.is_place(" ".join(words[cut:])):
            return house
    return None


def _is_stamped(line: str) -> bool:
    """Whether a page's clock stands behind a bar or a dash: ``PTI | Pune | Updated: July 12, 1931 19:03 IST``."""
    return (
        len(line) < _LONGEST
        and ("|" in line or " - " in line or " · " in line)
        and ("pdated" in line or not MONTH_WORDS.isdisjoint(line.split()))
        and pattern(YEAR).search(line) is not None
    )
