"""The credits of a sign-off: "Writing and editing by Jane Roe in Moscow" -> roles, names and places.

And the marks that a desk sets below a story to say that it ends here, and who at the desk let it go.
"""

from collections.abc import Iterator
from typing import cast

import regex

from wireparse import agencies
from wireparse.languages import ROLES
from wireparse.people import IsHouse, is_name, kind_of, nobody, split_names
from wireparse.story import Credit, Role
from wireparse.text import HEAD, TAIL, Filing, Mark, pattern

# "Aditional" is a slip that every desk makes, and so is a forgotten "by". "By" alone is a role after a dash.
_EXTRA = r"a\p{L}{4,8}al\s++reporting"
_TELLING: dict[str, list[tuple[str, str]]] = {}
for _role in sorted(ROLES, key=len, reverse=True):
    _word = max(_role.split(), key=len)
    _TELLING.setdefault(_word[:4], []).append((_word, _role))
_BY = ("- by ", "– by ", "— by ")
DID = (
    r"(?<!\p{L})(?:[Cc]ontribut(?:ed|ing)(?:\s++(?:to\s++(?:this|the)\s++\p{L}++|reporting|research))?+|reported)\b"
    r"(?:\s++(?:were|was|are|is)\b:?+)?+"
)
"""What a closing sentence says of its names: ``contributed to this report``, ``reported``."""
_UNKNOWN_ROLE = r"[;,.(]\s*+(\p{L}[\p{L} ]{2,40}?\s[Bb]y)\s"
_NUMBERS = r"<[^<>]*+>|[\w.+\-]++@[\w.\-]++|\+?\s?\d[\d /\-]{5,}+"

# The small words that a list of names, titles and places may hold. Any other one is prose, and so is a pronoun.
_SMALL = {word for role in ROLES for word in role.split()} | frozenset(
    "and in of the at for from by with writer writers reporter reporters correspondent correspondents staff editor "
    "editors journalist journalists photographer photographers video producer producers researcher researchers "
    "story contributed reported contributing additional were to this report article was aboard near bureau newsroom "
    "columnist ten van von der den de la du del al bin di da dos und y et e & en".split()
)
_PRONOUNS = frozenset("He She It They We You This That These But HE SHE IT THEY".split())
HELD = r"(?:\p{Lu}\p{L}{0,3}|(?:\p{Lu}\.)++\p{Lu}|Calif|Conn|Mass|Mich|Minn|Miss|Tenn|Wash|Ariz|Okla|Mont)\.[,;]?"
"""A full stop that ends no sentence: ``St.``, ``Mo.``, ``J.``, ``D.C.``."""
ENDED = frozenset(".\"”'’?!»:)")
"""What stands before an end mark or a sign-off on the same line."""

_GENERIC = frozenset(
    "-30- --30-- -0- ### NNNN (END) (ends) ends ENDS Ends end End END [End] [end] [END] (MORE) (more) -ENDS- "
    "-ends-".split()
)
_ALONE = frozenset(("Ends", "End", "END", "ENDS"))
_RUN_ON = ("(END)", "(MORE)", "-0-")  # a page sets these behind the last word, without a blank
_DESKS = r"AAP(?: \p{Lu}{2,9}){1,2}(?: \p{Ll}{1,3})?"
_THIRTY = r"-{1,2}30-{1,2}\S*+(?:\s++\S{1,12}+){0,4}+"  # "--30--abc/de* fgh/ij"
# "==end article==", "* * * END OF DELIVERY * * *".
_END_OF = (
    r"(?i)[=*\-_ ]{2,}+end(?: of)?(?: (?:article|delivery|story|file|text|transmission|message))?\s*+[=*\-_ ]{2,}+"
)
_SHORT = r"[\p{Ll}\d]{1,7}(?:[/\-]\p{Ll}{1,7})*+"
# "(abc/de)", "hh/ph/ts", "(SDA/sj)", "dpa abc yyzz n1 de".
_INITIALS = (
    rf"\(\p{{Ll}}{{1,5}}(?:/\p{{Ll}}{{1,5}})++\)|\([A-Z]{{2,5}}\\?/\p{{Ll}}{{1,4}}\)|\p{{Ll}}{{1,5}}(?:-\p{{Ll}}{{1,5}})?+"
    rf"(?:/\p{{Ll}}{{1,5}})++|dpa(?:\s/?{_SHORT}){{1,6}}+|\(\p{{Ll}}{{2,3}}-\p{{Ll}}{{2,4}}\)"
)
_HOUSE_AND_INITIALS = rf"(?P<house>[A-Z]{{2,8}})\s(?P<initials>{_SHORT}(?:\s{_SHORT}){{0,3}})"
# "… he said. PTI KLM ABC": the house and the groups of the desk's initials.
_GROUPS = (
    r"(?:^|(?<=[.!?\"”’)]\s))(?P<house>[A-Z]{2,8})\s"
    r"(?P<initials>(?!NEWS|PHOTO|VIDEO|TOP|TV)[A-Z]{2,4}(?:\s[A-Z]{2,4}){0,3})$"
)
_ADDRESS = r"(?:^|(?<=[.!?\"”’)]\s*))[\w.+\-]++@[\w\-]++(?:\.[\w\-]++)++$"
_SIGNED = r"(?<=(?:[.!?\"”’)]|pvs)\s*)\((?:\p{Ll}{1,5}(?:/\p{Ll}{1,5})++|\p{Ll}{2,3}-\p{Ll}{2,4})\)$"
_TOKENS = 7
RULE = r"(?:[_—–=~]{2,}+|-{2,}+|\*{3,}+|(?:\* ?){3,}+|-=-=-)"
"""A rule of dashes, underscores or stars."""
_STAMPS = (
    ("[n", "Reuters", r"RTRS ?\[n\w{6,14}\]"),
    ("APTV-", "AP", r"APTV-\d\d-\d\d-\d\d \d{4}E[DS]T"),
)
_STAMP_DAY = r"\p{Lu}\p{Ll}{2,5}day, \d{1,2} \p{Lu}\p{Ll}{2,8} \d{4} \d\d:\d\d:\d\d\s*+"
_COPYRIGHT = r"\(c\) (?P<house>\p{Lu}[\p{L} ]{1,30}?)(?: Limited| Ltd\.?)?,? \d{4}\.?"
_SIGNER = r"(?<=\n)\p{Lu}[\p{L}.]*+(?: \p{Lu}[\p{L}.]*+){1,3} ?\n[ \t]*+$"
_BUREAU = r"--\s(?:\p{Lu}[\p{L}.]*+\s){1,4}(?:Bureau|Newsroom|Desk|Treasury|bureau|newsroom)?\s?[+(]?\d[\d \-()]{6,}"


