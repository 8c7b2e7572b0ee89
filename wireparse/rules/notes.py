"""Notes: words to editors, in the house's form. Never from the body's own sentences."""

from collections.abc import Iterator

from wireparse.parts.closings import RULE
from wireparse.parts.editors import OF_ITSELF, kind_of
from wireparse.patterns import pattern
from wireparse.story import Note, NoteKind
from wireparse.style import Style
from wireparse.text import HEAD, TAIL, Copy, Mark

_OPENS = tuple(
    "(ATTN:|(Eds:|(EDS:|(Correct|(CORRECT|(Clarif|(CLARIF|(Refil|(REFIL|(Repeat|(Withdr|(WITHDR|(KILL |(KILL)|(HOLD |"
    "(HOLD)|(Embargo|(EMBARGO|(Adds |(ADDS |(Updates |(UPDATES |(UPDATE:|(Updating |(Adding |(Writes |(WRITES |(Drops |"
    "(Rewrites |(Changes |(Inserts |(Deletes |(Restores |(New throughout|(Recast|(RECAST|(Removes|(Fixes|(Releads|(In |"
    "(This |(The |(Story |(Berichtigung|(Korrektur|(ROUGH CUT|(Editors:|(EDITORS:|(For use by|(ART ADV|"
    "(With photo|(With picture|(With graphic|(Note |(Note: |(NOTE: ".split("|")
)
# A bracket that opens in a sentence's words is a note only where the story speaks of itself: "(In Jan. 3 story,
# corrects", "(This version of the story corrects the ferry's name in paragraph 2)".
_SELF = (
    r"\((?:In [^()]{3,40} (?:story|item),|"
    r"(?:This|The|Story)\b[^()]{0,120}?\b(?:corrects|CORRECTS|corrected|refiles|refiled|clarifies)\s|"
    r"(?:This|The)\b[^()]{0,30}?\b(?:story|version|item|report)\b[^()]{0,60}?\b(?:removes|adds|fixes|updates)\s|"
    r"N(?:ote|OTE)\b[^()]{0,60}?\b(?i:language|content|contents)\b|"
    r"(?:This\s|The\s)?(?i:story|article|version)\b[^()]{0,60}?\b(?:corrected|updated|amended|clarified)\b)"
)
_BRACKET = r"\((?P<words>[^()]*+(?:\([^()]*+\)[^()]*+)*+)\)"
_LONGEST_NOTE, _LAST, _BELOW, _DASHES = 700, 400, 500, 8
_UPDATED = (
    r"\[(?P<words>(?:This story (?:has been|will be)|Story was|Correction:|Editor[’']s note:)"
    r"(?:[^\[\]\n]|\n(?!\s*+\n))*+)\]"
)
# In wrapped copy a note goes on below a full line: "EDITOR'S NOTE _ Jane Roe has reported from Maine" / "since 1981."
_LINE = (
    r"(?m)^[^\S\n]*+(?P<words>(?:Eds?:|E(?:DITOR[’']?S?|ditor[’']s|ditors)[’']? (?:NOTE|[Nn]ote)\b|EDS:|"
    r"E(?:ditors|DITORS): |(?:NOTE TO|ATTENTION|Attention) [Ee](?:DITORS|ditors)\b|WITHDRAWN: This |"
    r"This is a corrected version |[*\[ ]*+EMBARGO(?!(?:ED)? [-–—] )|Embargo: |Embargoed (?:for|until|till)\b|"
    r"(?:STRICTLY|UNDER) EMBARGO|\d\w\w graf|(?:HOLD|Hold) (?:FOR|for) (?:RELEASE|release)\b|"
    r"(?i:(?:for release|for use|advance for|advance for use) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|"
    r"\**+(?:NOT|Not) (?:FOR|for) (?:RELEASE|release|PUBLICATION|publication) (?:BEFORE|before|UNTIL|until)\b|"
    r"HOLD HOLD HOLD|KILL KILL KILL)[^\n]*+(?:(?<=[^\n]{50})\n[^\S\n]*+(?=[\p{Ll}\d])[^\n]*+)*+)"
)
# EFE's words to its subscribers close the copy, in Madrid straight behind its sign: "EFE ab2305001820 Abonados: …".
_TO_SUBSCRIBERS = (
    r"(?ms)^[^\S\n]*+(?:(?P<sign>EFE(?:COM)?) (?P<initials>\S{2,16}) )?"
    r"(?P<words>(?:N(?:ota|OTA) a los )?(?:Abonados|abonados|ABONADOS)\b ?:.*+)"
)
_OPENS_LINE = (
    "Eds:|EDS:|graf|EDITOR|ditors|ditor’s|ditor's|HOLD|Hold for|KILL|mbargo|EMBARGO|ot for|NOT FOR|or release|"
    "or Release|OR RELEASE|or use|OR USE|dvance for|DVANCE FOR|WITHDRAWN:|corrected version".split("|")
)
_ITSELF = ("story", "version", "article")
_SPEAKS = (
    *("orrect", "CORRECT", "larif", "LARIF", "efiled", "ditor’s", "ditor's", "EDITOR", "updated", "amended"),
    *("earlier version", "previous version"),
)
_UNTIL = (
    r"(?i)\b(?:until|till|before|bis|jusqu.à|hasta)\s++(?P<until>[^()\[\]\n]{3,60}?)(?=[.)\]*]*+$|\n|(?<!\b[ap]\.m)\. )"
)
# What a monitoring service says of its translation, behind the dateline: "(XYZ) -- [COMMUNIQUE] [Text]".
_TRANSLATED = r"(?i:text|excerpts?|report)\]"
_TRANSLATION = rf"\s*+-{{0,2}}+\s*+(\[(?:(?!{_TRANSLATED})[^\[\]]{{3,200}}+\]\s++\[){{0,3}}+{_TRANSLATED})"
_PREFIXES: tuple[tuple[str, NoteKind], ...] = (
    ("CORRECTED", "correction"), ("CORRECTION", "correction"), ("REFILE", "refile"), ("REPEAT", "repeat"),
    ("RPT", "repeat"), ("WITHDRAWN", "withdrawal"), ("STORY WITHDRAWN", "withdrawal"), ("KILL", "kill"),
    ("HOLD", "hold"), ("EMBARGO", "embargo"), ("CLARIFIED", "clarification"), ("CLARIFICATION", "clarification"),
    ("UPDATE", "update"), ("ADVANCE", "advance"), ("ADVISORY", "advisory"), ("Correction:", "correction"),
    ("Clarification:", "clarification"), ("Corrected:", "correction"), ("Update:", "update"),
    ("STORY REMOVED", "withdrawal"), ("/C O R R E C T I O N", "correction"), ("CORRECTING and REPLACING", "correction"),
)  # fmt: skip
# "CORRECTED-UPDATE 2-", "CORRECTED (OFFICIAL)-", "/C O R R E C T I O N --"; "HOLD ON FERRIES - MAYOR" has none.
_PREFIX = (
    r"\(?(?:(?:STORY |TEXT |PRESS |MEDIA )?+(?:CORRECTED|CORRECTION|REFILE[DS]?|REPEAT(?:ED)?|RPT|"
    r"WITHDRAWN|REMOVED|KILL|HOLD|EMBARGO(?:ED)?|CLARIFIED|CLARIFICATION|UPDATED?|ADVANCE|ADVISORY|OFFICIAL|[CU]\p{Ll}++(?=:))"
    r"(?: ?\d{1,2})?+(?: ?-?\(\w++\))?\)? ?[-–—:]{1,2} ?)++|/C O R R E C T I O N -|CORRECTING and REPLACING\b"
)
_PREFIX_WORDS = tuple(prefix for prefix, _ in _PREFIXES)


