"""What goes out: one story written in each format, and nothing bent by where it goes."""

import csv
import io
import os
import pty
import re

import msgspec
import pytest

from wireparse import outputs
from wireparse.outputs import pieces
from wireparse.outputs.csv import COLUMNS
from wireparse.outputs.schema import duckdb_columns, json_schema
from wireparse.story import (
    Author,
    Byline,
    Caption,
    Credit,
    Dateline,
    Note,
    Place,
    Query,
    Source,
    Span,
    Story,
    Version,
)

STORY = Story(
    id="1",
    source=Source("a.jsonl", 0, 1, "jsonl", "utf-8"),
    agency="Reuters",
    agency_by="dateline",
    slug="BC-[bold]x",
    version=Version("lead", 2),
    headline="Lamp\x1b[31m lit; again",
    byline=Byline("By Ann", (Author("Ann", title="Keeper"), Author("Ben"))),
    dateline=Dateline(
        "CAIRO/NICE, France", (Place("CAIRO", None, "Cairo", "EG", 30.04, 31.24), Place("NICE", "France")), day=11
    ),
    captions=(Caption("A lamp.", credit="REUTERS/Ann"), Caption("A crowd.")),
    body="First [graf] \\ here.\nA table\n\n" + "Second, long graf. " * 20,
    credits=(Credit("reporting", "Cy"), Credit("additional reporting", "Di", "Rome"), Credit("editing", "Ed")),
    notes=(Note("embargo", "Hold", "noon"),),
    queries=(Query("dateline", "unknown-place", "NICE?"),),
    metadata={"priority": "u", "words": 5},
)
BARE = Story(id="2", body="x")


def written(form: str, *stories: Story) -> str:
    out = io.BytesIO()
    outputs.writer(form)(stories, out)
    assert not out.closed
    return out.getvalue().decode()


def on_a_terminal(form: str, *stories: Story, width: int = 60) -> list[str]:
    """What a terminal of that width is sent."""
    ours, theirs = pty.openpty()
    os.environ["COLUMNS"] = str(width)
    try:
        with os.fdopen(theirs, "wb", 0) as out:
            outputs.writer(form)(stories, out)
        return os.read(ours, 1 << 16).decode().splitlines()
    finally:
        del os.environ["COLUMNS"]
        os.close(ours)


def test_jsonl_is_one_compact_object_a_line() -> None:
    first, second = written("jsonl", STORY, BARE).splitlines()
    assert msgspec.json.decode(first, type=Story) == STORY
    assert tuple(msgspec.json.decode(second)) == Story.__struct_fields__
    assert " " not in second


@pytest.mark.parametrize("stories", [(), (STORY,), (STORY, BARE)])
def test_json_is_one_array_always(stories: tuple[Story, ...]) -> None:
    assert msgspec.json.decode(written("json", *stories), type=tuple[Story, ...]) == stories


def test_json_opens_its_array_and_is_indented() -> None:
    assert written("json", BARE).startswith('[\n  {\n    "schema": 1,\n    "id": "2",\n')
    assert written("json", BARE, BARE).endswith('    "marks": []\n  }\n]\n')


def test_csv_has_one_row_a_story_with_the_columns_of_the_contract() -> None:
    text = written("csv", STORY, BARE)
    assert text.splitlines()[0] == (
        "id,agency,date,dated_by,slug,headline,byline,authors,dateline,dateline_date,dateline_month,dateline_day,city,"
        "region,country,lat,lon,credit,captions,reporting,editing,body"
    )
    first, second = csv.DictReader(io.StringIO(text, newline=""))
    assert first["authors"] == "Ann; Ben"
    assert (first["city"], first["region"], first["lat"]) == ("CAIRO; NICE", "; France", "30.04; ")
    assert (first["reporting"], first["editing"], first["captions"]) == ("Cy; Di", "Ed", "A lamp.; A crowd.")
    assert (first["dateline_day"], first["body"]) == ("11", STORY.body)
    assert second == {**dict.fromkeys(COLUMNS, ""), "id": "2", "body": "x"}
    assert text.count("\r\n") == 3


