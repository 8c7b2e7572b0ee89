"""A page's boxes below its story: other stories' headlines, a newsletter, the writer's life, readers' comments.

They may be longer than the story. They are told from it by their heading, and because no two sentences follow one
another in them: a headline or a label stands between.
"""

from wireparse.patterns import pattern

_LABEL, _LABEL_WORDS, _MENU = 40, 4, 90
_LEAST, _FEW, _SENTENCE, _TAGS = 6, 3, 60, 3
_ENDED = frozenset('.!?"”’:;,)')
_HEADING = (
    r"more from .{2,40}|more coverage|newsletters?|all comments|explore related content|most (?:read|viewed|popular)|"
    r"latest .{2,30}|top stories|trending now|popular now|editors['’] picks|follow us"
)
_OPENS = ("more ", "newsletter", "all ", "explore ", "most ", "latest ", "top ", "trending ", "popular ", "editors")
_COMMENTS = r"(?i)all comments|\d{1,5} comments?(?: \(\+\))?"
_GROWN_TOGETHER = r"\p{Ll}\p{Lu}"


def top_of_boxes(text: str, begin: int, end: int) -> int:
    """Where a page's boxes begin that go on to the ``end``; the ``end`` if there are none."""
    lines = _lines(text, begin, end)
    last = top = _comments(lines)
    prose, told_below = 0, False
    for number in range(last - 1, -1, -1):
        told, below = _is_told(lines[number][1]), last - 1 - number
        if told and told_below:
            break
        if below >= _LEAST and prose * _FEW <= below and _is_heading(lines[number][1]):
            top = number
        prose, told_below = prose + told, told
    top = _first_tag(text, lines) if top == len(lines) else top
    while 0 < top < len(lines) and _is_label(lines[top - 1][1]):
        top -= 1
    return lines[top][0] if top < len(lines) else end


def _is_heading(line: str) -> bool:
    """Whether a line is the heading of a box: ``Most Read``, ``More from the Lake Bugle``, ``Newsletter``."""
    words = line.rstrip(" :").casefold()
    if len(words) > _LABEL or not line[0].isupper():
        return False
    return words.startswith(_OPENS) and pattern(_HEADING).fullmatch(words) is not None


def _is_told(line: str) -> bool:
    """Whether a line is a sentence of some length. A headline may end in a question mark."""
    return len(line) > _SENTENCE and line.rstrip("\"”’'")[-1:] in (".", "!")


def _is_label(line: str) -> bool:
    """Whether a line is a tag, a section or a name, and no word of the story: ``Ferries``, ``LakesSportBusiness``."""
    if line[-1] in _ENDED or any(map(str.isdigit, line)):
        return False
    words = line.split()
    if len(line) < _LABEL and len(words) <= _LABEL_WORDS and not any(word[0].islower() for word in words):
        return True
    return len(line) < _MENU and len(pattern(_GROWN_TOGETHER).findall(line)) > 1


def _first_tag(text: str, lines: list[tuple[int, str]]) -> int:
    """Which line is the first of a page's tags at the end, three or more: what most of them name, the story told."""
    first = len(lines)
    while first and _is_label(lines[first - 1][1]):
        first -= 1
    tags = lines[first:]
    if len(tags) < _TAGS or text.count("\n\n", tags[0][0]) < len(tags) - 1:
        return len(lines)
    story = text[: tags[0][0]].casefold()
    return (
        first
        if sum(tag.casefold() in story for _, tag in tags) * 2 >= len(tags) and story.rstrip()[-1:] in _ENDED
        else len(lines)
    )


def _comments(lines: list[tuple[int, str]]) -> int:
    """Which line is the heading of the readers' comments, below which nothing is the story's."""
    for number, (_, line) in enumerate(lines):
        if len(line) < _LABEL and line[-1:] in "s)" and pattern(_COMMENTS).fullmatch(line):
            return number
    return len(lines)


def _lines(text: str, begin: int, end: int) -> list[tuple[int, str]]:
    """The lines that hold anything, and where each begins."""
    found, at = [], begin
    for line in text[begin:end].split("\n"):
        bare = line.strip()
        if bare:
            found.append((at + line.index(bare), bare))
        at += len(line) + 1
    return found
