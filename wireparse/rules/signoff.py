"""The sign-off: who reported, wrote and edited, and the end marks and left-overs that stand round it.

What names itself, wherever it stands in the tail, is looked for first: roles, ``contributed to this report``, a notepad,
a release's contacts. What follows it is no body. Then the closing lines are taken off, the last one first, until one is
prose.
"""

from collections.abc import Iterator

from msgspec import convert

from wireparse import agencies
from wireparse.languages import ROLES
from wireparse.people import kind_of, split_names
from wireparse.story import Credit, Role
from wireparse.style import Style
from wireparse.text import TAIL, Copy, Mark, pattern

Run = tuple[int, int]

_REACH = 8000
"""How far from the end a notepad, a release's contacts or a web page's left-overs may begin."""
_NEAR = 1600
"""How much, of whatever kind, may follow a sign-off and still be no body."""
_TELLING = (
    "ing by", "ontribut", "reported from", "input", " edit", "(edit", "://", "___", "——", "---", "===", "***", "witter",
    "contact", "source:", "source ", "standards:", "files from", "information from", "solely resp", "looking statement", "autor",
)  # fmt: skip
"""Without one of these in its tail, in small letters, a story that ends as prose does has no sign-off."""
_PROSE_ENDS = frozenset(".\"”'’?!»")
_STOPS = frozenset(".\"”'’?!»:)")

_LONE = "|".join(sorted((role for role in ROLES if " " not in role), key=len, reverse=True))
_FULL = "|".join(sorted((role for role in ROLES if " " in role), key=len, reverse=True)).replace(" ", r"\s++")
_EXTRA = r"a\p{L}{4,8}al\s++reporting"
# "Reporting by", "Writing and additional reporting by", "Autor/in:". "Aditional" is a slip that every desk makes.
_ROLE = (
    rf"(?i)(?:(?<=[—–\-]\s?)by(?=\s(?-i:\p{{Lu}}))|\b(?:with\s++)?(?:(?:{_LONE}|{_EXTRA})(?:,\s*+|\s*+/\s*+|\s++(?:and|&)\s++))*"
    rf"(?:(?:{_EXTRA}\s++by|{_FULL})\b:?+|(?:{_EXTRA}|{_LONE})(?::|(?=\s++(?-i:\p{{Lu}})))))"
)
_UNKNOWN_ROLE = r"[;,.(]\s*+(\p{L}[\p{L} ]{2,40}?\s[Bb]y)\s"
_DID = r"(?<!\p{L})(?:contribut(?:ed|ing)(?:\s++(?:to\s++(?:this|the)\s++\p{L}++|reporting|research))?+|reported)\b(?:\s++(?:were|was|are|is)\b:?+)?+"
_CONTRIBUTED = r"(?<!\p{L})[Cc]ontribut(?:ed|ing)(?:\s++to\s++this\s++\p{L}++|\s++reporting\b|(?=_?\.[\s_]*+(?:\n|$)))"
# The small words that a list of names, titles and places may hold. Any other one is prose.
_SMALL = frozenset(
    "and in of the at for from by with writer writers reporter reporters correspondent correspondents staff editor editors "
    "journalist journalists photographer photographers video producer producers researcher researchers contributed reported "
    "contributing reporting additional were to this report story article writing editing was aboard files assistance bureau newsroom columnist "
    "van von der den de la du del al bin di da dos und y et e & en".split()
)
# "St.", "Mo.", "J.", "D.C.": a full stop that ends no sentence.
_HELD = r"(?:\p{Lu}\p{L}{0,3}|(?:\p{Lu}\.)++\p{Lu}|Calif|Conn|Mass|Mich|Minn|Miss|Tenn|Wash|Ariz|Okla|Mont)\.[,;]?"

_PRONOUNS = frozenset(("He", "She", "It", "They", "We", "You", "This", "That", "These", "But", "HE", "SHE", "IT", "THEY"))
_JOB_OR_PLACE = r"\b(?i:writers?|reporters?|correspondents?|journalists?|editors?)\b|\breport(?:ed|ing)\b|Associated Press"
_NUMBERS = r"<[^<>]*+>|[\w.+\-]++@[\w.\-]++|\+?\s?\d[\d /\-]{5,}+"

