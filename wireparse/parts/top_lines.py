"""Which of the lines above a story is its headline: pages print menus there, mailers their own words."""

from wireparse.parts.furniture import is_label, is_picture, is_told
from wireparse.parts.remarks import REMARKS, asks_on, below_signature, in_brackets, is_remark, is_spaced
from wireparse.parts.wrapped import LONGEST, blocks, is_titled
from wireparse.patterns import pattern
from wireparse.text import Copy

Run = tuple[int, int]
SHORT = 160
"""A headline that stands where nothing else tells it has so many characters at most."""
_MENU, _MENU_LONG, _LABEL_WORDS = 4, 300, 3
_SENTENCE_END = r"[.:;,][\"”’'\)]*+$"
# A headline may end in an abbreviation: "Ferry line to sail for the U.S."
_ABBREVIATED = r"(?:\b(?:\p{Lu}\.)+|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|[ap]\.m|St|No))[.\"”’']*+$"
_INNER_END = r"(?:\b\p{Ll}{4,}[.?!]|\p{Ll}{2}\?)\s+\p{Lu}\p{Ll}*\s"
_PAPER_AND_DAY = r"(?:\p{Lu}{2,5}|\p{Lu}{2} \p{Lu}\p{Ll}++), \p{Lu}\p{L}{2,8}+\.? \d{1,2}, \d{4}"
_CLOSERS = ".:;,\"”’')"
_GROWN_TOGETHER = r"\p{Ll}{3}\p{Lu}"


def headline_above(copy: Copy, begin: int, end: int) -> Run | None:
    """The first block that reads like a headline; below prose the last one, among menus the one in capitals."""
    text = copy.plain
    found = below_signature(copy, list(blocks(copy, begin, end)))
    if len(found) == 2 and _is_behind_country(text[slice(*found[0])], text[slice(*found[1])]):
        return found[0]
    if len(found) == 1 and _is_all_there_is(text, *found[0], end):
        return found[0]
    fit = [block for block in found if reads_like_headline(text[slice(*block)])]
    fit = [block for block in fit if not _is_junk(text[slice(*block)])] if len(fit) > 1 else fit
    if not fit:
        return None
    if len(fit) > _MENU and (told := _below_list(copy, fit)):
        return told if fit[-1] == found[-1] else None
    # The mailer's own words above a story hold a sentence's end: "A fine story. As usual I doubt it".
    fit = [block for block in fit if not pattern(_INNER_END).search(text, *block)] or fit
    return _among(copy, found, fit, begin, end)


def _is_all_there_is(text: str, first: int, last: int, end: int) -> bool:
    """Whether a line that stands alone above the story is its headline, though it may end like a sentence.

    One that breaks off is where the story follows on the next line; two whole sentences are the mailer's own.
    """
    line = text[first:last]
    if last - first >= SHORT:
        return False
    remark = is_remark(line) or is_picture(line) or (line[-1] == "." and pattern(_INNER_END).search(line) is not None)
    return not remark or (line.endswith("...") and text[last:end].strip(" ") == "\n")


