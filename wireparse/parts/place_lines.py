"""A content system's place field, printed as a line of its own above the story: ``Helsinki``, ``Oakton, Ohio``."""

from wireparse import places
from wireparse.parts.datelines import all_known
from wireparse.patterns import pattern

_SHORT, _NEAR, _TOLD = 40, 400, 30
_CITY_REGION = r"\p{Lu}[\p{L}'’.\- ]{2,24}? ?, (?P<region>\p{Lu}[\p{L}. ]{1,20})"
_ENDS = frozenset('.!?:"”’»*')


def is_place_field(line: str) -> bool:
    """Whether a line is such a field, and no more: ``Kyiv/Washington``, ``Ottawa Ontario Canada``."""
    if line.isupper() or not line[0].isupper() or any(char.isdigit() for char in line):
        return False
    if is_town(line):
        return True
    city, _, region = line.partition(" ")
    return places.is_place(city) and places.is_region(region.replace(" ", ", ", 1))


def is_town(line: str) -> bool:
    """Whether a line is a town, or several between slashes."""
    return places.is_place(line) or ("/" in line and all(map(places.is_place, line.split("/"))))


def dated_from(text: str, start: int, end: int) -> str | None:
    """The places of a line that stands as a dateline, between blank lines and straight above the story.

    ``Helsinki`` below headline and byline; a program that joins a place's parts sets a blank before the comma too.
    """
    line = text[start:end]
    if end - start > _SHORT or end > _NEAR or not line[0].isupper() or line.isupper() or not line[1].islower():
        return None
    if not (text[:start].rstrip(" ").endswith("\n\n") and text[end : end + 4].lstrip(" ").startswith("\n\n")):
        return None
    below = text[end:].lstrip().partition("\n")[0].rstrip()
    if len(below) < _TOLD or not (below[-1] in _ENDS or text[end:].lstrip()[len(below) :][:2].strip("\n")):
        return None
    if "," not in line:
        return line if is_town(line) and not places.is_region(line) else None
    printed = line.replace(" ,", ",")
    region = pattern(_CITY_REGION).fullmatch(line)
    return printed if region and places.is_region(region["region"]) and all_known(printed) else None
