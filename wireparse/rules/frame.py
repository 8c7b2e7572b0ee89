"""A transmission's frame: what ANPA 1312, IPTC 7901 and ZCZC circuits send round the copy.

ANPA sets a caret before every line of the head and ``<`` or ``=`` behind it; IPTC 7901 ends the head with `` =``; the
ZCZC circuits of Australia begin each field with a sign of its own. Control characters are the machine's.
"""

from collections.abc import Iterator

from wireparse import agencies
from wireparse.parts.editors import kind_of
from wireparse.parts.filings import filing
from wireparse.patterns import pattern
from wireparse.story import Note, Part
from wireparse.style import Style
from wireparse.text import Copy, Filing, Mark

_STX, _ETX, _SOH = "\x02", "\x03", "\x01"
_NOT_HEADLINE = r"AP (?:Photo|Video|Graphic)|Eds?\b|Eds?:|By\b|With |Adds?\b|For |\w+ Writer\b|HFR|\(|EDITOR"
# dpa numbers its leads above the headline, and says there what else it sends: "1ST LEAD", "REFILE", "EXTRA".
_TAKE = (
    r"(?:\d\w\w )?(?:LEAD|NET|ADD|EXTRA|REFILE|REPEAT|CORRECT(?:ED|ION)|UPDATE|ROUNDUP|PREVIEW|EIL|KORR|NEU)(?: \d)?"
)
# The header of IPTC 7901 where a program has thrown away the machine's characters: "bdt0061 4 pl 211  dpa 061".
_HEADER = r"\p{Ll}{3}\d{3,5} \d \p{Ll}{1,3} \d{1,5}\s++\p{Ll}{2,4} \d{3,4}(?=[^\S\n]*+\n)"
_TRAILER, _CLOCK = r"\n(?P<clock>\d{6} \p{Lu}{3,4} \p{Lu}\p{Ll}{2} \d\d)\s*+\Z", 60
_ZCZC = ("ZCZC", "zczc")
_HEAD, _CODE, _CODED = 1500, 3, 4000
# A release's feed: "PD#06 June 2031 14:00:00", "TI#Ferry line adds a boat", "TX#" and below it the text.
_CODED_FIELD = r"(?m)^(?P<code>[A-Z]{2})#(?P<words>[^\n]*)$"
_CIRCUIT = r"\p{Lu}{2} |\p{Ll}{2,4}\d{3,4}(?=[^\S\n]*+\n)"
_SIGNS = {"#": "slug", "$": "headline"}


