"""What editors tell each other: the kind of a note, from its first words."""

from typing import cast

from wireparse.patterns import pattern
from wireparse.story import NoteKind

# The first words of a bracketed line, and what kind of note they open.
_KINDS = (
    (
        r"(?:This (?:version of the |[^()\n]{0,20})?story (?:has been )?)?(?:correct|CORRECT|Correct|Berichtigung)",
        "correction",
    ),
    (r"CLARIF|Clarif|clarif", "clarification"),
    (r"REFIL|Refil", "refile"),
    (r"REPEAT|Repeat", "repeat"),
    (r"WITHDR|Withdr", "withdrawal"),
    (r"KILL", "kill"),
    (r"HOLD", "hold"),
    (r"EMBARGO|Embargo|(?i:not for (?:release|publication) (?:before|until))", "embargo"),
    (r"Adv\b|ADVANCE|Advance", "advance"),
    (r"UPDAT|Updat|updated|ADDS?|Adds?|RECAST|Recast|ATTN: (?:UPDAT|ADDS|RECAST)", "update"),
)


def kind_of(words: str) -> NoteKind:
    """The kind of a note from its first words; ``advisory`` for any other."""
    for source, kind in _KINDS:
        if pattern(source).search(words, 0, 80):
            return cast("NoteKind", kind)
    return "advisory"
