"""The marks that a desk sets below a story: that it ends here, who let it go, when and from which bureau.

Each function reads one line, ``line``-``end`` in ``text``, and gives the marks it holds: one, two or none.
"""

import regex

from wireparse import agencies
from wireparse.languages import guess_language
from wireparse.parts.picture_words import likeness
from wireparse.patterns import pattern
from wireparse.text import HEAD, Mark

ENDED = frozenset(".\"”'’?!»:)")
"""What stands before an end mark or a sign-off on the same line."""

_SPEAKS = (" said", " says", " told ")
_GENERIC = frozenset(
    "-30- --30-- -0- ### NNNN (END) (end) (ends) (ENDS) ends ENDS Ends end End END [End] [end] [END] (MORE) (more) "
    "-ENDS- -ends- (*) _- (FIN) The-CNN-Wire".split()
)
_ALONE = frozenset(("Ends", "End", "END", "ENDS"))
# IPS dates its end: "(END/2013)", "(FIN/IPS/ab/cd/98)".
_DATED_ENDS = ("(END/", "(FIN/", "(FINE/", "(FIM/")
_RUN_ON = ("(END)", "(MORE)", "-0-")  # a page sets these behind the last word, without a blank
_DESKS = r"AAP(?: \p{Lu}{2,9}){1,2}(?: \p{Ll}{1,3})?"
# "--30--abc/de* fgh/ij"; and with the day, where a release has its contacts below: "-0-    3/1/31".
_THIRTY = r"-{1,2}30-{1,2}\S*+(?:\s++\S{1,12}+){0,4}+|-0-\s++\d{1,2}/\d{1,2}/\d{2,4}"
# "==end article==", "* * * END OF DELIVERY * * *".
_END_OF = (
    r"(?i)[=*\-_ ]{2,}+end(?: of)?(?: (?:article|delivery|story|file|text|transmission|message))?\s*+[=*\-_ ]{2,}+"
)
_SHORT = r"[\p{Ll}\d]{1,7}(?:[/\-]\p{Ll}{1,7})*+"
# "(abc/de)", "hh/ph/ts", IRNA's "1234**5678", "abc/ def/", "A.B./C.D.", "(SDA/sj)", "dpa abc yyzz n1 de",
# "ABC (DEF) // GH", "ABC/DE// FG", "/AB/", "(A012)", "ab/cd (AFP, dpa)", "(FIN) ABC/DEF", "AB-CD/EFG".
_INITIALS = (
    rf"\(\p{{Ll}}{{1,5}}(?:/\p{{Ll}}{{1,5}})++\)|\([A-Z]{{2,5}}\\?/\p{{Ll}}{{1,4}}\)|\p{{Ll}}{{1,5}}(?:-\p{{Ll}}{{1,5}})?+"
    rf"(?:/\p{{Ll}}{{1,5}})++(?: \([A-Z][\p{{L}}, /\-]{{1,40}}\))?+|\p{{Ll}}{{2,5}}/(?:\s\p{{Ll}}{{2,5}}/){{0,2}}|"
    rf"(?:\p{{Lu}}\.){{2}}/(?:\p{{Lu}}\.){{2}}|"
    rf"(?:dpa|epd)(?:\s/?{_SHORT}){{1,6}}+|\(\p{{Ll}}{{2,3}}-\p{{Ll}}{{2,4}}\)|"
    r"\p{Lu}{2,4}(?:[ /]\p{Lu}{2,4}){0,3}+(?: \(\p{Lu}{2,4}(?:/\p{Lu}{2,4}){0,3}\))?+ ?// ?\p{Lu}{2,4}|\(\p{Lu}\d{3}\)|"
    r"/\p{Lu}{2,3}(?:, ?\p{Lu}{2,3})?+/|\d{3,5}\*\*\d{3,5}|"
    r"\(FIN\) \p{Lu}{2,9}(?:/\p{Lu}{2,4}){1,3}+|\p{Lu}{2,3}-\p{Lu}{2,3}/\p{Lu}{2,3}"
)
_INITIAL_SIGNS = ("/", "-", "**", "dpa", "epd", "(")
_HOUSE_AND_INITIALS = rf"(?P<house>[A-Z]{{2,8}})\s(?P<initials>{_SHORT}(?:\s{_SHORT}){{0,3}})"
# "NTX/ABC/DEF": the house before the initials of its desk.
_HOUSE_SLASHED = r"(?P<house>[A-Z]{2,8})(?P<initials>(?:/[A-Z]{2,4}){2,4}+/?+|(?:/\p{Ll}{2,4}){2,4}+/?+)"
# "… ist trocken./abc/DP/def", "./ab/cde/", "./abc": glued to the last sentence.
_GLUED = r"(?<=[.!?\"”“«»])/(?:(?:\p{L}{2,4}/){1,3}\p{L}{2,4}|\p{Ll}{2,4})/?+$"
# "… he said. PTI KLM ABC": the house and the groups of the desk's initials.
_GROUPS = (
    r"(?:^|(?<=[.!?\"”’)]\s))(?P<house>[A-Z]{2,8})\s"
    r"(?P<initials>(?!NEWS|PHOTO|VIDEO|TOP|TV)[A-Z]{2,4}(?:[\s\-][A-Z]{2,4}){0,3}(?:\s\d{4})?)$"
)
# "… he said. (PAP) ab/cd", "(hina) ab cd", "//Petra// AB", "(end) ab.cd": a name between signs, and initials.
_SIGNED_HOUSE = (
    r"(?:^|(?<=[.!?\"”’)]\s*))(?P<house>\((?P<name>\p{L}{2,8})\)|//\s?(?P<slashed>\p{L}{2,8})//)\s?"
    r"(?P<initials>\p{Ll}{1,4}(?:[/.\s]{1,2}\p{Ll}{1,4}){0,3}/?|\p{Lu}{1,4}(?:[/\s]\p{Lu}{1,4}){0,3})$"
)
_HOUSE_AND_DAY = r"(?<=[.!?\"”“»]\s)\((?:red, )?(?P<house>\p{L}[\p{L}/ ]{1,18}), \d{1,2}\.\d{1,2}\.\d{2,4}\)$"
# "-- BERNAMA", "– Sapa", "// EFE": the name may have a blank in front of it.
_DASHED = r"(?:^|(?<=[.!?\"”’)]\s*))(?:[-–—―]{1,3}|//)\s?(?P<house>\p{Lu}\p{L}{1,11})\.?$"
_WRITERS = r"(?P<house>\p{Lu}{2,6})(?P<names>(?:/\s?\p{Lu}[\p{L}'’\-]*+(?: \p{L}[\p{L}'’\-]*+){0,3}){1,3})"

