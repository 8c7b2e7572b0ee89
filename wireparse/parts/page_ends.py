"""What a page prints to its end below a story: a run of short lines, none of which ends a sentence; its tags.

``Advertisement`` may stand between two grafs as well, and ``Trending`` in a headline. But where nothing follows but
such lines, down to the end of the copy, the first of them that a page is known for ends the story.
"""

from collections.abc import Iterator

from wireparse.patterns import pattern

_ENDED = frozenset(".!?")
_CLOSERS = "\"”’')"
_LONGEST, _LEAST = 110, 3
_TAGS, _TAG, _LISTED = 3, 40, 120
_LABELS = frozenset(
    "advertisement|advertisements|advertise with us|publicité|publicidad|publicidade|anzeige|pubblicità|annonce|"
    "full forecast|top stories|today's top stories|today’s top stories|top news|latest news|latest world news|"
    "editor's choice|editor’s choice|editor's pick|editor’s pick|editor's picks|editor’s picks|editors' picks|"
    "editors’ picks|most viewed|most popular|most commented|most shared|most emailed|popular stories|trending|"
    "trending now|next story|previous story|next article|previous article|next post|previous post|"
    "more from this section|more in this section|more stories|more news|more headlines|more top stories|"
    "últimas|últimas noticias|últimas notícias|más noticias|mais notícias|mais lidas|más leídas|les plus lus|"
    "meistgelesen|mehr zum thema|andre saker å lese|bottom of page|back to top|"
    "sign up|sign up now|subscribe|subscribe now|newsletter|newsletters|our newsletter|"
    "sponsored|sponsored links|sponsored content|promoted|promoted stories|from around the web|around the web|"
    "contenu partenaire|recommandés pour vous|signaler le commentaire|you may like|watch more|watch now|live tv|"
    "follow us on|follow us|share|share this|share on facebook|share on twitter|print|print this|facebook|twitter|"
    "add new comment|add a comment|add comment|leave a comment|no comments|no comments yet|0 comments|comments".split(
        "|"
    )
)
# "More World News", "Latest Harbour News", "More from The Daily Heron", "Subscribe to our newsletter".
_BOX = (
    r"(?:(?:More|Latest|Top|Other|Recent) (?:\p{Lu}[\p{L}&.’']*+ ){0,3}(?:News|Stories|Headlines|Videos|Articles)|"
    r"More (?:From|from|In|in) \p{Lu}[^\n.!?]{2,40}|(?:Subscribe|Sign up) (?:to|for) our [^\n.!?]{4,60}|"
    r"By (?:subscribing|signing up),? (?:I|you) [^\n]{10,90})"
)
# What a site says of its readers' words, however long it is.
_RULES = (
    *("abide by our", "submission guidelines", "Community Guidelines", "community guidelines", "comment policy"),
    *("comment section", "comments section", "log in to comment", "logged in to comment", "logged in to post"),
)
_BOX_OPENS = ("More ", "Latest ", "Top ", "Other ", "Recent ", "Subscribe ", "Sign up ", "By s")


def end_of_page(text: str, begin: int, end: int) -> Iterator[int]:
    """Where the run of such lines begins that closes ``begin``-``end``, at the first one that a page is known for."""
    found, number, stop = -1, 0, end
    while stop > begin:
        line = max(text.rfind("\n", begin, stop) + 1, begin)
        bare = text[line:stop].strip()
        if bare:
            known = _is_known(bare)
            if not known and (len(bare) > _LONGEST or bare.rstrip(_CLOSERS)[-1:] in _ENDED or bare[-1] in _CLOSERS):
                break
            number += 1
            if known and line > begin:
                found = line + text[line:stop].index(bare)
        stop = line - 1
    if found >= 0 and (number >= _LEAST or _is_known(text[found:end].strip())):
        yield found


def first_tag(text: str, begin: int, heading: int) -> int:
    """Where a page's tags begin that stand above such a heading, three or more: ``Ferries``, ``Oslo``."""
    at, first, tags = heading, heading, 0
    while at > begin:
        line = text[max(text.rfind("\n", begin, at - 1) + 1, begin) : at]
        bare = line.strip()
        listed = bare.startswith("- ") and len(bare) < _LISTED and bare[-1].isalpha()
        if (
            bare
            and not listed
            and not (len(bare) < _TAG and bare[0].isupper() and bare[-1].isalpha() and bare.isascii())
        ):
            break
        at -= len(line)
        first, tags = (at, tags + 1) if bare else (first, tags)
    return first if tags >= _TAGS else heading


def _is_known(line: str) -> bool:
    if line.casefold().rstrip(" :»>") in _LABELS:
        return True
    if len(line) > _LONGEST:
        return any(map(line.__contains__, _RULES)) and '"' not in line and "“" not in line
    return line.startswith(_BOX_OPENS) and pattern(_BOX).fullmatch(line) is not None
