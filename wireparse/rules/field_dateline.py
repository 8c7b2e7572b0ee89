"""The dateline that stands apart from the story: in a database's field, or on a line of its own behind the house."""

from collections.abc import Iterator

from wireparse import agencies, places
from wireparse.languages import AND
from wireparse.parts.datelines import all_known, read_dateline, read_places
from wireparse.parts.fields import field_words
from wireparse.patterns import pattern
from wireparse.story import Dateline
from wireparse.style import DATE, PLACES, Style
from wireparse.text import HEAD, Copy, Mark


def find_field_dateline(copy: Copy, style: Style) -> Iterator[Mark]:
    """``DATELINE: AKRON, Ohio``, ``AFP, MANILA``: a dateline only where the copy itself has none."""
    own = copy.find("dateline")
    for mark in copy.marks:
        if mark.rule == "field-dateline":
            start, end = field_words(copy, mark)
            read = [] if own else _in_field(copy, start, end, style)
            yield from read or [Mark("envelope", start, end, "database")]
            return
    if not own:
        yield from _credit_first(copy)


def _in_field(copy: Copy, start: int, end: int, style: Style) -> list[Mark]:
    """The words of ``DATELINE: AKRON, Ohio`` in a database's export."""
    match = pattern(rf"(?P<places>{PLACES})(?:,?+\s*+(?P<date>{DATE}))?+").match(copy.plain, start, end)
    if match is None or match.end() != end:
        return []
    value = read_dateline(copy.squash(start, end), match["places"], match["date"], None, style.country)
    return [Mark("dateline", start, end, "dateline-field", value)] if value else []


def _credit_first(copy: Copy) -> list[Mark]:
    """A line of its own that begins with the house, as newspapers of Asia set it: ``AFP, MANILA``."""
    for start, end in copy.free_lines(HEAD):
        comma = copy.plain.find(", ", start, min(end, start + 30))
        if comma < 0 or end - start > 80:
            continue
        house = agencies.house(copy.plain[start:comma])
        stop = copy.trim(start, end - copy.plain.endswith(",", start, end))[1]
        printed = copy.squash(comma + 1, stop)
        if house and (places.is_place(printed) or _are_towns(printed)):
            credit = copy.squash(start, comma)
            value = Dateline(text=f"{credit}, {printed}", places=read_places(printed), credit=credit)
            return [Mark("dateline", start, stop, "dateline-credit-first", value)]
    return []


def _are_towns(printed: str) -> bool:
    """Whether words are two towns in capitals, ``LIMA and QUITO``: ``Reuters, LIMA and said`` is a sentence."""
    words = printed.split()
    return len(words) > 2 and all(word.isupper() or word in AND for word in words) and all_known(printed)