_ENDITEM = r"(?i)enditem/\p{L}{1,4}"  # Taipei's; Xinhua sets no initials behind it
_ADDRESS = r"(?:^|(?<=[.!?\"”’)]\s*))[\w.+\-]++@[\w\-]++(?:\.[\w\-]++)++$"
# Reuters sets its numbers and addresses in double brackets, seldom in single ones.
_ADDRESSES = (
    r"\([\w.+\-]++@[^()\n]{3,200}+\)|\(\([^()\n@+\d]{0,120}+[@+\d][^()\n]{1,120}+\)\)(?:\s*+\(\([^()\n]{1,120}+\)\))*+"
)
# Copy that lost its line breaks: "… he said. abc/de", "… he said. ABC // DEF", "… he said. EFE ab cd/ef".
_RUN_ON_INITIALS = (
    r"(?<=[.!?\"”’)»]\s)(?:(?P<house>(?:--)?[A-Z]{2,8})(?P<initials>\s(?:\p{Ll}{1,5}\s){0,2}\p{Ll}{1,5}(?:/\p{Ll}{1,5})++"
    r"|(?:/[A-Z]{2,4}){2,4})|\p{Ll}{1,5}(?:/\p{Ll}{1,5})++|\p{Lu}{2,4} // \p{Lu}{2,4}|\([A-Z]{2,5}/\p{Ll}{1,4}\))$"
)
# Italy's desks, below the house that closes the story or glued to it: "(ANSA)." and "ABC-DE/FGH", "(AGI)Abc/Def".
_BELOW_HOUSE = r"(?<=\(\p{Lu}{3,9}\)\.?\s{0,12})\p{Lu}\p{L}{1,3}(?:-\p{Lu}\p{L}{1,2})?+/\p{Lu}\p{L}{1,3}$"
_SIGNED = r"(?<=(?:[.!?\"”’)]|pvs)\s*)\((?:\p{Ll}{1,5}(?:/\p{Ll}{1,5})++|\p{Ll}{2,4}/|\p{Ll}{2,3}-\p{Ll}{2,4})\)$"
_GROUPS_ALONE, _TOKENS = r"\p{Ll}{2,4}(?: \p{Ll}{2,4}){1,2}", 7
_AFTER_CREDIT = frozenset("-–—_:.")
_LONGEST_NAME, _LONGEST_HOUSE, _ROW, _STORY = 12, 32, 120, 300
_BOUNDARY = r"--[\w=.+'\-]{8,}+(?<=\w--)"  # what parts a mail in several formats: "--part0_123456789_boundary--"
RULE = r"(?:[_—–=~]{2,}+|-{2,}+|\*{3,}+|(?:\* ?){3,}+|-=-=-)"
"""A rule of dashes, underscores or stars."""


