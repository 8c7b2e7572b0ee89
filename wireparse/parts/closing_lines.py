"""The closing lines of a story that are sentences: who contributed, who reported from where, whom to follow."""

from wireparse import agencies
from wireparse.parts.authors import split_authors
from wireparse.parts.closings import by_house
from wireparse.parts.credits import DID, begin_of, goes_on, is_credit_word, is_held, read_credits, told_credits
from wireparse.parts.furniture import is_menu
from wireparse.parts.leftovers import WHO, find_follow, is_follow, line_end
from wireparse.parts.links import find_link
from wireparse.patterns import pattern
from wireparse.people import is_name
from wireparse.story import Credit
from wireparse.text import TAIL, Copy, Mark

_SENTENCE = 300
_TRADE = (
    r"\b(?i:writers?|reporters?|correspondents?|(?:video)?journalists?|editors?|photographers?|producers?|researchers?)\b|"
    r"\b(?:reported|reporting|research)\b|"
    r"Associated Press"
)
_TOLD_LINE = r"(?P<who>\p{Lu}[^\n;:\"“”?!]{5,200}?),? contributed to this (?:report|story|article)\."
_APPOSITION = r", (?:(?:an?|the|who)\s[^,]++,?|(?:M\.?D|Ph\.?D)\.?(?=,))"
_INPUTS = (
    r"\(?\b(?:[Ww]ith\s)?(?:(?:\p{L}++\s){1,2}[Ii]nputs|[Ii]nputs?\s(?:from|by)\s(?P<names>[^()\n]{2,160}?))\.?\)?\.?$"
)
_BIO = rf"{WHO}(?:is\s(?:a|an|the)\s|covers\s|writes\s|reports\s(?:on|for)\s|is\son\sTwitter)"
# What a mailer or a clipping desk says of the copy: "[How little was cut!]". What a story says of itself is a note.
_REMARK = r"\[(?!This |Story |Correction|Editor)[^\[\]\n]{3,160}\]"
# "(The Heron News web site is at http://…)<", "(Distributed by the Heron News Service)": a syndicate's last words.
_SYNDICATED = (
    r"\((?:The )?\p{Lu}[^()\n]{2,60}? [Ww]eb ?site is (?:located )?at \S+ ?\)<?|"
    r"\(Dis\p{Ll}{5,8} by (?:[Tt]he )?\p{Lu}[^()\n]{3,50}? News Service\)<?"
)
_RUNG = r"--? ?\p{Lu}[\p{L}.'’\- ]{3,40}+ ?\(\(?[\d\-. ]{7,16}\)?\)"  # "--Jane Roe((555-555-0133))"
_LIFE = 160
_SIGNED, _SHARED_LONGEST, _FRENCH_LONGEST = 60, 90, 160
_CUT_SHORT = " chars]"  # a news service prints the beginning and what is left: "… [+2764 chars]"
_WRITER_BETWEEN = r"--- Von (?P<names>\p{Lu}[^,\n]{3,60}), dpa-AFX ---"  # "--- Von Jane Roe, dpa-AFX ---"
_BY_HOUSE = ("von ", "Von ", "par ", "Par ", "por ", "Por ")
# "Mit dpa", "Avec AFP et Reuters", "(con información de EFE)", "Mit Material der dpa", "Harbour Post avec AFP".
_SHARED_ABROAD = (
    r"(?:[-–•*] )?\(?(?:\p{Lu}[^()\n,.:]{1,30}? (?=mit|avec|con|com|met|med))?"
    r"(?:(?:[Mm]it|[Aa]vec|[Cc]on|[Cc]om|[Mm]et|[Mm]ed)(?: (?:Material|Informationen|Agenturmaterial|informations?|"
    r"información|informaciones|informações|informazioni|materiaal))?|Material)"
    r"(?: (?:von|vom|der|des|de la|de|da|do|di|van|från|fra))?(?: Nachrichtenagentur(?:en)?| agencias?| agences?)?"
    r" ?(?P<names>\p{L}[^()\n.:;]{1,60}|(?<=agences|agencias|agenturen))\)?\.?"
)
_WITH = ("it ", "vec ", "on ", "om ", "et ", "ed ", "Material ")
_SHARED = r"\((?:\p{Lu}[^()\n]{1,40}? )?with (?P<names>[^()\n]{2,60})\)"  # "(HARBOUR TV with AFP and AP)"
_AGENCIES = r"(?:^|(?<=[\n.!?\"”’]\s*))(?:\(|[–—-]{1,2} ?)?(?:With )?(?:[Nn]ews )?[Aa]gencies\)?\.?$"
_REACHED = r"\(\p{Lu}[^()\n]{3,60} can be (?:contacted|reached) at \S+@\S+\)\.?"  # "(Jane Roe can be contacted at …)"
_WRITER = r"\(By (?P<names>\p{Lu}[^()\n]{3,80})\)"


