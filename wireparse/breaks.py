"""Lost line breaks: copy that a page or a program has run together, with its lines told apart again.

Only where what stands on either side can be nothing but a line's end or start is a blank taken for the break that it
was: ``… he said. (Reporting by Jane Roe)``, ``By Jane Roe 5 Min Read OSLO (Reuters) -``, ``… he said. ___ Roe is``.
The text keeps its length: one blank becomes one line break.
"""

from wireparse.patterns import pattern

_SHORTEST = 200
"""A shorter run of copy has no lines to lose."""
_HEAD = 900
"""A page's clock and buttons stand above its story: "the ferry left on May 3 at 7:10 AM" is prose."""
_TAIL = 2500
"""So far from the end a sign-off, a note or a notepad may begin."""
_ABOVE = 900
"""So far above a database's last field its others may begin."""
_BLANKS = 3
"""So many characters at the end may be its last line's break."""
_ENDED = r"(?<=[.!?\"”’')\]_»«] )"
_HOUR = r"\d{1,2}:\d\d(?::\d\d)? ?[AaPp]\.?[Mm]\.?"
_ZONE = r"(?: (?:[ECMP][SD]?T|A?CS?T|AE[SD]T|CEST|EES?T|BST|GMT|UTC|HKT|JST|KST|IST|SGT|MSK))"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY_AND_HOUR = rf"(?:\p{{Lu}}\p{{Ll}}{{2,5}}day, )?\p{{Lu}}\p{{Ll}}{{2,8}}\.? \d{{1,2}}, \d{{4}}[,;]? {_HOUR}{_ZONE}?"
_PERSON = r"\p{Lu}[\p{L}.'’\-]++ \p{Lu}[\p{L}'’\-]++"
# A page's gallery: "Photo: Jan Dorn, AP", "Image 1 of / 5 Caption Close", "1 / 5 Back to Gallery".
_GALLERY = (
    rf"Photo: {_PERSON}, \p{{Lu}}{{2,5}}(?: / (?:Associated Press|Getty Images))?|"
    r"\d++ / \d++ Back to Gallery|Image \d++ of (?:/ )?\d++(?: Caption)?(?: Close)?"
)
# "Item 1 of 5 Ana Ruiz waves. REUTERS/Jan Dorn **[1/5]** Ana Ruiz waves. REUTERS/Jan Dorn Purchase Licensing Rights".
_LICENSED = (
    r"(?:Item \d++ of \d++|\*{0,2}\[\d{1,2}/\d{1,2}\])[^\n]{20,700}?"
    r"(?:(?= \*{0,2}\[\d{1,2}/)|(?:Purchase|Acquire) Licensing Rights(?:, opens new tab)?+(?: Read more)?+)"
)
# A picture's sentence ends in its day, and its credit follows: "… in Oslo, Monday, March 2, 1931. (AP Photo/Jan Dorn)".
_PICTURED = (
    rf"(?:{_MONTH}|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.) \d{{1,2}}, \d{{4}}\. "
    r"(?:\((?:AP Photo/|AP/|[^()\n]{2,60} via AP)[^()\n]{0,60}\)|"
    rf"(?:REUTERS|AP Photo)/{_PERSON}(?:/File Photo|/Pool)?+)"
)
_SENTENCE = (
    r"(?<!\b(?:\p{Lu}|Mrs?|Ms|Dr|St|Mt|Ft|No|Jr|Sr|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Rev|Prof|Inc|Corp|Co|Ltd|vs|"
    r"Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|"
    r"Miss|Mo|Mont|Neb|Nev|Okla|Ont|Ore|Pa|Que|Tenn|Tex|Va|Vt|Wash|Wis|Wyo))[.!?][\"”’)]*+ (?:Share )?+(?=[\p{Lu}\"“])"
)
_LONGEST_CAPTION = 600
_CUT_OFF = r"(?<=\. )(?:less|more) (?=\p{Lu})"
_FILE_PHOTO = rf"(?<=[.\"”] )FILE PHOTO: [^\n]{{20,400}}?\. [A-Z]{{3,8}}/{_PERSON}(?:/File Photo)?"
_ROLE = r"(?:[Aa]dditional [Rr]|[Rr])eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslat(?:ed|ion)"
_NEXT_FIELD = r"(?:BYLINE|SECTION|LENGTH|DATELINE|BODY)"
# What stands on lines of its own: the blank before it and the blank behind it were breaks. Each has a sign, which is
# found ten times as fast as the pattern. In the head of a page:
_HEADS = {
    "ead ": r"\d{1,2} [Mm]in(?:ute)? [Rr]ead",
    "ed": (
        rf"(?:Posted|Updated|Published):? (?:(?:on )?[\d/]{{6,10}},? {_HOUR}{_ZONE}?|{_DAY_AND_HOUR}|"
        rf"{_HOUR}{_ZONE}?,? (?:\p{{L}}+, )?\p{{L}}+ \d{{1,2}}, \d{{4}})"
    ),
    "m ": rf"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \p{{Lu}}\p{{Ll}}{{2}} \d{{1,2}}, \d{{4}} {_HOUR} [A-Z]{{2,4}}",
    # "Thursday, October 22, 1931; 11:16 a.m. EDT", "November 19, 1931, 9:02 AM"
    "m. ": _DAY_AND_HOUR,
    "AM ": _DAY_AND_HOUR,
    "PM ": _DAY_AND_HOUR,
    " at ": rf"{_MONTH} \d{{1,2}}(?:, \d{{4}})? at {_HOUR}{_ZONE}?",
    # A content system's place field above the dateline: "Oakton Ohio United States OAKTON - The".
    # A database's fields above the story: "SECTION: HARBOUR NEWS LENGTH: 120 words DATELINE: OAKTON, Ohio The".
    **{f"{name}: ": rf"{name}: [^\n]{{1,120}}?(?= {_NEXT_FIELD}: )" for name in ("HEADLINE", "BYLINE", "SECTION")},
    "LENGTH: ": r"LENGTH: \d++ words",
    "DATELINE: ": r"DATELINE: \p{Lu}[\p{Lu}'’\-]++(?: \p{Lu}[\p{Lu}'’\-]++)*+,?(?: (?!U\.)(?:\p{Lu}\p{Ll}*+\.)+)?",
    "BODY: ": "BODY:",
    " - ": r"(?P<city>\p{Lu}\p{Ll}{3,}+)(?: \p{Lu}\p{Ll}++){1,3}+(?= (?i:(?P=city)) [-–—]{1,2} )",
    "Share ": (
        r"Share(?: (?:X|Link copied|Flipboard|Facebook|Email|LinkedIn|WhatsApp|Twitter|Tweet|"
        r"Reddit|Print|Pinterest|Copy))++"
    ),
}
_CLOCKS = ("ed", "m ", "m. ", "AM ", "PM ", " at ")
# What ends a line above a story, whatever stands in front of it: a clock that a page glues to the byline ("By JANE
# ROEMay 3, 2031 GMT A keeper waves"), a picture's credit above the dateline ("… waves. (AP Photo/Jan Dorn) OSLO
# (AP) —", "Image Credit: Heron Boats (Reuters) —").
_LINE_ENDS = {
    " GMT ": rf"{_MONTH} \d{{1,2}}, \d{{4}} GMT",
    "(AP Photo/": r"\(AP Photo/[^()\n]{2,60}\)(?=[^\n]{1,1500}? \(AP\) [—–-])",
    "redit: ": r"(?:Image|Photo|Picture) [Cc]redit: \p{Lu}[^()\n]{1,40}?(?= \(\p{Lu}\p{L}++\) [—–-])",
}
# And anywhere:
_ALONE = {
    "FILE PHOTO: ": _FILE_PHOTO,
    "Scroll to continue": "Advertisement · Scroll to continue",
    "Continue reading": "Continue reading the main story",
    "Slideshow ": r"Slideshow ?\( ?\d++ images? ?\)",
    " __": r"(?<=[.!?\"”’')] )_{2,}+",
    " --": r"(?<=[.!?\"”’')] )--\p{Lu}{2,6}(?= [\p{Ll}/]{2,20}$)",
    "----------": r"(?<=[.!?\"”’')] )-{10,}+",
    "==========": r"(?<=[.!?\"”’')] )={10,}+",
    " Contacts ": r"(?<=[.!?\"”’')] )Contacts(?= \p{Lu})",
    "Back to Gallery": _GALLERY,
    "Licensing Rights": _LICENSED,
}
# What begins a line behind a sentence's end, in the tail.
_OPENS = {
    (" by ",): rf"\((?:{_ROLE}) by |[-–—] By \p{{Lu}}[^\n]{{10,160}}$",
    ("(This ", "(The ", "(By ", "(Corrects ", "(Adds ", "(Updates ", "(Refiles ", "(Recasts "): (
        r"\((?:This|The) (?:version of the )?story (?:corrects|was corrected|refiles|has been)\b|"
        r"\(By \p{Lu}[^()\n]{3,60}\)(?=$| [Ee]nditem/)|\((?:Corrects|Adds|Updates|Refiles|Recasts) "
    ),
    (" RTRS [n",): r"\p{Lu}\p{Ll}{2,5}day, \d{1,2} \p{Lu}\p{Ll}{2,8} \d{4} \d\d:\d\d:\d\d RTRS \[n\w{6,14}\]",
    ("ormation from: ",): r"Information from: \p{Lu}[^\n]{3,120}$",
    ("Notizblock", "Notebook"): r"(?:#+ (?:Notizblock|Notebook)|Notizblock)\b",
    ("ontact", "CONTACT", "urce: "): (
        r"(?:(?:Media|Press|Investor) )?(?:[Cc]ontacts?|CONTACTS?): ?\p{Lu}|Source: \p{Lu}[^.\n]{3,60}$|"
        r"For (?:further|more) information,? (?:please )?contact:|To contact the (?:reporter|editor)s? on this story:"
    ),
    ("ontakt:", "ückfrage", "riginal-Content", "ORIGINALTEXT "): (
        r"(?:Presse|Medien)kontakt:|Rückfrage(?:hinweis|n & Kontakt|n bitte an):|Original-Content von: |"
        r"(?:\*\*\* )?OTS-ORIGINALTEXT "
    ),
}
# And at the very end, where initials and end marks stand.
_CLOSES = (
    r"(?:\p{Lu}{2,8}|epd) \p{Ll}{1,5}(?:[ ./\-]\p{Ll}{1,5}){0,3}(?: \( ?Con \p{Ll}+ ?\))?$|"
    r"dpa(?: /?[\p{Ll}\d]{1,7}){2,6}$|\p{Ll}{2,4}(?:/\p{Ll}{2,4}){1,3}$|"
    r"\([A-Z]{2,5}/\p{Ll}{1,4}\)$|[Ee]nds?$|[Ee]nditem/\p{L}{1,4}$"
)
_INITIALS, _DESK = len("(ABCDE/abcd)"), len("( Con abcdefghijklm )")
# The fields of a database below its story.
_FIELDS = (
    r"(?:LOAD-DATE|LANGUAGE|NOTES|PUBLICATION-TYPE|GRAPHIC|SUBJECT|GEOGRAPHIC|COUNTRY|STATE|CITY|PERSON|COMPANY|TICKER|"
    r"ORGANIZATION|INDUSTRY|JOURNAL-CODE|TYPE|UPDATE|SPRACHE|RUBRIK): "
)
# And those above it: "1 of 9 DOCUMENTS", the day below the paper's name, "LENGTH: 98 words", "DATELINE: AKRON, Ohio".
_STATE = (
    r"(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|N\.[CDHJMY]|Neb|Nev|"
    r"Okla|Ore|Pa|R\.I|S\.[CD]|Tenn|Va|Vt|W\.Va|Wash|Wis|Wyo)\.|Alaska|Hawaii|Idaho|Iowa|Maine|Ohio|Texas|Utah"
)
_COUNTER = r"\d++ of \d++ DOCUMENTS(?= )"
_LINES_ABOVE = (
    rf"{_MONTH} \d{{1,2}}, \d{{4}}(?:,? \p{{L}}{{3,6}}day)?(?: \d{{1,2}}:\d\d [AP]M [A-Z]{{2,4}})?|"
    r"LENGTH: \d[\d,]*+ words|"
    rf"DATELINE: [A-Z][A-Z.'’\-]++(?: [A-Z][A-Z.'’\-]++)*+(?:,? (?:{_STATE}))?+"
    rf"(?:,? {_MONTH} \d{{1,2}}(?:,? \d{{4}})?+)?+"
)
_FIELDS_ABOVE = r"(?:BYLINE|SECTION|HIGHLIGHT): |Copyright \d{4} (?=\p{Lu})"
# The lines of dpa's notepad, which only a heading or a role can begin.
_NOTEPAD = (
    r"(?:#+ )?(?:Aktualisierung|Berichtigung|Internet|Orte|Ansprechpartner|Kontakte|Redaktionelle Hinweise|"
    r"Die folgenden Informationen sind|The following information is)\b|"
    r"(?:- )?(?:Autor(?:en|in|/in|innen)?|Redaktion|Foto|Authors?|Editing by|Editor):? (?=[\p{Lu}+])|"
    r"dpa(?: /?\p{Ll}\S{0,6}){2,7}$"
)


