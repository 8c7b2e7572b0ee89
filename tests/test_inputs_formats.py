"""The formats of archives: what each gives as copy, what it keeps as tagged, and what becomes metadata."""

import sys
from pathlib import Path
from typing import Any

import archives
import pytest

from wireparse import desk, inputs
from wireparse.inputs import Fault, Options
from wireparse.story import Story
from wireparse.text import Copy


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def items(data: bytes, name: str = "a.x", form: str = "auto", **options: Any) -> list[Copy | Fault]:
    Path(name).write_bytes(data)
    return list(inputs.read(name, form, Options(**options)))


def stories(data: bytes, name: str = "a.x", form: str = "auto", **options: Any) -> list[Story]:
    found = items(data, name, form, **options)
    assert not [str(item) for item in found if isinstance(item, Fault)]
    return [desk.parse(item) for item in found if isinstance(item, Copy)]


def rules(story: Story) -> dict[str, str]:
    return {mark.part: mark.rule for mark in reversed(story.marks)}


def test_reuters_21578_keeps_its_tags_and_its_wire_header_is_envelope_and_metadata() -> None:
    story, brief = stories(archives.REUTERS)
    assert (story.id, story.source.format, story.source.line, story.source.offset) == ("41", "sgml", 2, 36)
    assert (story.headline, story.byline.text, story.slug) == (
        "LIMA FERRY <LFL> TO CARRY LIMES",
        "By Jane Marlow, Reuters",
        "BC-LIMA-FERRY-LINE",
    )
    assert (story.dateline.text, story.dateline.date, story.agency) == ("LIMA, March 3", "1987-03-03", "Reuters")
    assert story.body == "The ferry line of Lima said it would carry limes & lemons from May.\n\nA clerk said so."
    assert {key: story.metadata[key] for key in ("topics", "places", "date", "priority", "category", "word_count")} == {
        "topics": ["ferry", "lime"],
        "places": ["peru"],
        "date": "1987-03-03T09:10:11.12",
        "priority": "u",
        "category": "f",
        "word_count": 41,
    }
    assert rules(story)["headline"] == "tag-headline"
    assert (brief.id, brief.headline, brief.metadata["type"]) == ("42", "LIMA FERRY RAISES FARES", "BRIEF")


def test_trec_and_gigaword_keep_their_tags_though_their_ids_stand_elsewhere() -> None:
    first, second = stories(archives.TREC)
    assert (first.id, first.headline, first.byline.authors[0].name) == (
        "AP310412-0007",
        "Ferry Line Adds a Boat",
        "JANE MARLOW",
    )
    assert (first.dateline.text, first.dateline.credit, first.date) == ("DULUTH, Minn. (AP)", "AP", "1931-04-12")
    assert (second.id, second.agency, second.body) == ("AP310412-0008", "AP", "The second story.")
    (story,) = stories(archives.GIGAWORD)
    assert (story.id, story.dateline.text, story.agency) == (
        "XYZ_ENG_20010412.0007",
        "LIMA, April 12 (Xinhua)",
        "Xinhua",
    )
    assert (story.date, story.metadata["type"]) == ("2001-04-12", "story")


def test_an_unfinished_record_is_read_and_told_of() -> None:
    copy, cut = items(archives.TREC[: archives.TREC.index(b"</TEXT>")])
    assert isinstance(copy, Copy)
    assert "A clerk said so." in copy.text
    assert "the record has no end" in str(cut)


def test_nitf_keeps_headline_deck_byline_dateline_and_caption() -> None:
    (story,) = stories(archives.NITF)
    assert (story.id, story.headline, story.deck) == ("ferry.7", "Ferry line adds a boat", "Second one this year")
    assert (story.byline.text, story.byline.authors[0].name) == ("By Jane Marlow Harbour Editor", "Jane Marlow")
    assert (story.dateline.text, story.dateline.places[0].country) == ("LIMA, Peru", "PE")
    assert (story.captions[0].text, story.date) == ("The new boat.", "2031-04-12")
    assert story.body == "The ferry line of Lima added a boat—its second.\n\nA clerk said so."
    assert story.metadata["priority"] == "4"


