"""A house's stamp below its story: the hour, the day, a bureau's telephone, an address, the writer's name again."""

from wireparse import agencies
from wireparse.dates import find_days
from wireparse.languages import WEEKDAYS, stamps
from wireparse.patterns import pattern
from wireparse.people import is_name
from wireparse.text import HEAD, Filing, Mark

_STAMPS = (
    ("[n", "Reuters", r"RTRS ?\[n\w{6,14}\]"),
    ("APTV-", "AP", r"APTV-\d\d-\d\d-\d\d \d{4}E[DS]T"),
    ("APA0", "APA", r"APA0\d{3} \d{4}-\d\d-\d\d/\d\d:\d\d"),
)
_PROSE = ('"', "”", "!", "?")
_SITE, _SITE_LONGEST = r"(?<=\))\((?:https?://)?+www\.[\w.\-/]++\)$", 60  # "… he said.(NAN)(www.example.ng)"
# Riyadh's clock with a number below it; Zagreb's hour of transmission, "011644 MET mar 31"; a German chain's clock,
# "erstellt am 01.Mar.2031 | 16:44 Uhr".
_LOCAL_TIME = (
    r"(?i)\d\d:\d\d local time \d\d:\d\d gmt(?:\s\S{1,40})?|(?<=\d gmt\s)\d{4}|"
    r"\d{6} [a-z]{3,4} \p{L}{3} \d\d|erstellt am \d{1,2}\.\p{L}{3,4}\.\d{4} \| \d\d:\d\d Uhr"
)
_HOURS_OPEN = frozenset("e0123456789")
_STAMP_DAY = r"\p{Lu}\p{Ll}{2,5}day, \d{1,2} \p{Lu}\p{Ll}{2,8} \d{4} \d\d:\d\d:\d\d\s*+"
# "(c) Reuters Limited 2031", "(c) ANP 2031 alle rechten voorbehouden".
_COPYRIGHT = (
    r"\(c\) (?P<house>\p{Lu}[\p{L} ]{1,30}?)(?: Limited| Ltd\.?)?,? \d{4}\.?"
    r"(?: \p{L}{3,5} (?:\p{L}{1,3} )?(?:recht|right|droits|derechos|direitos|diritti)[^\n]{0,60})?"
)
_LONGEST_CLOCK = 90
_HOUR = r"(?<![\d.,])\d{1,2}(?:[:.]\d\d(?::\d\d)?|h(?:\d\d)?)(?![\d.,]\d)(?: ?[ap]\.?m\b\.?)?"
_WORD = r"\p{L}+(?:-\p{L}+)?"
_SIGNER = r"(?<=\n[ \t]*)\p{Lu}[\p{L}.]*+(?: \p{Lu}[\p{L}.]*+){1,3} *+\n[ \t]*+$"
_BUREAU = r"--\s(?:\p{Lu}[\p{L}.]*+\s){1,4}(?:Bureau|Newsroom|Desk|Treasury|bureau|newsroom)?\s?[+(]?\d[\d \-()]{6,}"


def stamp(text: str, start: int, line: int, end: int) -> list[Mark]:
    """A house's stamp on the last line, with the day above it; a bureau's telephone; a name or an address alone."""
    for word, house, source in _STAMPS:
        if word in text[line:end] and pattern(source).fullmatch(text, line, end):
            day = list(pattern(_STAMP_DAY).finditer(text, max(start, line - 60), line))
            first = day[-1].start() if day and day[-1].end() == line else line
            return [Mark("envelope", first, end, "stamp", Filing(house))]
    words = text[line:end]
    if words[-1] == ")" and "www." in words[-_SITE_LONGEST:] and (site := pattern(_SITE).search(words)):
        return [Mark("other", line + site.start(), end, "address")]
    if words[0] in _HOURS_OPEN and pattern(_LOCAL_TIME).fullmatch(text, line, end):
        return [Mark("envelope", line, end, "stamp")]
    if words.startswith("(c) ") and (owner := pattern(_COPYRIGHT).fullmatch(words)):
        filed = agencies.house(owner["house"])
        return [Mark("envelope", line, end, "copyright", Filing(filed.name if filed else None))]
    if words.startswith("-- ") and pattern(_BUREAU).fullmatch(words):
        return [Mark("signoff", line, end, "signoff-bureau", ())]
    if len(words) < 40 and pattern(r"@\w{2,20}|\S+@[\w\-]+(?:\.[\w\-]+)+").fullmatch(words):
        above = list(pattern(_SIGNER).finditer(text, max(start, line - 40), line))
        return [Mark("other", above[-1].start() if above else line, end, "address")]
    if not text.isascii() and start < line and words[-1:] not in _PROSE and is_clock(words):
        return [Mark("other", line, end, "clock")]
    # The writer's name of the byline again, below the story.
    if len(words) < 40 and start < line and is_name(words) and _is_byline(text[: min(line, HEAD)].casefold(), words):
        return [Mark("other", line, end, "byline-again")]
    return []


def is_clock(line: str) -> bool:
    """Whether a line is a page's clock in any language: ``Publié le 3 mai 2031 à 16h44``, ``Domingo 12 | 11:00 am``.

    It holds a day with its year, or an hour beside a day or a weekday, and else only the words of stamps.
    """
    if not 7 < len(line) <= _LONGEST_CLOCK or not any(map(str.isdigit, line)):
        return False
    days = find_days(line)
    rest = line
    for start, end, _ in reversed(days):
        rest = f"{rest[:start]} {rest[end:]}"
    rest, hours = pattern(_HOUR).subn(" ", rest)
    words = [word.casefold() for word in pattern(_WORD).findall(rest)]
    dated = any(day.year for _, _, day in days) or (hours and (days or not WEEKDAYS.isdisjoint(words)))
    told = all(word in WEEKDAYS or word in stamps() for word in words)
    # "Domingo 12 | 11:00": a weekday has its day without a month.
    return bool(dated and told and sum(map(str.isdigit, rest)) <= 2 * (not days))


def _is_byline(head: str, name: str) -> bool:
    """Whether a name stands in the head on a line of its own, with or without ``By``."""
    name = name.casefold()
    return any(line.strip().removeprefix("by ") == name for line in head.split("\n")[1:-1])