def is_credit_word(word: str) -> bool:
    """Whether a list of names, titles and places may hold the word: a capital, or ``and``, ``in``, ``writers``."""
    bare = word.strip("\"“”'‘’(),;:._*[]–—/")
    return bare in _SMALL or not bare or not (bare.islower() or bare[0].isdigit() or bare in _PRONOUNS)


def begin_of(text: str, at: int, begin: int) -> int | None:
    """Where the sentence begins that holds ``at``; ``None`` if a word stands before it that no credit would use."""
    start, spare = at, None
    for match in reversed(list(pattern(r"\S++").finditer(text, max(begin, at - TAIL), at))):
        word, gap = match[0], text[match.end() : start]
        if "\n" in gap and not goes_on(text, match.end(), start, word):
            return start
        if word[-1] == ":" or pattern(rf"{RULE}|[_–—-]").fullmatch(word):
            return start
        if word.rstrip("\"”’')_")[-1:] in (".", "!", "?", "…"):
            if not pattern(HELD).fullmatch(word):
                return start
            spare = start
        if not is_credit_word(word):
            return spare
        start = match.start()
    return start


def goes_on(text: str, stop: int, after: int, last: str) -> bool:
    """Whether the line that ends at ``stop`` was only full, so that its sentence goes on in the next one."""
    if text.count("\n", stop, after) > 1 or pattern(r"[-*#•]\s|\S+:").match(text, after):
        return False
    return last[-1:] in ",;&" or text[after].islower() or 45 < stop - text.rfind("\n", 0, stop) < 100


def find_roles(text: str, begin: int = 0, end: int | None = None) -> Iterator[regex.Match[str]]:
    """The roles of a sign-off as printed: ``Reporting by``, ``Writing and additional reporting by``, ``Autor/in:``.

    Only the roles whose longest word the text holds are tried, and compiled: an English story never pays for the rest.
    """
    low = text[begin:end].lower()
    told = [role for stem, roles in _TELLING.items() if stem in low for word, role in roles if word in low]
    if told or any(map(low.__contains__, _BY)):
        yield from pattern(_roles(told)).finditer(text, begin, end)


def _roles(told: list[str]) -> str:
    """The pattern of some roles."""
    told = sorted(told, key=len, reverse=True)
    alone = "|".join((*(role for role in told if " " not in role), _EXTRA))
    whole = "|".join((*(role.replace(" ", r"\s++") for role in told if " " in role), rf"{_EXTRA}\s++by"))
    return (
        rf"(?i)(?:(?<=[—–\-]\s?)by(?=\s(?-i:\p{{Lu}}))|\b(?:with\s++)?"
        rf"(?:(?:{alone})(?:,\s*+|\s*+/\s*+|\s++(?:and|&)\s++))*"
        rf"(?:(?:{whole})\b:?+|(?:{alone})(?::|(?=\s++(?-i:\p{{Lu}})))))"
    )