def is_house(name: str) -> bool:
    """Whether a printed name is a house's."""
    return agencies.house(name) is not None


def told_sentence(copy: Copy, at: int, begin: int, end: int, role: str) -> Mark | None:
    """The sentence round ``contributed`` or ``reported``, if names, titles and places are all that it holds."""
    text = copy.plain
    start = begin_of(text, at - text.endswith("_", begin, at), begin)
    stop = end_of_names(text, at, end, sentence=True)
    if start is None or stop is None:
        return _told_line(copy, at, begin, end)
    start, stop = copy.trim(start, stop)
    sentence = copy.squash(start, stop).replace("_", " ")
    whole = " to this " in sentence or " with this " in sentence
    if not pattern(DID).search(sentence) or not (whole or pattern(_TRADE).search(sentence)):
        return None
    # "Roe reported from Oakton, Ohio. Example Press writer Sam Poe in Elmville contributed": two roles, one full stop.
    told = "reported from" in sentence
    both = pattern(r"(.*\breported from .*?\.)\s(?=.*\b[Cc]ontribut)").match(sentence) if told else None
    rows = told_credits("reporting", both[1], is_house) if both else ()
    rows += told_credits(role, sentence[both.end() :] if both else sentence, is_house)
    rule = "signoff-reported" if role == "reporting" else "signoff-contributed"
    return Mark("signoff", start, stop, rule, rows)


def _told_line(copy: Copy, at: int, begin: int, end: int) -> Mark | None:
    """``Ann Roe, a nurse in Oakton, contributed to this report.`` as a whole line: who she is, is no name."""
    text = copy.plain
    start, stop = copy.trim(max(begin, text.rfind("\n", 0, at) + 1), line_end(text, at, end))
    told = pattern(_TOLD_LINE).fullmatch(text, start, stop) if start < at else None
    rows = told_credits("contributing", pattern(_APPOSITION).sub(",", told["who"]), is_house) if told else ()
    if not rows or not all(row.kind == "person" and is_name(row.name) for row in rows):
        return None
    return Mark("signoff", start, stop, "signoff-contributed", rows)


def end_of_names(text: str, at: int, end: int, *, sentence: bool = False) -> int | None:
    """Where the names end that begin at ``at``, or their sentence; ``None`` if it goes on as prose does."""
    stop, word = at, ""
    numbers = "@" in text[at : at + TAIL]
    for match in pattern(r"\S++").finditer(text, at, end):
        ended = word[-1:] in (".", "_", ")") and not is_held(word)
        broken = "\n" in text[stop : match.start()]
        if broken and (ended or not goes_on(text, stop, match.start(), word)):
            break
        word = match[0]
        known = is_credit_word(word)
        if (ended and (sentence or not known)) or (stop > at and is_follow(text, match.start(), len(text))):
            break
        if not known and not (numbers and pattern(r"[<(]?[+\d@]\S*|\S+@\S+").fullmatch(word)):
            if broken:
                break
            return None
        stop = match.end()
    return stop