def test_a_tagged_dateline_gives_way_to_the_copys_own() -> None:
    own = archives.NITF.replace(b"<p>The ferry", b"<p>LIMA, Peru (AP) - The ferry")
    (story,) = stories(own)
    assert (story.dateline.text, story.agency) == ("LIMA, Peru (AP)", "AP")


@pytest.mark.parametrize(
    ("data", "name", "id_", "dateline", "date"),
    [
        (archives.NEWSML, "newsml", "urn:newsml:harbour.example:ferry7", "LIMA, April 12", "2031-04-12"),
        (archives.NEWSML_G2, "newsml-g2", "tag:harbour.example:ferry7", "LIMA (Reuters)", "2031-04-12"),
        (archives.RCV1, "rcv1", "2286", "LIMA 1996-08-20", "1996-08-20"),
        (archives.NINJS, "ninjs", "http://harbour.example/ferry7", "LIMA (AP)", "2031-04-12"),
        (archives.NINJS_3, "ninjs", "http://harbour.example/ferry8", "LIMA (AP)", None),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_news_xml_and_ninjs_give_headline_dateline_and_grafs(
    data: bytes, name: str, id_: str, dateline: str, date: str | None
) -> None:
    (story,) = stories(data)
    assert (story.source.format, story.id) == (name, id_)
    assert (story.headline or "").rstrip(".") == "Ferry line adds a boat"
    assert (story.dateline.text, story.date) == (dateline, date)
    assert story.body
    assert story.body.count("\n\n") == 1


BOMB = b"""<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
<nitf><body><body.content><p>LIMA (AP) - &d;</p></body.content></body></nitf>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]>
<nitf><body><body.content><p>LIMA (AP) - &x;</p></body.content></body></nitf>"""


@pytest.mark.parametrize(("data", "name"), [(BOMB, "&d;"), (OUTSIDE, "&x;")])
def test_an_entity_is_never_expanded(data: bytes, name: str) -> None:
    (only,) = items(data)
    assert isinstance(only, Fault)
    assert f"uses the entity {name}, which is not read" in str(only)


def test_broken_xml_gives_what_came_before_and_one_fault() -> None:
    two = b"<x>" + archives.NITF.split(b"?>")[1] + archives.NITF.split(b"?>")[1][:200]
    copy, cut = items(two, form="nitf")
    assert isinstance(copy, Copy)
    assert "is not well-formed XML" in str(cut)


def test_a_stream_is_cut_into_transmissions_and_their_headers_are_metadata() -> None:
    anpa, iptc = stories(archives.ANPA + archives.IPTC)
    assert (anpa.slug, anpa.headline, anpa.agency) == ("BC-Ferry Line,41", "Ferry line adds a boat", "AP")
    assert anpa.metadata["word_count"] == 41
    assert (anpa.metadata["priority"], anpa.metadata["category"], anpa.metadata["day"]) == ("r", "i", "04-12")
    assert (iptc.slug, iptc.headline, iptc.date) == ("Peru/ferries/", "Ferry line adds a boat", "2031-04-12")
    assert (iptc.id, iptc.metadata["priority"], iptc.metadata["date"]) == ("a#2", "4", "2031-04-12T08:01Z")
    first, second = stories(archives.ZCZC)
    assert (first.dateline.day, first.body, second.dateline.day) == (3, "One.", 4)


def test_a_head_of_coded_fields_is_envelope_and_its_title_the_headline() -> None:
    data = (
        b"zczc\r\nAN#417\r\nPD#06 June 2031 14:00:00\r\nTI#Ferry line adds a boat\r\nTX#\r\nThe ferry line sailed.\r\n"
    )
    (story,) = stories(data)
    assert (story.headline, story.body, story.date) == (
        "Ferry line adds a boat",
        "The ferry line sailed.",
        "2031-06-06",
    )


def test_all_articles_of_an_export_are_read_the_first_too_and_no_cover() -> None:
    first, second = stories(archives.LEXIS)
    assert (first.id, first.headline, first.date, first.body) == (
        "a",
        "Ferry line adds a boat",
        "2031-04-12",
        "The ferry line of Lima added a boat.",
    )
    assert (first.metadata["word_count"], first.metadata["section"]) == (1041, "NEWS; Pg. 3")
    assert (second.id, second.headline) == ("a#2", "Second boat")
    uncounted = archives.LEXIS[archives.LEXIS.index(b"The Harbour") :]
    assert [story.metadata["word_count"] for story in stories(uncounted)] == [1041, 12]


def test_factiva_is_read_with_its_codes_and_without() -> None:
    coded, bare = stories(archives.FACTIVA)
    for story, day in ((coded, "2031-04-12"), (bare, "2031-04-14")):
        assert (story.agency, story.date) == ("Reuters", day)
    assert (coded.id, coded.headline, coded.byline.text) == (
        "LBA0000020310412e74c0007x",
        "Ferry line adds a boat",
        "By Jane Marlow",
    )
    assert coded.body == "The ferry line of Lima added a boat.\n\nA clerk said so."
    assert (bare.headline, bare.byline.text, bare.body) == ("Ferry sails", "By Max Moor", "The second boat sailed.")


def test_mail_is_its_text_and_its_head_is_metadata() -> None:
    (story,) = stories(archives.MAIL)
    assert (story.id, story.date, story.body) == (
        "ferry7@harbour.example",
        "2031-04-12",
        "The café boat of Lima sailed.",
    )
    assert story.metadata["subject"] == "Ferry"
    first, second = stories(archives.MBOX)
    assert (first.body or "").endswith("\n\nFrom the pier it sailed.")
    assert (second.id, second.body) == ("two@x", "Two.")


def test_a_page_gives_its_article_and_its_title_as_headline() -> None:
    (story,) = stories(archives.HTML)
    assert (story.headline, story.dateline.text) == ("Ferry line adds a boat", "LIMA (Reuters)")
    assert "Imprint" not in (story.body or "")


def test_a_warc_gives_its_pages_and_says_where_it_was_cut() -> None:
    copy, empty = items(archives.warc())
    assert isinstance(copy, Copy)
    assert (copy.id, copy.source.format) == ("http://harbour.example/a", "warc")
    assert "http://harbour.example/b holds no article" in str(empty)
    whole = archives.warc()
    kept, cut = items(whole[: whole.rindex(b"<html><body>") + 4])
    assert isinstance(kept, Copy)
    assert "is a WARC that was cut short" in str(cut)


@pytest.mark.parametrize(
    "behind",
    [b"WARC/1", b"WARC-Type", b"WARC-Target", b"Content-Length:", b"Content-Type: application", b"<html><body>"],
)
def test_a_warc_that_breaks_off_in_a_record_says_so_wherever(behind: bytes) -> None:
    whole = archives.warc()
    kept, cut = items(whole[: whole.rindex(behind) + len(behind)])
    assert isinstance(kept, Copy)
    assert "cut short" in str(cut)
    assert "object has no attribute" not in str(cut)


def test_a_warc_whose_record_is_longer_than_it_says_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    *kept, told = items(archives.warc().replace(b"</body></html>\r\n", b"</body></html>MORE\r\n"))
    assert isinstance(kept[0], Copy)
    assert "is a WARC with a record that is longer than it says" in str(told)
    assert capfd.readouterr().err == ""


def test_xml_beyond_what_is_safe_is_told_in_words() -> None:
    names = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE nitf [<!ENTITY a0 "boat">{names}]><nitf><body><p>&a9;</p></body></nitf>'
    assert str(*items(bomb.encode())).endswith(
        ": is an XML bomb: its entities name each other until they fill the memory. Do not read it."
    )
    long = b"<nitf><body><p>" + b"boat " * 2_100_000
    assert "is XML beyond what is safe to read" in str(*items(long))


def test_a_tables_columns_are_guessed_and_its_title_is_tagged() -> None:
    (story,) = stories(archives.CSV)
    assert (story.id, story.headline, story.date) == ("7", "Ferry line adds a boat", "2031-04-12")
    assert (story.agency, story.body) == ("AP", 'The ferry "Lima", said a clerk.')
    (story,) = stories(archives.TSV)
    assert (story.id, story.body) == ("7", "The ferry.")
    (story,) = stories(
        b"a;b;c\n1;LIMA (AP) - x;2031-04-12\n", "t.csv", text_key="b", id_key="a", date_key="c", keep=("c",)
    )
    assert (story.id, story.body, story.date, story.metadata["c"]) == ("1", "x", "2031-04-12", "2031-04-12")


def test_a_bad_row_is_named_and_the_next_is_read() -> None:
    long, fields, empty, good = items(b"id,text\n1," + b"x" * 300 + b"\n2,a,b\n3,\n4,ok\n", max_story=200)
    assert [type(item) for item in (long, fields, empty, good)] == [Fault, Fault, Fault, Copy]
    assert "the row has 3 fields, the first row 2" in str(fields)
    assert str(empty).startswith("a.x:4: the row holds no copy")
    (no_column,) = items(b"id,words\n1,x\n", "t.csv")
    assert "the record has no column 'text'" in str(no_column)


def test_json_documents_are_read_record_by_record() -> None:
    first, second = stories(archives.JSON)
    assert (first.id, first.body, second.id, second.headline) == ("7", 'One {not} "two" ]', "8", "Head")
    (pretty,) = stories(b'{\n "id": 1,\n "text": "LIMA (AP) - x"\n}')
    assert (pretty.source.format, pretty.body) == ("json", "x")
    bad, good = items(b'[{"id": 1}, {"id": 2, "text": "x"}]')
    assert "the record has no key 'text'" in str(bad)
    assert isinstance(good, Copy)


def test_parquet_is_read_row_by_row() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    table = pyarrow.table({"id": [1, 2], "headline": ["Head", None], "body": ["LIMA (AP) - x", None]})
    parquet.write_table(table, "a.parquet")
    data = Path("a.parquet").read_bytes()
    copy, bad = items(data, "a.x")
    assert isinstance(copy, Copy)
    assert (copy.id, desk.parse(copy).headline, copy.source.line) == ("1", "Head", 1)
    assert str(bad).startswith("a.x:2: the column 'body' holds null")
    (broken,) = items(data[:-20], "a.x")
    assert "cannot be read as Parquet" in str(broken)


def test_a_text_of_many_stories_is_parted_where_each_has_a_dateline_or_where_one_says() -> None:
    assert [story.body for story in stories(archives.STORIES)] == ["One.", "Two.", "Three."]
    table = b"LIMA (AP) - One.\n-----\nBoats   7\n-----\n"
    assert len(stories(table)) == 1
    assert [story.body for story in stories(b"LIMA (AP) - One.\nNNNN\nLIMA (AP) - Two.\nNNNN\n")] == ["One.", "Two."]
    split = stories(b"LIMA (AP) - One.\n=1=\nLIMA (AP) - Two.\n=2=\n", split=r"^=\d=\n")
    assert [(story.id, story.body) for story in split] == [("a", "One."), ("a#2", "Two.")]


def test_a_story_over_the_limit_is_named_and_the_next_is_read() -> None:
    long, short = items(b"x" * 700_000 + b"\nNNNN\nLIMA (AP) - Two.\n", form="stories", max_story=1000)
    assert "is longer than --max-story (1,000 bytes)" in str(long)
    assert isinstance(short, Copy)
    assert (short.text, short.source.offset, short.source.line) == ("LIMA (AP) - Two.", 700_006, 3)


@pytest.mark.parametrize(
    ("form", "package", "extra"),
    [
        ("nitf", "lxml", "xml"),
        ("html", "trafilatura", "web"),
        ("warc", "warcio", "web"),
        ("parquet", "pyarrow", "parquet"),
    ],
)
def test_a_package_that_is_missing_is_named_with_its_extra(
    form: str, package: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith(package + ".")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    (only,) = items(archives.SAMPLES.get(form, b"PAR1"), form=form)
    assert str(only) == f"a.x: needs the package {package}. pip install 'wireparse[{extra}]'."