def _among(copy: Copy, found: list[Run], fit: list[Run], begin: int, end: int) -> Run | None:
    """Of several lines the headline; ``found`` are all that stand there, ``fit`` those that read like one."""
    text = copy.plain
    words = [copy.squash(*block) for block in fit]
    # A section's label stands above the headline: "Company Town", "USA". Printed twice, a line is no label.
    menu = len(fit) > _MENU  # whose boxes have their labels twice too: "Question of the Day"
    telling = (block for block in zip(fit, words, strict=True) if not menu or block[1].count(" ") > _LABEL_WORDS)
    twice = next((block for block, text in telling if words.count(text) > 1), None)
    if twice:
        return twice
    # Below a page's menu, four lines of few words or more, the headline is the first one that has more of them.
    short = next((number for number, text in enumerate(words) if text.count(" ") > _LABEL_WORDS + 1), 0)
    if short >= _MENU and all(text.count(" ") <= _LABEL_WORDS for text in words[:short]):
        fit, words = fit[short:], words[short:]
    longer = [block for block, text in zip(fit, words, strict=True) if text.count(" ") > 2]
    if longer and (words[0].count(" ") < 2 or (is_label(words[0]) and is_told(copy.squash(*longer[0])))):
        fit = fit[fit.index(longer[0]) :]
    stamp = _stamp(copy, begin, end, menu=len(fit) > _MENU)
    above_stamp = [block for block in fit if block[0] < stamp]
    if above_stamp:
        return next((block for block in reversed(above_stamp) if block in longer), above_stamp[-1])
    if any(stop - start > LONGEST for start, stop in found if start < fit[0][0]):
        return fit[-1] if fit[-1] in longer else None
    if fit == [found[-1]] != found and " " not in copy.squash(*fit[0]):
        return None  # the mailer's name below his own words
    below_menu = len(fit) > _MENU and fit[-1] in longer and fit[-1] == found[-1]
    if below_menu and (sum(map(is_label, words)) * 2 >= len(fit) or _has_clock(copy, end)):
        return fit[-1]  # "Products", "Support", "Follow Us"; or above "By Jane Roe | AP – 1 hr 4 mins ago"
    if len(fit) > 2:
        words = [text[slice(*block)] for block in fit]
        shouted = (block for block, text in zip(fit, words, strict=True) if text.isupper() and text.count(" ") > 2)
        return next(shouted, fit[0])
    return fit[0]


def _below_list(copy: Copy, fit: list[Run]) -> Run | None:
    """The last line, if a page's list stands above it: ``Photos: The new ferry``, ``Photos: Oporto`` and one more."""
    parts = (copy.plain[slice(*block)].partition(": ") for block in fit[:-1])
    labels = [label for label, colon, _ in parts if colon]
    listed = any(labels.count(label) > 2 for label in labels)
    return fit[-1] if listed and is_told(copy.squash(*fit[-1])) else None


def _is_behind_country(first: str, second: str) -> bool:
    """Whether the second line is the first without its country: ``PERU: Mint buys tin`` above ``Mint buys tin``."""
    return second[-1] == "." and first.endswith(f": {second}") and first.index(":") == len(first) - len(second) - 2


def _is_junk(text: str) -> bool:
    """A page's template that nobody filled, a button, a source: ``{{item.title}}``, ``close``, ``(Xyz, 3/2/31)``.

    So is a paper with its day: ``HNA, Sept 27, 1931``.
    """
    dated = text[-4:].isdigit() and text[:2].isupper() and pattern(_PAPER_AND_DAY).fullmatch(text) is not None
    return dated or is_picture(text) or "{{" in text or (text.islower() and text.isalpha()) or in_brackets(text)


def _stamp(copy: Copy, begin: int, end: int, *, menu: bool) -> int:
    """Where a page prints its clock below the headline: ``Web posted at: 4:44 p.m.``; 0 where it does not.

    Below a ``menu`` so does the house's own line.
    """
    for mark in copy.marks:
        if mark.start == end and mark.rule == "byline-clock":
            return end
        if begin <= mark.start < end and (
            (mark.rule == "furniture" and "osted" in copy.plain[mark.start : mark.end])
            or (menu and mark.rule == "source-line" and mark.start - begin > _MENU_LONG)
        ):
            return mark.start
    return 0


def _has_clock(copy: Copy, anchor: int) -> bool:
    """Whether the page's clock stands behind the byline, on its line."""
    byline = copy.find("byline")
    rest = copy.plain[byline.end :].partition("\n")[0] if byline and byline.start == anchor else ""
    return any(map(str.isdigit, rest))


def reads_like_headline(text: str) -> bool:
    """Whether words read like a headline: short, no sentence's end, not a menu whose items have grown together."""
    if len(text) > LONGEST or not any(char.isalpha() for char in text):
        return False
    if text[-1] in _CLOSERS and pattern(_SENTENCE_END).search(text) and not pattern(_ABBREVIATED).search(text):
        return text[-1] == "." != text[-2] and is_titled(text)
    if text.startswith(REMARKS) or in_brackets(text) or asks_on(text) or is_spaced(text):
        return False
    return text.isupper() or len(pattern(_GROWN_TOGETHER).findall(text)) < 2
