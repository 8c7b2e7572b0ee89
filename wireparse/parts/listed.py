"""What a list of stories sets round a headline: a service's code and clock, the clipping's source, the title again."""

from wireparse.patterns import pattern

# CompuServe's wires: "RTf  03/12 1355  Ferry line adds boats".
_CODE = r"\p{Lu}{2,4}+\p{Ll}?+ {1,3}\d\d/\d\d \d{4}\s++(?=\S)"
# "Ferry Line Adds Boats (HNA World 21 Mar 1931)".
_SOURCE = r"\s\(\p{Lu}[^()\d]{1,30} \d{1,2} \p{Lu}\p{Ll}{2,8}+ \d{4}\)$"
_TITLE, _CODE_LONGEST = 15, 12


def listed(plain: str, start: int, stop: int) -> tuple[int, int]:
    """The headline's own words in ``start``-``stop``."""
    if plain[start : start + 2].isupper() and "/" in plain[start : start + _CODE_LONGEST]:
        code = pattern(_CODE).match(plain, start, stop)
        start = code.end() if code else start
    if plain[stop - 1] == ")":
        source = pattern(_SOURCE).search(plain, start, stop)
        stop = source.start() if source else stop
    return start, _once(plain, start, stop)


def _once(plain: str, start: int, stop: int) -> int:
    """Where the headline ends for the first time: a page's title, and on the same line its headline once more."""
    words = plain[start : start + _TITLE]
    again = plain.find(words, start + _TITLE, stop) if stop - start > 2 * _TITLE else -1
    if again < 0:
        return stop
    title = plain[start:again].split()
    return start + len(plain[start:again].rstrip()) if plain[again:stop].split()[: len(title)] == title else stop
