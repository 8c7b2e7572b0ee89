"""The authors of a byline: "Jane Roe and Sam Poe, Example Press Writers" -> who, what and for whom."""

from itertools import islice

from msgspec.structs import replace

from wireparse.languages import AND
from wireparse.patterns import pattern
from wireparse.people import PARTICLES, IsHouse, bare, is_job, is_name, last, nobody, pieces, with_place
from wireparse.story import Author

_SUFFIXES = frozenset("Jr Sr II III IV MD M.D Ph.D PhD".split())
# "Science and Technology Correspondent": what stands before the job, and cannot be somebody's surname in a byline.
_BEATS = frozenset(
    "staff senior special contributing associate assistant deputy managing executive national international foreign "
    "political politics business sport sports science technology medical health military defence defense diplomatic "
    "security legal religion education entertainment energy environment environmental economic economics economy "
    "financial finance market markets food film movie music travel fashion television tv city metro community court "
    "crime statehouse bureau news video photo aviation aerospace auto automotive labor labour racing football baseball "
    "basketball golf tennis cricket soccer chief lead european asia asian africa middle east white house congressional "
    "investigative data digital feature features lifestyle personal consumer real estate and & in of the".split()
)
# "Ann RoeBusiness Columnist": the page's markup is gone, and the blank with it.
_GLUED = tuple("Staff Senior Business Political Sports Science Technology Foreign Chief Health".split())
_PRESS = frozenset(("Press", "News", "Agency", "Service"))
# "Ann Roe and Sam Poe Lake Shore News Group": whose papers they write for stands straight behind the last name.
_GROUPS, _OF_GROUP = ("News Group", "Newspaper Group", "Media Group"), 3
PAPERS = frozenset(
    "news times post tribune gazette herald journal examiner sentinel telegraph magazine newspapers chronicle globe "
    "inquirer dispatch courier observer".split()
)
# "By Madrigal": one name alone. In capitals it may be the initials of a house.
_SURNAME = r"\p{Lu}\p{Ll}{2,}(?:[-'’]\p{Lu}\p{Ll}++)*+"
_SIGNS = frozenset(",;()-–—|/")
_SMALL, _FEW = PARTICLES.union(("in", "for", "from", "the", "at", "with", *AND)), 6
_LONGEST = 180
_TIES = (" of ", " Of ", " OF ", " for ", " Special to ")
_CUT = (
    r"\s++[-–—|/]++\s++|\s*+[,;]\s*+(?:for\s++|of\s++)?+|\s*+\(|\)\s*+|"
    r"\s++(?:[Oo]f|OF|for)\s++(?=(?:[Tt]he\s)?\p{Lu})|\s++(?=Special\sto\s)"
)


def split_authors(text: str, is_house: IsHouse = nobody) -> tuple[Author, ...]:
    """The authors of a byline: ``text`` is what stands after ``By``, a line break and all.

    ``Ann Roe and Sam Poe, Example Press Writers`` gives two authors with affiliation and title each. A house, a desk or
    ``staff reporters`` alone gives none.
    """
    if pattern(_SURNAME).fullmatch(text) and is_name(text, 1) and text.casefold() not in PAPERS and not is_house(text):
        return (Author(text),)
    authors: list[Author] = []
    for segment in _segments(text, is_house):
        people, affiliation, title = _read_segment(segment, is_house)
        if authors and segment.removesuffix(".") in _SUFFIXES:
            authors[-1] = replace(authors[-1], name=f"{authors[-1].name}, {segment}")
            continue
        if authors and title and not affiliation and people and people[0].name.count(" ") > 1:
            people, title = [], segment  # "Ann Roe, Local Heron Initiative Reporter"
        if authors and not (affiliation or title) and _is_paper(segment):
            people, affiliation = [], segment
        # "Ann Roe Elmville Gazette": where the name ends cannot be told.
        authors += [
            each for each in people if is_name(each.name) and not (each.name.count(" ") > 2 and _is_paper(each.name))
        ]
        authors = [
            replace(each, title=each.title or title, affiliation=each.affiliation or affiliation) for each in authors
        ]
    return tuple(authors)


def _segments(text: str, is_house: IsHouse) -> list[str]:
    """The byline's parts between commas, dashes, brackets and line breaks: names, a title, an affiliation."""
    line = ""
    for part in filter(None, (" ".join(part.split()) for part in text.split("\n"))):
        # A new line is a new part where it holds a house, a title or a second whole name; else the line was full.
        apart = line and (
            is_house(part)
            or _is_paper(part.partition(" (")[0])
            or ("," not in part and is_job(part.rpartition(" ")[2]))
            or (is_name(line) and is_name(part))
        )
        line = f"{line}, {part}" if apart else f"{line} {part}".strip()
    if is_job(line.rpartition(" ")[2]):
        for word in _GLUED:
            at = line.find(f"{word} ")
            line = f"{line[:at]} {line[at:]}" if at > 0 and line[at - 1].islower() else line
    whole = _SIGNS.isdisjoint(line) and not any(map(line.__contains__, _TIES))
    parts = [line] if whole else pattern(_CUT).split(line)
    # "Ann Roe, Sam Poe, and Bo Day".
    return [segment.removeprefix("and ").removeprefix("AND ") for segment in filter(None, map(bare, parts))]