def test_lines_are_one_line_a_value() -> None:
    assert written("lines", STORY, BARE) == (
        "id: 1\nsource.path: a.jsonl\nsource.offset: 0\nsource.line: 1\nsource.format: jsonl\nsource.encoding: utf-8\n"
        "agency: Reuters\nagency_by: dateline\nslug: BC-[bold]x\nversion.kind: lead\nversion.number: 2\n"
        "headline: Lamp\x1b[31m lit; again\nbyline: By Ann\nauthor: Ann\nauthor.title: Keeper\nauthor: Ben\n"
        "dateline: CAIRO/NICE, France\ndateline.day: 11\nplace: CAIRO\nplace.name: Cairo\nplace.country: EG\n"
        "place.lat: 30.04\nplace.lon: 31.24\nplace: NICE\nplace.region: France\n"
        "caption: A lamp.\ncaption.credit: REUTERS/Ann\ncaption: A crowd.\n"
        "body: First [graf] \\\\ here.\\nA table\nbody: " + "Second, long graf. " * 20 + "\n"
        "credit: Cy\ncredit.role: reporting\ncredit.kind: person\n"
        "credit: Di\ncredit.role: additional reporting\ncredit.place: Rome\ncredit.kind: person\n"
        "credit: Ed\ncredit.role: editing\ncredit.kind: person\n"
        "note: Hold\nnote.kind: embargo\nnote.until: noon\n"
        "query: NICE?\nquery.part: dateline\nquery.kind: unknown-place\n"
        "metadata.priority: u\nmetadata.words: 5\n"
        "\nid: 2\nbody: x\n"
    )


def test_lines_print_the_parts_without_a_key_where_the_copy_was_kept() -> None:
    text = "ZCZC\nLamp lit\n-0-"
    marks = (Span("envelope", 0, 4, "frame"), Span("headline", 5, 13, "h"), Span("endmark", 14, 17, "e"))
    story = Story(id="3", headline="Lamp lit", text=text, marks=marks)
    assert written("lines", story) == "id: 3\nheadline: Lamp lit\nenvelope: ZCZC\nendmark: -0-\n"


def test_a_table_of_one_story_is_its_parts() -> None:
    rows = written("table", STORY).splitlines()
    assert rows[1] == "agency    Reuters (by dateline)"
    assert "slug      BC-[bold]x" in rows
    assert "headline  Lamp␛[31m lit; again" in rows
    assert "place     CAIRO = Cairo, EG, 30.04 31.24" in rows
    assert "          NICE, France" in rows
    assert "          " + ("Second, long graf. " * 20).rstrip() in rows
    assert "          additional reporting: Di in Rome" in rows


def test_a_table_of_many_is_a_story_a_row_and_nothing_is_cut_in_a_pipe() -> None:
    long = msgspec.structs.replace(STORY, headline="Lamp " * 100)
    heads, first, second = written("table", long, BARE).splitlines()
    assert heads.split() == ["id", "agency", "date", "dateline", "byline", "headline"]
    assert first == "1   Reuters        CAIRO/NICE, France  By Ann  " + ("Lamp " * 100).rstrip()
    assert second == "2"


def test_a_table_of_none_is_empty() -> None:
    assert written("table") == ""


@pytest.mark.parametrize("stories", [(STORY,), (STORY, STORY)])
def test_a_table_fits_the_terminal(stories: tuple[Story, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    rows = [re.sub(r"\x1b\[[\d;]*m", "", row) for row in on_a_terminal("table", *stories)]
    assert max(map(len, rows)) <= 60
    assert any("Reuters" in row for row in rows)


def test_colours_are_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[1m" in "".join(on_a_terminal("table", STORY))
    assert "\x1b" not in written("table", STORY)


def test_explain_prints_every_line_and_breaks_where_a_mark_begins() -> None:
    text = "  Lamp lit\n\nBy Ann ROME (AP) - Copy\ngoes on.\n"
    marks = (
        Span("headline", 2, 10, "h"),
        Span("byline", 12, 18, "b"),
        Span("dateline", 19, 28, "d"),
        Span("body", 31, 44, "body"),
    )
    found = [(piece, mark and mark.part, begins) for piece, mark, begins in pieces(Story(text=text, marks=marks))]
    assert found == [
        ("  Lamp lit", "headline", True),
        ("", None, False),
        ("By Ann", "byline", True),
        ("ROME (AP)", "dateline", True),
        (" - ", None, False),
        ("Copy", "body", True),
        ("goes on.", "body", False),
    ]


def test_the_schema_is_made_from_the_types() -> None:
    schema = json_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    story = schema["$defs"]["Story"]
    assert tuple(story["required"]) == tuple(story["properties"]) == Story.__struct_fields__
    assert all(one["title"] and one["description"] for one in schema["$defs"].values())
    assert "default" not in story["properties"]["agency"]


def test_duckdb_is_told_a_type_for_every_key() -> None:
    columns = duckdb_columns()
    assert columns.startswith("columns = {\n    'schema': 'INTEGER',\n    'id': 'VARCHAR',\n")
    assert [line.split("'")[1] for line in columns.splitlines()[1:-1]] == list(Story.__struct_fields__)
    assert "'version': 'STRUCT(\"kind\" VARCHAR, \"number\" BIGINT)'" in columns