def read_credits(text: str, is_house: IsHouse = nobody) -> tuple[tuple[Credit, ...], tuple[str, ...]]:
    """The credits of a sign-off, one for each name of each role, and the roles that nobody knows.

    ``Writing and editing by Ann Roe; research by Sam Poe`` -> two credits of Ann Roe, and ``research by``.
    """
    numbers = "@" in text or "<" in text or any(map(str.isdigit, text))
    text = pattern(_NUMBERS).sub(", ", text) if numbers else text
    roles = list(find_roles(text))
    if not roles:
        return (), ()
    rows: list[Credit] = []
    unknown = []
    first = text[: roles[0].start()]
    if "reported" in first:
        rows += told_credits("reporting", first, is_house)
    elif first.startswith("(") and first.endswith("; "):
        # "(Ann Roe in Oakton; editing by Bo Day)": who stands first, and where, has reported.
        who = told_credits("reporting", first.strip("(; "), is_house)
        rows += who if all(row.place and row.kind == "person" and is_name(row.name) for row in who) else ()
    for match, after in zip(roles, [*(role.start() for role in roles[1:]), len(text)], strict=True):
        names = text[match.end() : after]
        other = pattern(_UNKNOWN_ROLE).search(names) if " by " in names or " By " in names else None
        if other:
            unknown.append(other[1])
            names = names[: other.start()]
        for role in _roles_of(match[0]):
            rows += told_credits(role, names, is_house)
    return tuple(dict.fromkeys(rows)), tuple(unknown)


def told_credits(role: str, text: str, is_house: IsHouse = nobody) -> tuple[Credit, ...]:
    """One credit of that role for each name: ``Roe reported from Elmville and Poe from Oakton``."""
    told = "ontribut" in text or "reported" in text
    names = split_names(pattern(DID).sub(" ", text) if told else text, is_house)
    return tuple(Credit(cast("Role", role), one.name, one.place, kind_of(one.name, is_house)) for one in names)


def _roles_of(phrase: str) -> list[str]:
    """``Writing and additional reporting by`` -> writing, additional reporting."""
    whole = " ".join(phrase.casefold().split()).rstrip(": ")
    whole = whole if whole in ROLES else whole.removeprefix("with ")
    found = []
    for part in (whole,) if whole in ROLES else pattern(r"\s*+(?:,|/|\band\b|&)\s*+").split(whole):
        role = ROLES.get(part) or ROLES.get(f"{part} by") or ("reporting" if part == "by" else None)
        found.append(role or ("additional reporting" if pattern(rf"{_EXTRA}(?: by)?").fullmatch(part) else None))
    return [role for role in found if role]


def end_mark(text: str, line: int, end: int) -> list[Mark]:
    """``Enditem``, ``-30-``, ``(END)`` or a house's name, on a line of its own or after the last sentence."""
    desk = text.startswith("AAP ", line) and pattern(_DESKS).fullmatch(text, line, end)
    if desk or (text.startswith("-", line) and pattern(_THIRTY).fullmatch(text, line, end)):
        return [Mark("endmark", line, end, "endmark", "aap" if desk else None)]
    if text[line] in "=*-" and "end" in text[line:end].casefold() and pattern(_END_OF).fullmatch(text, line, end):
        return [Mark("endmark", line, end, "endmark")]
    glued = next((mark for mark in _RUN_ON if text.endswith(mark, line, end)), "")
    at = end - len(glued) if glued else max(line, text.rfind(" ", line, end) + 1)
    word = text[at:end]
    before = text[line:at].rstrip()[-1:]
    if before and before not in ENDED and not text[at - 2 : at].isspace() and not glued:
        return []
    module = _marked_house(text, word, at, alone=at == line)
    if module or (word in _GENERIC and (at == line or not (word.islower() or word in _ALONE))):
        return [Mark("endmark", at, end, "endmark", module)]
    return []


def _marked_house(text: str, word: str, at: int, *, alone: bool) -> str | None:
    """The house whose end mark a word is: ``Enditem``, ``--IANS``, ``(BELGA).``; in brackets as its dateline has it."""
    marks, index = agencies.end_marks(), agencies.index()
    bare = word.rstrip(".") if word.endswith(").") else word
    module = marks.get(bare) or (marks.get(word.upper()) if alone else None)
    house = word.lstrip("-–—=")
    if not module and 2 <= len(house) <= 6 and house.isupper():
        module = index.get(house.casefold())
    if not module and bare[0] == "(" and (named := index.get(bare[1:-1].casefold())):
        # A picture's credit is printed so too: "(AFP)" ends a story whose dateline has "(AFP) -".
        behind = text.find(bare, 0, min(at, HEAD)) + len(bare)
        module = named if behind >= len(bare) and text[behind : behind + 2].lstrip()[:1] in tuple("-–—_:") else None
    return module


