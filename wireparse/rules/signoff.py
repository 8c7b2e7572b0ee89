"""The sign-off: who reported, wrote and edited, and the end marks and left-overs that stand round it.

It is read from the end of the copy upwards. What is found by its own words, wherever it stands in the tail (roles in
brackets, ``contributed to this report``, a notepad, a contact block), is looked for first: what follows it is no body.
Then the closing lines above and below are taken off one by one, until one is prose.
"""

from collections.abc import Iterator

from wireparse import agencies
from wireparse.languages import ROLES
from wireparse.people import IsHouse, kind_of, split_names
from wireparse.story import Credit, Note, Role
from wireparse.style import Style
from wireparse.text import TAIL, Copy, Mark, pattern

Gap = tuple[int, int]

_REACH = 8000
"""How far from the end a notepad, a release's contacts or a web page's left-overs may begin."""
_TELLING = (
    "ing by", "contribut", "reported from", "input", "edit", "://", "___", "——", "---", "twitter", "autor", "standards:",
    "ontact", "\nsource", "first published", "files from", "information from", "solely resp", "funded", "===", "***",
)  # fmt: skip
"""No sign-off without one of these in the tail, or without a last line that does not end as prose does."""
_PROSE_ENDS = frozenset(".\"”'’?!»")
_GENERIC = frozenset(("-30-", "-0-", "###", "NNNN", "(END)", "(ends)", "ends", "ENDS", "- ends -", "(More)", "(MORE)"))
_DESKS = r"(?:RTV|RESULTS|BETTING|FIELDS|COMMENT|SPORT|FINANCE)"
_SHORT = r"[\p{Ll}\d]{1,6}(?:[/\-]\p{Ll}{1,6})*"