def closing_line(copy: Copy, start: int, line: int, end: int, *, closed: bool) -> list[Mark]:
    """The last line, if it is no body: inputs, reporters on the spot, where to follow, a reporter's life."""
    text = copy.plain
    if text[end - 1] == "]" and text.endswith(_CUT_SHORT, line, end) and (cut := text.rfind("[+", line, end)) >= 0:
        return [Mark("other", cut, end, "left-over")]
    if text[end - 1] == "]" and pattern(_REMARK).fullmatch(text, line, end):
        if module := agencies.credited_module(text[line + 1 : end - 1]):
            return [Mark("endmark", line, end, "endmark", module)]
        return [Mark("other", line, end, "follow-line")]
    if set_below := _set_below(text, line, end):
        return set_below
    if shared := _shared(text, line, end):
        return shared
    near = max(start, end - _SENTENCE)
    if "reported" in text[near:end] and (told := list(pattern(r"reported\s++from").finditer(text, near, end))):
        marks = _reported(copy, [match.start() for match in told], start, end)
        alone = marks and (closed or marks[0].start == line or text[: marks[0].start].rstrip()[-1:] in tuple("_—–-\n"))
        if alone:
            return marks
    if signed := _signed(copy, start, line, end):
        return signed
    if "pour le service fran" in text[line:end] and (text[line] == "(" or end - line < _FRENCH_LONGEST):
        return _french_service(copy, line, end)
    if "/" in text[line:end] and (signed := _beside_house(text, start, line, end)):
        return signed
    if text.startswith("Information from: ", line):
        return [Mark("signoff", line, end, "signoff-information", ())]
    ruled = text[max(0, line - 20) : line].rstrip()[-2:] in ("__", "——", "--")
    if ruled and end - line < 500 and pattern(_BIO).match(text, line):
        return [Mark("signoff", line, end, "signoff-reporter", ())]
    if " covers " in text[line:end] and _is_life(text, line, end):
        return [Mark("signoff", line, end, "signoff-reporter", ())]
    follow = find_follow(text, max(line, end - 400), end)
    follow = line if follow >= 0 and text[line:follow] in ("- ", "* ", "• ") else follow
    follow = follow if follow >= 0 else find_link(text, line, end)
    return [Mark("other", follow, end, "follow-line")] if follow >= 0 else []


def _is_life(text: str, line: int, end: int) -> bool:
    """Who the writer is, as a graf of its own below a column: ``Jane Roe covers ferries``.

    Whoever covers something in the story has been named above it.
    """
    name, _, beat = text[line:end].partition(" covers ")
    alone = end - line < _LIFE and text[:line].endswith("\n\n") and not any(map(str.isdigit, beat))
    return alone and ". " not in beat and is_name(name) and name.split()[-1] not in text[:line]


def _shared(text: str, line: int, end: int) -> list[Mark]:
    """Whose copy the story was made of too: ``(HARBOUR TV with AFP)``, ``Avec AFP``, ``With agency inputs``."""
    if text[end - 1] == ")" and " with " in text[line:end] and (shared := pattern(_SHARED).fullmatch(text, line, end)):
        rows = told_credits("contributing", shared["names"], is_house)
        if rows and all(row.kind == "agency" for row in rows):
            return [Mark("signoff", line, end, "signoff-inputs", rows)]
    if "gencies" in text[end - 10 : end] and (several := pattern(_AGENCIES).search(text, max(line, end - 24), end)):
        return [Mark("signoff", several.start(), end, "signoff-inputs", ())]  # "(Agencies)"
    abroad = not text.isascii() and end - line < _SHARED_LONGEST
    if abroad and text.startswith(_BY_HOUSE, line) and (signed := by_house(text, line, end)):
        return signed
    if abroad and any(text.find(word, line, line + 40) >= 0 for word in _WITH):
        shared = pattern(_SHARED_ABROAD).fullmatch(text, line, end)
        rows = told_credits("contributing", shared["names"], is_house) if shared else ()
        if rows and all(row.kind == "agency" for row in rows):
            return [Mark("signoff", line, end, "signoff-inputs", rows)]
    if "nput" in text[line:end]:
        inputs = pattern(_INPUTS).search(text, max(line, end - 220), end)
        rows = told_credits("contributing", inputs["names"] or "", is_house) if inputs else ()
        sure = inputs and (rows or "agenc" in inputs[0] or not inputs["names"])
        if inputs and sure and text[inputs.start()] in "(WI":
            return [Mark("signoff", inputs.start(), end, "signoff-inputs", rows)]
    return []


def _set_below(text: str, line: int, end: int) -> list[Mark]:
    """What a syndicate, a desk or a page sets below a story: its web site, whom to ring, a menu."""
    if text[line] == "(" and text[end - 1] in ")<" and pattern(_SYNDICATED).fullmatch(text, line, end):
        return [Mark("other", line, end, "follow-line")]
    if text[line] == "-" and text[end - 1] == ")" and pattern(_RUNG).fullmatch(text, line, end):
        return [Mark("signoff", line, end, "signoff-reached", ())]
    if " | " in text[line:end] and text[line - 2 : line] != "|\n" and is_menu(text[line:end]):
        return [Mark("other", line, end, "follow-line")]
    return []


