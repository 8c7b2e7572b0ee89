"""The desk's initials and addresses below a story, and the house that may stand before them: ``EFE ab/cd``."""

import regex

from wireparse import agencies
from wireparse.parts.closings import ENDED, is_signed
from wireparse.patterns import pattern
from wireparse.text import Mark

_SHORT = r"[\p{Ll}\d]{1,7}(?:[/\-]\p{Ll}{1,7})*+"
# "(abc/de)", "hh/ph/ts", IRNA's "1234**5678", "abc/ def/", "A.B./C.D.", "(SDA/sj)", "dpa abc yyzz n1 de",
# "ABC (DEF) // GH", "ABC/DE// FG", "/AB/", "(A012)", "ab/cd (AFP, dpa)", "(FIN) ABC/DEF", "AB-CD/EFG".
_INITIALS = (
    rf"\(\p{{Ll}}{{1,5}}(?:/\p{{Ll}}{{1,5}})++\)|\([A-Z]{{2,5}}\\?/\p{{Ll}}{{1,4}}\)|\p{{Ll}}{{1,5}}(?:-\p{{Ll}}{{1,5}})?+"
    rf"(?:/\p{{Ll}}{{1,5}})++(?: \([A-Z][\p{{L}}, /\-]{{1,40}}\))?+|\p{{Ll}}{{2,5}}/(?:\s\p{{Ll}}{{2,5}}/){{0,2}}|"
    rf"(?:\p{{Lu}}\.){{2}}/(?:\p{{Lu}}\.){{2}}|"
    rf"(?:dpa|epd)(?:\s/?{_SHORT}){{1,6}}+|\(\p{{Ll}}{{2,3}}-\p{{Ll}}{{2,4}}\)|"
    r"\p{Lu}{2,4}(?:[ /]\p{Lu}{2,4}){0,3}+(?: \(\p{Lu}{2,4}(?:/\p{Lu}{2,4}){0,3}\))?+ ?// ?\p{Lu}{2,4}|\(\p{Lu}\d{3}\)|"
    r"/\p{Lu}{2,3}(?:, ?\p{Lu}{2,3})?+/|\d{3,5}\*\*\d{3,5}|"
    r"\(FIN\) \p{Lu}{2,9}(?:/\p{Lu}{2,4}){1,3}+|\p{Lu}{2,3}-\p{Lu}{2,3}/\p{Lu}{2,3}"
)
_INITIAL_SIGNS = ("/", "-", "**", "dpa", "epd", "(")
_HOUSE_AND_INITIALS = rf"(?P<house>[A-Z]{{2,8}})\s(?P<initials>{_SHORT}(?:\s{_SHORT}){{0,3}})"
# "NTX/ABC/DEF": the house before the initials of its desk.
_HOUSE_SLASHED = r"(?P<house>[A-Z]{2,8})(?P<initials>(?:/[A-Z]{2,4}){2,4}+/?+|(?:/\p{Ll}{2,4}){2,4}+/?+)"
# "… ist trocken./abc/DP/def", "./ab/cde/", "./abc": glued to the last sentence.
_GLUED = r"(?<=[.!?\"”“«»])/(?:(?:\p{L}{2,4}/){1,3}\p{L}{2,4}|\p{Ll}{2,4})/?+$"
# "… he said. PTI KLM ABC": the house and the groups of the desk's initials.
_GROUPS = (
    r"(?:^|(?<=[.!?\"”’)]\s))(?P<house>[A-Z]{2,8})\s"
    r"(?P<initials>(?!NEWS|PHOTO|VIDEO|TOP|TV)[A-Z]{2,4}(?:[\s\-][A-Z]{2,4}){0,3}(?:\s\d{4})?)$"
)
# "… he said. (PAP) ab/cd", "(hina) ab cd", "//Petra// AB", "(end) ab.cd": a name between signs, and initials.
_SIGNED_HOUSE = (
    r"(?:^|(?<=[.!?\"”’)]\s*))(?P<house>\((?P<name>\p{L}{2,8})\)|//\s?(?P<slashed>\p{L}{2,8})//)\s?"
    r"(?P<initials>\p{Ll}{1,4}(?:[/.\s]{1,2}\p{Ll}{1,4}){0,3}/?|\p{Lu}{1,4}(?:[/\s]\p{Lu}{1,4}){0,3})$"
)
_WRITERS = r"(?P<house>\p{Lu}{2,6})(?P<names>(?:/\s?\p{Lu}[\p{L}'’\-]*+(?: \p{L}[\p{L}'’\-]*+){0,3}){1,3})"
_ADDRESS = r"(?:^|(?<=[.!?\"”’)]\s*))[\w.+\-]++@[\w\-]++(?:\.[\w\-]++)++$"
# Reuters sets its numbers and addresses in double brackets, seldom in single ones.
_ADDRESSES = (
    r"\([\w.+\-]++@[^()\n]{3,200}+\)|\(\([^()\n@+\d]{0,120}+[@+\d][^()\n]{1,120}+\)\)(?:\s*+\(\([^()\n]{1,120}+\)\))*+"
)
# Copy that lost its line breaks: "… he said. abc/de", "… he said. ABC // DEF", "… he said. EFE ab cd/ef".
_RUN_ON_INITIALS = (
    r"(?<=[.!?\"”’)»]\s)(?:(?P<house>(?:--)?[A-Z]{2,8})(?P<initials>\s(?:\p{Ll}{1,5}\s){0,2}\p{Ll}{1,5}(?:/\p{Ll}{1,5})++"
    r"|(?:/[A-Z]{2,4}){2,4})|\p{Ll}{1,5}(?:/\p{Ll}{1,5})++|\p{Lu}{2,4} // \p{Lu}{2,4}|\([A-Z]{2,5}/\p{Ll}{1,4}\))$"
)
# Italy's desks, below the house that closes the story or glued to it: "(ANSA)." and "ABC-DE/FGH", "(AGI)Abc/Def".
_BELOW_HOUSE = r"(?<=\(\p{Lu}{3,9}\)\.?\s{0,12})\p{Lu}\p{L}{1,3}(?:-\p{Lu}\p{L}{1,2})?+/\p{Lu}\p{L}{1,3}$"
# And Rome's other ones: "(Abc)".
_SIGNED = (
    r"(?<=(?:[.!?\"”’)]|pvs)\s*)"
    r"\((?:\p{Ll}{1,5}(?:/\p{Ll}{1,5})++|\p{Ll}{2,4}/|\p{Ll}{2,3}-\p{Ll}{2,4}|\p{Lu}\p{Ll}{2})\)$"
)
_GROUPS_ALONE, _TOKENS = r"\p{Ll}{2,4}(?: \p{Ll}{2,4}){1,2}", 7