def initials(text: str, line: int, end: int, *, closed: bool) -> list[Mark]:
    """The desk's initials or address: ``(abc/de)``, ``EFE ab/cd``, ``PTI ABC DE``, ``roe@example.com``."""
    words = text[line:end]
    short = len(words) < 40
    if short and words[:2].isupper() and (marks := _house_and_initials(words, line)):
        return marks
    last = words[-30:]
    if last[-4:].isupper() and last.count(" ") and (groups := pattern(_GROUPS).search(last)):
        module = agencies.index().get(groups["house"].casefold())
        if module:
            return _two_marks(end - len(last), groups, module)
    if short and ("/" in words or "-" in words or words.startswith("dpa")) and pattern(_INITIALS).fullmatch(words):
        return [Mark("signoff", line, end, "signoff-initials", ())]
    if words[-1] == ")" and (found := pattern(_SIGNED).search(words[-60:])):
        return [Mark("signoff", end - len(found[0]), end, "signoff-initials", ())]
    if closed and "@" in words[-60:] and (found := pattern(_ADDRESS).search(words[-60:])):
        return [Mark("signoff", end - len(found[0]), end, "signoff-address", ())]
    return []


def _house_and_initials(words: str, line: int) -> list[Mark]:
    """``EFE ab/cd``; and a last line that opens with a house's end mark and no sentence: ``EFE ab.cd ( Con foto )``."""
    both = pattern(_HOUSE_AND_INITIALS).fullmatch(words) if " " in words else None
    module = agencies.index().get(both["house"].casefold()) if both else None
    if both and module:
        return _two_marks(line, both, module)
    house, *rest = words.split(None, 1)
    module = agencies.end_marks().get(house)
    if not module or not rest or words.count(" ") > _TOKENS or pattern(r"\w[.!?]").search(rest[0][-2:]):
        return []
    at = line + len(words) - len(rest[0])
    name = Mark("endmark", line, line + len(house), "endmark", module)
    if any(map(str.isalnum, rest[0])):
        return [name, Mark("signoff", at, line + len(words), "signoff-initials", ())]
    return [name, Mark("other", at, line + len(words), "rule")]


def _two_marks(start: int, both: regex.Match[str], module: str) -> list[Mark]:
    """The house as end mark, the desk's initials as sign-off."""
    name = Mark("endmark", start + both.start("house"), start + both.end("house"), "endmark", module)
    return [name, Mark("signoff", start + both.start("initials"), start + both.end("initials"), "signoff-initials", ())]


def stamp(text: str, start: int, line: int, end: int) -> list[Mark]:
    """A house's stamp on the last line, with the day above it; a bureau's telephone; a name or an address alone."""
    for word, house, source in _STAMPS:
        if word in text[line:end] and pattern(source).fullmatch(text, line, end):
            day = list(pattern(_STAMP_DAY).finditer(text, max(start, line - 60), line))
            first = day[-1].start() if day and day[-1].end() == line else line
            return [Mark("envelope", first, end, "stamp", Filing(house))]
    words = text[line:end]
    if words.startswith("(c) ") and (owner := pattern(_COPYRIGHT).fullmatch(words)):
        filed = agencies.house(owner["house"])
        return [Mark("envelope", line, end, "copyright", Filing(filed.name if filed else None))]
    if words.startswith("-- ") and pattern(_BUREAU).fullmatch(words):
        return [Mark("signoff", line, end, "signoff-bureau", ())]
    if len(words) < 40 and pattern(r"@\w{2,20}|\S+@[\w\-]+(?:\.[\w\-]+)+").fullmatch(words):
        above = list(pattern(_SIGNER).finditer(text, max(start, line - 40), line))
        return [Mark("other", above[-1].start() if above else line, end, "address")]
    # The writer's name of the byline again, below the story.
    if len(words) < 40 and start < line and is_name(words) and _is_byline(text[:HEAD].casefold(), words.casefold()):
        return [Mark("other", line, end, "byline-again")]
    return []


def rule(text: str, line: int, end: int, *, closed: bool) -> list[Mark]:
    """A rule of dashes that closes a line; ``closed`` says that something stands below which closes the story."""
    if text[end - 1] not in "_—–=~-* ":
        return []
    found = pattern(rf"(?:^|(?<=\s))(?:{RULE}|[_—–])$").search(text, max(line, end - 90), end)
    alone = found and found.start() == line and end - line > 4
    if found and (closed or alone or text[found.start()] in "_—"):
        return [Mark("endmark" if end - found.start() < 12 else "other", found.start(), end, "rule")]
    return []


def _is_byline(head: str, name: str) -> bool:
    """Whether a name stands in the head on a line of its own, with or without ``By``."""
    return f"\n{name}\n" in head or f"\nby {name}\n" in head