def find_notes(copy: Copy, style: Style) -> Iterator[Mark]:
    """Bracketed notes in the head and the tail, and lines that begin in an editor's words."""
    text = copy.plain
    end = len(text)
    dateline = copy.find("dateline")
    head = dateline.start if dateline else min(HEAD, end)
    # In the head a note stands above the dateline; below it, only at the end of the copy.
    for start, stop in ((0, head), (max(head, end - TAIL), end)):
        at = text.find("(", start, stop)
        while at >= 0:
            if text.startswith(_OPENS, at):
                yield from _bracketed(copy, at, head)
            at = text.find("(", at + 1, stop)
    if "[" in text:
        yield from _squared(copy, dateline.end if dateline else 0)
    if "pvs" in text[-80:]:
        yield from _insert_point(copy)
    below = text[max(head, end - _BELOW) :]
    if any(map(below.__contains__, _ITSELF)) and any(map(below.__contains__, _SPEAKS)):
        yield from _lines(copy, OF_ITSELF, end - len(below), end)
    if "EDITOR" in text[-_LAST:]:
        # Behind the story AP tells who the writer is.
        yield from _lines(copy, _LINE, max(head, end - _LAST), end, "EDITOR")
    if style.name == "EFE" and "bonados" in text[-_LAST:]:
        match = pattern(_TO_SUBSCRIBERS).search(text, max(head, end - _LAST))
        if match and match["sign"] and not copy.rival(*match.span("sign")):
            yield Mark("endmark", *match.span("sign"), "endmark", "efe")
            yield Mark("signoff", *match.span("initials"), "signoff-initials", ())
        yield from _lines(copy, _TO_SUBSCRIBERS, max(head, end - _LAST), end)
    if (not dateline or copy.gaps(0, head)) and any(map(text[:head].__contains__, _OPENS_LINE)):
        yield from _lines(copy, _LINE, 0, head)


