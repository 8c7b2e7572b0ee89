"""Grafs: the printers' lines joined to what the writer wrote, tables as they stand."""

from wireparse.patterns import pattern

INDENT = "    "
"""What opens a graf where a printer of the eighties wraps the lines at 64 characters."""
_BLANK_LINE = r"\n[^\S\n]*+\n\s*+"
_ROW = r"\S {3,}+\S|^\s*+\||\|\s*+$|\.{4,}+|-{5,}+"
_COLUMNS = ("   ", "|", "....", "-----")
SENTENCE_ENDS = '.!?"”’'
"""What the last line of a graf ends with."""
_SLACK = 8
_LONG_LINE = 120
"""No wire printer and no mail program wraps later than this: a longer line is a graf of its own."""


def grafs(text: str, *, quoted: bool = False) -> str:
    """The grafs of a run of copy, one blank line between them: wrapped lines joined, tables as they stand."""
    if "\n" not in text:
        return text.strip()
    if " \n" in text:
        text = "\n".join([line.rstrip(" ") for line in text.split("\n")])
    indented = text.split(f"\n{INDENT}")
    if len(indented) > 1 and "\n\n" not in text and not quoted:
        return "\n\n".join([graf.replace("\n", " ").strip() for graf in indented])
    return "\n\n".join(graf for block in pattern(_BLANK_LINE).split(text) for graf in _block_grafs(block))


def _block_grafs(block: str) -> list[str]:
    """The grafs of lines that no blank line parts."""
    lines = [line.rstrip() for line in block.split("\n")]
    lines = [line for line in lines if line]
    if len(lines) < 2:
        return [line.strip() for line in lines]
    if sum(map(_is_row, lines)) * 2 > len(lines):
        return ["\n".join(lines)]
    if max(map(len, lines)) > _LONG_LINE:
        return [line.strip() for line in lines]
    # The first line follows the dateline in mid-line: its indent is not the margin's.
    margin = min(map(_indent, lines[1:]))
    out: list[list[str]] = []
    width = max(map(len, lines))
    for number, line in enumerate(lines):
        if number == 0 or _indent(line) > margin or _ended(lines[number - 1], line, width):
            out.append([])
        out[-1].append(line.strip())
    return [" ".join(graf) for graf in out]


def _ended(line: str, below: str, width: int) -> bool:
    """Whether a graf ends with a line: it ends a sentence, and had room for the next word."""
    return line[-1] in SENTENCE_ENDS and len(line) + len(below.split(maxsplit=1)[0]) < width - _SLACK


def _is_row(line: str) -> bool:
    """Whether a line is a table's: columns apart by blanks, bars or dots."""
    line = line.strip()
    return any(map(line.__contains__, _COLUMNS)) and pattern(_ROW).search(line) is not None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