def _signed(copy: Copy, start: int, line: int, end: int) -> list[Mark]:
    """A line that names who wrote or filed the story, or how to reach him: ``(By Jane Roe)``, ``By Jane Roe``."""
    text = copy.plain
    if text.startswith("--- Von ", line) and (writer := pattern(_WRITER_BETWEEN).fullmatch(text, line, end)):
        return [Mark("signoff", line, end, "signoff-writer", told_credits("reporting", writer["names"], is_house))]
    if text.startswith("(By ", line) and (writer := pattern(_WRITER).fullmatch(text, line, end)):
        rows = told_credits("reporting", writer["names"], is_house)
        if rows and all(row.kind == "person" and is_name(row.name) for row in rows):
            return [Mark("signoff", line, end, "signoff-writer", rows)]
    if end - line < _SIGNED and text.endswith(" Press", line, end) and (signed := _signed_house(copy, line, end)):
        return signed
    if text[end - 1] == ")" and "can be " in text[line:end] and pattern(_REACHED).fullmatch(text, line, end):
        return [Mark("signoff", line, end, "signoff-reached", ())]
    if text.startswith("By ", line) and start < line and (rows := _signed_by(copy.squash(line + 3, end))):
        return [Mark("signoff", line, end, "signoff-writer", rows)]
    return []


def _reported(copy: Copy, told: list[int], start: int, end: int) -> list[Mark]:
    """``Roe reported from Oakton. Poe reported from Elmville.``: the sentences, one behind the other, up to ``end``."""
    marks: list[Mark] = []
    for at in reversed(told):
        mark = told_sentence(copy, at, start, end, "reporting") if at < end else None
        if not mark or mark.end != end or not all(row.kind == "person" for row in mark.value):
            break
        marks.insert(0, mark)
        end = copy.trim(start, mark.start)[1]
    return marks


def _signed_house(copy: Copy, line: int, end: int) -> list[Mark]:
    """``Jane Roe, The Canadian Press`` as the last line: who reported it."""
    name, comma, house = copy.squash(line, end).rpartition(", ")
    if not comma or not is_house(house) or not is_name(name.removeprefix("By ")):
        return []
    return [Mark("signoff", line, end, "signoff-writer", told_credits("reporting", name.removeprefix("By "), is_house))]


def _signed_by(names: str) -> tuple[Credit, ...]:
    """``By Jane Roe and Max Moe, Associated Press`` as the last line, where broadcasters set it."""
    authors = split_authors(names, is_house) if len(names) < _SIGNED * 2 else ()
    housed = all(author.affiliation and is_house(author.affiliation) for author in authors)
    return tuple(Credit("reporting", author.name, author.place) for author in authors) if housed else ()


def _french_service(copy: Copy, line: int, end: int) -> list[Mark]:
    """``(Jane Roe à Lima et Max Moe à Quito; Luc Roux pour le service français)``: who reported, and who translated.

    Without a place it cannot be told which of them stayed at home.
    """
    words = copy.squash(line, end).strip("(). ")
    rows = read_credits(words, is_house)[0] if " par " in words or ", édit" in words else ()
    told, _, rest = words.partition("pour le service fran")
    first, sign, last = told.rpartition(";")
    if not rest.strip("çaise) "):
        rows += told_credits("reporting", first.replace(" à ", " in "), is_house) if " à " in first else ()
        rows += told_credits("translation", last, is_house) if sign or " à " not in last else ()
    elif " par " in rest and is_name(told.strip()):
        rows = (*told_credits("translation", told, is_house), *rows)
    return [Mark("signoff", line, end, "signoff-french", rows)]


def _beside_house(text: str, start: int, line: int, end: int) -> list[Mark]:
    """``Jane Roe/TT`` as the last graf, of a house that so signs: the writer, and the house as end mark."""
    name, slash, house = text[line:end].partition("/")
    style = agencies.house(house) if is_name(name.rstrip()) else None
    if not (style and style.signs_names and start < line and text[max(0, line - 8) : line].count("\n") > 1):
        return []
    rows = told_credits("reporting", name, is_house)
    at = end - len(house.lstrip())
    module = agencies.index()[style.names[0].casefold()]
    return [
        Mark("signoff", line, line + len(name.rstrip()), "signoff-writer", rows),
        Mark("separator", line + len(name), line + len(name) + len(slash), "signoff-writer"),
        Mark("endmark", at, end, "endmark", module),
    ]
