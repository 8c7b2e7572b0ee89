"""The dash behind a dateline: whether there is one, what it proves, and where it was lost."""

import regex

from wireparse import agencies, places
from wireparse.languages import AND
from wireparse.parts.datelines import all_known, house_in, in_capitals, names_no_town, opens_graf
from wireparse.patterns import pattern
from wireparse.text import Copy

_COMMAS = (",", " ,")
_LEDE, _NAMES = 100, 120


def has_no_dash(line: str) -> bool:
    """Whether a line's only dashes are hyphens: ``SHORT-TERM CREDIT``, but not ``LIMA, March 3-The``, ``SANA-The``."""
    if "_" in line or not line.isascii():
        return False
    at = line.find("-")
    if at < 0:
        return True
    if line[at + 1 : at + 3].istitle() and line[at - 3 : at].isupper() and "," in line[:at]:
        return False
    return (
        " -" not in line and "- " not in line and "--" not in line and line[at - 1].isalpha() and not line.endswith("-")
    )


def is_dated(match: regex.Match[str], printed: str, bare: str | None) -> bool:
    """Whether a day and a dash make a dateline of what stands before them.

    ``FERRY SUBSIDY TO END JULY 1 - MINISTER`` is a headline, ``LIMA March 3 - The`` a dateline: without the comma the
    place must be known. A word between day and dash must be a house: ``LIMA, March 3 AAP -``.
    """
    comma = match.string.startswith(_COMMAS, match.end("places"))
    if not comma or not printed[0].isupper():
        return all_known(printed)
    return bare is None or agencies.credited(bare) is not None or (bare.isupper() and all_known(printed))


def needs_no_day(match: regex.Match[str], printed: str, credit: str | None) -> bool:
    """Whether a dash alone, or behind a credit, makes a dateline of places.

    Places must stand in capitals, be known, and have a dash that is no hyphen: ``MARKETS-Shares fall`` is a headline,
    ``LIMA - Shares fell`` a dateline.
    """
    dash, after = match["dash"], match.string[match.end() : match.end() + 1]
    city, _, region = printed.partition(",")
    if dash == "-" and not after.isspace():
        return bool(region and house_in(printed) and all_known(city))
    if credit:
        # "LIMA (KXYZ) -" is another paper's, "ACME (ACM.N) -" a company with its ticker.
        return agencies.house(credit) is not None or all_known(printed) or (city.isupper() and names_no_town(city))
    if names_no_town(city):
        return after.isspace()
    if not in_capitals(city) and not (region and house_in(printed) and all_known(city)):
        return opens_graf(match.string, match.end(), printed)
    return (places.is_region(region.strip()) if region else False) or all_known(printed)


def has_lost_dash(copy: Copy, end: int, *, town: bool) -> bool:
    """Whether a graf follows at once: ``(Reuters) The ferry line said``, ``Linz (APA) Die Fähre``.

    Web copy drops the dash behind a credit that stands alone, and behind a known ``town`` in small letters.
    """
    text = copy.plain
    stop, opens = text.find("\n", end), text[end + 1 : end + 2]
    lede = (stop if stop >= 0 else len(text)) - end
    if town and lede > _LEDE // 3 and text[end + lede + 1 : end + lede + 2].strip():
        lede = _LEDE + 1  # a wrapped line, and more of the graf below it
    return lede > _LEDE and text[end : end + 1] == " " and (opens.isupper() or (opens != "" and opens in '"“„«'))


def behind_names(text: str, start: int, end: int) -> int:
    """Where the place may begin behind a byline on the same line: ``By Jane Roe and Max Moe LIMA - The``; 0 if nowhere.

    The names are in small letters and the place in capitals; whether it is a place is not asked here.
    """
    for names, word in enumerate(pattern(r"\S++ ").finditer(text, start, min(end, start + _NAMES))):
        bare = word[0].rstrip(" ,")
        if names > 2 and len(bare) > 2 and bare.isupper() and bare[-1] != ".":
            return word.start()
        if not (bare[:1].isupper() and (not bare.isupper() or bare[-1] == ".")) and bare not in AND:
            return 0
    return 0