def end_mark(text: str, line: int, end: int) -> list[Mark]:
    """``Enditem``, ``-30-``, ``(END)`` or a house's name, on a line of its own or after the last sentence."""
    if text[line : line + 7].casefold() == "enditem" and pattern(_ENDITEM).fullmatch(text, line, end):
        name = Mark("endmark", line, line + 7, "endmark", "cna")
        return [name, Mark("signoff", line + 7, end, "signoff-initials", ())]
    desk = text.startswith("AAP ", line) and pattern(_DESKS).fullmatch(text, line, end)
    if desk or (text.startswith("-", line) and pattern(_THIRTY).fullmatch(text, line, end)):
        return [Mark("endmark", line, end, "endmark", "aap" if desk else None)]
    if text[line] == "#" and end - line > 2 and set(text[line:end]) == {"#", " "}:
        return [Mark("endmark", line, end, "endmark")]
    if text[line] in "=*-" and is_end_of(text[line:end]):
        return [Mark("endmark", line, end, "endmark")]
    if word_of_house := _dashed_house(text, line, end):
        return [word_of_house]
    if (
        text[end - 1] == ")"
        and text[end - 2].isdigit()
        and not text.isascii()
        and (dated := _dated_house(text, line, end))
    ):
        return [dated]
    glued = next((mark for mark in _RUN_ON if text.endswith(mark, line, end)), "")
    if text.endswith("./.", line, end):
        glued = "/."  # Hanoi closes its stories so: the full stop is the sentence's
    at = end - len(glued) if glued else max(line, text.rfind(" ", line, end) + 1)
    word = text[at:end]
    if word.rstrip(".")[-1:] == ")" and (bracket := word.rfind("(")) > 0 and word[bracket - 1] in ENDED:
        at, word = at + bracket, word[bracket:]  # glued to the last sentence: "… is dry.(NAN)", "….(ANSA)."
    before = text[line:at].rstrip()[-1:]
    if before == ":" and at - line < _LONGEST_NAME:
        return []  # a label: "Quelle: DPA" tells of a page's source
    if before and before not in ENDED and not text[at - 2 : at].isspace() and not glued:
        return []
    if word.startswith(_DATED_ENDS) and word.endswith(")"):
        return [Mark("endmark", at, end, "endmark")]
    module = _marked_house(text, word, at, alone=at == line, last=at + len(word) == end)
    if module or (word in _GENERIC and (at == line or word[0] == "(" or not (word.islower() or word in _ALONE))):
        return [Mark("endmark", at, end, "endmark", module)]
    if _is_signed(text, word, line, at):
        return [Mark("endmark", at, end, "endmark-unknown")]
    return []


def is_end_of(words: str) -> bool:
    """``==end article==``, ``*** End of story ***``."""
    return "end" in words.casefold() and pattern(_END_OF).fullmatch(words) is not None


def _dashed_house(text: str, line: int, end: int) -> Mark | None:
    """``-- BERNAMA``, ``— Reuters``, ``The Associated Press``: a dash and a house, or its whole name, end the story."""
    last = text[max(line, end - 20) : end]
    if any(map(last.__contains__, ("-", "–", "—", "―", "//"))):
        found = pattern(_DASHED).search(text, max(line, end - 30), end)
        name = found["house"] if found else ""
        module = agencies.end_marks().get(f"- {name}") or agencies.index().get(name.casefold())
        if found and module:
            return Mark("endmark", found.start(), end, "endmark", module)
    if end - line < _LONGEST_HOUSE and text[line:end].rstrip("_").endswith((" Press", "-Presse", " Limited")):
        module = agencies.index().get(text[line:end].strip("-–—_ ").casefold())
        return Mark("endmark", line, end, "endmark", module) if module else None
    return None


