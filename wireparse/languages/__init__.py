"""The words of a language that the wire uses: one language a file, each word once.

``MONTHS``, ``BY``, ``ROLES`` and the rest hold the words of all languages together: a desk reads a Spanish date in an
English story, and no word of one language means another thing in the next. All words are casefolded, without a full
stop at the end.
"""

from collections import Counter
from functools import cache, reduce
from operator import or_

from wireparse.languages import cs, da, de, en, es, fi, fr, hr, hu, id_, it, nb, nl, pl, pt, ro, sv, tr
from wireparse.languages.language import Language

LANGUAGES: tuple[Language, ...] = (
    en.LANGUAGE,
    de.LANGUAGE,
    fr.LANGUAGE,
    es.LANGUAGE,
    it.LANGUAGE,
    pt.LANGUAGE,
    nl.LANGUAGE,
    cs.LANGUAGE,
    da.LANGUAGE,
    fi.LANGUAGE,
    hr.LANGUAGE,
    hu.LANGUAGE,
    id_.LANGUAGE,
    nb.LANGUAGE,
    pl.LANGUAGE,
    ro.LANGUAGE,
    sv.LANGUAGE,
    tr.LANGUAGE,
)

MONTHS: dict[str, int] = reduce(or_, (language.months for language in reversed(LANGUAGES)))
"""Month names and their abbreviations: ``feb`` -> 2."""
WEEKDAYS: frozenset[str] = frozenset(word for language in LANGUAGES for word in language.weekdays)
BY: tuple[str, ...] = tuple(dict.fromkeys(word for language in LANGUAGES for word in language.by))
"""What stands before a name in a byline, as printed: ``By``, ``Von``."""
AND: tuple[str, ...] = tuple(dict.fromkeys(word for language in LANGUAGES for word in language.and_))
ROLES: dict[str, str] = reduce(or_, (language.roles for language in reversed(LANGUAGES)))
"""What a sign-off calls a role, and the contract's word for it: ``redaktion`` -> ``editing``."""


_ENOUGH, _DIFFERENT = 4, 3


def guess_language(text: str, codes: tuple[str, ...] = ()) -> str | None:
    """The language that the first words of a text are in, out of ``codes`` (or of all): BCP 47, ``None`` in doubt."""
    spoken = _spoken()
    words = [word for word in text[:800].casefold().split() if word in spoken]
    told = Counter(code for word in words for code in spoken[word])
    counts = sorted((count, code) for code, count in told.items() if not codes or code in codes)
    if not counts or counts[-1][0] < _ENOUGH or (len(counts) > 1 and counts[-2][0] * 2 > counts[-1][0]):
        return None
    code = counts[-1][1]
    # A table's "no quote" on every line is no Portuguese.
    return code if sum(code in spoken[word] for word in {*words}) >= _DIFFERENT else None


@cache
def _spoken() -> dict[str, list[str]]:
    """The languages of each telling word: ``je`` is Czech and Croatian."""
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for word in language.words:
            found.setdefault(word, []).append(language.code)
    return found


@cache
def stamps() -> frozenset[str]:
    """What stands beside a page's clock: ``publié``, ``uhr``."""
    return frozenset(word for language in LANGUAGES for word in language.stamps.split())


@cache
def boxes() -> frozenset[str]:
    """What a page abroad sets alone on a line round a story: ``articles similaires``, ``anzeige``."""
    return frozenset(words for language in LANGUAGES if language.boxes for words in language.boxes.split("|"))
