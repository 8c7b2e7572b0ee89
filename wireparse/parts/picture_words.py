"""How a caption speaks: it tells what is to be seen, in the present tense, and when."""

from wireparse.dates import find_days
from wireparse.patterns import pattern

# How a caption speaks: where people stand in the picture, what they do just now, that it is a picture.
PLACED = r"\((?:L|R|C|[2-9]-[LR]|left|right|cent(?:er|re)|top|bottom)\)"
_SEEN = (
    rf"{PLACED}|,? (?:left|right|cent(?:er|re)|second from|from left|foreground|background|top|bottom)[,.]|"
    r"\b(?:photo|picture|image|screengrab|selfie|(?:is|are) seen|Above|Pictured|From left)\b|"
    r"\b(?:speaks?|walks?|stands?|looks?|waves?|attends?|arrives?|poses?|holds?|gestures?|celebrates?|reacts?|listens?|"
    r"shakes?|meets?|works?|sits?|carry|carries|rides?|pass(?:es)?|watch(?:es)?|keeps?|enters?|casts?|talks?|shows?|"
    r"plays?|shoots?|cheers?|leaves?|surveys?|gathers?|cross(?:es)?|shops?|line|uses?|dunks?|rush(?:es)?|makes?|takes?|"
    r"bids?|give|prepares?|clean|clear|reads) (?!to be\b)"
)
STOP = (".", "!", "?", "”", '"', "…", ")", "’", "'")
_NOT_CAPTION = (
    r"(?:By|Updated|Published|Posted|Last|Share|Read|Related|Associated|http)\b|\p{Lu}{2,}[^.]{0,60} [-–—]{1,2} |[\"“]"
)
# A place alone has none: "WASHINGTON (AP)The court" and "Rio de Janeiro (AP)The court" are datelines.
SMALL_WORD = r"(?<!\p{L})(?!(?:and|de|del|la|las|los|el|al|da|do|di|du|le|les|am|upon|near)\b)\p{Ll}{2,}+"
_LONGEST = 1800


def likeness(words: str) -> int:
    """How much words read like a caption: 0 no sentence, 1 a sentence, 2 it tells what is to be seen, 3 and when."""
    prose = len(words) < _LONGEST and len(pattern(SMALL_WORD).findall(words)) > 2
    if not prose or pattern(_NOT_CAPTION).match(words):
        return 0
    seen = bool(pattern(_SEEN).search(words))
    return (words.endswith(STOP) or seen) + seen + (seen and any(day.year for _, _, day in find_days(words)))
