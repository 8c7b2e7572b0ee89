"""The block of names and numbers that closes a release, without a heading: whom to ring, and where."""

from collections.abc import Iterator

from wireparse.patterns import pattern

_LEAST, _MOST, _LONGEST, _WORDS = 3, 12, 70, 3
_ENDS = frozenset('.!?"”')
_HEADING, _SMALL = 40, ("and", "for", "of", "&")
_MAILED = r"[\w.+\-]++@[\w\-]++(?:\.[\w\-]++)++|(?i:\bemail us here\b)"


def blocks(text: str, begin: int, end: int) -> Iterator[int]:
    """Where such a block begins: three short lines or more below the last sentence, one of them a mail address.

    ``Ann Roe`` / ``Heron Boats`` / ``+1 555-555-0133`` / ``ann@heron.example``
    """
    near = max(begin, end - _MOST * _LONGEST)
    if "@" not in text[near:end] and "mail us" not in text[near:end]:
        return
    start, lines, mailed = end, 0, False
    for match in reversed(list(pattern(r"(?m)^[^\n]*\S[^\n]*$").finditer(text, near, end))):
        line = match[0].strip()
        told = pattern(_MAILED).search(line) is not None
        # "For more of it, please visit www.heron.example" is a sentence, though nothing ends it.
        prose = (line[-1] in _ENDS and not told) or sum(map(str.islower, line.split())) > _WORDS
        if prose or len(line) > _LONGEST or lines > _MOST or not any(map(str.isalnum, line)):
            break
        start, lines, mailed = match.start(), lines + 1, mailed or told
    above = text[near:start].rstrip()
    apart = above[-1:] in _ENDS or text.count("\n", near + len(above), start) > 1
    if mailed and _LEAST <= lines <= _MOST and apart:
        yield start + len(text[start:end]) - len(text[start:end].lstrip())


def below_heading(text: str, at: int) -> int:
    """Where contacts begin whose heading stands right above: ``Investor Relations:`` over ``For questions contact``."""
    line = text.rfind("\n", 0, at - 1) + 1
    words = text[line : at - 1].split() if 0 < at - line < _HEADING else []
    return line if words and words[-1].endswith(":") and all(word[0].isupper() for word in words) else at


def is_heading(line: str) -> bool:
    """Whether a line heads someone's contacts: ``Heron Boats Contact:``, on a page ``<P>Lake News Contacts:``."""
    words = line.strip().removeprefix("<P>").split()
    named = words[-1:] in (["Contact:"], ["Contacts:"]) and len(line) < 2 * _HEADING
    return named and all(word[0].isupper() or word in _SMALL for word in words)
