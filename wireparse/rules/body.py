"""The body: what remains below the head. What remains above it is other, with a query: a menu is no body."""

from collections.abc import Iterator
from itertools import islice

from wireparse.parts.grafs import SENTENCE_ENDS, grafs
from wireparse.style import Style
from wireparse.text import Copy, Mark

_LAW = frozenset(("copyright", "first-published", "stamp"))
_HEAD_PARTS = frozenset(("headline", "deck", "byline", "dateline", "separator", "slug"))
_QUOTES = (">", "|")
_BUTTONS, _BUTTONS_REACH, _GRAF = 3, 1500, 150
_LABEL, _LABEL_REACH, _LEDE = 40, 400, 100
_ADVERTS = frozenset(("advertisement", "publicidad", "publicité", "publicidade", "anzeige", "pubblicità"))


def find_body(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """Everything unclaimed from the anchor on; everything unclaimed above it is other."""
    plain, anchor = copy.plain, anchor_of(copy)
    quoted = _quoted_line(copy, anchor)
    end_of_story = _end_of_story(copy, anchor, quoted)
    if not plain.isascii():
        while label := _label(copy, anchor):
            yield Mark("other", *label, "label")
            anchor = label[1]
    for start, end in copy.gaps():
        if start < end_of_story < end:
            yield Mark("other", *copy.trim(end_of_story, end), "below-story")
            end = copy.trim(start, end_of_story)[1]  # noqa: PLW2901 - the run ends with the story
        if start >= end_of_story:
            yield Mark("other", start, end, "below-story")
        elif start >= anchor:
            words = plain[_line_start(plain, start, anchor) : end]
            yield Mark("body", start, end, "body", grafs(words) if quoted is None else grafs(words, quoted=True))
        else:
            copy.ask("other", "unclaimed", copy.squash(start, min(end, start + 80)))
            yield Mark("other", start, end, "above-anchor")


def anchor_of(copy: Copy) -> int:
    """Where the body may begin: below the dateline, else below the other parts of the head."""
    dateline = copy.find("dateline")
    if dateline and dateline.rule != "dateline-field":
        return dateline.end
    anchor = 0
    for mark in copy.marks:
        if mark.part in _HEAD_PARTS or mark.rule.startswith("field-"):
            anchor = mark.end
        elif mark.part == "body" or (anchor and copy.gaps(anchor, mark.start)):
            break
    byline = copy.find("byline")
    return _below_buttons(copy, byline.end) if byline and anchor == byline.end else anchor


def _label(copy: Copy, anchor: int) -> tuple[int, int] | None:
    """A page's label straight above the lede: ``PUBLICIDAD``; a section's or a person's name, ``Leaders``.

    It is a line of few words that ends no sentence, and the lede is a graf.
    """
    first, below = islice((*copy.lines(anchor, anchor + _LABEL_REACH), (0, 0), (0, 0)), 2)
    words = copy.plain[slice(*first)]
    if not words or len(words) > _LABEL or copy.rival(*first) or not copy.opens_line(first[0]) or words.count(" ") > 2:
        return None
    if copy.find("dateline"):
        return first if words.casefold() in _ADVERTS else None
    lede = copy.plain[below[0] :].partition("\n")[0]
    told = words[0].isupper() and words[-1].isalpha() and len(lede) > _LEDE and anchor
    return first if told and lede.rstrip()[-1:] in SENTENCE_ENDS else None


def _below_buttons(copy: Copy, anchor: int) -> int:
    """Where a row of a page's buttons ends, three or more, that stands some lines below the byline.

    What the page tells of itself and its films above them is no story; the lede is a graf.
    """
    row = last = 0
    for mark in copy.marks:
        if mark.start < anchor:
            continue
        if mark.rule != "furniture" or mark.start > anchor + _BUTTONS_REACH:
            break
        row = row + 1 if last and not copy.gaps(last, mark.start) else 1
        if row == _BUTTONS and max(map(len, copy.plain[anchor : mark.start].split("\n"))) > _GRAF:
            return anchor
        last = mark.end
    return last if row >= _BUTTONS else anchor


def _end_of_story(copy: Copy, anchor: int, quoted: int | None) -> int:
    """What follows a line of law is the page's; what follows a mailed story's quote marks is the mailer's."""
    last = len(copy.text)
    for mark in copy.marks if copy.find("envelope") else ():
        if mark.rule in _LAW and mark.start > anchor and copy.opens_line(mark.start):
            if not copy.gaps(anchor, mark.start):
                continue  # a picture's, between the headline and the story: "© HARBOUR NEWS"
            last = mark.end
            break
    closing = copy.marks[-1] if copy.marks else None
    if quoted is None and closing and closing.value and closing.part == "endmark":
        return last  # below the house's own mark, ``Enditem``, stands no mailer's word
    if quoted is None and copy.find("dateline") is None and copy.text.find("@", anchor) < 0:
        return last
    return _end_of_mail(copy, anchor, last, quoted)


def _end_of_mail(copy: Copy, anchor: int, last: int, quoted: int | None) -> int:
    """Where the mailer's own words, or what else he sends, begin below the story; ``last`` where they do not."""
    from wireparse.parts.mailed import above_quoted, above_signature, below_rule, end_of_quote, next_mail

    text = copy.text
    if text.find("@", anchor) >= 0:
        last = min(last, next_mail(text, anchor))
    runs = [run for run in copy.gaps(anchor) if run[0] < last]
    if runs and copy.find("dateline"):
        end = min(runs[-1][1], last)
        if quoted is None and (above := above_quoted(text, anchor, end)) < end:
            end = last = above
        cut = below_rule(text, anchor, end)
        cut = above_signature(text, anchor, end) if cut == end else cut
        last = cut if cut < end else last
    return last if quoted is None else min(last, end_of_quote(text, quoted, last))


def _quoted_line(copy: Copy, anchor: int) -> int | None:
    """The start of the line on which the story begins, if it is quoted in a mail."""
    line = copy.text.rfind("\n", 0, anchor) + 1
    return line if copy.text[line:anchor].lstrip()[:1] in _QUOTES else None


def _line_start(text: str, start: int, anchor: int) -> int:
    """The start of the line on which a run begins, so that its indent counts; its own start in mid-line."""
    line = max(text.rfind("\n", 0, start) + 1, anchor)
    return line if not text[line:start].strip() else start
