"""What goes in: each input gives its copies and its faults in one stream, and no fault stops what follows."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wireparse import inputs
from wireparse.inputs import Fault, Options
from wireparse.text import Copy

Put = Callable[[str, bytes], str]


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """Writes a file into the folder that the test runs in."""
    monkeypatch.chdir(tmp_path)

    def write(name: str, data: bytes) -> str:
        (tmp_path / name).write_bytes(data)
        return name

    return write


def read(path: str, form: str = "auto", **options: Any) -> list[Copy | Fault]:
    return list(inputs.read(path, form, Options(**options)))


def copies(path: str, form: str = "auto", **options: Any) -> list[Copy]:
    items = read(path, form, **options)
    assert not [item for item in items if isinstance(item, Fault)]
    return [item for item in items if isinstance(item, Copy)]


def fault(path: str, form: str = "auto", **options: Any) -> str:
    (only,) = (item for item in read(path, form, **options) if isinstance(item, Fault))
    return str(only)


def test_a_file_of_text_is_one_story_named_for_its_path(put: Put) -> None:
    (copy,) = copies(put("one.txt", "Häd\n".encode()))
    assert (copy.id, copy.text) == ("one", "Häd\n")
    assert (copy.source.path, copy.source.offset, copy.source.line) == ("one.txt", 0, 1)
    assert (copy.source.format, copy.source.encoding) == ("text", "utf-8")


def test_a_dot_in_the_path_is_no_path_and_in_the_name_no_suffix_but_the_last(put: Put) -> None:
    put("2016.12.11.txt", b"copy")
    assert copies("./2016.12.11.txt")[0].id == "2016.12.11"


def test_a_record_has_its_own_id_and_knows_where_it_stood(put: Put) -> None:
    first, second, third = copies(put("r.jsonl", b'{"id": "a", "text": "x"}\n\n{"text":"y","id":7}\n{"text":"z"}'))
    assert [copy.id for copy in (first, second, third)] == ["a", "7", "r.jsonl#4"]
    assert (second.source.line, second.source.offset, second.text) == (3, 26, "y")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("12345678901234567890123", "12345678901234567890123"),
        ("1.50", "1.50"),
        ("true", "true"),
        ('"Zürich"', "Zürich"),
        ("null", "r.jsonl#1"),
        ('""', "r.jsonl#1"),
        ('{"$oid":"5f"}', '{"$oid":"5f"}'),
    ],
)
def test_an_id_is_always_a_string(put: Put, printed: str, expected: str) -> None:
    (copy,) = copies(put("r.jsonl", f'{{"id":{printed},"text":"x"}}'.encode()))
    assert copy.id == expected


def test_other_keys_can_hold_copy_and_id(put: Put) -> None:
    (copy,) = copies(put("r.jsonl", b'{"_id":1,"full text":"x","text":5}'), text_key="full text", id_key="_id")
    assert (copy.id, copy.text) == ("1", "x")


def test_keys_are_kept_when_they_are_asked_for(put: Put) -> None:
    path = put("r.jsonl", b'{"id":1,"text":"x","priority":"u","words":[1,{"a":null}],"n":1.5}\n{"id":2,"text":"y"}')
    assert [copy.metadata for copy in copies(path)] == [{}, {}]
    assert [copy.metadata for copy in copies(path, keep=("priority", "n", "id"))] == [{"priority": "u", "n": 1.5}, {}]
    everything = {"priority": "u", "words": [1, {"a": None}], "n": 1.5}
    assert [copy.metadata for copy in copies(path, keep=("*", "n"))] == [everything, {}]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (b'{"id": "x", "text":', "is not JSON (input data was truncated). Mend the line"),
        (b'{"text": "x"} {"text": "y"}', "is not JSON (trailing characters (byte "),
        (b"plain copy", "is not JSON ("),
        (b"[1]", "is an array, not an object"),
        (b'"x"', "is a string, not an object"),
        (b"{}", "has no key 'text'. Name the key that holds the copy with --text-key; the record has none"),
        (b'{"id": 1, "words": "x"}', "the record has id, words"),
        (b'{"text": null}', "the key 'text' holds null, not a string"),
        (b'{"text": 5}', "the key 'text' holds a number, not a string"),
        (b'{"text": "\\ud83d"}', "holds half of a character"),
        (b'{"text": "x", "id": "\\udc00"}', "holds half of a character"),
        (b'{"text": "x", "a": ' + b"[" * 100_000, "is nested too deep"),
        (b'{"text": "' + b"x" * 300 + b'"}', "is longer than --max-story (200 bytes). Raise --max-story"),
    ],
    ids=lambda value: value.decode()[:24] if isinstance(value, bytes) else "",
)
def test_a_bad_record_is_named_and_the_next_is_read(put: Put, line: bytes, what: str) -> None:
    path = put("r.jsonl", b'{"id":1,"text":"a"}\n' + line + b'\n{"id":3,"text":"c"}\n')
    first, bad, third = read(path, max_story=200_000 if b"[[[" in line else 200)
    assert isinstance(first, Copy)
    assert isinstance(third, Copy)
    assert (first.id, third.id) == ("1", "3")
    assert str(bad).startswith("r.jsonl:2: the ")
    assert what in str(bad)
    assert "\n" not in str(bad)


def test_an_overlong_line_is_skipped_to_its_end_and_offsets_go_on(put: Put) -> None:
    long = b'{"text":"' + b"x" * 3_000_000 + b'"}\n'
    bad, after = read(put("r.jsonl", long + b'{"text":"y"}\n'), max_story=1000)
    assert isinstance(bad, Fault)
    assert isinstance(after, Copy)
    assert (bad.line, bad.offset, after.source.line, after.source.offset) == (1, 0, 2, len(long))


def test_what_python_writes_is_read_though_it_is_not_strict_json(put: Put) -> None:
    record = json.dumps({"id": 5, "text": "x", "score": float("nan"), "half": "\ud800"})
    (copy,) = copies(put("r.jsonl", record.encode()))
    assert (copy.id, copy.text) == ("5", "x")


def test_single_bytes_that_are_no_utf8_are_read_as_windows_1252(put: Put) -> None:
    records = b'{"id":"caf\xe9","text":"caf\xe9 \x97 na\xc3\xafve"}\n{"text":"x"}'
    first, second = copies(put("r.jsonl", records))
    assert (first.id, first.text, first.source.encoding) == ("café", "café — naïve", "utf-8+windows-1252")
    assert [query.kind for query in first.queries] == ["encoding"]
    assert (second.source.encoding, second.queries) == ("utf-8", [])


def test_one_bad_byte_in_text_costs_that_byte_and_is_asked_about(put: Put) -> None:
    (copy,) = copies(put("one.txt", b"caf\xe9 na\xc3\xafve"))
    assert (copy.text, copy.source.encoding) == ("café naïve", "utf-8+windows-1252")
    assert [query.kind for query in copy.queries] == ["encoding"]


def test_a_file_cut_in_a_character_is_read_and_reported(put: Put) -> None:
    copy, cut = read(put("cut.txt", b"caf\xc3"))
    assert isinstance(copy, Copy)
    assert copy.text == "caf\ufffd"
    assert str(cut).startswith("cut.txt: ends in the middle of a character. ")


def test_utf16_is_read_by_its_mark(put: Put) -> None:
    (copy,) = copies(put("one.txt", "Häd".encode("utf-16")))
    assert (copy.text, copy.source.encoding) == ("Häd", "utf-16")
    assert "is UTF-16" in fault(put("r.jsonl", '{"text": "x"}'.encode("utf-16")))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        ("\u00a0\u3000\n".encode(), "is empty"),
        ("Head".encode("utf-32"), "is UTF-32, not UTF-8. Convert it: iconv"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", "is a PNG picture"),
        (b"PK\x03\x04abc", "is a zip archive"),
        (b"\x1f\x8b\x08", "is packed with gzip and was cut short"),
        (b"%PDF-1.7", "is a PDF document"),
        (b"\x7fELF\x02\x00\x00\x00", "holds NUL bytes and is no text"),
        ("Head".encode("utf-16-le"), "If it is UTF-16, convert it"),
        (b"x" * 201, "is longer than --max-story (200 bytes)"),
    ],
)
def test_what_is_no_copy_is_named(put: Put, data: bytes, what: str) -> None:
    message = fault(put("odd.txt", data), max_story=200)
    assert message.startswith("odd.txt:")
    assert what in message


@pytest.mark.parametrize("data", [b'[{"id": 1,\n"text": "x"}]', b'{\n  "id": 1\n}'])
def test_a_document_that_is_forced_to_be_lines_is_named(put: Put, data: bytes) -> None:
    assert "is one JSON document, not JSON Lines" in fault(put("odd.txt", data), "jsonl")


def test_a_fault_is_one_line_whatever_the_file_is_called(put: Put) -> None:
    assert fault(put("a\nb\x1b.txt", b"")) == "a\\nb\\x1b.txt: is empty. Name a file that holds copy."


def test_files_that_cannot_be_opened_are_named(tmp_path: Path) -> None:
    assert fault(str(tmp_path)).endswith(": is a folder. Name its files; wireparse parse reads files.")
    assert fault(str(tmp_path / "nope")).endswith("nope: does not exist. Check the path.")


def test_a_wires_control_characters_are_text(put: Put) -> None:
    (copy,) = copies(
        put("a.tst", b"\x16\x16\x01a0001reuters\r\n\x02\x00^Slug<\r\n  Copy goes here.\r\n\x03" + b"x" * 50)
    )
    assert copy.text.startswith("\x16")


@pytest.mark.parametrize(
    ("name", "head", "form"),
    [
        ("a.txt", b"Headline", "text"),
        ("a", b'{"text": "x"}', "jsonl"),
        ("a.txt", b'\xef\xbb\xbf  { "text": "x"}', "jsonl"),
        ("a.ndjson", b"broken", "jsonl"),
        ("a.txt", b"{curly} words", "text"),
        ("a.txt", b"[Editors: note]", "text"),
    ],
)
def test_the_format_is_guessed_by_content_then_by_suffix(name: str, head: bytes, form: str) -> None:
    assert inputs.guess(name, head) == form


def test_a_byte_order_mark_is_no_part_of_a_record(put: Put) -> None:
    (copy,) = copies(put("r.jsonl", b'\xef\xbb\xbf{"text": "x"}'))
    assert copy.text == "x"


def test_an_empty_stream_of_records_is_no_fault_but_an_empty_file_is(put: Put) -> None:
    assert fault(put("r.jsonl", b"")) == "r.jsonl: is empty. Name a file that holds copy."


@pytest.mark.parametrize(("name", "form"), [("r.jsonl", "jsonl"), ("r.json", "json")])
@pytest.mark.parametrize("text", ['""', '" \\u00a0\\n"'])
def test_a_record_without_copy_is_named_as_a_row_without_copy_is(put: Put, name: str, form: str, text: str) -> None:
    record = f'{{"id": "a", "text": {text}}}'.encode()
    assert fault(put(name, record), form) == f"{name}:1: the record holds no copy. Leave it out, or fill it in."


def test_a_list_of_grafs_is_refused_with_a_remedy_that_helps(put: Put) -> None:
    assert "Write the copy there as one string" in fault(put("r.jsonl", b'{"text": ["One graf.", "Two."]}'))


def test_what_pandas_writes_for_an_empty_cell_is_no_id_and_no_headline(put: Put) -> None:
    (copy,) = copies(put("r.jsonl", b'{"id": NaN, "title": NaN, "author": NaN, "date": NaN, "body": "The lamp."}'))
    assert (copy.id, copy.text, copy.metadata) == ("r.jsonl#1", "The lamp.", {})


def test_an_object_under_a_tagged_key_is_no_words_of_the_copy(put: Put) -> None:
    record = b'{"id": 1, "title": {"main": "Lamp"}, "authors": [{"name": "Ada Tern"}, "Joe Plover"], "body": "Lamp."}'
    (copy,) = copies(put("r.jsonl", record), keep=("title",))
    assert (copy.text, copy.metadata) == ("Joe Plover\n\nLamp.", {"title": {"main": "Lamp"}})


def test_a_quote_that_never_closes_is_named_and_not_read_as_one_long_story(put: Put) -> None:
    good, open_quote = read(put("t.csv", b'id,body\n1,Lamp.\n2,"The lamp\n3,Two.\n'))
    assert isinstance(good, Copy)
    assert str(open_quote).startswith("t.csv:3: the row opens a quote that is not closed")


def test_a_row_that_is_too_short_lacks_its_copy_and_not_its_column(put: Put) -> None:
    assert fault(put("t.csv", b"id,body\n1\n")) == "t.csv:2: the row holds no copy. Leave it out, or fill it in."


def test_a_limit_beyond_the_memory_is_no_limit(put: Put) -> None:
    (copy,) = copies(put("a.txt", b"Lamp."), max_story=10**15)
    assert copy.text == "Lamp."