def initials(text: str, line: int, end: int, *, closed: bool) -> list[Mark]:
    """The desk's initials or address: ``(abc/de)``, ``EFE ab/cd``, ``PTI ABC DE``, ``roe@example.com``."""
    words = text[line:end]
    short = len(words) < 40
    if short and words[:2].isupper() and (marks := _house_and_initials(text, words, line)):
        return marks
    last = words[-30:]
    if ((last[-4:].isupper() and last.count(" ")) or last[-4:].isdigit()) and (groups := pattern(_GROUPS).search(last)):
        module = agencies.end_marks().get(groups["house"]) or agencies.index().get(groups["house"].casefold())
        if module:
            return _two_marks(end - len(last), groups, module)
    if (")" in last or "//" in last) and (signed := pattern(_SIGNED_HOUSE).search(text, max(line, end - 40), end)):
        name = (signed["name"] or signed["slashed"]).casefold()
        module = agencies.end_marks().get(signed["house"]) or agencies.index().get(name)
        if module or name == "end":
            return _two_marks(0, signed, module)
    known = short and any(map(words.__contains__, _INITIAL_SIGNS)) and pattern(_INITIALS).fullmatch(words)
    # Prague and Bratislava set theirs on a line of their own, without a sign: "abc def".
    bare = short and words.islower() and text[:line].rstrip()[-1:] in ENDED and pattern(_GROUPS_ALONE).fullmatch(words)
    if known or bare:
        return [Mark("signoff", line, end, "signoff-initials", ())]
    if "/" in words[-9:] and (found := pattern(_BELOW_HOUSE).search(text, max(line, end - 12), end)):
        return [Mark("signoff", found.start(), end, "signoff-initials", ())]
    if "/" in words[-16:] and (found := pattern(_GLUED).search(words[-24:])):
        return [Mark("signoff", end - len(found[0]), end, "signoff-initials", ())]
    if "/" in words[-10:] and (found := pattern(_RUN_ON_INITIALS).search(words[-30:])):
        return _after_sentence(found, end - len(words[-30:]))
    if words[-1] == ")" and (found := pattern(_SIGNED).search(words[-60:])):
        return [Mark("signoff", end - len(found[0]), end, "signoff-initials", ())]
    if (words.startswith("((") or (words[0] == "(" and "@" in words[:60])) and pattern(_ADDRESSES).fullmatch(words):
        return [Mark("signoff", line, end, "signoff-address", ())]
    if closed and "@" in words[-60:] and (found := pattern(_ADDRESS).search(words[-60:])):
        return [Mark("signoff", end - len(found[0]), end, "signoff-address", ())]
    return _writers(text, line, end)


