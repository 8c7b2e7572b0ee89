"""The dirt of transport as white space, at the same offsets: control characters, quote marks, carets and tags."""

import regex

from wireparse.decode import WESTERN
from wireparse.patterns import pattern

_CONTROLS = bytes([*range(9), 9, 11, 12, 13, *range(14, 32), 127])
# An e-mailed story has "> " before every line, and "> > " where it was mailed on. A table's row ends as it begins.
_QUOTE = r"(?m)^[ \t]*+(?:>[> \t|]*+|\|(?![^\n]*\|[ \t]*+$)[| \t]*+)"
_QUOTES, _BEFORE_QUOTE = (">", "|"), ("\n", "\n ", "  ")
# ANPA 1312 sets a caret before every line of the head, and "<" or "=" behind it: "^By JANE ROE=".
_CARETED = r"(?m)^([^\S\n]*+)\^([^\n]*?)[<=]?[^\S\n]*$"
# A page that was mailed with its tags: "<B>By Jane Roe<P>". A database sets "<2>" before grafs of AP's state wires, and
# in copy that lost its line breaks it stands behind a sentence: "… he said. <2>The mayor".
_TAG = r"(?i)</?(?:P|B|I|BR|HR|EM|STRONG|CENTER|H[1-6]|2)>"
# A ticker stands between blanks, "HERON <P> ADDS BOATS": tags open a line with its first word, or have a slash.
_TAGS = ("<P>", "<p>", "<B>", "<b>", "</", "<2>")
_TAGGED = r"(?mi)^[>\s]*+<(?:P|B|I|H[1-6]|2)>[^\s<]|(?<=[.!?\"”’)] )<2>[^\s<]|</(?:P|B|I|H[1-6])>"
# A program pads its blank lines, "\r\n" leaves a blank in each, and so do a mail's quote marks.
_PADDED, _BLANK_LINES = r"\n ++\n", r"\n(?: *+\n)++"
_ODD = "[\x00-\x08\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]"
_BLANKS = {ord(c): " " for c in "\t\x7f\xa0\u1680\u202f\u205f\u2060\u3000\ufeff"}
_BLANKS |= dict.fromkeys((*range(9), *range(14, 32), *range(0x2000, 0x2010), *range(0x202A, 0x202F)), " ")
_BLANKS |= {0x0B: "\n", 0x0C: "\n", 0x2028: "\n", 0x2029: "\n", **{0x80 + n: char for n, char in enumerate(WESTERN)}}
_PLAIN = str.maketrans(_BLANKS)
# A fixed blank in UTF-8 that was read as Latin-1 is two characters: "Lima (dpa)Â\xa0- Die Boote".
_BLANK_TWICE = "\u00c2\xa0"


def plain(text: str) -> str:
    """The text with control characters, odd blanks and mail's quote marks as blanks, at the same offsets.

    So are the carets of a transmission's head. A Windows dash that was read as Latin-1 (``\\x97``) becomes the dash it
    was; ``\\r\\n`` becomes `` \\n``.
    """
    if text.isascii():
        raw = text.encode()
        odd = len(raw.translate(None, _CONTROLS)) != len(raw)
    else:
        odd = pattern(_ODD).search(text) is not None
    if odd:
        if "\r" in text:
            text = text.replace("\r\n", " \n").replace("\r", "\n")
        text = text.replace(_BLANK_TWICE, "  ").translate(_PLAIN)
    if "^" in text and (text.lstrip().startswith("^") or "\n^" in text or "\n ^" in text):
        text = pattern(_CARETED).sub(_without_signs, text)
    if "<" in text and _may_have_tags(text) and pattern(_TAGGED).search(text):
        text = pattern(_TAG).sub(_blank, text)
    for sign in _QUOTES:
        if sign in text and _opens_a_line(text, sign):
            text = pattern(_QUOTE).sub(_blank, text)
            break
    return pattern(_BLANK_LINES).sub(_gathered, text) if " \n" in text and pattern(_PADDED).search(text) else text


def _may_have_tags(text: str) -> bool:
    """Whether an angle bracket opens ``<P>``, ``<b>`` or ``</``: a cheap look, for tickers stand in them too."""
    at = text.find("<")
    while at >= 0:
        if text.startswith(_TAGS, at):
            return True
        at = text.find("<", at + 1)
    return False


def _opens_a_line(text: str, sign: str) -> bool:
    """Whether a sign opens a line: a cheap look, for tickers and tables have it in mid-line."""
    at = text.find(sign)
    while at > 0:
        if text.endswith(_BEFORE_QUOTE, 0, at):
            return True
        at = text.find(sign, at + 1)
    return at == 0


def _without_signs(match: regex.Match[str]) -> str:
    return f"{match[1]} {match[2]}".ljust(len(match[0]))


def _gathered(match: regex.Match[str]) -> str:
    """The blanks of blank lines stand before their line breaks: two line breaks in a row part two blocks, always."""
    breaks = match[0].count("\n")
    return " " * (len(match[0]) - breaks) + "\n" * breaks


def _blank(match: regex.Match[str]) -> str:
    return " " * len(match[0])
