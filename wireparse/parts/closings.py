"""The marks that a desk sets below a story: that it ends here, who let it go, when and from which bureau.

Each function reads one line, ``line``-``end`` in ``text``, and gives the marks it holds: one, two or none.
"""

from wireparse import agencies
from wireparse.languages import guess_language
from wireparse.parts.picture_words import likeness
from wireparse.patterns import pattern
from wireparse.text import HEAD, Mark

ENDED = frozenset(".\"”'’?!»:)")
"""What stands before an end mark or a sign-off on the same line."""

_SPEAKS = (" said", " says", " told ")
_GENERIC = frozenset(
    "-30- --30-- -0- ### NNNN (segue) (SEGUE) "
    "(END) (end) (ends) (ENDS) ends ENDS Ends end End END [End] [end] [END] (MORE) (more) "
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
_HOUSE_AND_DAY = r"(?<=[.!?\"”“»]\s)\((?:red, )?(?P<house>\p{L}[\p{L}/ ]{1,18}), \d{1,2}\.\d{1,2}\.\d{2,4}\)$"
# "-- BERNAMA", "– Sapa", "// EFE": the name may have a blank in front of it.
_DASHED = r"(?:^|(?<=[.!?\"”’)]\s*))(?:[-–—―]{1,3}|//)\s?(?P<house>\p{Lu}\p{L}{1,11})\.?$"
_ENDITEM = r"(?i)enditem/\p{L}{1,4}"  # Taipei's; Xinhua sets no initials behind it
_AFTER_CREDIT = frozenset("-–—_:.")
_LONGEST_NAME, _LONGEST_HOUSE, _ROW, _STORY = 12, 32, 120, 300
_BOUNDARY = r"--[\w=.+'\-]{8,}+(?<=\w--)"  # what parts a mail in several formats: "--part0_123456789_boundary--"
_DRAWN = 5
# "Sources: Reuters", "( Source : AFP )", "Fuente: EFE".
_SOURCE = (
    r"\(?\s?(?:[Ss]ources?|Fuente|Fonte|Bron|Kilde|Källa|Sumber|Izvor|Kaynak|Zdroj|Źródło|Sursa|Lähde)\s?:\s?"
    r"(?P<house>\p{Lu}[^()\n|]{1,28}?)\s?\)?\.?"
)
_SOURCE_WORDS = tuple("ource uente onte ron ilde älla umber zvor aynak droj ródło ursa ähde".split())
_SOURCE_LONGEST, _INITIALS = 44, 4
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
    signed = text[end - 1] == ")" and text[end - 2].isdigit() and not text.isascii()
    if signed and (dated := _dated_house(text, line, end)):
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
    if is_signed(text, word, line, at):
        return [Mark("endmark", at, end, "endmark-unknown")]
    return []


def house_of_mark(word: str) -> str | None:
    """The house whose end mark closes the copy: ``Enditem``, ``reuter``."""
    marks = agencies.end_marks()
    return marks.get(word) or (marks.get(word.upper()) if word.isalpha() else None)


def closes_too(above: str) -> bool:
    """Whether more than the story stands above an end mark: initials, or the mark of the story's own last line."""
    word = above.rsplit(maxsplit=1)[-1] if above else ""
    return "// " in above or "/" in word or word == "Source:" or house_of_mark(word) is not None


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


def is_signed(text: str, word: str, line: int, at: int) -> bool:
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


def rule(text: str, line: int, end: int, *, closed: bool) -> list[Mark]:
    """A rule of dashes that closes a line; ``closed`` says that something stands below which closes the story."""
    if text[end - 1] not in "_—–=~-* ":
        return []
    if text.startswith("--", line) and pattern(_BOUNDARY).fullmatch(text, line, end):
        return [Mark("other", line, end, "rule")]
    # Seoul's round-ups glue it on: "… fed the gulls.------------(END)".
    found = pattern(rf"(?:^|(?<=\s)|(?<=[^\s\-])(?=-{{8}}))(?:{RULE}|[_—–])$").search(text, max(line, end - 90), end)
    alone = found and found.start() == line and end - line > 4
    if found and (closed or alone or text[found.start()] in "_—"):
        return [Mark("endmark" if end - found.start() < 12 else "other", found.start(), end, "rule")]
    # Copy that lost its line breaks: "The boats float.------------".
    drawn = line + len(text[line:end].rstrip(text[end - 1]))
    return [Mark("other", drawn, end, "rule")] if end - drawn > _DRAWN else []


def source_line(text: str, line: int, end: int) -> list[Mark]:
    """``Source: Reuters``, ``( Source : AFP )``, ``Fuente: EFE``: the house that a page names below the story.

    In brackets behind the last sentence too: ``(Sumber: Antara)``.
    """
    colon = text.find(":", max(line, end - _SOURCE_LONGEST), end)
    at = max(line, text.rfind(" (", line, colon) + 1) if colon >= 0 else end
    if not text[at:colon].lstrip("( ")[1:].startswith(_SOURCE_WORDS):
        return []
    source = pattern(_SOURCE).fullmatch(text, at, end)
    # Singapore's broadcaster adds who edited it: "Source: AFP/ad".
    house, _, initials = source["house"].partition("/") if source else ("", "", "")
    house = house if initials.islower() and len(initials) < _INITIALS else source["house"] if source else ""
    module = agencies.credited_module(house) if house else None
    return [Mark("endmark", at, end, "endmark", module)] if module else []


def by_house(text: str, line: int, end: int) -> list[Mark]:
    """``von dpa``, ``Par AFP`` on a line of its own below the story, and no more."""
    house = text[line + 4 : end] if end - line < _SOURCE_LONGEST else ""
    return [Mark("signoff", line, end, "signoff-house", ())] if house and agencies.credited_module(house) else []
