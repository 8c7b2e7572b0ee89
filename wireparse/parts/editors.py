"""What editors tell each other: the kind of a note, from its first words."""

from typing import cast

from wireparse.patterns import pattern
from wireparse.story import NoteKind

_FIRST = 80
# The first words of a bracketed line, and what kind of note they open.
_KINDS = (
    (r"correct|CORRECT|Correct|Corrij|Berichtigung|(?i:(?:earlier|previous) version)", "correction"),
    (r"\b(?i:deletes|removes|drops|fixes|restores|inserts)\b", "correction"),
    (r"(?i:clarif)", "clarification"),
    (r"(?i:\brefil)", "refile"),
    (r"REPEAT|Repeat", "repeat"),
    (r"(?i:withdr)", "withdrawal"),
    (r"KILL", "kill"),
    (r"HOLD|Hold for", "hold"),
    (r"(?i:\bembargo)|(?i:not for (?:release|publication) (?:before|until))", "embargo"),
    (r"Adv\b|ADVANCE|Advance|(?i:and thereafter|for (?:use|release) \p{L}{3,6}day)", "advance"),
    (
        r"(?i:\bupdat)|\b(?i:add(?:s|ing)?|recast(?:s|ing)?|re-?leads?|(?:re)?writes?|changes|includes|amended)\b",
        "update",
    ),
)

OF_ITSELF = (
    r"(?m)^[^\S\n]*+(?P<words>\*?+(?:An? (?:earlier|previous) version of (?:this|the) (?:story|article|report)\b|"
    r"(?:This|The)(?: \p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4},?)?)?"
    r"(?: version of (?:this|the))? (?:story|version|article|report)(?: (?:was|has been))?"
    r"(?i: correct(?:s|ed)| clarif(?:ies|ied)| refile[sd])\b|"
    r"This (?:story|article|version) (?:was|has been) (?:updated|amended)\b|"
    r"(?:Correction|CORRECTION|Clarification|CLARIFICATION|E(?:ditor|DITOR)[’'](?:s [Nn]ote|S NOTE))\s?[:—–-]"
    r"[^\n]{0,40}? (?:version|story|article|report|item)\b)[^\n]*+)|"
    # Copy that lost its line breaks: "… he said. The story was refiled to correct the ferry's name in paragraph 2"
    r"(?<=[.!?\"”’)] )(?P<words>(?:This|The) (?:story|article) (?:was|has been) (?:refiled|corrected) to [^\n]*+)$"
)
"""What a story says of itself below its end: ``This story has been corrected to say …``, ``CORRECTION: A …``."""


def kind_of(words: str) -> NoteKind:
    """The kind of a note from its first words; ``advisory`` for any other."""
    found = [(match.start(), kind) for source, kind in _KINDS if (match := pattern(source).search(words, 0, _FIRST))]
    # "Refiles to correct a name" is a refile, but "Updated to correct a name" a correction.
    told = [each for each in found if each[1] != "update"]
    return cast("NoteKind", min(told or found, default=(0, "advisory"))[1])
