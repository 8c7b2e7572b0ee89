"""The copy as it was filed, as a web page of its own: each part in its colour, its name and its rule in the margin.

The page needs nothing from elsewhere, so that it can be mailed, printed and kept. Stories must have been read with
their text kept.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import BinaryIO

from wireparse.outputs import pieces, shown
from wireparse.story import Span, Story

_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>wireparse explain</title>
<style>
:root { color-scheme: light dark; --quiet: light-dark(#5f6368, #9aa0a6); --line: light-dark(#dadce0, #3c4043); }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; font: .875rem/1.5 system-ui, sans-serif; }
section { margin-bottom: 3rem; }
h2 { font-size: 1rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.row { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; }
.margin { font-size: .75rem; line-height: 1.75; color: var(--quiet); text-align: right; overflow-wrap: anywhere; }
.words { font-family: ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.words { min-height: 1.3125rem; min-width: 0; }
.words span { padding: .1rem 0; border-radius: .2rem; box-decoration-break: clone; }
.headline span { font-weight: 700; background: light-dark(#fff3cd, #4d4000); }
.deck span { font-style: italic; background: light-dark(#fff8e1, #3d3510); }
.slug span { background: light-dark(#ffe5d0, #55300f); }
.note span { font-weight: 700; background: light-dark(#ffd9d9, #5c1f1f); }
.byline span { background: light-dark(#d7f2dc, #1d4427); }
.dateline span { font-weight: 700; background: light-dark(#d6e4ff, #1c3566); }
.caption span { background: light-dark(#d5f2f5, #12434a); }
.signoff span { background: light-dark(#f1ddf7, #48235a); }
.envelope span, .other span, .separator span, .endmark span { color: var(--quiet); }
.unmarked span { background: #d93025; color: #fff; }
.query { margin: .25rem 0 .25rem 12rem; color: light-dark(#a50e0e, #f28b82); }
@media (max-width: 40rem) { .row { grid-template-columns: 1fr; gap: 0; } .margin { text-align: left; }
  .query { margin-left: 0; } }
</style>
</head>
<body>
"""


def write(stories: Iterable[Story], out: BinaryIO) -> None:
    """One page, the stories one below the other, each as soon as it is read."""
    out.write(_HEAD.encode())
    out.writelines("".join(_section(story)).encode() for story in stories)
    out.write(b"</body>\n</html>\n")


def _section(story: Story) -> Iterator[str]:
    yield f"<section>\n<h2>{_safe(story.id)}</h2>\n"
    for piece, mark, begins in pieces(story):
        yield _row(piece, mark, _label(mark) if mark and begins else "")
    for query in story.queries:
        yield f'<p class="query">? {query.kind} {query.part or "story"}: {_safe(query.text)}</p>\n'
    yield "</section>\n"


def _row(piece: str, mark: Span | None, label: str) -> str:
    part = mark.part if mark else "unmarked"
    bare = piece.lstrip()
    words = _safe(piece[: len(piece) - len(bare)]) + (f"<span>{_safe(bare)}</span>" if bare else "")
    return f'<div class="row {part}"><div class="margin">{label}</div><div class="words">{words}</div></div>\n'


def _label(mark: Span) -> str:
    return f"<b>{mark.part}</b>" + (f" {_safe(mark.rule)}" if mark.rule != mark.part else "")


def _safe(text: str) -> str:
    """Copy as a page may have it: its own angle brackets are words, and its control characters are pictures."""
    return escape(shown(text))
