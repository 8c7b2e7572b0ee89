"""Other: what web pages and mail leave round a story. Lines that are furniture by their own words, nothing else."""

from collections.abc import Iterator

from wireparse import agencies, places
from wireparse.style import Style
from wireparse.text import HEAD, Copy, Filing, Mark, pattern

_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\p{L}*+\.?"
)
_DAY = r"(?:(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?)(?:day)?,?\s+)"
_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[AaPp]\.?\s?[Mm]\.?)?"
# A line that is a clock: "Friday November 21 4:56 PM EST", "Web posted at: 10:44 p.m. EDT (0244 GMT)", "5 Min Read".
_FURNITURE = (
    rf"{_DAY}?{_MONTH}\s\d{{1,2}},?(?:\s\d{{4}})?(?:\s|/|at|on|,)*(?:{_CLOCK})?(?:\s?[A-Z]{{2,4}}(?:\+[\d:]+)?)?(?:\s?/\s?Updated[^\n]*)?",
    rf"{_DAY}?\d{{1,2}}[ -]{_MONTH}[ -]\d{{2,4}}(?:\s{_CLOCK})?(?:\s[A-Z]{{3}})?",
    rf"(?:\p{{L}}+(?: \p{{L}}+)? )?{_MONTH} \d{{1,2}}, \d{{4}}\s+Web posted at:?[^\n]*",
    rf"\d{{1,2}}/\d{{1,2}}/\d{{4}}(?: {_CLOCK})?",
    r"(?:First )?(?:Posted|Updated|Published|Last updated|Web posted at|Filed at|FIRST PUBLISHED|PUBLISHED|UPDATED)\b:?[^\n]{0,100}",
    rf"{_CLOCK}\s?(?:[A-Z]{{2,4}},?\s)?{_MONTH} \d{{1,2}},? \d{{4}}[^\n]{{0,40}}",
    _CLOCK,
    rf"\d{{4}}-\d\d-\d\d[T ]{_CLOCK}[^\n]{{0,40}}",
    r"\d{1,2} [Mm]in(?:ute)? [Rr]ead", r"https?://\S+", r"\S+\.(?:JPG|jpe?g|png|gif)", r"\S+@\S+", r"<[^<>\n]+>", r"\p{L}+ <\S+@\S+>",
    r"(?:To|From|Subject|Date|Reply-To|Cc|CC|Precedence|Message-I[dD]|Newsgroups|Organization|Sender|Received|Comments|Path|"
    r"Approved|Lines|References|MIME-Version|Content-\w+|X-[\w\-]+):[^\n]*+",
    r"From [^\n]{3,60}:?\s*+(?:https?://\S+)?", r"[^\n]{2,70} (?:wrote|writes|said):",
    rf"(?:[\w’'\-]++ ){{0,3}}{_MONTH} \d{{1,2}}, \d{{4}}", r"[^\n]*\[INLINE\][^\n]*+|[^\n]*\b(?:banner|Ad Space)\b[^\n]*+",
    r"BW\d{4} [^\n]*+", r"(?:Business|Sports|News|City|Technology|Medical|National|Health)(?:(?:,| and|/| &) ?\w+)* Editors(?:/[^\n]*)?",
    r"Forwarded message:?|Hash: \S+|-{2,}[^\n]{0,40}(?:BEGIN|Forwarded|Original)[^\n]*", r"On [^\n]{5,90} (?:wrote|writes|said):?",
    r"[-=_*~#.\s]{3,}", r"Source:[^\n]{2,60}", r"MEDIA RELEASE \w+", r"\[[^\[\]\n]{3,130}\]",
    r"for-phone-only\S*", r"Directory of sites\S*",
    r"[A-Z]{3}\d{8}\.\d{4}", r"\d\d/\d\d/\d{4} \d\d:\d\d:\d\d", 
    r"\|\s*Updated[^\n]*", r"_ [^\n]{5,60} _", r"[Ss]tory continues below[^\n]*", r"Powered by[^\n]{0,30}",
)  # fmt: skip
_LONGEST, _SHORT, _FIELDS = 140, 40, 4
_SIGNS = (
    *"@:[|/_",
    "phone-only",
    "RELEASE",
    "Powered",
    "banner",
    "Space",
    "Editors",
    "wrote",
    "writes",
    "said",
    "ead",
    "BW",
    ".J",
    ".j",
    ".p",
    ".g",
)
_MONTHS = tuple(
    month for name in "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split() for month in (name, name.upper())
) + ("NYT", "APW", "AP8", "AP9")
_LABELS = frozenset(
    f"{name}{more}"
    for name in (
        "Business", "World", "Politics", "Sports", "Technology", "U.S.", "Entrepreneur", "Health", "Science", "Markets", "Asia",
        "Europe", "Money", "Home", "News", "Top", "National", "International", "Opinion", "Tweet", "Link", "Share", "Email",
        "Print", "Digg", "Copy", "Reprints", "Facebook", "Twitter", "LinkedIn", "Reddit", "WhatsApp", "X", "Listen",
        "Advertisement", "ADVERTISEMENT", "Updated", "Comments", "Read more", "Videos", "Video", "Photos", "Menu", "Search", "Live", "Latest", "Watch",
    )
    for more in ("", " News", " this")
) | {"Show more sharing options", "Copy Link URLCopied!", "Link copied", "Link Copied", "AP NEWS", "AP Top News", "Breaking News"}  # fmt: skip
_LINE = "|".join(f"(?:{one})" for one in _FURNITURE)