def _is_paper(text: str) -> bool:
    """``The Examiner``, ``Elmville Gazette``."""
    return text[:4].casefold() == "the " or (" " in text and last(text) in PAPERS)


def _read_segment(text: str, is_house: IsHouse) -> tuple[list[Author], str | None, str | None]:
    """The people, the house and the title in one part of a byline."""
    names, affiliation, title = text, None, None
    words = text.split()
    for start, stop in ((i, j) for i in range(len(words)) for j in range(min(len(words), i + 6), i, -1)):
        house = " ".join(words[start:stop])
        house = house.removesuffix("s") if house.endswith(("'s", "’s")) else house
        house = house[:-1] if house.endswith(("'", "’")) else house
        if (start == 0 or len(house) > 3 or house.isupper()) and is_house(house):
            behind = words[stop:]
            job = _title_end(behind)
            names, affiliation, title = (
                " ".join(_without_from(words[:start]) or behind[job:]),
                house,
                " ".join(behind[:job] or behind),
            )
            title = title if any(map(is_job, behind)) else None
            break
    else:
        if job := _title_end(words):
            return _people(" ".join(words[job:]), " ".join(words[:job])), None, None
        job = 0 if text.startswith("Special to ") else _title_start(words)
        end = _end_of_names(words[:job])
        names, affiliation = " ".join(words[:end]), " ".join(words[end:job]) or None
        title = " ".join(words[job:]) or None
        if title and not affiliation and (_is_paper(names) or names.endswith(" Press")):
            names, affiliation = "", names
    return _people(names), affiliation, title


def _without_from(words: list[str]) -> list[str]:
    """The words before a house, without ``from the``: ``Ann Roe from the Example Press``."""
    before = words[:-1] if words[-1:] == ["the"] else words
    return before[:-1] if before[-1:] == ["from"] else words


def _people(names: str, title: str | None = None) -> list[Author]:
    """``Ann Roe/Sam Poe in Oakton and Max Moe in Elmville``: the names, each with the place that belongs to it."""
    people: list[Author] = []
    for _, piece in pieces(names):
        name, place = with_place(piece)
        whole = "/" not in name or not all(map(is_name, name.split("/")))
        people += [Author(each, title) for each in ([name] if whole else name.split("/"))]
        if place:
            people = [each if each.place else replace(each, place=place) for each in people]
    return people


def _title_end(words: list[str]) -> int:
    """Where the title ends that opens some words, and a name begins: ``Staff Writer Ann Roe``; 0 if there is none."""
    at = 0
    while at < len(words) - 1 and (is_job(words[at]) or words[at].casefold() in _BEATS):
        at += 1
    return at if at and is_job(words[at - 1]) and is_name(" ".join(words[at : at + 2])) else 0


def _end_of_names(words: list[str]) -> int:
    """Where a paper or a house begins that nobody knows: ``Ann Roe The Elmville Press``, ``ANN ROE Example Press``."""
    if words[-1:] == ["Group"] and " ".join(words[-2:]) in _GROUPS:
        return _before_group(words)
    for at in range(2, len(words)):
        if words[at] == "The" or (words[-1] in _PRESS and words[at - 1].isupper() and not words[at].isupper()):
            return at
    return len(words)


def _before_group(words: list[str]) -> int:
    """Where the last of the names ends in front of a group of papers: a first name, initials, and a surname."""
    first = max((at + 1 for at, word in enumerate(words) if word in AND), default=0)
    at = first + 2
    while at < len(words) and words[at - 1].endswith("."):
        at += 1
    name = " ".join(words[first:at])
    # A group alone may begin with two names too: "San Heron Valley News Group".
    return at if first and len(words) - at >= _OF_GROUP and is_name(name) else len(words)


def _title_start(words: list[str]) -> int:
    """Where the title begins that closes some words, ``Senior Business Writer``; their number if there is none."""
    at = len(words)
    while at and is_job(words[at - 1]):
        at -= 1
    while 0 < at < len(words) and (words[at - 1].casefold() in _BEATS or is_job(words[at - 1])):
        at -= 1
    return at


def is_prose(words: str) -> bool:
    """Whether words are a sentence's or a picture's: ``This image shows the ferry. (Jan Dorn via AP)`` has no byline.

    A byline has small words too, but they are few: ``Jane Roe and Max Moe for The Associated Press``.
    """
    small = (word for word in words.split() if word[0].islower() and word not in _SMALL and not is_job(word))
    if words[-1:].isdigit() and pattern(r" \d{1,2}-\p{Lu}{3}-\d\d$").search(words):
        return True  # a headline, its house and its day: "Two Fined in Ferry Row AP 13-DEC-31"
    return len(words) > _LONGEST or words.startswith("Credit ") or len(list(islice(small, _FEW))) == _FEW