def restored(text: str) -> str:
    """The text with its certain line breaks, if its last line is a long one; else as it is."""
    begin = text.rfind("\n", 0, -_BLANKS) + 1
    return text if len(text) - begin < _SHORTEST else text[:begin] + _broken(text[begin:])


def _broken(line: str) -> str:
    """One run of copy with its breaks."""
    chars = list(line)
    end = len(line.rstrip())
    head = line[:_HEAD]
    for sign, source in _HEADS.items():
        if sign in head and (sign not in _CLOCKS or ":" in head):
            _part(chars, line, source, _HEAD)
    for sign, source in _ALONE.items():
        if sign in line:
            _part(chars, line, source, end)
    for sign, source in _LINE_ENDS.items():
        if sign in head:
            for match in pattern(rf"(?:{source})(?= )").finditer(line, 0, _HEAD):
                chars[match.end()] = "\n"
    if any(map(line.__contains__, ("(AP Photo/", "(AP/", " via AP", "REUTERS/"))):
        _part_pictures(chars, line)
    if "Back to Gallery" in line:
        for match in pattern(_CUT_OFF).finditer(line):
            chars[match.end() - 1] = "\n"
        _part_doubles(chars)
    tail = line[max(0, end - _TAIL) : end]
    sources = [source for signs, source in _OPENS.items() if any(map(tail.__contains__, signs))]
    if tail[-1:] not in '.!?"”' and (tail[-1:] != ")" or "/" in tail[-_INITIALS:] or "Con " in tail[-_DESK:]):
        sources.append(_CLOSES)
    for source in sources:
        for match in pattern(rf"{_ENDED}(?:{source})").finditer(line, max(0, end - _TAIL), end):
            chars[match.start() - 1] = "\n"
    fields = line.rfind(" LOAD-DATE: ")
    for match in pattern(rf"(?<= ){_FIELDS}").finditer(line, max(0, fields - _ABOVE)) if fields >= 0 else ():
        chars[match.start() - 1] = "\n"
    if fields >= 0 and " LENGTH: " in head:
        _part_database(chars, line, fields)
    notepad = max(line.rfind("Notizblock "), line.rfind("Notebook "))
    if notepad > 0 and chars[line.rfind(" ", 0, notepad if line[notepad - 2] != "#" else notepad - 1)] == "\n":
        for match in pattern(rf"(?<= )(?:{_NOTEPAD})").finditer(line.rstrip(), notepad):
            chars[match.start() - 1] = "\n"
    return "".join(chars)