def _is_signed(text: str, word: str, line: int, at: int) -> bool:
    """Whether a house that nobody knows closes the copy with its name: ``HNA`` below a whole sentence or a table's row.

    Behind the last sentence on its own line, or in brackets, it must stand in the head as a credit does: ``(HNA) -``.
    """
    bare = word.strip("().-–—=/")
    if not 2 <= len(bare) <= _LONGEST_NAME or not bare.isalpha() or bare[0].islower() or bare.upper() == "MORE":
        return False
    if at > line or word != bare:
        credit = text.find(f"({bare})", 0, min(at, HEAD)) + len(bare) + 2
        signs = bare.isupper() or word[0] == "("
        return signs and credit > len(bare) + 1 and text[credit : credit + 2].lstrip()[:1] in _AFTER_CREDIT
    above = text[max(0, line - _ROW) : line].rstrip().rpartition("\n")[2]
    told = above[-1:] in tuple('.!?"”') or (" " in above and any(map(str.isdigit, above)))
    return told and not text[at + len(word) :].strip()


def _marked_house(text: str, word: str, at: int, *, alone: bool, last: bool) -> str | None:
    """The house whose end mark a word is: ``Enditem``, ``--IANS``, ``(BELGA).``; in brackets as its dateline has it."""
    marks, index = agencies.end_marks(), agencies.index()
    bare = word.rstrip(".") if word.endswith(").") else word
    module = marks.get(bare) or (marks.get(word.upper()) if alone and word.isalpha() else None)
    house = word.lstrip("-–—=")
    if not module and 2 <= len(house) <= 6 and house.isupper():
        module = index.get(house.casefold())
    inner = bare[1:-1]
    if not module and bare[0] == "(" and (named := index.get(inner.casefold()) or index.get(bare) or _first_of(inner)):
        # A picture's credit is printed so too: "(AFP)" ends a story whose dateline has "(AFP) -".
        behind = text.find(bare, 0, min(at, HEAD)) + len(bare)
        credited = behind >= len(bare) and text[behind : behind + 2].lstrip()[:1] in tuple("-–—_:")
        below = len(text[at + len(word) :].strip())
        # A newspaper signs so a whole story that has no dateline, below it or behind its last sentence.
        here = (not below if alone else last) and _is_whole_story(text, at) and (alone or _is_told(text[:at]))
        # Abroad another story's headline may stand below it.
        closes = here or ((not below or (alone and below < _ROW)) and _is_story_abroad(text, at))
        module = named if credited or closes else None
    return module


def _is_whole_story(text: str, end: int) -> bool:
    """Whether several grafs stand above, the last of them longer than a picture's caption."""
    story = text[:end].rstrip()
    last = story.rpartition("\n")[2]
    return story.count("\n") > 1 and len(story) > _STORY and len(last) > _ROW and last[-1:] in ENDED


