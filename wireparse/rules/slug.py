"""The slug and the version: the keywords that name a story, and which writing of it this is."""

from collections.abc import Iterator
from itertools import islice

from wireparse.patterns import pattern
from wireparse.story import Version
from wireparse.style import Style
from wireparse.text import HEAD, Copy, Mark

_KINDS = {
    "lead": "lead", "ld": "lead", "add": "add", "sub": "sub", "insert": "insert", "writethru": "writethru",
    "update": "update", "correction": "correction", "refile": "refile", "recap": "recap", "wrap": "wrapup",
    "wrapup": "wrapup",
}  # fmt: skip
_VERSION = (
    r"(?i)\b(?:(?P<n>\d{1,2})(?:st|nd|rd|th)? )?"
    r"(?P<kind>Ld-Writethru|Lead-Writethru|Writethru|Ld|Lead|Add|Sub|Insert|UPDATE|WRAPUP)\b(?: (?P<m>\d{1,2}))?"
)
_KEYWORDS = r"(?:AM|PM|BC|CX|EU|AP)-+[\p{Lu}][\w.&'’\-]*+(?:[ \-]{1,2}[\w.&'’\-]++){0,6}+(?:,[^\n]{0,60})?"
# Business Wire's, before the headline: "(BW)(HERON-BOATS)(HRN) Heron Boats adds two ferries".
_BRACKETS = r"\( ?BW\)(?:\([\p{Lu}\d][\p{Lu}\d&/.\-]{1,40}\))++(?= \S)"
_NAMED = r"\(\p{Lu}[\p{Lu}\d&]++(?:[/\-][\p{Lu}\d&]++)++\)(?= \p{Lu}\p{Ll})"
_LONGEST = 80
"""A line of keywords is shorter."""
_NONE = Version()
_OPENS_VERSION = ("UPDATE", "WRAPUP", "(")


def find_slug(copy: Copy, style: Style) -> Iterator[Mark]:
    """A keyword line of its own, or the keywords that run into the repeated headline above the dateline."""
    if copy.find("slug"):
        return
    dateline = copy.find("dateline")
    if dateline and dateline.rule == "dateline-run-on":
        yield from _before_repeat(copy, dateline.start)
    text = copy.plain
    for start, end in islice(copy.free_lines(dateline.start if dateline else HEAD), 3):
        if text[start] == "(" and (
            slug := pattern(_BRACKETS).match(text, start, end)
            or (style.name == "Business Wire" and pattern(_NAMED).match(text, start, end))
        ):
            yield Mark("slug", *slug.span(), "slug-brackets", slug[0])
            return
        if end - start > _LONGEST:
            return
        if text.startswith("-", start + 2) and pattern(_KEYWORDS).fullmatch(text, start, end):
            yield Mark("slug", start, end, "slug-line", copy.squash(start, end))
            return


def _before_repeat(copy: Copy, dateline: int) -> Iterator[Mark]:
    """Copy from a web portal: the headline, then slug, headline, note and byline run together before the dateline.

    ``ferry-safety Ferry line adds boats(ATTN: ADDS details)By Jane Roe SEOUL, Jan. 4``: slug up to the headline again.
    """
    lines = copy.lines(0, dateline)
    first = next(lines, None)
    second = next(lines, None)
    if first is None or second is None or first[1] - first[0] < 15:
        return
    headline = copy.plain[slice(*first)]
    again = copy.plain.find(headline, second[0], dateline)
    if again < 0:
        return
    start, end = copy.trim(second[0], again)
    if start < end and "\n" not in copy.plain[start:end] and end - start <= _LONGEST:
        yield Mark("slug", start, end, "slug-run-on", copy.squash(start, end))
    yield Mark("headline", *first, "headline-repeated", headline)
    yield Mark("other", again, again + len(headline), "headline-repeat")


def read_version(text: str | None) -> Version:
    """The version that a slug or a headline's prefix tells: ``BC-Ferry,1st Ld-Writethru``, ``UPDATE 2-Ferry``."""
    if not text:
        return _NONE
    match = pattern(_VERSION).search(text, 0, 120)
    if match is None:
        return _NONE
    word = match["kind"].casefold()
    kind = "writethru" if "writethru" in word else _KINDS[word]
    if not (match["n"] or match["m"] or match["kind"].isupper() or "-" in match["kind"]):
        return _NONE
    number = match["n"] or match["m"]
    return Version(kind, int(number) if number else None)


def headline_version(headline: str) -> Version:
    """The version that a headline's prefix tells; elsewhere in a headline "lead" and "add" are words."""
    return read_version(headline[:30]) if headline.startswith(_OPENS_VERSION) else _NONE