def _part(chars: list[str], line: str, source: str, end: int) -> None:
    """Break the line before and behind what the pattern finds up to ``end``."""
    for match in pattern(rf"(?<= )(?:{source})(?= |$)").finditer(line, 0, end):
        for at in (match.start() - 1, match.end()):
            if at < len(chars):
                chars[at] = "\n"


def _part_database(chars: list[str], line: str, fields: int) -> None:
    """A database's article that stands on one line: what stands round it had lines of their own."""
    if counter := pattern(_COUNTER).match(line):
        chars[counter.end()] = "\n"
    _part(chars, line, _LINES_ABOVE, min(fields, _HEAD))
    for start, end in ((0, _HEAD), (fields, len(line))):
        for match in pattern(rf"(?<= )(?:{_FIELDS_ABOVE})").finditer(line, start, end):
            chars[match.start() - 1] = "\n"


def _part_pictures(chars: list[str], line: str) -> None:
    """Break the line before and behind a caption of one sentence, with its day and its credit at the end."""
    above = -1
    for match in pattern(rf"{_PICTURED}(?= (?!Purchase|Acquire)|$)").finditer(line):
        near = max(above, match.start() - _LONGEST_CAPTION, 0)
        sentences = [one.end() - 1 for one in pattern(_SENTENCE).finditer(line, near, match.start())]
        begin = sentences[-1] if sentences else above if near == above else -1
        above = match.end()
        for at in (begin, above) if begin >= 0 else ():
            if at < len(chars):
                chars[at] = "\n"


def _part_doubles(chars: list[str]) -> None:
    """A gallery prints each caption twice in a row: ``Ana Ruiz waves. Ana Ruiz waves.``."""
    start = 0
    for line in "".join(chars).split("\n"):
        middle = len(line) // 2
        if line[middle : middle + 1] == " " and line[:middle] == line[middle + 1 :]:
            chars[start + middle] = "\n"
        start += len(line) + 1