def _is_story_abroad(text: str, end: int) -> bool:
    """Whether a whole story stands above, and not in English: abroad a paper signs ``(APA/dpa)`` behind it."""
    story = text[:end].rstrip()
    long = len(story) > (_STORY if story.count("\n") > 1 else _STORY + _STORY // 2)
    return long and story[-1] in ENDED and guess_language(story, ("en",)) is None


def _dated_house(text: str, line: int, end: int) -> Mark | None:
    """``(APA, 3.5.2031)``, which a Vienna paper sets behind the last sentence: the house, and when it filed."""
    found = pattern(_HOUSE_AND_DAY).search(text, max(line, end - 40), end)
    name = found["house"] if found else ""
    module = agencies.index().get(name.casefold()) or _first_of(name)
    return Mark("endmark", found.start(), end, "endmark", module) if found and module else None


def _is_told(story: str) -> bool:
    """Whether somebody speaks in a story and its last graf is no picture's: ``The mayor waves in Oslo. (AFP)`` is."""
    return any(map(story.__contains__, _SPEAKS)) and likeness(story.rstrip().rpartition("\n")[2]) < 2


def _first_of(credit: str) -> str | None:
    """The module of the first of several houses: ``ANSA-AFP``."""
    first = agencies.shared(credit)
    return agencies.index()[first.names[0].casefold()] if first else None


def initials(text: str, line: int, end: int, *, closed: bool) -> list[Mark]:
    """The desk's initials or address: ``(abc/de)``, ``EFE ab/cd``, ``PTI ABC DE``, ``roe@example.com``."""
    words = text[line:end]
    short = len(words) < 40
    if short and words[:2].isupper() and (marks := _house_and_initials(text, words, line)):
        return marks
    last = words[-30:]
    if ((last[-4:].isupper() and last.count(" ")) or last[-4:].isdigit()) and (groups := pattern(_GROUPS).search(last)):
        module = agencies.end_marks().get(groups["house"]) or agencies.index().get(groups["house"].casefold())
        if module:
            return _two_marks(end - len(last), groups, module)
    if (")" in last or "//" in last) and (signed := pattern(_SIGNED_HOUSE).search(text, max(line, end - 40), end)):
        name = (signed["name"] or signed["slashed"]).casefold()
        module = agencies.end_marks().get(signed["house"]) or agencies.index().get(name)
        if module or name == "end":
            return _two_marks(0, signed, module)
    known = short and any(map(words.__contains__, _INITIAL_SIGNS)) and pattern(_INITIALS).fullmatch(words)
    # Prague and Bratislava set theirs on a line of their own, without a sign: "abc def".
    bare = short and words.islower() and text[:line].rstrip()[-1:] in ENDED and pattern(_GROUPS_ALONE).fullmatch(words)
    if known or bare:
        return [Mark("signoff", line, end, "signoff-initials", ())]
    if "/" in words[-9:] and (found := pattern(_BELOW_HOUSE).search(text, max(line, end - 12), end)):
        return [Mark("signoff", found.start(), end, "signoff-initials", ())]
    if "/" in words[-16:] and (found := pattern(_GLUED).search(words[-24:])):
        return [Mark("signoff", end - len(found[0]), end, "signoff-initials", ())]
    if "/" in words[-10:] and (found := pattern(_RUN_ON_INITIALS).search(words[-30:])):
        return _after_sentence(found, end - len(words[-30:]))
    if words[-1] == ")" and (found := pattern(_SIGNED).search(words[-60:])):
        return [Mark("signoff", end - len(found[0]), end, "signoff-initials", ())]
    if (words.startswith("((") or (words[0] == "(" and "@" in words[:60])) and pattern(_ADDRESSES).fullmatch(words):
        return [Mark("signoff", line, end, "signoff-address", ())]
    if closed and "@" in words[-60:] and (found := pattern(_ADDRESS).search(words[-60:])):
        return [Mark("signoff", end - len(found[0]), end, "signoff-address", ())]
    return _writers(text, line, end)


def _writers(text: str, line: int, end: int) -> list[Mark]:
    """``WAM/Ann Roe/Sam Poe``, in a house that signs so: in another it is a picture's credit."""
    both = pattern(_WRITERS).fullmatch(text, line, end) if text[line : line + 2].isupper() else None
    module = agencies.end_marks().get(f"{both['house']}/") if both else None
    if both and module:
        name = Mark("endmark", line, both.end("house"), "endmark", module)
        return [name, Mark("signoff", both.end("house"), end, "signoff-initials", ())]
    return []


def _after_sentence(found: regex.Match[str], start: int) -> list[Mark]:
    """The initials behind the last sentence, and the house that may stand before them."""
    module = agencies.index().get(found["house"].strip("-").casefold()) if found["house"] else None
    if module:
        first = start + found.start("initials")
        first += found["initials"].startswith(" ")
        return [
            Mark("endmark", start + found.start(), start + found.end("house"), "endmark", module),
            Mark("signoff", first, start + found.end(), "signoff-initials", ()),
        ]
    return (
        [] if found["house"] else [Mark("signoff", start + found.start(), start + found.end(), "signoff-initials", ())]
    )


def _house_and_initials(text: str, words: str, line: int) -> list[Mark]:
    """``EFE ab/cd``; and a last line that opens with a house's end mark and no sentence: ``EFE ab.cd ( Con foto )``."""
    both = pattern(_HOUSE_AND_INITIALS if " " in words else _HOUSE_SLASHED).fullmatch(words)
    module = agencies.index().get(both["house"].casefold()) if both else None
    if both and (module or _is_signed(text, both["house"], line - 1, line)):
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


def _two_marks(start: int, both: regex.Match[str], module: str | None) -> list[Mark]:
    """The house as end mark, the desk's initials as sign-off."""
    name = Mark("endmark", start + both.start("house"), start + both.end("house"), "endmark", module)
    return [name, Mark("signoff", start + both.start("initials"), start + both.end("initials"), "signoff-initials", ())]


def rule(text: str, line: int, end: int, *, closed: bool) -> list[Mark]:
    """A rule of dashes that closes a line; ``closed`` says that something stands below which closes the story."""
    if text[end - 1] not in "_—–=~-* ":
        return []
    if text.startswith("--", line) and pattern(_BOUNDARY).fullmatch(text, line, end):
        return [Mark("other", line, end, "rule")]
    found = pattern(rf"(?:^|(?<=\s))(?:{RULE}|[_—–])$").search(text, max(line, end - 90), end)
    alone = found and found.start() == line and end - line > 4
    if found and (closed or alone or text[found.start()] in "_—"):
        return [Mark("endmark" if end - found.start() < 12 else "other", found.start(), end, "rule")]
    return []
