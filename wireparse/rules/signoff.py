"""The sign-off: who reported, wrote and edited, and the end marks and left-overs that stand round it.

What names itself, wherever it stands in the tail, is looked for first: roles, ``contributed to this report``, a
notepad, a release's contacts. What follows it is no body. Then the closing lines are taken off, the last one first,
until one is prose.
"""

from collections.abc import Iterable, Iterator

from wireparse import agencies
from wireparse.languages import ROLES
from wireparse.people import DID, HELD, ROLE, is_credit_word, read_credits, told_credits
from wireparse.style import Style
from wireparse.text import TAIL, Copy, Mark, pattern

Run = tuple[int, int]

_REACH = 8000
"""How far from the end a notepad, a release's contacts or a web page's left-overs may begin."""
_NEAR = 1600
"""How much, of whatever kind, may follow a sign-off and still be no body."""
# Words of which each sign-off and each left-over has one: anywhere in the tail; in the last line; beside a sign.
_ALWAYS = ("ting by", "to this report", "to this story", "looking statement")
_AT_LAST = "reported from|Reported by|Written by|nput|contribut|nformation from|solely|files from|SOURCE".split("|")
_SIGNS = ":_@—"
_WITH_SIGNS = "://|SOURCE|___|——|---|===|***|ontact|CONTACT|ource:|tandards:|@|www.|utor|edaktion".split("|")
_PROSE_ENDS = frozenset(".\"”'’?!»")
_ENDED = frozenset(".\"”'’?!»:)")
_ROLE_WORDS = ("- by ", "— by ", "– by ", *sorted({max(role.split(), key=len) for role in ROLES}))

_CONTRIBUTED = r"(?<!\p{L})[Cc]ontribut(?:ed|ing)(?:\s++to\s++this\s++\p{L}++|\s++reporting\b|(?=_?\.[\s_]*+(?:\n|$)))"
_TRADE = r"\b(?i:writers?|reporters?|correspondents?|journalists?|editors?)\b|\breport(?:ed|ing)\b|Associated Press"
_SHORT = r"[\p{Ll}\d]{1,7}(?:[/\-]\p{Ll}{1,7})*+"
# "(abc/de)", "hh/ph/ts", "(SDA/sj)", "dpa abc yyzz n1 de".
_INITIALS = (
    rf"\(\p{{Ll}}{{1,5}}(?:/\p{{Ll}}{{1,5}})++\)|\([A-Z]{{2,5}}\\?/\p{{Ll}}{{1,4}}\)|\p{{Ll}}{{1,5}}(?:-\p{{Ll}}{{1,5}})?+"
    rf"(?:/\p{{Ll}}{{1,5}})++|dpa(?:\s/?{_SHORT}){{1,6}}+"
)
_HOUSE_AND_INITIALS = rf"(?P<house>[A-Z]{{2,8}})\s(?P<initials>{_SHORT}(?:\s{_SHORT}){{0,3}})"
_SIGNED = (
    r"(?:^|(?<=[.!?\"”’)]\s*))[\w.+\-]++@[\w\-]++(?:\.[\w\-]++)++$|"
    r"(?<=(?:[.!?\"”’)]|pvs)\s*)\(\p{Ll}{1,5}(?:/\p{Ll}{1,5})++\)$"
)
_INPUTS = (
    r"\(?\b(?:[Ww]ith\s)?(?:(?:\p{L}++\s){1,2}[Ii]nputs|[Ii]nputs?\s(?:from|by)\s(?P<names>[^()\n]{2,160}?))\.?\)?\.?$"
)
_RULE = r"(?:[_—–=~]{2,}+|-{2,}+|\*{3,}+|(?:\* ?){3,}+|-=-=-)"
_GENERIC = frozenset(("-30-", "-0-", "###", "NNNN", "(END)", "(ends)", "ends", "ENDS", "-ENDS-", "-ends-"))
_DESKS = r"AAP (?:RTV|RESULTS|BETTING|FIELDS|COMMENT|SPORT|FINANCE|RACING)"
_THIRTY = r"-{1,2}30-{1,2}\S*+(?:\s++\S{1,12}+){0,4}+"  # "--30--abc/de* fgh/ij"