def _squared(copy: Copy, lede: int) -> Iterator[Mark]:
    """What a page says of a story in square brackets, and a monitoring service of its translation before the lede."""
    text = copy.plain
    label = pattern(_TRANSLATION).match(text, lede) if "[" in text[lede : lede + _DASHES] else None
    if label and lede and not copy.rival(*label.span(1)):
        yield Mark("note", *label.span(1), "note-translation", Note("advisory", copy.squash(*label.span(1))))
    if any(map(text.__contains__, ("[This story", "[Correction", "[Editor", "[Story"))):
        for match in pattern(_UPDATED).finditer(text):
            if not copy.rival(*match.span()):
                yield Mark("note", *match.span(), "note-page", _note(copy, *match.span(), match["words"]))


def _lines(copy: Copy, source: str, begin: int, end: int, opens: str = "") -> Iterator[Mark]:
    """The lines that are notes between two places, those that begin with ``opens``."""
    for match in pattern(source).finditer(copy.plain, begin, end):
        if match["words"].startswith(opens) and not copy.rival(*match.span("words")):
            start, stop = copy.trim(*match.span("words"))
            yield from _rule_above(copy, start)
            yield Mark("note", start, stop, "note-line", _note(copy, start, stop, match["words"]))


def _rule_above(copy: Copy, note: int) -> Iterator[Mark]:
    """The rule of dashes that parts a note from the story."""
    line = copy.plain.rfind("\n", 0, copy.trim(0, note)[1]) + 1
    start, end = copy.trim(line, note)
    if pattern(RULE).fullmatch(copy.plain, start, end) and not copy.rival(start, end):
        yield Mark("separator", start, end, "note-line")


def _bracketed(copy: Copy, at: int, head: int) -> Iterator[Mark]:
    """The note in the bracket that opens at ``at``, if it is one."""
    text = copy.plain
    if text.startswith(("(In ", "(This ", "(The ", "(Story ", "(N"), at) and not pattern(_SELF).match(text, at):
        return
    match = pattern(_BRACKET).match(text, at, at + _LONGEST_NOTE)
    # "(CORRECTED) - FERRY LINE ADDS BOATS": a word in brackets before a dash is the headline's own prefix.
    if match and " " not in match["words"] and text[match.end() : match.end() + 2].lstrip()[:1] in ("-", "–", "—"):
        return
    if match and not copy.rival(*match.span()) and _alone(text, match.end(), head):
        # A full stop that stands behind the bracket goes with it.
        stop = match.end() + text.startswith(".", match.end())
        if text.startswith("(", at - 1) and text.startswith(")", stop):
            at, stop = at - 1, stop + 1  # typed twice: "((This story …))"
        yield Mark("note", at, stop, "note-bracketed", _note(copy, *match.span(), match["words"]))


def _note(copy: Copy, start: int, end: int, words: str) -> Note:
    """The note with its kind, and for an embargo its end as printed: ``EMBARGOED until 0001 GMT, Dec. 5``."""
    kind = kind_of(words)
    until = pattern(_UNTIL).search(words) if kind == "embargo" else None
    return Note(kind, copy.squash(start, end), " ".join(until["until"].split()) if until else None)


def _insert_point(copy: Copy) -> Iterator[Mark]:
    """Where an add or an insert is to go: the first words of a graf and its number, ``The strike, 3rd graf pvs``."""
    last = copy.marks[-1] if copy.marks else None
    end = copy.trim(0, last.start if last and last.part == "signoff" else len(copy.plain))[1]
    match = pattern(r"(?<=[.!?\"”’\n]\s)\s*+[^.!?\n]{1,60}, \d{1,2}\w\w grafs? pvs\.?$").search(
        copy.plain, max(0, end - 120), end
    )
    if match and not copy.rival(*match.span()):
        start, stop = copy.trim(*match.span())
        yield Mark("note", start, stop, "note-insert", Note("advisory", copy.squash(start, stop)))


def _alone(text: str, stop: int, head: int) -> bool:
    """Above the dateline anywhere; below it only as the last thing of a graf."""
    return stop <= head or text[stop : stop + 2].lstrip(" .")[:1] in ("", "\n") or not text[stop:].strip(" .\n")


def prefix_note(headline: str) -> Note | None:
    """The note that a headline's prefix is: ``CORRECTED-Ferry line adds boats``, ``REFILE: Ferry line``."""
    words = headline.removeprefix("(")
    if words.startswith(_PREFIX_WORDS):
        for prefix, kind in _PREFIXES:
            if words.startswith(prefix):
                match = pattern(_PREFIX).match(headline)
                return Note(kind, match[0].strip(" -–—:()/")) if match else None
    return None
