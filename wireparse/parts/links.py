"""The links that desks and pages set below a story: a graphic, a blog, the page's own address, a newsletter."""

from wireparse.patterns import pattern

# "(For a graphic on ferries, click here: here )", "(Click on tmsnrt.rs/2abcDEf to see the harbour)",
# "(Graphic: Ferries by year - tmsnrt.rs/2abcDEf)".
_BRACKET = (
    r"\((?:For [^()\n]{0,80}?\b(?:[Gg]raphics?|[Pp]hotos?|[Ii]nteractive|[Cc]lick)\b|[Cc]lick (?:on|here)\b|"
    r"(?i:graphics?)\b)[^()\n]{0,160}?(?:\bhere|\.rs/\w++|\.com/\S++|bit\.ly/\w++)(?: to [^()\n]{3,40})? ?\)$"
)
# "Ferries of the bay: tmsnrt.rs/2abcDEf", "Fares in Oakton (GRAPHIC) - tmsnrt.rs/2abcDEf": a sentence of its own.
_GRAPHIC = r"(?:(?<=\n\s*)|(?<=[.!?\"”’)]\s))\p{Lu}[^.!?\n]{4,100}?(?::| -) (?:https?://)?(?:tmsnrt|reut)\.rs/\w++$"
_SIGNS = (".rs/", "here", ".com/", "it.ly/")
_REACH, _WRAPPED = 280, 60
_PAGE = r"<?https?://\S+(?:(?<=\S{60})\n\S+)?|(?:www\.|twitter\.com/|facebook\.com/|youtu\.be/|bit\.ly/|goo\.gl/)\S+"
_OPENS = ("http", "<http", "www.", "twitter.com/", "facebook.com/", "youtu.be/", "bit.ly/", "goo.gl/")
"""What an address alone on its line begins with: pages and desks leave the scheme out too."""
_SENTENCE_ENDS, _LABEL_SIGNS = frozenset('.!?"”’)'), (":", ",", "-", "–", "—")

_LETTERS = r"(?:newsletters?|inbox|alerts?|briefing|podcast|updates|[Aa]pp)"
# What a page asks of its reader on a line of its own: "Sign up for our newsletter.", "Join our Telegram channel".
ASKED = {
    word: rf"(?<=\n[ \t]*+{word}){asked}$"
    for word, asked in {
        "Subscribe ": r"(?:to (?:our|the)|now|today|here)\b[^\n]{0,120}",
        "Sign up ": rf"(?:for|to) [^\n]{{2,80}}?\b{_LETTERS}\b[^\n]{{0,160}}",
        "Get ": rf"(?:the latest|our|more|breaking|top|daily)\b[^\n]{{2,80}}?\b{_LETTERS}\b[^\n]{{0,80}}",
        "Want more ": r"[^\n?]{2,80}\? [^\n]{3,100}",
        "Join ": r"[^\n]{2,50}?\b(?:channel|group|newsletter)\b[^\n]{0,120}",
        "Download ": rf"(?i:our|the) [^\n]{{2,60}}?\b{_LETTERS}\b[^\n]{{0,80}}",
        "Support ": r"(?:our|local|independent|quality) journalism\b[^\n]{0,80}",
        "Contact ": r"\p{Lu}[^\n]{2,60}? at \S+@[^\n]{4,120}",
        "Also read: ": r"[^\n]{3,160}",
        "Sign in ": r"or (?:become|register|create|subscribe)\b[^\n]{3,100}",
        "First published on ": r"\p{Lu}\p{Ll}{2,8} \d[^\n]{4,40}",
    }.items()
}
ASKS = (*(word[:7] for word in ASKED), "Follow ", "Click h")


def find_link(text: str, line: int, end: int) -> int:
    """Where the link begins that closes ``line``-``end``: to a graphic, or the line's own; -1 if none does."""
    last = text[max(line, end - 60) : end]
    if last[-1] != ")" or not any(map(last.__contains__, _SIGNS)):
        if ".rs/" in last and (graphic := pattern(_GRAPHIC).search(text, max(line, end - _REACH), end)):
            return graphic.start()
        if text.find(" ", line, end) < 0 and text.find("/", line, end) > 0:
            # A mail wraps a long address: what stands on the last line is the rest of it.
            above = text.rfind("\n", 0, line - 1) + 1
            line = above if line - above > _WRAPPED and text.startswith("http", above) else line
        return line if text.startswith(_OPENS, line) and _is_page(text, line, end) else -1
    opens = text.rfind("(", max(line, end - _REACH), end)
    return opens if opens >= 0 and pattern(_BRACKET).fullmatch(text, opens, end) else -1


def _is_page(text: str, line: int, end: int) -> bool:
    """Whether the last line is an address alone below a whole sentence, and not below ``The list is at``."""
    if not pattern(_PAGE).fullmatch(text, line, end):
        return False
    above = text[:line].rstrip()
    while ((last := above.rpartition("\n")[2].strip()).startswith(_OPENS) or "@" in last) and " " not in last:
        above = above[: -len(last)].rstrip()
    apart = text.count("\n", len(above), line) > 2
    return above[-1:] in _SENTENCE_ENDS or (apart and above[-1:] not in _LABEL_SIGNS)