_WHO = r"(?:\p{Lu}[\p{L}.'’\-]++\s){1,4}"
# Left-overs of the web, by their first words.
_FOLLOW = (
    r"Follow\s[^\n.]{2,70}?(?:\son\s(?:Twitter|Facebook|Instagram|X\b)|\sat\s(?:@|<?http))|Follow\s(?:AP|@)|Online:\s|"
    r"(?:Find|More|Read)\s(?:more\s)?(?:of\s)?AP\b|AP['’]s\s(?:full\s)?coverage|Full\s(?:AP\s)?coverage:|On\sTwitter\b|"
    r"Our\sStandards:|24/7\scoverage\sof|Reach\s[^\n.]{2,60}?\sat\s(?:@|http|\S+@)|View\ssource\sversion\son|"
    r"\(?Click\shere\s|(?:To\s)?[Rr]ead\smore\b|Source\slink|SAP\sis\sthe\ssponsor|This\sarticle\swas\sfunded|Link:\s|"
    r"(?:First\s)?Published:\s|Purchase\sLicensing|Continue\sreading\sthe|Also\son\sYahoo!|euronews\sprovides|©|"
    r"Advertisement|(?:Tel|Phone|E-?mail):\s|This\sreport\sby\sThe\s|AP\sis\ssolely|Quelle:\s|Foto:\sNewsdesk|"
    r"\(Graphics?:?\s|\[(?:\.\.\.|snip|text deleted)[^\n]{0,20}\]$|The\sAssociated\sPress\s[^\n]{0,100}\breceives?\s|"
    rf"{_WHO}(?:is|can\sbe|are)\s(?:followed\s|reached\s)?(?:on\sTwitter\s)?(?:at|on)\s(?:http|@|Twitter|\S+@)|"
    rf"{_WHO}on\sTwitter:"
)
_FOLLOW_LINE = rf"(?:^|(?<=[_—–\-]\s)|(?<=[.!?\"”’)]\s))(?:{_FOLLOW})"
_BIO = rf"{_WHO}(?:is\s(?:a|an|the)\s|covers\s|writes\s|reports\s(?:on|for)\s|is\son\sTwitter)"
_HEADING = (
    r"\s*+(?i:filed under|most read|more reading|read (?:more|next)|topics|trending|article content|upcoming events|"
    r"related (?:tags|topics|coverage|news|stories|articles|links?|sites?)|recommended(?: for you)?|tweet this|"
    r"you (?:may|might) also like|share this(?: article| story)?|follow (?:us|huffpost.*|[^\n]{2,40}:)|post a comment|"
    r"(?:previous|next) story:.*|our standards:.*)[^\S\n]*+:?\s*+$"
)
_HEADING_WORDS = (
    "iled under|ILED UNDER|ost Read|MORE READING|ead more|ead Next|opics|elated |RELATED|rending|ecommended|also like|"
    "weet this|hare this|us Story:|rticle content|PCOMING|ollow|FOLLOW|ost a comment|Our Standards"
).split("|")
_NOTEPAD = r"[#*\s]*+(?:Noti[zs]block|Notebook|Die folgenden Informationen sind|The following information is not)"
_NOTEPAD_WORDS = "Notizblock|Notebook|Informationen sind nicht|information is not".split("|")
_CONTACTS = (
    r"\s*+(?i:(?:(?:for|media|press|investors?|company|agency|corporate|relations|and|inquiries|public)[\s/&]++)*+contacts?"
    r"(?:\s(?:information|details))?\s?+(?::|$)|for\s(?:more|further|additional)\sinformation,?\s(?:please\s)?contact\b|"
    r"further\sinformation\sis\savailable\son|for\s(?:investor|media).{0,60}\bcontact:?)"
)
_SOURCE = r"\s*+(?:SOURCE:?\s|Source:\s.{2,60}$)|(?<=[.)]\s)SOURCE:?\s(?=\p{Lu})"
_ABOUT = r"\s*+(?:About|ABOUT)\s\p{Lu}"
_FOOTER = r"\s*+(?:[\-_=*~]{10,}+|---|-=-=-)\s*+$"
_MAILED = r"@|subscribe|www\.|https?:|Previous Story|Next Story|(?m:^[^\S\n]*+[\-_=*~]{10,})"