_SHORT = r"[\p{Ll}\d]{1,7}(?:[/\-]\p{Ll}{1,7})*+"
# "(abc/de)", "hh/ph/ts", "(SDA/sj)", "dpa abc yyzz n1 de".
_INITIALS = (
    rf"\(\p{{Ll}}{{1,5}}(?:/\p{{Ll}}{{1,5}})++\)|\([A-Z]{{2,5}}\\?/\p{{Ll}}{{1,4}}\)|\p{{Ll}}{{1,5}}(?:-\p{{Ll}}{{1,5}})?+"
    rf"(?:/\p{{Ll}}{{1,5}})++|dpa(?:\s/?{_SHORT}){{1,6}}+"
)
_HOUSE_AND_INITIALS = rf"(?P<house>[A-Z]{{2,8}})\s(?P<initials>{_SHORT}(?:\s{_SHORT}){{0,3}})"
_INPUTS = (
    r"\(?\b(?:[Ww]ith\s)?(?:(?:\p{L}++\s){1,2}[Ii]nputs|[Ii]nputs?\s(?:from|by)\s(?P<names>[^()\n]{2,160}?))\.?\)?\.?$"
)
_ADDRESS = r"[\w.+\-]++@[\w\-]++(?:\.[\w\-]++)++"
_RULE = r"(?:[_—–=~]{2,}+|-{2,}+|\*{3,}+|(?:\* ?){3,}+|-=-=-)"
_GENERIC = frozenset(("-30-", "-0-", "###", "NNNN", "(END)", "(ends)", "ends", "ENDS", "-ENDS-", "-ends-"))
_DESKS = r"AAP (?:RTV|RESULTS|BETTING|FIELDS|COMMENT|SPORT|FINANCE|RACING)"

_WHO = r"(?:\p{Lu}[\p{L}.'’\-]++\s){1,4}"
# Left-overs of the web, by their first words.
_FOLLOW = (
    r"Follow\s[^\n.]{2,70}?(?:\son\s(?:Twitter|Facebook|Instagram|X\b)|\sat\s(?:@|<?http))|Follow\s(?:AP|@)|(?:Find|More|Read)\s(?:more\s)?(?:of\s)?AP\b|"
    r"AP['’]s\s(?:full\s)?coverage|Full\s(?:AP\s)?coverage:|Online:\s|On\sTwitter\b|Our\sStandards:|24/7\scoverage\sof|Reach\s[^\n.]{2,60}?\sat\s(?:@|http|\S+@)|"
    r"View\ssource\sversion\son|\(?Click\shere\s|(?:To\s)?[Rr]ead\smore\b|Source\slink|SAP\sis\sthe\ssponsor|This\sarticle\swas\sfunded|(?:First\s)?Published:\s|"
    r"Purchase\sLicensing|Continue\sreading\sthe|Also\son\sYahoo!|euronews\sprovides|Advertisement|Link:\s|(?:Tel|Phone|E-?mail):\s|©|This\sreport\sby\sThe\s|"
    r"The\sAssociated\sPress\s[^\n]{0,100}\breceives?\s|AP\sis\ssolely|Quelle:\s|Foto:\s|\(Graphics?:?\s|\[(?:\.\.\.|snip|text deleted)[^\n]{0,20}\]$|"
    rf"{_WHO}(?:is|can\sbe|are)\s(?:followed\s|reached\s)?(?:on\sTwitter\s)?(?:at|on)\s(?:http|@|Twitter|\S+@)|{_WHO}on\sTwitter:"
)
_BIO = rf"{_WHO}(?:is\s(?:a|an|the)\s|covers\s|writes\s|reports\s(?:on|for)\s|is\son\sTwitter)"
_HEADING = (
    r"(?im)^[^\S\n]*+(?:filed under|most read|more reading|read (?:more|next)|related (?:tags|topics|coverage|news|stories|articles|links?|sites?)|topics|"
    r"trending|recommended(?: for you| stories)?|you (?:may|might) also like|tweet this|share this(?: article| story)?|(?:previous|next) story:[^\n]*|"
    r"article content|upcoming events|follow us|post a comment|follow huffpost[^\n]*|follow [^\n]{2,40}:|our standards:[^\n]*)[^\S\n]*+:?[^\S\n]*+$"
)
_NOTEPAD = r"(?m)^[#* ]*+(?:Notizblock|Notebook|Die folgenden Informationen sind nicht|The following information is not intended)"
_CONTACTS = (
    r"(?m)^[^\S\n]*+(?:(?i:(?:(?:for|media|press|investors?|company|agency|corporate|relations|and|inquiries|public)[\s/&]++)*+contacts?(?:\s(?:information|details))?\s?+"
    r"(?::|$)|for\s(?:more|further|additional)\sinformation,?\s(?:please\s)?contact\b|further\sinformation\sis\savailable\son|for\s(?:investor|media)[^\n]{0,60}\bcontact:?)|SOURCE:?\s|Source:\s[^\n]{2,60}$)|(?<=[.)]\s)SOURCE:?\s(?=\p{Lu})"
)
_ABOUT = r"(?m)^\s*+(?:About|ABOUT)\s\p{Lu}"
_FOOTER = r"(?m)^[^\S\n]*+(?:[\-_=*~]{10,}+|---|-=-=-)[^\S\n]*+$"
_MAILED = r"@|subscribe|www\.|https?:|Previous Story|Next Story|(?m:^[^\S\n]*+[\-_=*~]{10,})"


