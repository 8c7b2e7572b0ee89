"""The usual byline, ``By Jane Roe, Reuters``. An archive prints a reporter's a hundred times, and it is read once."""

from functools import lru_cache

from wireparse.parts.authors import is_prose, split_authors
from wireparse.parts.bare_bylines import is_house
from wireparse.story import Author, Byline

_BY = ("By ", "BY ", "by ")


def usual_byline(line: str) -> Byline | None:
    """What a line tells, if it is such a byline."""
    names = line[len(_BY[0]) :] if line.startswith(_BY) else ""
    if not names or not names[-1].isalpha() or "  " in line or is_prose(names):
        return None
    authors = authors_of(names)
    return Byline(line, authors) if authors else None


@lru_cache(maxsize=4096)
def authors_of(names: str) -> tuple[Author, ...]:
    """The authors in a byline's words."""
    return split_authors(names, is_house)
