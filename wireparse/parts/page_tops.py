"""What a page prints at its top, above a headline: buttons, crumbs, the weather, a picture's file."""

from wireparse.patterns import pattern

_TOPS = frozenset(
    "article image|image|logo|thumbnail|skip to content|skip to main content|skip to navigation|skip navigation|"
    "jump to content|jump to navigation|link copied to clipboard|link copied|don't miss|don’t miss|off the wire|close|"
    "all news|arrow-right camera|save story|leer en español|article excerpt|today's paper|today’s paper|main menu|"
    "toggle navigation|sign in|log in|login|register|subscribe|"
    "none|undefined|author of the article|"
    "top of page|bottom of page|left menu|right menu|video playerclose|video player|loading|"
    "skip ad|subscribe now|breadcrumb|"
    "breadcrumbs|you are here|news details|news detail|text size|font size|print this page|"
    "aktuelle nachrichten|zum inhalt springen|direkt aus dem dpa-newskanal|hopp til innhold|aller au contenu|"
    "ir al contenido|saltar al contenido|vai al contenuto|pular para o conteúdo|del via email|del på facebook".split(
        "|"
    )
)
"""Buttons, and labels of a page's own: no headline is one of them."""
# And what it says to its readers: "Subscribe to our daily newsletter", "This was published 4 years ago".
_INVITES = (
    *(f"{words} our " for words in ("Subscribe to", "Subscribe for", "Sign up for", "Sign up to")),
    *("Don't miss the latest ", "Don’t miss the latest ", "We're sorry, this feature ", "We’re sorry, this feature "),
    *("Redirecting to ", "You can save this article by "),
)
_OLD = ("This was published ", "This article is more than ", "Last updated ", "Updated "), (" ago", " old")
_TOP_OPENS = ("Classified in", "Posted in", "Filed under", "You are here", "Listed in", "Found in", "Tagged ", "Logo ")
_DEGREES = "°℃℉"
_SIGNS_OF_TOPS = frozenset(_DEGREES + "»›")
# "Home > Top News >", "English>>Harbours", "You are here: Home » News » Lakes"; a quotation has both of its signs.
_CRUMBS = r"(?:[^>»›«‹\n]{2,40}(?:>++|(?<=\s)[»›])\s?)+(?:[\p{L}\d][^>»›«‹\n]{1,120})?"
# "77° Good Morning", "Lima   Cloudy/Light rain    11 / 7 ℃"
_WEATHER = r"-?\d{1,3} ?°[CF]?(?=\W|$)[^\n]{0,30}|[^\n]{2,60}\d ?(?:℃|℉|°[CF])[^\n]{0,20}"
# A picture's file: "IMG_1234", "Screenshot 2031-08-17 at 16.30.07", "Ferry Thumbnail 2031 08 17T163007.858".
_FILE = r"(?:WhatsApp Image|Screen ?[Ss]hot|IMG|DSC|DSCN?|image)[ _\-]?\d[\w .:\-]*|[^\n]{0,60}\bThumbnail\b[^\n]{0,40}"
_LONGEST = 140


def is_top(line: str) -> bool:
    """Whether a page set a line at its top: a button, crumbs that lead to the page, the weather."""
    if len(line) > _LONGEST:
        return False
    if line.casefold().rstrip(": ") in _TOPS:
        return True
    if line.startswith(_INVITES) or (":" in line and line.startswith(_TOP_OPENS)):
        return True
    if line.startswith(_OLD[0]) and line.endswith(_OLD[1]):
        return True
    if "<" in line:
        return False  # a company's sign: "HERON BOATS <HERO> BUYS TRAMS"
    if ">" in line or (not line.isascii() and not _SIGNS_OF_TOPS.isdisjoint(line)):
        weather = any(map(line.__contains__, _DEGREES))
        return (weather or line[0].isalpha()) and pattern(_WEATHER if weather else _CRUMBS).fullmatch(line) is not None
    return (line[-1].isdigit() or "humbnail" in line) and pattern(_FILE).fullmatch(line) is not None