def _writers(text: str, line: int, end: int) -> list[Mark]:
    """``WAM/Ann Roe/Sam Poe``, in a house that signs so: in another it is a picture's credit."""
    both = pattern(_WRITERS).fullmatch(text, line, end) if text[line : line + 2].isupper() else None
    module = agencies.end_marks().get(f"{both['house']}/") if both else None
    if both and module:
        name = Mark("endmark", line, both.end("house"), "endmark", module)
        return [name, Mark("signoff", both.end("house"), end, "signoff-initials", ())]
    return []


def _after_sentence(found: regex.Match[str], start: int) -> list[Mark]:
    """The initials behind the last sentence, and the house that may stand before them."""
    module = agencies.index().get(found["house"].strip("-").casefold()) if found["house"] else None
    if module:
        first = start + found.start("initials")
        first += found["initials"].startswith(" ")
        return [
            Mark("endmark", start + found.start(), start + found.end("house"), "endmark", module),
            Mark("signoff", first, start + found.end(), "signoff-initials", ()),
        ]
    return (
        [] if found["house"] else [Mark("signoff", start + found.start(), start + found.end(), "signoff-initials", ())]
    )


def _house_and_initials(text: str, words: str, line: int) -> list[Mark]:
    """``EFE ab/cd``; and a last line that opens with a house's end mark and no sentence: ``EFE ab.cd ( Con foto )``."""
    both = pattern(_HOUSE_AND_INITIALS if " " in words else _HOUSE_SLASHED).fullmatch(words)
    module = agencies.index().get(both["house"].casefold()) if both else None
    if both and (module or is_signed(text, both["house"], line - 1, line)):
        return _two_marks(line, both, module)
    house, *rest = words.split(None, 1)
    module = agencies.end_marks().get(house)
    if not module or not rest or words.count(" ") > _TOKENS or pattern(r"\w[.!?]").search(rest[0][-2:]):
        return []
    at = line + len(words) - len(rest[0])
    name = Mark("endmark", line, line + len(house), "endmark", module)
    if any(map(str.isalnum, rest[0])):
        return [name, Mark("signoff", at, line + len(words), "signoff-initials", ())]
    return [name, Mark("other", at, line + len(words), "rule")]


def _two_marks(start: int, both: regex.Match[str], module: str | None) -> list[Mark]:
    """The house as end mark, the desk's initials as sign-off."""
    name = Mark("endmark", start + both.start("house"), start + both.end("house"), "endmark", module)
    return [name, Mark("signoff", start + both.start("initials"), start + both.end("initials"), "signoff-initials", ())]