def find_signoff(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """The sign-offs with their credits, the end marks round them, and the left-overs that stand below the story."""
    text = copy.plain
    words = text[-40:].split()
    last = words[-1] if words else ""
    # An ordinary story has no sign-off, and is done with in 4 us: a sign is found ten times as fast as a word.
    tail = text[-TAIL:]
    telling = any(map(tail.__contains__, _ALWAYS)) or any(map(text[-160:].__contains__, _AT_LAST))
    telling = telling or (any(map(tail.__contains__, _SIGNS)) and any(map(tail.__contains__, _WITH_SIGNS)))
    module = None if telling or copy.marks else agencies.end_marks().get(last)
    at = text.rfind(last) if module else -1
    if module and text[at - 2 : at].isspace():
        yield Mark("endmark", at, at + len(last), "endmark", module)
    elif telling or last[-1:] not in _PROSE_ENDS:
        yield from _read_tail(copy)


def _read_tail(copy: Copy) -> Iterator[Mark]:
    text = copy.plain
    first = next(copy.lines(0, len(text)), (0, 0))[1]
    runs = copy.gaps(max(first if first < len(text) // 2 else 0, len(text) - _REACH))
    if not runs:
        return
    begin, last = runs[0][0], runs[-1][1]
    signed = list(_signed(copy, runs))
    # A sign-off in the middle of the copy ends it only where a known left-over follows: a page may hold two stories.
    ends = (mark for mark in signed if last - mark.end < _NEAR or pattern(r"\s*+Our Standards").match(text, mark.end))
    top = min([*(mark.start for mark in ends), *_tops(text, begin, last)], default=last)
    yield from signed
    for run in reversed(_without([(max(start, top), end) for start, end in runs if end > top], signed)):
        start, end = copy.trim(*run)
        marks = list(_peel(copy, start, end, closed=True))
        yield from marks
        for rest in _without([(start, end)], marks):
            if pattern(r"[\p{L}\d]").search(text, *rest):
                yield Mark("other", *copy.trim(*rest), "left-over")
    closed = top < last
    for run in reversed(_without([(start, min(end, top)) for start, end in runs if start < top], signed)):
        start, end = copy.trim(*run)
        marks = list(_peel(copy, start, end, closed=closed))
        yield from marks
        if text[start : marks[-1].start if marks else end].strip():
            break
        closed = True


def _without(runs: list[Run], marks: list[Mark]) -> list[Run]:
    """The runs without what the marks take of them."""
    for mark in marks:
        cut = [((start, min(end, mark.start)), (max(start, mark.end), end)) for start, end in runs]
        runs = [(start, end) for pair in cut for start, end in pair if start < end]
    return runs


def _tops(text: str, begin: int, end: int) -> Iterator[int]:
    """Where something begins that goes on to the end of the copy and is no body."""
    if "dpa" in text[end - 400 : end] or "otizblock" in text[end - 400 : end]:
        yield from _lines_with(text, _NOTEPAD_WORDS, _NOTEPAD, begin, end)
    third = max(begin, len(text) // 3)
    about = max(_lines_with(text, ("About ", "ABOUT "), _ABOUT, begin, end), default=begin)
    contacts = [*_lines_with(text, ("ontact", "CONTACT", "is available on"), _CONTACTS, third, end)]
    contacts += _lines_with(text, ("SOURCE", "Source:"), _SOURCE, max(third, end - _NEAR), end)
    yield from (at for at in contacts if at >= about)
    near = max(third, end - 2 * _NEAR)
    for at in _lines_with(text, _HEADING_WORDS, _HEADING, near, end):
        if not any(len(line) > 150 and line.rstrip()[-1:] in _PROSE_ENDS for line in text[at:end].split("\n")[1:]):
            yield at
    for at in _lines_with(text, ("---", "___", "***", "===", "-=-"), _FOOTER, max(near, end - _NEAR), end):
        if pattern(_MAILED).search(text, _line_end(text, at, end), end):
            yield at


def _lines_with(text: str, words: Iterable[str], source: str, begin: int, end: int) -> Iterator[int]:
    """Where ``source`` matches in a line that holds one of the words: finding a word is cheap, matching is not."""
    for word in words:
        at = text.find(word, begin, end)
        while at >= 0:
            line = max(text.rfind("\n", 0, at) + 1, begin)
            stop = _line_end(text, at, end)
            match = pattern(source).match(text, line, stop)
            if not match and word == "SOURCE":
                match = pattern(source).search(text, at, stop)
            if match:
                yield match.start() + len(match[0]) - len(match[0].lstrip())
            at = text.find(word, stop, end)


def _line_end(text: str, at: int, end: int) -> int:
    stop = text.find("\n", at, end)
    return end if stop < 0 else stop


def _signed(copy: Copy, runs: list[Run]) -> Iterator[Mark]:
    """The sign-offs that name themselves: roles and ``contributed to this report``."""
    text = copy.plain
    for start, end in runs:
        far = max(text.rfind(words, start, end) for words in ("eporting by", "diting by", "edaktion:"))
        begin = max(start, min(far if far >= 0 else end, end - TAIL) - TAIL // 2)
        low = text[begin:end].lower()
        where = [at for at in map(low.find, _ROLE_WORDS) if at >= 0]
        stop = begin
        for match in pattern(ROLE).finditer(text, max(begin, begin + min(where) - 40), end) if where else ():
            mark = _roles(copy, match.start(), stop, end) if match.start() >= stop else None
            if mark:
                stop = mark.end
                yield mark
        for match in pattern(_CONTRIBUTED).finditer(text, stop, end) if "ontribut" in low else ():
            mark = _sentence(copy, match.start(), stop, end, "contributing") if match.start() >= stop else None
            if mark:
                stop = mark.end
                yield mark


def _roles(copy: Copy, at: int, begin: int, end: int) -> Mark | None:
    """The sign-off whose first role stands at ``at``: in brackets, on a line of its own, or after the last sentence."""
    text = copy.plain
    start = text.rfind("(", max(begin, at - 300), at)
    if start >= 0 and ")" not in text[start:at] and text[start:at].rstrip()[-1] in "(;,.":
        close = text.find(")", at, end)
        while close >= 0 and text.count("(", start, close) > text.count(")", start, close) + 1:
            close = text.find(")", close + 1, end)
        stop = close + 1 if close >= 0 else _line_end(text, at, end)
        follows = text[stop : stop + 2].strip()
        if follows.islower() or follows[:1] in tuple(",.;:"):
            return None
    else:
        line = text.rfind("\n", 0, at) + 1
        start = max(line, begin)
        start += len(text[start:at].rstrip(" -–—*•_"))
        if (start > line and text[start - 1] not in _ENDED) or (reached := _forward(text, at, end)) is None:
            return None
        start, stop = copy.trim(start, reached)
    rows, unknown = read_credits(copy.squash(start, stop), _is_house)
    if (not rows and text[start] != "(") or (text[at : at + 2].lower() == "by" and text[stop:end].strip()):
        return None
    for role in unknown:
        copy.ask("signoff", "other", f"unknown role: {role}")
    return Mark("signoff", start, stop, "signoff-roles", rows)


def _is_house(name: str) -> bool:
    return agencies.house(name) is not None


def _sentence(copy: Copy, at: int, begin: int, end: int, role: str) -> Mark | None:
    """The sentence round ``contributed`` or ``reported``, if names, titles and places are all that it holds."""
    text = copy.plain
    start = _back(text, at - text.endswith("_", begin, at), begin)
    stop = _forward(text, at, end, sentence=True)
    if start is None or stop is None:
        return None
    start, stop = copy.trim(start, stop)
    sentence = copy.squash(start, stop).replace("_", " ")
    if not pattern(DID).search(sentence) or (" to this " not in sentence and not pattern(_TRADE).search(sentence)):
        return None
    # "Roe reported from Oakton, Ohio. Example Press writer Sam Poe in Elmville contributed": two roles, one full stop.
    both = pattern(r"(.*\breported from .*?\.)\s(?=.*\bcontributed)").match(sentence)
    rows = told_credits("reporting", both[1], _is_house) if both else ()
    rows += told_credits(role, sentence[both.end() :] if both else sentence, _is_house)
    rule = "signoff-reported" if role == "reporting" else "signoff-contributed"
    return Mark("signoff", start, stop, rule, rows)


def _back(text: str, at: int, begin: int) -> int | None:
    """Where the sentence begins that holds ``at``; ``None`` if a word stands before it that no credit would use."""
    start, spare = at, None
    for match in reversed(list(pattern(r"\S++").finditer(text, max(begin, at - TAIL), at))):
        word, gap = match[0], text[match.end() : start]
        if "\n" in gap and not _goes_on(text, match.end(), start, word):
            return start
        if pattern(rf"{_RULE}|[_–—-]|.*:").fullmatch(word):
            return start
        if word.rstrip("\"”’')_")[-1:] in (".", "!", "?", "…"):
            if not pattern(HELD).fullmatch(word):
                return start
            spare = start
        if not is_credit_word(word):
            return spare
        start = match.start()
    return start


def _forward(text: str, at: int, end: int, *, sentence: bool = False) -> int | None:
    """Where the names end that begin at ``at``, or their sentence; ``None`` if it goes on as prose does."""
    stop, word = at, ""
    numbers = "@" in text[at : at + TAIL]
    for match in pattern(r"\S++").finditer(text, at, end):
        ended = word[-1:] in (".", "_", ")") and not pattern(HELD).fullmatch(word)
        broken = "\n" in text[stop : match.start()]
        if broken and (ended or not _goes_on(text, stop, match.start(), word)):
            break
        word = match[0]
        known = is_credit_word(word)
        if (ended and (sentence or not known)) or (stop > at and pattern(_FOLLOW).match(text, match.start())):
            break
        if not known and not (numbers and pattern(r"[<(]?[+\d@]\S*|\S+@\S+").fullmatch(word)):
            if broken:
                break
            return None
        stop = match.end()
    return stop


def _goes_on(text: str, stop: int, after: int, last: str) -> bool:
    """Whether the line that ends at ``stop`` was only full, so that its sentence goes on in the next one."""
    if text.count("\n", stop, after) > 1 or pattern(r"[-*#•]\s|\S+:").match(text, after):
        return False
    return last[-1:] in ",;&" or text[after].islower() or 45 < stop - text.rfind("\n", 0, stop) < 100


def _peel(copy: Copy, start: int, end: int, *, closed: bool) -> Iterator[Mark]:
    """The closing lines of ``start``-``end``, the last one first, up to the first that is prose.

    ``closed`` says that something stands below which closes the story: then a rule of dashes is an end mark.
    """
    while start < end:
        line = copy.trim(max(start, copy.plain.rfind("\n", start, end) + 1), end)[0]
        marks = (
            _end_mark(copy.plain, line, end)
            or _initials(copy.plain, line, end, closed=closed)
            or _closing_line(copy, start, line, end, closed=closed)
        )
        yield from reversed(marks)
        if not marks:
            return
        start, end = copy.trim(start, marks[0].start)
        closed = True


def _end_mark(text: str, line: int, end: int) -> list[Mark]:
    """``Enditem``, ``-30-``, ``(END)`` or a house's name, on a line of its own or after the last sentence."""
    desk = text.startswith("AAP ", line) and pattern(_DESKS).fullmatch(text, line, end)
    if desk or (text.startswith("-", line) and pattern(_THIRTY).fullmatch(text, line, end)):
        return [Mark("endmark", line, end, "endmark", "aap" if desk else None)]
    at = end - 5 if text.endswith("(END)", line, end) else max(line, text.rfind(" ", line, end) + 1)
    word = text[at:end]
    before = text[line:at].rstrip()[-1:]
    if before and before not in _ENDED and not text[at - 2 : at].isspace() and word != "(END)":
        return []
    marks = agencies.end_marks()
    module = marks.get(word) or (marks.get(word.upper()) if at == line else None)
    house = word.lstrip("-–—=")
    if not module and 2 <= len(house) <= 6 and house.isupper():
        module = agencies.index().get(house.casefold())
    if module or (word in _GENERIC and (at == line or not word.islower())):
        return [Mark("endmark", at, end, "endmark", module)]
    return []


def _initials(text: str, line: int, end: int, *, closed: bool) -> list[Mark]:
    """The desk's initials or address: ``(abc/de)``, ``EFE ab/cd``, ``roe@example.com``."""
    words = text[line:end]
    both = pattern(_HOUSE_AND_INITIALS).fullmatch(words) if len(words) < 40 else None
    module = agencies.index().get(both["house"].casefold()) if both else None
    if both and module:
        name = Mark("endmark", line, line + both.end("house"), "endmark", module)
        return [name, Mark("signoff", line + both.start("initials"), end, "signoff-initials", ())]
    if len(words) < 40 and pattern(_INITIALS).fullmatch(words):
        return [Mark("signoff", line, end, "signoff-initials", ())]
    found = pattern(_SIGNED).search(words[-60:]) if words[-1] == ")" or (closed and "@" in words[-60:]) else None
    if found:
        rule = "signoff-initials" if words[-1] == ")" else "signoff-address"
        return [Mark("signoff", end - len(found[0]), end, rule, ())]
    return []


def _closing_line(copy: Copy, start: int, line: int, end: int, *, closed: bool) -> list[Mark]:
    """The last line, if it is no body: a rule, inputs, reporters on the spot, where to follow, a reporter's life."""
    text = copy.plain
    rule = pattern(rf"(?:^|(?<=\s))(?:{_RULE}|[_—–])$").search(text, max(line, end - 90), end)
    if rule and (closed or text[rule.start()] in "_—"):
        return [Mark("endmark" if end - rule.start() < 12 else "other", rule.start(), end, "rule")]
    if "nput" in text[line:end]:
        inputs = pattern(_INPUTS).search(text, max(line, end - 220), end)
        rows = told_credits("contributing", inputs["names"] or "", _is_house) if inputs else ()
        sure = inputs and (rows or "agenc" in inputs[0] or not inputs["names"])
        if inputs and sure and text[inputs.start()] in "(WI":
            return [Mark("signoff", inputs.start(), end, "signoff-inputs", rows)]
    if "reported from" in text[line:end]:
        mark = _sentence(copy, text.rfind("reported from", line, end), start, end, "reporting")
        alone = mark and (closed or mark.start == line or text[: mark.start].rstrip()[-1:] in tuple("_—–-\n"))
        if mark and mark.end == end and alone and all(row.kind == "person" for row in mark.value):
            return [mark]
    if text.startswith("Information from: ", line):
        return [Mark("signoff", line, end, "signoff-information", ())]
    ruled = text[max(0, line - 20) : line].rstrip()[-2:] in ("__", "——", "--")
    if ruled and end - line < 500 and pattern(_BIO).match(text, line):
        return [Mark("signoff", line, end, "signoff-reporter", ())]
    follow = pattern(_FOLLOW_LINE).search(text[max(line, end - 400) : end])
    return [Mark("other", max(line, end - 400) + follow.start(), end, "follow-line")] if follow else []