def find_other(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """Furniture in the head, above the dateline or, where there is none, down to some lines below the byline."""
    for number, (start, stop) in enumerate(copy.free_lines(_end_of_head(copy))):
        line = copy.plain[start:stop]
        house = _source(line) if len(line) < _SHORT else None
        if house:
            # A source line: the house alone above the story.
            yield Mark("envelope", start, stop, "source-line", Filing(house.name))
        elif line in _LABELS or (_may_be(line) and pattern(_LINE).fullmatch(line)):
            yield Mark("other", start, stop, "furniture")
        elif 0 < number < _FIELDS and len(line) < _SHORT and _is_place_field(line):
            yield Mark("other", start, stop, "place-field")


def _end_of_head(copy: Copy) -> int:
    """The dateline, else some lines below the byline: a page's clock and its buttons stand there too."""
    below = 0
    for mark in copy.marks:
        if mark.part == "dateline" and not mark.rule.endswith("-field"):
            return mark.start
        if mark.part == "byline" and not mark.rule.endswith("-field"):
            below = mark.end
    return min(below + HEAD // 3, len(copy.plain))


def _source(line: str) -> Style | None:
    """The house of a source line: ``Reuters``, ``AP``, ``Reuters, MAR 04``."""
    name, _, day = line.partition(", ")
    return agencies.house(name) if not day or pattern(f"{_MONTH} \\d{{1,2}}(?:, \\d{{4}})?").fullmatch(day) else None


def _is_place_field(line: str) -> bool:
    """A content system's place field, a line of its own above the lede: ``Helsinki``, ``Ottawa Ontario Canada``."""
    if line.isupper() or not line[0].isupper() or any(char.isdigit() for char in line):
        return False
    if places.is_place(line) or ("/" in line and all(map(places.is_place, line.split("/")))):
        return True
    city, _, region = line.partition(" ")
    return places.is_place(city) and places.is_region(region.replace(" ", ", ", 1))


def _may_be(line: str) -> bool:
    """A cheap look before the pattern: furniture of no fixed words has a number, an address or a sign in it."""
    if len(line) > _LONGEST and not line.startswith("http"):
        return False
    if not line[0].isalpha() or not line.isascii() or any(map(line.__contains__, _SIGNS)):
        return True
    return any(map(line.__contains__, _MONTHS)) and any(map(str.isdigit, line))
