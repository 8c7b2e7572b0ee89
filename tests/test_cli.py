"""The command line: exit status, standard output and standard error, each by itself."""

import datetime
import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT

import wireparse
from wireparse import agencies, desk
from wireparse.cli import program
from wireparse.collect import read_story

SAMPLE = "samples/reuters/lighthouse.txt"
WIREPARSE = [sys.executable, "-m", "wireparse"]
GOOD = '{{"id": {}, "text": "Head\\n\\nROME, Dec 11 (Reuters) - Copy."}}\n'


def run(*args: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(program, args, input=stdin, prog_name="wireparse")


def stories(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


class Words(HTMLParser):
    """What a reader of the page sees in the column of the copy, line by line."""

    found = ""
    inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter and leave that column."""
        self.inside = ("class", "words") in attrs or (self.inside and tag == "span")

    def handle_data(self, data: str) -> None:
        """Read it."""
        self.found += data if self.inside else ""


def page_words(page: str) -> str:
    words = Words()
    words.feed(page)
    return words.found.strip()


def test_a_file_is_one_line_of_json() -> None:
    result = run("parse", SAMPLE)
    (story,) = stories(result)
    assert (result.exit_code, result.stderr) == (0, "")
    assert (story["id"], story["agency"]) == ("samples/reuters/lighthouse", "Reuters")
    assert story["text"] is None


def test_the_copy_is_printed_when_it_is_asked_for() -> None:
    (story,) = stories(run("parse", "--text", SAMPLE))
    assert story["text"] == (ROOT / SAMPLE).read_text("utf-8")


def test_standard_input_is_read_when_no_file_is_named_and_for_a_dash() -> None:
    for args in (("parse",), ("parse", "-")):
        result = run(*args, stdin=(ROOT / SAMPLE).read_bytes())
        assert (result.exit_code, stories(result)[0]["id"], result.stderr) == (0, "-", "")


def test_several_files_are_read_in_their_order(tmp_path: Path) -> None:
    records = tmp_path / "r.jsonl"
    records.write_text(GOOD.format(1) + GOOD.format(2))
    result = run("parse", str(records), SAMPLE, "-", stdin="copy")
    assert [story["id"] for story in stories(result)] == ["1", "2", "samples/reuters/lighthouse", "-"]


def test_the_reference_day_gives_the_year() -> None:
    for day in ("2016-12-11", "11 Dec 2016", "Sunday, December 11th 2016"):
        (story,) = stories(run("parse", "--date", day, SAMPLE))
        assert story["dateline"]["date"] == "2016-12-11"


def test_the_agency_can_be_told() -> None:
    (story,) = stories(run("parse", "--agency", "associated press", stdin="Head\n\nThe copy of nobody."))
    assert (story["agency"], story["agency_by"]) == ("AP", "option")


def own_house(path: Path, **changed: object) -> str:
    house = {"name": "Harbour", "names": ["Harbour News"], "datelines": ["{places} ({credit}) -"], **changed}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(house))
    return str(path)


def test_a_house_of_ones_own_is_read_from_json(tmp_path: Path) -> None:
    path = own_house(tmp_path / "harbour.json")
    (story,) = stories(run("parse", "--house", path, stdin="Head\n\nROME (Harbour News) - The copy.\n"))
    assert (story["agency"], story["dateline"]["credit"]) == ("Harbour", "Harbour News")


def test_a_house_in_the_configuration_folder_is_known_by_name(tmp_path: Path) -> None:
    own_house(tmp_path / "config" / "wireparse" / "houses" / "harbour.json")
    (story,) = stories(run("parse", "--agency", "harbour news", stdin="Head\n\nROME (Harbour News) - The copy.\n"))
    assert story["agency"] == "Harbour"


def test_a_house_in_the_configuration_folder_is_looked_up_by_what_the_copy_prints(tmp_path: Path) -> None:
    own_house(tmp_path / "config" / "wireparse" / "houses" / "harbour.json")
    (story,) = stories(run("parse", stdin="Head\n\nROME (Harbour News) - The copy.\n"))
    assert (story["agency"], story["agency_by"]) == ("Harbour", "dateline")


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"datelnes": []}, "no field is called `datelnes`; the fields are name, names, datelines"),
        ({"names": "Harbour"}, "Expected `array`, got `str` - at `names`"),
        ({"names": []}, "the field `names` is empty"),
        ({"datelines": ["{place} -"]}, "`datelines[0]` holds {place}, which is none of {places}, {date}, {credit}"),
        ({"datelines": ["{places} -", "[{places} -"]}, "`datelines[1]` does not close a bracket that it opens"),
    ],
)
def test_a_bad_house_is_wrong_usage_and_names_the_field(tmp_path: Path, changed: dict[str, Any], message: str) -> None:
    result = run("parse", "--house", own_house(tmp_path / "harbour.json", **changed), SAMPLE)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"harbour.json: {message}" in result.stderr


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["parse", "--agency", "Nobody", SAMPLE], "no house is called 'Nobody'. `wireparse agencies` lists them."),
        (["parse", "--date", "Dec 2016", SAMPLE], "'Dec 2016' has several meanings. Write it as 2016-12-11."),
        (["parse", "--date", "3/4/2016", SAMPLE], "'3/4/2016' has several meanings."),
        (["parse", "--date", "soon", SAMPLE], "'soon' is no day."),
        (["parse", "--max-story", "big", SAMPLE], "'big' is no size. Write it as 10MB, 500kB or 1000."),
        (["parse", "--max-story", "0", SAMPLE], "'0' is no size."),
        (["parse", "--house", "nope.json", SAMPLE], "nope.json: No such file or directory."),
        (["parse", "--text-key", "id", SAMPLE], "--text-key and --id-key both name 'id'."),
        (["parse", "-f", "xml", SAMPLE], "'xml' is not one of"),
        (["pars"], "No such command 'pars'"),
    ],
)
def test_wrong_usage_is_status_2(args: list[str], message: str) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


@pytest.mark.parametrize(("size", "status"), [("60", 1), ("1kB", 0), ("10MB", 0), ("1 GB", 0)])
def test_a_story_that_is_too_long_is_refused(size: str, status: int) -> None:
    result = run("parse", "--max-story", size, stdin="x" * 61)
    assert result.exit_code == status
    assert ("is longer than --max-story" in result.stderr) == bool(status)


def test_bad_input_costs_a_message_and_status_1_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    files = {
        "empty.txt": b"",
        "picture.png": b"\x89PNG\r\n\x1a\n\x00",
        "cut.txt": b"Head\n\ncaf\xc3",
        "byte.txt": b"Head\n\ncaf\xe9 na\xc3\xafve",
        "records.jsonl": GOOD.format(7).encode()
        + b'{"id": 8, "text": \n{"text": "\\ud800"}\n'
        + GOOD.format(9).encode(),
        "long.jsonl": b'{"text": "' + b"x" * 50_000_000 + b'"}\n' + GOOD.format(10).encode(),
    }
    for name, data in files.items():
        Path(name).write_bytes(data)
    Path("folder").mkdir()
    result = run("parse", "folder", "missing.txt", *files)
    assert result.exit_code == 1
    assert [story["id"] for story in stories(result)] == ["cut", "byte", "7", "9", "10"]
    assert [line.rpartition(". ")[0] for line in result.stderr.splitlines()] == [
        "wireparse: folder: is a folder",
        "wireparse: missing.txt: does not exist",
        "wireparse: empty.txt: is empty",
        "wireparse: picture.png: is a PNG picture",
        "wireparse: cut.txt: ends in the middle of a character",
        "wireparse: records.jsonl:2: the record is not JSON (input data was truncated)",
        "wireparse: records.jsonl:3: the record holds half of a character (a lone surrogate such as \\ud83d)",
        "wireparse: long.jsonl:1: the record is longer than --max-story (10,000,000 bytes)",
    ]
    byte = stories(result)[1]
    assert byte["source"]["encoding"] == "utf-8+windows-1252"
    assert [query["kind"] for query in byte["queries"]][:1] == ["encoding"]


def test_a_mistake_of_the_desk_costs_one_story_and_is_said_aloud(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails_once(copy: Any, *found: Any) -> Any:
        if copy.id == "2":
            raise KeyError("oops")
        return read_story(copy, *found)

    monkeypatch.setattr(desk, "read_story", fails_once)
    result = run("parse", stdin="".join(GOOD.format(n) for n in (1, 2, 3)))
    assert (result.exit_code, [story["id"] for story in stories(result)]) == (1, ["1", "3"])
    assert result.stderr.startswith("wireparse: standard input:2: the desk failed on this story (KeyError: 'oops' at ")


def test_explain_shows_the_copy_with_the_parts_in_the_margin() -> None:
    result = run("explain", SAMPLE)
    assert (result.exit_code, result.stderr) == (0, "")
    rows = result.stdout.splitlines()
    assert rows[0] == "== samples/reuters/lighthouse"
    assert [
        row.split()[0] for row in rows if row.startswith(("headline", "byline", "dateline", "body", "signoff"))
    ] == [
        "headline",
        "byline",
        "dateline",
        "body",
        "signoff",
    ]
    assert rows[-1].startswith("? undated dateline: ")
    copy = "".join("".join(row.partition(" | ")[2].split()) for row in rows)
    assert copy == "".join((ROOT / SAMPLE).read_text("utf-8").split())


def test_explain_as_a_page_holds_the_copy_and_no_markup_of_its_own() -> None:
    result = run("explain", "--html", SAMPLE)
    assert (result.exit_code, result.stderr) == (0, "")
    words = page_words(result.stdout)
    assert "".join(words.split()) == "".join((ROOT / SAMPLE).read_text("utf-8").split())
    assert '<div class="margin"><b>signoff</b> signoff-roles</div>' in result.stdout
    assert '<p class="query">? undated dateline: ' in result.stdout
    marked = run("explain", "--html", stdin="<b>LIMA</b> & a \x07 bell, <script>alert(1)</script>\n").stdout
    assert "".join(page_words(marked).split()) == "<b>LIMA</b>&a\u2407bell,<script>alert(1)</script>"


def test_agencies_lists_the_houses() -> None:
    result = run("agencies")
    assert result.exit_code == 0
    assert [row for row in result.stdout.splitlines() if row.startswith("Reuters ")]
    houses = json.loads(run("agencies", "-f", "json").stdout)
    assert "AP" in [house["name"] for house in houses]
    assert "({credit})" in "".join(houses[0]["datelines"])


@pytest.mark.parametrize("house", [house.name for house in agencies.houses()])
def test_every_house_can_be_named_in_any_case(house: str) -> None:
    found = [agencies.called(name) for name in (house, house.casefold(), house.upper())]
    assert [style and style.name for style in found] == [house] * 3


def test_schema_prints_json_schema_and_duckdb_columns() -> None:
    assert json.loads(run("schema").stdout)["$ref"] == "#/$defs/Story"
    assert run("schema", "-f", "duckdb").stdout.startswith("columns = {")


def test_the_version_is_the_packages() -> None:
    assert run("--version").stdout == f"wireparse {wireparse.__version__}\n"


@pytest.fixture
def slow() -> Iterator["subprocess.Popen[bytes]"]:
    """The program, waiting for records."""
    pipe = subprocess.PIPE
    with subprocess.Popen([*WIREPARSE, "parse"], stdin=pipe, stdout=pipe, stderr=pipe) as process:
        yield process


def test_the_first_story_is_out_before_the_second_is_written(slow: "subprocess.Popen[bytes]") -> None:
    assert slow.stdin
    assert slow.stdout
    for number in (1, 2, 3):
        slow.stdin.write(GOOD.format(number).encode())
        slow.stdin.flush()
        assert json.loads(slow.stdout.readline())["id"] == str(number)
    slow.stdin.close()
    assert slow.stdout.read() == b""
    assert slow.wait() == 0


def test_a_reader_that_has_gone_is_no_error(slow: "subprocess.Popen[bytes]") -> None:
    assert slow.stdin
    assert slow.stdout
    slow.stdin.write(GOOD.format(1).encode())
    slow.stdin.flush()
    assert slow.stdout.readline()
    slow.stdout.close()
    slow.stdin.write(GOOD.format(2).encode())
    slow.stdin.close()
    assert slow.stderr
    assert (slow.stderr.read(), slow.wait()) == (b"", 0)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("copy", [SAMPLE, "-"])
def test_a_full_disk_is_said_aloud(copy: str) -> None:
    # What waits for more of its input has printed the stories that it has, and meets the full disk there.
    with open("/dev/full", "wb") as full:
        words = [*WIREPARSE, "parse", copy]
        record = GOOD.format(1).encode()
        done = subprocess.run(words, input=record, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr == b"wireparse: output: No space left on device. Make room, or write elsewhere.\n"


def test_on_a_terminal_it_says_that_it_waits() -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*WIREPARSE, "parse"], stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr
        assert b"no file was named: reading standard input" in process.stderr.readline()
        os.write(ours, b"Copy.\n\x04")
        assert process.stdout
        assert json.loads(process.stdout.read())["body"] == "Copy."
    os.close(ours)
    os.close(theirs)


def test_importing_wireparse_loads_nothing_else() -> None:
    code = "import sys; before = set(sys.modules); import wireparse; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) - {"__future__"} == {"wireparse"}


def test_parsing_a_file_loads_neither_rich_nor_dateutil() -> None:
    code = f"import sys\nfrom wireparse.cli import program\nprogram(['parse', {SAMPLE!r}], standalone_mode=False)\n"
    code += "print(*{'rich', 'dateutil', 'importlib.metadata', 'email'} & set(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "\n"


def test_the_library_reads_strings() -> None:
    text = (ROOT / SAMPLE).read_text("utf-8")
    story = wireparse.parse(text, agency="AP", date="2016-12-11")
    assert isinstance(story, wireparse.Story)
    assert (story.source.path, story.dateline.date) == (None, "2016-12-11")
    first, second = wireparse.parse_many([text, "x"])
    assert (first.agency, second.body) == ("Reuters", "x")
    with pytest.raises(ValueError, match="Nobody"):
        wireparse.parse(text, agency="Nobody")
    with pytest.raises(ValueError, match="soon"):
        wireparse.parse(text, date="soon")
    with pytest.raises(AttributeError, match="nothing"):
        _ = wireparse.nothing


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("words", [["--help"], ["--version"], ["parse", "--help"]])
def test_help_that_a_full_disk_cuts_off_is_no_traceback(words: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*WIREPARSE, *words], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr == b"wireparse: output: No space left on device. Make room, or write elsewhere.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_message_that_cannot_be_written_costs_no_story() -> None:
    with open("/dev/full", "wb") as full:
        words = [*WIREPARSE, "parse", "missing.txt", SAMPLE]
        done = subprocess.run(words, stdout=subprocess.PIPE, stderr=full, check=False)
    assert json.loads(done.stdout)["agency"] == "Reuters"


@pytest.mark.parametrize("size", ["100GB", "999999999999GB"])
def test_a_limit_may_be_larger_than_the_memory(size: str) -> None:
    result = run("parse", "--max-story", size, SAMPLE)
    assert (result.exit_code, len(stories(result))) == (0, 1)


def test_a_year_of_two_digits_may_stand_first_or_last() -> None:
    result = run("parse", "--date", "16-12-11", SAMPLE)
    assert result.exit_code == 2
    assert "'16-12-11' has several meanings" in result.stderr


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_calendars_ends_are_days_too(day: str) -> None:
    (story,) = stories(run("parse", "--date", day, SAMPLE))
    assert story["dateline"]["date"] == f"{day[:4]}-12-11"


@pytest.mark.parametrize(
    ("data", "status", "what"),
    [
        ('\ufeff{"name": "Gazette", "names": ["Gazette"]}', 0, ""),
        ('{"name": " ", "names": ["Gazette"]}', 2, "a name is blank"),
        ('{"name": "Gazette", "names": [""]}', 2, "a name is blank"),
    ],
)
def test_a_house_may_begin_with_a_byte_order_mark_and_must_have_a_name(
    tmp_path: Path, data: str, status: int, what: str
) -> None:
    house = tmp_path / "gazette.json"
    house.write_text(data, encoding="utf-8")
    result = run("parse", "--house", str(house), SAMPLE)
    assert result.exit_code == status
    assert what in result.stderr


def test_python_callers_are_told_what_a_text_is() -> None:
    with pytest.raises(TypeError, match="decode bytes first"):
        wireparse.parse(b"The lamp.")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="parse reads one"):
        wireparse.parse_many("The lamp.")
    noon = datetime.datetime(2016, 12, 12, 12)  # noqa: DTZ001 - a day is asked for
    assert wireparse.parse("ROME, Dec 11 (AP) - The lamp.", date=noon).dateline.date == "2016-12-11"


@pytest.mark.skipif(signal.getsignal(signal.SIGINT) is signal.SIG_IGN, reason="the shell lets nobody interrupt")
def test_an_interrupt_is_told_in_one_line_and_what_was_read_is_printed() -> None:
    words = [*WIREPARSE, "parse", "-"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdin
        assert running.stdout
        running.stdin.write(GOOD.format(1).encode())
        running.stdin.flush()
        story = json.loads(running.stdout.readline())
        running.send_signal(signal.SIGINT)
        _, said = running.communicate()
    assert (story["id"], running.returncode) == ("1", 1)
    assert said.decode() == "wireparse: interrupted. What was read until then is printed; run it again for the rest.\n"