def find_frame(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """The frame's own lines as envelope; slug, headline and notes of the head as far as the frame names them."""
    if copy.find("envelope"):
        return
    head = copy.text[:40]
    if _SOH in head or _STX in head:
        yield from _transmission(copy)
    elif copy.plain[:40].lstrip().startswith(_ZCZC):
        yield from _coded(copy) if "\nTX#" in copy.plain[:_CODED] else _zczc(copy)
    elif head[3:6].isdigit() and (header := pattern(_HEADER).match(copy.plain)):
        yield from _bare_transmission(copy, *header.span())
    elif "\n^" in copy.text[:400] or head.lstrip().startswith("^"):
        yield from _carets(copy, 0)


def _transmission(copy: Copy) -> Iterator[Mark]:
    text, plain = copy.text, copy.plain
    begin = text.find(_STX)
    header = text.find("\n") if begin < 0 else begin
    lines = list(copy.lines(0, header))
    for number, (start, end) in enumerate(lines):
        # The keyword line stands alone below the header of IPTC 7901: "Politics/Peru/".
        above = lines[number - 1][1] if number else start
        keyword = number == len(lines) - 1 and begin >= 0 and plain.count("\n", above, start) > 1
        if keyword:
            yield Mark("slug", start, end, "frame-slug", copy.squash(start, end))
        else:
            known = "frame-header" if begin >= 0 else "frame-result"
            yield Mark("envelope", start, end, known, Filing(_sender(copy.squash(start, end))))
    finish = text.rfind(_ETX)
    if finish > header:
        start, end = copy.trim(finish, len(text))
        # AP's own stamp behind the end of text is read by the envelope's rule.
        if start < end and not plain.startswith("AP-", start):
            yield Mark("envelope", start, end, "frame-trailer")
    if begin < 0:
        return  # a race's result: what stands below the machine's line is its table
    if "^" in text[begin : begin + 4]:
        yield from _carets(copy, begin)
    else:
        yield from _equals(copy, begin)


def _bare_transmission(copy: Copy, start: int, end: int) -> Iterator[Mark]:
    """The header, the keywords below it, and what follows up to the house's sign of equality."""
    yield Mark("envelope", start, end, "frame-header", Filing(_sender(copy.squash(start, end))))
    first, last = next(copy.lines(end, end + _HEAD), (end, end))
    if copy.plain.endswith("/", first, last) and " " not in copy.plain[first:last]:
        yield Mark("slug", first, last, "frame-slug", copy.squash(first, last))
        end = last
    if clock := pattern(_TRAILER).search(copy.plain, max(end, len(copy.plain) - _CLOCK)):
        yield Mark("envelope", *clock.span("clock"), "frame-trailer")
    yield from _equals(copy, end)


def _sender(header: str) -> str | None:
    """The house that a header names among its figures: ``bdt0061 4 pl 211  dpa 061``."""
    for word in header.replace("-", " ").split():
        house = agencies.house(word)
        if house:
            return house.name
    return None


def _carets(copy: Copy, begin: int) -> Iterator[Mark]:
    """ANPA: slug line, headline, notes and byline, each ``^…<`` as filed; the byline is left to its own rule."""
    named = by = False
    for number, (start, end) in enumerate(copy.lines(begin, begin + _HEAD)):
        if number and "^" not in copy.text[copy.text.rfind("\n", 0, start) + 1 : start]:
            break
        line = copy.squash(start, end)
        if number == 0:
            yield Mark("slug", start, end, "frame-slug", line.rstrip("<= "))
        elif line.startswith(("Eds:", "Eds.", "AP Photo", "With AP", "EDITOR")):
            yield Mark("note", start, end, "frame-note", Note(kind_of(line), line))
        elif line.startswith("By "):
            by = True
        elif not (named or by or pattern(_NOT_HEADLINE).match(line)):
            named = True
            yield Mark("headline", start, end, "frame-headline", line)


def _equals(copy: Copy, begin: int) -> Iterator[Mark]:
    """IPTC 7901: bracketed notes, the headline and the byline, up to `` =``."""
    stop = pattern(r"=[^\S\n]*+\n").search(copy.plain, begin, begin + 2500)
    if stop is None:
        return
    yield Mark("envelope", stop.start(), stop.start() + 1, "frame-sign")
    start, end = copy.trim(begin, stop.start())
    while copy.plain.startswith("(", start):
        close = copy.plain.find(")", start, end)
        while close >= 0 and not copy.closes_line(close + 1):
            close = copy.plain.find(")", close + 1, end)
        if close < 0:
            break
        note = copy.squash(start, close + 1)
        yield Mark("note", start, close + 1, "frame-note", Note(kind_of(note), note))
        start = copy.trim(close + 1, end)[0]
    lines = [*copy.lines(start, end)]
    for first, last in lines[1:]:
        # What pictures there are: "(Foto - Archivbild)".
        if copy.plain[first] == "(" and copy.plain[last - 1] == ")":
            words = copy.squash(first, last)
            yield Mark("note", first, last, "frame-note", Note(kind_of(words), words))
    lines = [line for line in lines if not _aside(copy.plain[slice(*line)])]
    while len(lines) > 1 and pattern(_TAKE).fullmatch(copy.plain, *lines[0]):
        yield Mark("slug", *lines[0], "frame-take", copy.squash(*lines[0]))
        del lines[0]
    # Overlines name the subject above the headline: "Situation", "France:" over the headline itself.
    over = [number for number, (_, last) in enumerate(lines[:-1]) if copy.plain[last - 1] == ":"]
    for first, last in lines[: over[-1] + 1 if over else 0]:
        yield Mark("other", first, last, "frame-overline")
    lines = lines[over[-1] + 1 if over else 0 :]
    if lines:
        yield Mark("headline", lines[0][0], lines[-1][1], "frame-headline", copy.squash(lines[0][0], lines[-1][1]))


def _aside(line: str) -> bool:
    return line.startswith(("(", "Von ", "By ", "Par ", "Por "))


def _zczc(copy: Copy) -> Iterator[Mark]:
    """Australia's circuits: ``#`` the slug, ``$`` the headline; without a ``$`` the ``#`` is the headline.

    On the circuits of its races, ``YY TDR``, the words behind a colon are the title, and below them stands the table.
    """
    text = copy.plain
    race = False
    headline = "$" if pattern(r"\n\$[^\n]{3}").search(text, 0, 600) else "#"
    for number, (start, end) in enumerate(copy.lines(0, 1200)):
        sign = text[start]
        if number == 0:
            yield Mark("envelope", start, end, "frame-field", Filing(_sender(copy.squash(start, end))))
        elif race and sign == ":" and end - start > _CODE:
            yield Mark("envelope", start, start + 1, "frame-sign")
            yield Mark("slug", *copy.trim(start + 1, end), "frame-title", copy.squash(start + 1, end))
        elif (
            sign in "%:&*@=+~"
            or (number == 1 and (race := pattern(_CIRCUIT).match(text, start) is not None))
            or (sign in _SIGNS and end - start <= _CODE)
        ):
            yield Mark("envelope", start, end, "frame-field")
        elif sign in _SIGNS:
            yield Mark("envelope", start, start + 1, "frame-sign")
            part: Part = "headline" if sign == headline else "slug"
            yield Mark(part, start + 1, end, "frame-" + part, copy.squash(start + 1, end))
        elif end - start > _CODE:
            break
    end = copy.trim(0, len(text))[1]
    if text.endswith("NNNN", 0, end):
        yield Mark("endmark", end - 4, end, "frame-end")


def _coded(copy: Copy) -> Iterator[Mark]:
    """A head whose lines begin with two letters and ``#``: ``TI#`` the headline, ``TX#`` and then the text."""
    text = copy.plain
    opened = len(text) - len(text.lstrip())
    yield Mark("envelope", opened, opened + 4, "frame-field")
    for match in pattern(_CODED_FIELD).finditer(text, 0, _CODED):
        code, (start, end) = match["code"], copy.trim(*match.span("words"))
        if code == "TI" and start < end:
            yield Mark("envelope", match.start(), match.start("words"), "frame-field")
            yield Mark("headline", start, end, "frame-headline", copy.squash(start, end))
        else:
            stop = match.start("words") if code == "TX" or start >= end else end
            day = match["words"] if code == "PD" else None
            yield Mark("envelope", match.start(), stop, "frame-field", filing(None, day) if day else None)
        if code == "TX":
            break
    end = copy.trim(0, len(text))[1]
    if text.endswith("NNNN", 0, end):
        yield Mark("endmark", end - 4, end, "frame-end")
