"""Where a house's credit stands in the head, ``(Reuters)`` or ``/TASS/``, and whether a dateline can stand round it."""

import regex
from msgspec.structs import replace

from wireparse import agencies
from wireparse.parts.datelines import all_known
from wireparse.patterns import pattern
from wireparse.story import Dateline
from wireparse.style import ANY_CREDIT, DASH, Style, credits_of
from wireparse.text import HEAD, Copy, Mark

_VIA = " via "
_RELAY = r" via (?:\p{Lu}[\w.&'’\-]*+ ){1,4}(?P<dash>[-–—]{1,2})(?=\s)"
_GARBLED_DASH = "â€"
_DIGITS = frozenset("0123456789")
_LONGEST_SMALL = len("upon")
_LONGEST, _DASHES = 60, ("-", "–", "—", "_", ":")
# What may be the credit of a house that nobody knows: behind it stands a dash or the lede, never a small word.
_UNKNOWN_CREDIT = {
    "(": rf"{ANY_CREDIT}(?=\)\.?\s*+(?:{DASH}|:\s|[\p{{Lu}}\d\"“'‘«¿¡]))",
    "/": rf"{ANY_CREDIT}(?= ?/[.)]?\s)",
}


def find_credits(text: str, style: Style) -> list[int]:
    """Where the house's names stand in the head, in brackets or slashes or between a date and a dash."""
    if not style.names:
        return _unknown_credits(text)
    found: list[int] = []
    stems, signs, bare = credits_of(style.names, style.datelines)
    for sign in signs:
        at = text.find(sign, 0, HEAD)
        while at >= 0:
            credit = at + 1 + text.startswith(" ", at + 1)
            if text.startswith(stems, credit):
                found.append(credit)
            at = text.find(sign, at + 1, HEAD)
    for name in bare:
        at = text.find(name, 0, HEAD)
        if at >= 0:
            found.append(at + 1)
    found.sort()
    return found


def _unknown_credits(text: str) -> list[int]:
    """Where the head has what may be a house's credit, in brackets or slashes, with a dash or the lede behind it."""
    found: list[int] = []
    for sign, source in _UNKNOWN_CREDIT.items():
        at = text.find(sign, 0, HEAD)
        while at >= 0:
            if pattern(source).match(text, at + 1, HEAD + 80):
                found.append(at + 1)
            at = text.find(sign, at + 1, HEAD)
    return sorted(found)


def stands_in_dateline(text: str, start: int, credit: int) -> bool:
    """Whether a day, a known place or nothing stands before a credit, or a dash behind it."""
    before = text[start : credit - 1].rstrip(" ,")
    if not before or before[-1].isdigit() or (len(before) < _LONGEST and all_known(before)):
        return True
    sign = ")" if text[credit - 1] == "(" else "/"
    return text[text.find(sign, credit, credit + _LONGEST) + 1 :][:2].lstrip().startswith(_DASHES)


def goes_on(text: str, credit: int) -> bool:
    """Whether the sentence goes on behind a credit in brackets: no lede begins with a small letter."""
    close = text.find(")", credit, credit + _LONGEST) if text[credit - 1] == "(" else -1
    behind = text[close + 1 : close + 4].lstrip() if close >= 0 else ""
    return behind[:1].islower() and behind[:2] != _GARBLED_DASH


def is_prose(words: str) -> bool:
    """Whether words hold more long ones in small letters than places do: with a day there may be its month.

    Behind a dash that is not the credit's own the dateline is over: ``LIMA, March 3 - The Ferry (FRY) Corp``.
    """
    long = sum(word.islower() and len(word) > _LONGEST_SMALL for word in words.split())
    return long > (0 if _DIGITS.isdisjoint(words) else 2) or " - " in words.rstrip(" -")


def with_relay(copy: Copy, dateline: Mark) -> list[Mark]:
    """A dateline without a dash, with the service that relays it and the dash behind that: ``/XYZwire/ via Xy --``."""
    end = dateline.end
    relay = pattern(_RELAY).match(copy.plain, end) if copy.plain.startswith(_VIA, end) else None
    if relay is None or not isinstance(dateline.value, Dateline) or copy.rival(end, relay.end()):
        return [dateline]
    start, end = copy.trim(dateline.start, relay.start("dash"))
    value = replace(dateline.value, text=copy.squash(start, end))
    return [Mark("dateline", start, end, dateline.rule, value), Mark("separator", *relay.span("dash"), dateline.rule)]


def house_behind(text: str, match: regex.Match[str], start: int, end: int) -> str | None:
    """The house that closes a dateline on a line of its own, as papers of Turkey set it: ``LIMA - Agence Xyz``."""
    rest = text[match.end() : end].strip()
    apart = end - start < _LONGEST and match["credit"] is None and rest and text[end : end + 2].isspace()
    return rest if apart and agencies.house(rest) else None