def find_signoff(copy: Copy, style: Style) -> Iterator[Mark]:  # noqa: ARG001 - a rule takes copy and style
    """The sign-offs with their credits, the end marks round them, and the left-overs that stand below the story."""
    text = copy.plain
    words = text[-40:].split()
    last = words[-1] if words else ""
    telling = any(map(text[-TAIL:].lower().__contains__, _TELLING))
    if not telling and last in agencies.end_marks() and not copy.marks:
        start, end = copy.trim(max(0, len(text) - 200), len(text))
        yield from _peel(copy, start, end, closed=False)
    elif telling or last[-1:] not in _PROSE_ENDS:
        yield from _read_tail(copy)


def _read_tail(copy: Copy) -> Iterator[Mark]:
    text = copy.plain
    first = next(copy.lines(0, len(text)), (0, 0))[1]
    runs = copy.gaps(max(first if first < len(text) // 2 else 0, len(text) - _REACH))
    if not runs:
        return
    signed = list(_signed(copy, runs))
    last = runs[-1][1]
    tops = [mark.start for mark in signed if last - mark.end < _NEAR or pattern(_HEADING).match(text, _next(text, mark.end))]
    top = min([*tops, *_tops(text, runs[0][0], last)], default=last)
    yield from signed
    for start, end in reversed(_without(copy.gaps(top, last), signed)):
        marks = list(_peel(copy, start, end, closed=True))
        yield from marks
        for run in _without([(start, end)], marks):
            rest = copy.trim(*run)
            if pattern(r"[\p{L}\d]").search(copy.plain, *rest):
                yield Mark("other", *rest, "left-over")
    closed = top < last
    for start, end in reversed(_without([copy.trim(start, min(end, top)) for start, end in runs if start < top], signed)):
        marks = list(_peel(copy, start, end, closed=closed))
        yield from marks
        if _without([(start, end)], marks):
            break
        closed = True


def _next(text: str, at: int) -> int:
    return len(text) - len(text[at:].lstrip())


def _without(runs: list[Run], marks: list[Mark]) -> list[Run]:
    """The runs without what the marks take of them."""
    for mark in marks:
        cut = [((start, min(end, mark.start)), (max(start, mark.end), end)) for start, end in runs]
        runs = [(start, end) for pair in cut for start, end in pair if start < end]
    return runs


def _tops(text: str, begin: int, end: int) -> Iterator[int]:
    """Where something begins that goes on to the end of the copy and is no body."""
    tail = text[begin:end]
    if "Noti" in tail or "Notebook" in tail or "nicht zur" in tail:
        yield from (match.start() for match in pattern(_NOTEPAD).finditer(text, begin, end))
    if "ontact" in tail or "CONTACT" in tail or "SOURCE" in tail or "Source:" in tail:
        about = max((match.start() for match in pattern(_ABOUT).finditer(text, begin, end)), default=begin)
        for match in pattern(_CONTACTS).finditer(text, about, end):
            if match.start() > len(text) // 3 and ("ource" not in match[0].casefold() or end - match.start() < _NEAR):
                yield match.start()
    near = max(begin, end - 2 * _NEAR, len(text) // 3)
    for match in pattern(_HEADING).finditer(text, near, end):
        if not any(len(line) > 150 and line.rstrip()[-1:] in _PROSE_ENDS for line in text[match.end() : end].split("\n")):
            yield match.start()
    for match in pattern(_FOOTER).finditer(text, max(near, end - _NEAR), end):
        if pattern(_MAILED).search(text, match.end(), end):
            yield match.start()


def _signed(copy: Copy, runs: list[Run]) -> Iterator[Mark]:
    """The sign-offs that name themselves: roles and ``contributed to this report``."""
    text = copy.plain
    for start, end in runs:
        tail = text[start:end]
        here = max(tail.rfind(words) for words in ("eporting by", "eporting By", "diting by", "riting by", "edaktion:"))
        begin = max(start, min(start + here if here >= 0 else end, end - TAIL) - TAIL // 2)
        stop = begin
        for match in pattern(_ROLE).finditer(text, begin, end):
            mark = _roles(copy, match.start(), stop, end) if match.start() >= stop else None
            if mark:
                stop = mark.end
                yield mark
        if "ontribut" in tail:
            for match in pattern(_CONTRIBUTED).finditer(text, max(start, end - 2 * TAIL), end):
                mark = _sentence(copy, match.start(), start, end, "signoff-contributed") if match.start() >= stop else None
                if mark:
                    stop = mark.end
                    yield mark


def _roles(copy: Copy, at: int, begin: int, end: int) -> Mark | None:
    """The sign-off whose first role stands at ``at``: in brackets, on a line of its own, or after the last sentence."""
    text = copy.plain
    start = text.rfind("(", max(begin, at - 300), at)
    if start >= 0 and ")" not in text[start:at] and (text[start:at].rstrip()[-1] in "(;,."):
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
        start += len(text[start:at].rstrip(" -–—*•_")) if text[start:at].strip(" -–—*•_") else 0
        if start > line and text[start - 1] not in _STOPS:
            return None
        reached = _forward(text, at, end)
        if reached is None:
            return None
        start, stop = copy.trim(start, reached)
    rows = _rows(copy, start, stop)
    return Mark("signoff", start, stop, "signoff-roles", rows) if rows or text[start] == "(" else None


def _line_end(text: str, at: int, end: int) -> int:
    stop = text.find("\n", at, end)
    return end if stop < 0 else stop


def _rows(copy: Copy, start: int, stop: int) -> tuple[Credit, ...]:
    """One credit for each name of each role: ``Writing and editing by Ann Roe`` are two."""
    text = pattern(_NUMBERS).sub(", ", copy.squash(start, stop))
    roles = list(pattern(_ROLE).finditer(text))
    rows: list[Credit] = []
    if roles and "reported" in text[: roles[0].start()]:
        rows += _credits(("reporting",), pattern(_DID).sub(" ", text[: roles[0].start()]))
    for match, after in zip(roles, [*(role.start() for role in roles[1:]), len(text)], strict=False):
        names = text[match.end() : after]
        unknown = pattern(_UNKNOWN_ROLE).search(names)
        if unknown:
            copy.ask("signoff", "other", f"unknown role: {unknown[1]}")
            names = names[: unknown.start()]
        rows += _credits(_roles_of(match[0]), names)
    return tuple(rows)


def _roles_of(phrase: str) -> tuple[str, ...]:
    """``Writing and additional reporting by`` -> writing, additional reporting."""
    whole = " ".join(phrase.casefold().split()).rstrip(": ")
    whole = whole if whole in ROLES else whole.removeprefix("with ")
    found = []
    for part in (whole,) if whole in ROLES else pattern(r"\s*+(?:,|/|\band\b|&)\s*+").split(whole):
        extra = pattern(rf"{_EXTRA}(?: by)?").fullmatch(part)
        role = "additional reporting" if extra else ROLES.get(part) or ROLES.get(f"{part} by", "reporting" if part == "by" else None)
        if role:
            found.append(role)
    return tuple(found)


def _credits(roles: tuple[str, ...], names: str) -> list[Credit]:
    people = split_names(names, _is_house)
    return [
        Credit(convert(role, Role), one.name, one.place, kind_of(one.name, _is_house)) for role in roles for one in people
    ]


def _is_house(name: str) -> bool:
    return agencies.house(name) is not None


def _sentence(copy: Copy, at: int, begin: int, end: int, rule: str) -> Mark | None:
    """The sentence round ``contributed`` or ``reported``, if names, titles and places are all that it holds."""
    text = copy.plain
    start = _back(text, at - text.endswith("_", begin, at), begin)
    stop = _forward(text, at, end, sentence=True)
    if start is None or stop is None:
        return None
    start, stop = copy.trim(start, stop)
    sentence = copy.squash(start, stop).replace("_", " ")
    if not pattern(_DID).search(sentence) or (" to this " not in sentence and not pattern(_JOB_OR_PLACE).search(sentence)):
        return None
    role = "reporting" if rule == "signoff-reported" else "contributing"
    return Mark("signoff", start, stop, rule, tuple(_credits((role,), pattern(_DID).sub(" ", sentence))))


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
            if not pattern(_HELD).fullmatch(word):
                return start
            spare = start
        if not _is_credit(word):
            return spare
        start = match.start()
    return start


def _forward(text: str, at: int, end: int, *, sentence: bool = False) -> int | None:
    """Where the names end that begin at ``at``, or their sentence; ``None`` if it goes on as prose does."""
    stop = at
    numbers = "@" in text[at : at + TAIL]
    for match in pattern(r"\S++").finditer(text, at, end):
        word, gap = match[0], text[stop : match.start()]
        ended = stop > at and text[stop - 1] in "._)" and not pattern(_HELD).fullmatch(text[text.rfind(" ", at, stop) + 1 : stop])
        if "\n" in gap and (ended or not _goes_on(text, stop, match.start(), text[stop - 1])):
            break
        if ended and (sentence or not _is_credit(word)):
            break
        if stop > at and pattern(_FOLLOW).match(text, match.start()):
            break
        if "\n" in gap and not _is_credit(word):
            break
        if not _is_credit(word) and not (numbers and pattern(r"[<(]?[+\d@]\S*|\S+@\S+").fullmatch(word)):
            return None
        stop = match.end()
    return stop


def _goes_on(text: str, stop: int, after: int, last: str) -> bool:
    """Whether the line that ends at ``stop`` was only full, so that its sentence goes on in the next one."""
    if text.count("\n", stop, after) > 1 or pattern(r"[-*#•]\s|\S+:").match(text, after):
        return False
    width = stop - text.rfind("\n", 0, stop)
    return last[-1:] in ",;&" or text[after].islower() or 45 < width < 100


def _is_credit(word: str) -> bool:
    bare = word.strip("\"“”'‘’(),;:._*[]–—/")
    return bare in _SMALL or not bare or (not bare.islower() and not bare[0].isdigit() and bare not in _PRONOUNS)


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
        yield from marks
        if not marks:
            return
        start, end = copy.trim(start, marks[0].start)
        closed = True


def _end_mark(text: str, line: int, end: int) -> list[Mark]:
    """``Enditem``, ``-30-``, ``(END)`` or a house's name, on a line of its own or after the last sentence."""
    if pattern(_DESKS).fullmatch(text, line, end):
        return [Mark("endmark", line, end, "endmark", "aap")]
    at = end - 5 if text.endswith("(END)", line, end) else max(line, max(text.rfind(" ", line, end), line - 1) + 1)
    word = text[at:end]
    before = text[line:at].rstrip()[-1:]
    apart = not before or before in _PROSE_ENDS or before == ")" or text[at - 2 : at].isspace() or word == "(END)"
    marks = agencies.end_marks()
    module = marks.get(word) or (marks.get(word.upper()) if at == line else None)
    if apart and (module or word in _GENERIC) and not (word.islower() and at > line and not module):
        return [Mark("endmark", at, end, "endmark", module)]
    house = word.lstrip("-–—=")
    if apart and 2 <= len(house) <= 6 and house.isupper() and house.casefold() in agencies.index():
        return [Mark("endmark", at, end, "endmark", agencies.index()[house.casefold()])]
    return []


def _initials(text: str, line: int, end: int, *, closed: bool) -> list[Mark]:
    """The desk's initials or address: ``(abc/de)``, ``EFE ab/cd``, ``roe@example.com``."""
    words = text[line:end]
    if len(words) < 40:
        both = pattern(_HOUSE_AND_INITIALS).fullmatch(words)
        if both and both["house"].casefold() in agencies.index():
            module = agencies.index()[both["house"].casefold()]
            return [
                Mark("endmark", line, line + both.end("house"), "endmark", module),
                Mark("signoff", line + both.start("initials"), end, "signoff-initials", ()),
            ]
        if pattern(_INITIALS).fullmatch(words):
            return [Mark("signoff", line, end, "signoff-initials", ())]
    found = pattern(rf"(?:^|(?<=[.!?\"”’)]\s*)){_ADDRESS}$|(?<=(?:[.!?\"”’)]|pvs)\s*)\(\p{{Ll}}{{1,5}}(?:/\p{{Ll}}{{1,5}})++\)$").search(words[-60:])
    if found and (closed or words[-1] == ")"):
        rule = "signoff-initials" if words[-1] == ")" else "signoff-address"
        return [Mark("signoff", end - len(found[0]), end, rule, ())]
    return []


def _closing_line(copy: Copy, start: int, line: int, end: int, *, closed: bool) -> list[Mark]:
    """The last line, if it is no body: a rule, inputs, reporters on the spot, where to follow, a reporter's life."""
    text = copy.plain
    rule = pattern(rf"(?:^|(?<=\s))(?:{_RULE}|[_—–])$").search(text, line, end)
    if rule and (closed or text[rule.start()] in "_—"):
        return [Mark("endmark" if end - rule.start() < 12 else "other", rule.start(), end, "rule")]
    if "nput" in text[line:end]:
        inputs = pattern(_INPUTS).search(text, max(line, end - 220), end)
        if inputs and (text[inputs.start()] == "(" or inputs["names"]):
            rows = tuple(_credits(("contributing",), inputs["names"] or ""))
            return [Mark("signoff", inputs.start(), end, "signoff-inputs", rows)]
    if "reported from" in text[line:end]:
        mark = _sentence(copy, text.rfind("reported from", line, end), start, end, "signoff-reported")
        alone = mark and (mark.start == line or text[:mark.start].rstrip()[-1:] in ("_", "—", "–", "-", "\n"))
        if mark and mark.end == end and (alone or closed) and all(row.kind == "person" for row in mark.value):
            return [mark]
    if text.startswith("Information from: ", line):
        return [Mark("signoff", line, end, "signoff-information", ())]
    ruled = text[max(0, line - 20) : line].rstrip()[-2:] in ("__", "——", "--")
    if ruled and end - line < 500 and pattern(_BIO).match(text, line):
        return [Mark("signoff", line, end, "signoff-reporter", ())]
    follow = pattern(rf"(?:^|(?<=[_—–\-]\s)|(?<=[.!?\"”’)]\s))(?:{_FOLLOW})").search(text[max(line, end - 400) : end])
    if follow:
        return [Mark("other", max(line, end - 400) + follow.start(), end, "follow-line")]
    return []
