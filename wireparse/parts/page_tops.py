"""What a web page prints at its top, above a story's headline: crumbs, buttons, the weather, a picture's file name."""

from wireparse.patterns import pattern

WORDS = frozenset(
    "article image|image|logo|thumbnail|skip to content|skip to main content|skip to navigation|skip navigation|"
    "jump to content|jump to navigation|link copied to clipboard|link copied|don't miss|don’t miss|off the wire|close|"
    "all news|today's paper|today’s paper|main menu|toggle navigation|sign in|log in|login|register|subscribe|"
    "subscribe now|breadcrumb|breadcrumbs|you are here|news details|news detail|text size|font size|print this page|"
    "aktuelle nachrichten|zum inhalt springen|direkt aus dem dpa-newskanal|hopp til innhold|aller au contenu|"
    "ir al contenido|saltar al contenido|vai al contenuto|pular para o conteúdo|del via email|del på facebook".split(
        "|"
    )
)
"""Buttons, and labels of a page's own: no headline is one of them."""
_OPENS = ("Classified in", "Posted in", "Filed under", "You are here", "Listed in", "Found in", "Tagged ", "Logo ")
_CRUMB_SIGNS = (">", "»", "›")
# "Home > Top News >", "English>>Harbours", "You are here: Home » News » Lakes"; a quotation has both of its signs.
_CRUMBS = r"(?:[^>»›«‹\n]{2,40}(?:>++|(?<=\s)[»›])\s?)+(?:[^>»›«‹\n]{1,120})?"
# "77° Good Morning", "Lima   Cloudy/Light rain    11 / 7 ℃"
_WEATHER = r"-?\d{1,3} ?°[CF]?(?=\W|$)[^\n]{0,30}|[^\n]{2,60}\d ?(?:℃|℉|°[CF])[^\n]{0,20}"
_DEGREES = ("°", "℃", "℉")
# A picture's file: "IMG_1234", "Screenshot 2031-08-17 at 16.30.07", "Ferry Thumbnail 2031 08 17T163007.858".
_FILE = r"(?:WhatsApp Image|Screen ?[Ss]hot|IMG|DSC|DSCN?|image)[ _\-]?\d[\w .:\-]*|[^\n]{0,60}\bThumbnail\b[^\n]{0,40}"
_FILE_WORDS = ("humbnail", "Image 2", "hot ", "IMG", "DSC")
_LONGEST, _LABEL, _SIGNS = 140, 3, frozenset("•·|/&–-")


def is_top(line: str) -> bool:
    """Whether a page set a line at its top: a button, crumbs that lead to the page, the weather."""
    if len(line) > _LONGEST:
        return False
    if line.casefold().rstrip(": ") in WORDS:
        return True
    if line.startswith(_OPENS) and ":" in line:
        return True
    if any(map(line.__contains__, _CRUMB_SIGNS)) and line[0].isalpha() and pattern(_CRUMBS).fullmatch(line):
        return True
    if any(map(line.__contains__, _DEGREES)) and pattern(_WEATHER).fullmatch(line):
        return True
    return any(map(line.__contains__, _FILE_WORDS)) and pattern(_FILE).fullmatch(line) is not None


def is_label(text: str) -> bool:
    """Whether a few words, each with a capital, may be a section's or a site's name: ``CNS 2009``, ``Lake News``."""
    words = [word for word in text.split() if word not in _SIGNS]
    return len(words) <= _LABEL and all(not char.islower() for char in (word[0] for word in words))


def is_told(text: str) -> bool:
    """Whether words tell something, as a headline does: more than a label's, and some of them in small letters."""
    words = text.split()
    return len(words) > _LABEL + 1 and any(word[0].islower() and len(word) > _LABEL for word in words)
