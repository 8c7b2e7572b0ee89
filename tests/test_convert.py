"""Whole archives: the same bytes however a run went, nothing lost, and what could not be read said aloud."""

import bz2
import contextlib
import csv
import ctypes
import gzip
import json
import lzma
import multiprocessing
import os
import pty
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import archives
import pytest
from click.testing import CliRunner, Result

from wireparse import inputs
from wireparse.batch import batches, journal, workers
from wireparse.batch.duplicates import Seen
from wireparse.batch.workers import Lost, in_order
from wireparse.cli import program
from wireparse.inputs import Fault
from wireparse.outputs import parquet
from wireparse.outputs.folder import safe

WIREPARSE = [sys.executable, "-m", "wireparse", "convert"]
KILLS = 10
TOWNS = ("PORT MARREN", "ROME", "LIMA", "Harrowgate")
HOUSES = ("Reuters", "AP", "AFP")


def record(number: int, **changed: Any) -> dict[str, Any]:
    """A story of the lighthouse keepers, as a record."""
    town, house, day = TOWNS[number % 4], HOUSES[number % 3], number % 28 + 1
    text = (
        f"Lamp number {number} is lit\n\nBy Ada Kittiwake\n\n{town}, Dec {day} ({house}) - Keeper {number} of the "
        f"lighthouse lit the lamp.\n\nShips of {number} ports saw it.\n"
    )
    return {"id": f"k{number}", "text": text, **changed}


def archive(path: Path, records: list[dict[str, Any]] | int) -> str:
    some = [record(number) for number in range(records)] if isinstance(records, int) else records
    path.write_text("".join(json.dumps(one) + "\n" for one in some))
    return str(path)


def run(*args: str) -> Result:
    return CliRunner().invoke(program, ["convert", "--date", "2016-12-31", *args], prog_name="wireparse")


def stories(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def left_over(goal: Path) -> list[str]:
    return sorted(path.name for path in goal.parent.glob(f"{goal.name}.*"))


def whole(goal: Path) -> bytes:
    """All the bytes of a goal, a folder's file by file."""
    files = sorted(goal.rglob("*")) if goal.is_dir() else [goal]
    return b"".join(str(path.relative_to(goal)).encode() + path.read_bytes() for path in files if path.is_file())


def test_an_archive_is_what_parse_prints(tmp_path: Path) -> None:
    source, goal = archive(tmp_path / "a.jsonl", 700), tmp_path / "out.jsonl"
    done = run(source, "-o", str(goal), "--jobs", "1")
    printed = CliRunner().invoke(program, ["parse", "--date", "2016-12-31", source]).stdout_bytes
    assert (done.exit_code, goal.read_bytes()) == (0, printed)
    assert [story["id"] for story in stories(goal)] == [f"k{n}" for n in range(700)]
    assert left_over(goal) == []
    assert "700 stories in " in done.stderr


@pytest.mark.parametrize("end", ["jsonl", "jsonl.gz", "csv", "csv.xz", "parquet", "sqlite", ""])
def test_more_workers_and_a_second_run_give_the_same_bytes(tmp_path: Path, end: str) -> None:
    source = archive(tmp_path / "a.jsonl", 1300)
    goals = [tmp_path / (f"{name}.{end}" if end else name) for name in ("one", "two", "again")]
    for goal, jobs in zip(goals, ("1", "2", "1"), strict=True):
        assert run(source, "-o", str(goal), "--jobs", jobs, "--quiet").exit_code == 0
    assert whole(goals[0])
    assert whole(goals[0]).replace(b"one", b"two") == whole(goals[1]).replace(b"one", b"two")
    assert whole(goals[0]) == whole(goals[2])


def killed(args: list[str], journal: Path, lines: int) -> bool:
    """Start a run, and kill it as soon as its journal has so many lines more. Whether it was killed before its end.

    Its standard error is read to the end: a worker that went on after it would hold it open.
    """
    before = journal.read_bytes().count(b"\n") if journal.exists() else 0
    with subprocess.Popen([*WIREPARSE, *args], stderr=subprocess.PIPE) as process:
        while process.poll() is None:
            if journal.exists() and journal.read_bytes().count(b"\n") >= before + lines:
                process.kill()
                break
            time.sleep(0.002)
        assert process.stderr
        message = process.stderr.read().decode()
    assert process.returncode in {-signal.SIGKILL, 0}, message
    return process.returncode != 0


@pytest.mark.parametrize(("end", "jobs"), [("jsonl", "2"), ("csv", "1"), ("parquet", "1"), ("sqlite", "2")])
def test_a_run_that_is_killed_ten_times_ends_with_the_same_bytes(tmp_path: Path, end: str, jobs: str) -> None:
    records = [record(number) for number in range(9000)]
    records[4000] = {"id": "k4000", "copy": "under no key that is known"}
    source, goal, calm = archive(tmp_path / "a.jsonl", records), tmp_path / f"out.{end}", tmp_path / f"calm.{end}"
    options = [source, "--jobs", "2", "--quiet", "--max-rejects", "1", "--text-key", "text"]
    assert run(*options[:-2], *options[-2:], "-o", str(calm)).exit_code == 0
    moments, kills = random.Random(end), 0  # noqa: S311 - seeded: the same moments each time
    args = [*options, "--date", "2016-12-31", "-o", str(goal), "--resume", "--jobs", jobs]
    for _ in range(KILLS):
        kills += killed(args, Path(f"{goal}.journal"), moments.randint(1, 3))
    assert kills == KILLS
    subprocess.run([*WIREPARSE, *args], check=True)
    assert goal.read_bytes() == calm.read_bytes()
    rejects = Path(f"{goal}.rejects.jsonl").read_bytes()
    assert rejects == Path(f"{calm}.rejects.jsonl").read_bytes()
    assert rejects.count(b"\n") == 1
    assert left_over(goal) == [f"out.{end}.rejects.jsonl"]


@pytest.mark.parametrize("end", ["jsonl", "sqlite"])
def test_what_was_torn_off_by_a_power_cut_is_made_again(tmp_path: Path, end: str) -> None:
    source, goal, calm = archive(tmp_path / "a.jsonl", 1000), tmp_path / f"out.{end}", tmp_path / f"calm.{end}"
    run(source, "-o", str(calm))
    journal = Path(f"{goal}.journal")
    assert killed([source, "-o", str(goal), "--date", "2016-12-31", "--jobs", "1"], journal, 3)
    with open(f"{goal}.partial", "ab") as data, journal.open("ab") as lines:
        data.write(b'{"half a st' * 1_000_000)
        lines.write(b'{"pieces":99,"da')
    assert run(source, "-o", str(goal), "--resume").exit_code == 0
    assert goal.read_bytes() == calm.read_bytes()


def test_a_run_that_did_not_end_says_what_to_type(tmp_path: Path) -> None:
    source, goal = archive(tmp_path / "a.jsonl", 1000), tmp_path / "out.jsonl"
    assert killed([source, "-o", str(goal), "--jobs", "1"], Path(f"{goal}.journal"), 3)
    args = ("convert", source, "-o", str(goal))

    def said(*more: str) -> str:
        done = CliRunner().invoke(program, [*args, *more])
        assert done.exit_code == 2
        return done.stderr

    assert "go on with --resume, or begin anew with --overwrite" in said()
    assert "the options have changed (--agency, --limit)" in said("--resume", "--agency", "AP", "--limit", "5")
    archive(Path(source), 999)
    assert "the sources have changed" in said("--resume")
    assert CliRunner().invoke(program, [*args, "--overwrite"]).exit_code == 0
    assert (len(stories(goal)), left_over(goal)) == (999, [])
    assert "is there already. Name another, or replace it with --overwrite." in said()


def test_a_source_that_vanishes_ends_the_run_and_nothing_is_lost(tmp_path: Path) -> None:
    folder, goal = tmp_path / "in", tmp_path / "out.jsonl"
    folder.mkdir()
    archive(folder / "a.jsonl", 3000)
    archive(folder / "b.jsonl", 300)
    args = [str(folder), "-o", str(goal), "--jobs", "1"]
    assert killed(args, Path(f"{goal}.journal"), 3)
    kept = (folder / "b.jsonl").stat()
    (folder / "b.jsonl").rename(tmp_path / "away.jsonl")
    gone = CliRunner().invoke(program, ["convert", *args, "--resume"])
    assert (gone.exit_code, "the sources have changed" in gone.stderr) == (2, True)
    (tmp_path / "away.jsonl").rename(folder / "b.jsonl")
    os.utime(folder / "b.jsonl", ns=(kept.st_atime_ns, kept.st_mtime_ns))
    assert CliRunner().invoke(program, ["convert", *args, "--resume"]).exit_code == 0
    assert len(stories(goal)) == 3300


def test_a_source_that_vanishes_in_mid_run_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = archive(tmp_path / "a.jsonl", 1000), archive(tmp_path / "b.jsonl", 1000)
    cut = inputs.cut

    def removes(source: Any, *args: Any) -> Any:
        yield from cut(source, *args)
        Path(second).unlink(missing_ok=True)

    monkeypatch.setattr(inputs, "cut", removes)
    done = run(first, second, "-o", str(tmp_path / "out.jsonl"), "--jobs", "1")
    assert done.exit_code == 1
    what = f"{second}: was there when the run began, and is gone"
    assert done.stderr.splitlines() == [
        f"wireparse: {what}. Bring it back, its time stamp too, and go on with --resume."
    ]
    assert Path(tmp_path / "out.jsonl.partial").stat().st_size > 0


def test_a_summary_that_cannot_be_written_is_named_and_the_stories_are_kept(tmp_path: Path) -> None:
    goal, nowhere = tmp_path / "out.jsonl", tmp_path / "nowhere" / "sum.json"
    done = run(archive(tmp_path / "a.jsonl", 1), "-o", str(goal), "--summary", str(nowhere), "--jobs", "1")
    assert done.exit_code == 1
    assert (
        f"{nowhere}: No such file or directory, and the summary is not written. The stories are: {goal}" in done.stderr
    )
    assert f"{goal}: 1 story in " in done.stderr
    assert len(stories(goal)) == 1


def test_rejects_are_converted_after_mending(tmp_path: Path) -> None:
    source, goal = tmp_path / "a.jsonl", tmp_path / "out.jsonl"
    source.write_text(
        json.dumps(record(1))
        + '\n{"id": "cut", "text": "Lamp\n{"id": 7, "text": "Lamp \\ud83d lit"}\n{"id": "none"}\n'
        + json.dumps(record(2))
        + "\n"
    )
    done = run(str(source), str(tmp_path / "missing.txt"), "-o", str(goal))
    assert done.exit_code == 1
    assert [story["id"] for story in stories(goal)] == ["k1", "k2"]
    rejects = Path(f"{goal}.rejects.jsonl")
    cut, half, none, missing = stories(rejects)
    assert (cut["source"], cut["line"], cut["raw"]) == (str(source), 2, '{"id": "cut", "text": "Lamp\n')
    assert cut["offset"] == len(json.dumps(record(1))) + 1
    assert (half["id"], half["text"]) == ("7", "Lamp � lit")
    assert (none["id"], "text" in none) == ("none", False)
    assert (missing["reason"], missing["remedy"]) == ("does not exist", "Check the path")
    assert done.stderr.count("\n") == 6

    rejects.write_text("".join(json.dumps({"text": "Lamp mended", **one}) + "\n" for one in (cut, half, none)))
    mended = tmp_path / "mended.jsonl"
    assert run("--from", "jsonl", str(rejects), "-o", str(mended)).exit_code == 0
    assert [story["id"] for story in stories(mended)][1:] == ["7", "none"]


@pytest.mark.parametrize(("allowed", "status"), [("0", 1), ("1", 1), ("2", 0)])
def test_some_rejects_can_be_allowed(tmp_path: Path, allowed: str, status: int) -> None:
    source = archive(tmp_path / "a.jsonl", [record(1), {"text": 1}, {"text": 2}])
    assert run(source, "-o", str(tmp_path / "out.jsonl"), "--max-rejects", allowed).exit_code == status


def test_only_what_is_wanted_goes_out_and_the_rest_is_counted(tmp_path: Path) -> None:
    source, goal, summary = archive(tmp_path / "a.jsonl", 600), tmp_path / "out.jsonl", tmp_path / "sum.json"
    wanted = ("--where", "agency=associated press,AFP", "--since", "2016-12-05", "--until", "2016-12-06")
    assert run(source, "-o", str(goal), *wanted, "--summary", str(summary)).exit_code == 0
    assert {(story["agency"], story["date"]) for story in stories(goal)} == {
        (house, day) for house in ("AP", "AFP") for day in ("2016-12-05", "2016-12-06")
    }
    told = json.loads(summary.read_text())
    assert (told["stories"], told["stories"] + told["left_out"]) == (len(stories(goal)), 600)
    assert set(told["agencies"]) == {"AP", "AFP"}
    assert (told["formats"], told["status"]) == ({"jsonl": told["stories"]}, 0)


@pytest.mark.parametrize("limit", [0, 7, 600, 5000])
def test_a_run_can_end_after_some_stories(tmp_path: Path, limit: int) -> None:
    source, goal = archive(tmp_path / "a.jsonl", 1000), tmp_path / "out.jsonl"
    assert run(source, "-o", str(goal), "--limit", str(limit)).exit_code == 0
    assert [story["id"] for story in stories(goal)] == [f"k{n}" for n in range(min(limit, 1000))]


def resent(name: str, slug: str, day: int) -> dict[str, Any]:
    """A story whose slug says which version it is."""
    text = f"{slug}\nThe lamp is lit\n\nPORTLAND, Maine, Dec. {day} (AP) -- Keepers of the {name} lamp lit it.\n"
    return {"id": name, "text": text}


def test_repeats_are_dropped_and_new_versions_say_what_they_replace(tmp_path: Path) -> None:
    records = [
        resent("first", "BC-US--Harbour Lamp,90", 11),
        resent("other", "BC-US--Harbour Boats,90", 11),
        resent("lead", "BC-US--Harbour Lamp, 1st Ld-Writethru,127", 11),
        {**record(1), "id": "one"},
        {**record(1), "id": "same", "text": record(1)["text"].replace(" ", "  ")},
        resent("second", "BC-US--Harbour Lamp, 2nd Ld-Writethru,140", 12),
        resent("late", "BC-US--Harbour Lamp, 1st Ld-Writethru,127", 12),
        resent("added", "BC-US--Harbour Lamp, 1st Add,60", 12),
        resent("week", "BC-US--Harbour Lamp, 3rd Ld-Writethru,127", 19),
    ]
    source, goal = archive(tmp_path / "a.jsonl", records), tmp_path / "out.jsonl"
    done = run(source, "-o", str(goal), "--dedupe")
    found = {story["id"]: story["supersedes"] for story in stories(goal)}
    none = dict.fromkeys(("first", "other", "one", "late", "added", "week"))
    assert found == {**none, "lead": "first", "second": "lead"}
    assert "1 repeats dropped, 2 new versions marked" in done.stderr


def test_what_was_seen_behind_the_last_durable_piece_is_seen_again(tmp_path: Path) -> None:
    path = str(tmp_path / "seen")
    with contextlib.closing(Seen(path, 0)) as seen:
        for words in (b"first piece", b"second piece"):
            assert not seen.is_repeat(words)
            seen.save()
    with contextlib.closing(Seen(path, 1)) as resumed:
        assert not resumed.is_repeat(b"second piece")
        assert resumed.is_repeat(b"first piece")
    with contextlib.closing(Seen(path, 0)) as begun_anew:
        assert not begun_anew.is_repeat(b"first piece")


def test_repeats_are_known_again_after_a_kill(tmp_path: Path) -> None:
    records = [record(number % 1100) for number in range(4000)]
    source, goal, calm = archive(tmp_path / "a.jsonl", records), tmp_path / "out.jsonl", tmp_path / "calm.jsonl"
    assert run(source, "-o", str(calm), "--dedupe").exit_code == 0
    args = [source, "-o", str(goal), "--dedupe", "--resume", "--date", "2016-12-31"]
    assert killed(args, Path(f"{goal}.journal"), 4)
    assert killed(args, Path(f"{goal}.journal"), 3)
    assert run(source, "-o", str(goal), "--dedupe", "--resume").exit_code == 0
    assert goal.read_bytes() == calm.read_bytes()
    assert len(stories(goal)) == 1100
    assert left_over(goal) == []


@pytest.mark.parametrize(("end", "unpack"), [("gz", gzip.decompress), ("bz2", bz2.decompress), ("xz", lzma.decompress)])
def test_packed_pieces_are_one_file(tmp_path: Path, end: str, unpack: Any) -> None:
    source, plain = archive(tmp_path / "a.jsonl", 600), tmp_path / "out.jsonl"
    run(source, "-o", str(plain))
    run(source, "-o", f"{plain}.{end}")
    assert unpack(Path(f"{plain}.{end}").read_bytes()) == plain.read_bytes()
    run(archive(tmp_path / "none.jsonl", [{"text": 1}]), "-o", str(tmp_path / f"none.csv.{end}"), "--limit", "0")
    assert unpack((tmp_path / f"none.csv.{end}").read_bytes()).startswith(b"id,agency,")
    run(archive(tmp_path / "none.jsonl", [{"text": 1}]), "-o", str(tmp_path / f"none.jsonl.{end}"))
    assert unpack((tmp_path / f"none.jsonl.{end}").read_bytes()) == b""


def test_zstandard_frames_are_one_file(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    source, plain = archive(tmp_path / "a.jsonl", 600), tmp_path / "out.jsonl"
    run(source, "-o", str(plain))
    run(source, "-o", f"{plain}.zst")
    with open(f"{plain}.zst", "rb") as file:
        read = zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True).read()
    assert read == plain.read_bytes()


def test_parquet_is_typed_as_the_contract_is(tmp_path: Path) -> None:
    read = pytest.importorskip("pyarrow.parquet").read_table
    source, goal, lines = archive(tmp_path / "a.jsonl", 600), tmp_path / "out.parquet", tmp_path / "out.jsonl"
    run(source, "-o", str(goal))
    run(source, "-o", str(lines))
    expected = stories(lines)
    rows = read(goal).to_pylist()
    assert [{**row, "metadata": json.loads(row["metadata"])} for row in rows] == expected


def test_parquet_is_parted_by_agency_and_year(tmp_path: Path) -> None:
    dataset = pytest.importorskip("pyarrow.dataset")
    source, goals = archive(tmp_path / "a.jsonl", 600), [tmp_path / "one.parquet", tmp_path / "two.parquet"]
    for goal in goals:
        assert run(source, "-o", str(goal), "--partition-by", "agency,year").exit_code == 0
    assert (goals[0] / "agency=AFP" / "year=2016" / "part-0.parquet").exists()
    assert whole(goals[0]) == whole(goals[1])
    assert dataset.dataset(goals[0], partitioning="hive").count_rows() == 600
    assert run(source, "-o", str(goals[0]), "--partition-by", "agency", "--overwrite").exit_code == 0
    assert sorted(path.name for path in goals[0].iterdir()) == ["agency=AFP", "agency=AP", "agency=Reuters"]


def test_parts_are_written_before_they_are_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = pytest.importorskip("pyarrow.dataset")
    monkeypatch.setattr(parquet, "_HELD", 1)
    goal = tmp_path / "out.parquet"
    run(archive(tmp_path / "a.jsonl", 600), "-o", str(goal), "--partition-by", "agency")
    assert sorted(path.name for path in (goal / "agency=AP").iterdir()) == [f"part-{n}.parquet" for n in range(3)]
    table = dataset.dataset(goal, partitioning="hive").to_table(columns=["id", "agency"]).to_pylist()
    assert {row["id"]: row["agency"] for row in table} == {f"k{n}": HOUSES[n % 3] for n in range(600)}


def test_a_database_has_a_row_a_story_and_finds_words(tmp_path: Path) -> None:
    goal = tmp_path / "out.db"
    run(archive(tmp_path / "a.jsonl", 600), "-o", str(goal))
    table = sqlite3.connect(goal)
    ask = "select s.id from stories_fts f join stories s on s.story = f.rowid where stories_fts match 'ports AND 77'"
    assert table.execute(ask).fetchall() == [("k77",)]
    ask = "select s.agency, a.name, p.city from stories s join authors a using (story) join places p using (story)"
    assert table.execute(f"{ask} where s.id = 'k5'").fetchall() == [("AFP", "Ada Kittiwake", "ROME")]
    tables = {name for (name,) in table.execute("select name from sqlite_master where type = 'table'")}
    assert {"stories", "authors", "places", "captions", "credits", "notes", "marks"} <= tables
    assert table.execute("pragma integrity_check").fetchone() == ("ok",)
    assert (
        table.execute("select count(*) from marks m left join stories s using (story) where s.id is null").fetchone()[0]
        == 0
    )
    table.close()


def test_a_folder_has_a_file_a_story(tmp_path: Path) -> None:
    goal = tmp_path / "out"
    names = ["a/b", "../up", ".hidden", "a/b", "é" * 300]
    run(archive(tmp_path / "a.jsonl", [record(n, id=name) for n, name in enumerate(names)]), "-o", f"{goal}/")
    assert sorted(path.name for path in goal.iterdir()) == sorted(
        ["a_b.json", "a_b-4.json", "_up.json", "hidden.json", "é" * 120 + ".json"]
    )
    assert json.loads((goal / "a_b.json").read_text("utf-8"))["id"] == "a/b"
    assert safe("...") == "story"


def test_a_folder_of_something_else_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "diary.txt").write_text("dear")
    done = run(archive(tmp_path / "a.jsonl", 3), "-o", str(tmp_path / "mine"), "--overwrite")
    assert done.exit_code == 2
    assert "diary.txt: is none of wireparse's files, and would be lost." in done.stderr
    assert (tmp_path / "mine" / "diary.txt").read_text() == "dear"


BROKEN_LINES = (
    b"\xef\xbb\xbf"
    + b"".join(json.dumps({"text": record(n)["text"]}).encode() + b"\n" for n in range(7))
    + b'\n{"text": "cut\n{"text": "caf\xe9 in LIMA"}\r\n{"text": "'
    + b"too long " * 200
    + b'"}\n{"id": "last", "text": "no line end"}'
)
BROKEN_CORPUS = (
    archives.TREC
    + b"<DOC>\n<TEXT>\nNo id.\n</TEXT>\n</DOC>\nrubbish</DOC>\n<DOC>"
    + b"too long " * 200
    + b"</DOC>\n<DOC></DOC>\n<DOC>\n<TEXT>\nNor has this one.\n</TEXT></DOC><DOC>\n<TEXT>\nCut of"
)


@pytest.fixture(params=[1, 2, 3, 250])
def small_pieces(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "_STORIES", request.param)
    monkeypatch.setattr(batches, "_SMALL", 0)
    monkeypatch.chdir(tmp_path)


def cut_short(data: bytes) -> bytes:
    return gzip.compress(data)[:-60]


@pytest.mark.usefixtures("small_pieces")
@pytest.mark.parametrize(("name", "data"), [("a.jsonl", BROKEN_LINES), ("a.sgm", BROKEN_CORPUS)], ids=["jsonl", "sgml"])
@pytest.mark.parametrize(("end", "pack"), [("", bytes), (".gz", gzip.compress), (".gz", cut_short)])
def test_wherever_a_piece_ends_the_stories_and_rejects_are_the_same(
    name: str, data: bytes, end: str, pack: Any
) -> None:
    source, goal, limit = Path(f"{name}{end}"), Path("out.jsonl"), ("--max-story", "900")
    source.write_bytes(pack(data))
    run(str(source), "-o", str(goal), "--jobs", "2", *limit)
    args = ["parse", "--date", "2016-12-31", *limit, str(source)]
    printed = CliRunner().invoke(program, args, prog_name="wireparse")
    assert goal.read_bytes() == printed.stdout_bytes
    faults = [
        str(Fault(one["source"], one["reason"], one["remedy"], one.get("line")))
        for one in stories(Path("out.jsonl.rejects.jsonl"))
    ]
    assert faults
    assert faults == [line.removeprefix("wireparse: ") for line in printed.stderr.splitlines() if str(source) in line]


def test_many_small_files_are_read_in_order_and_by_the_workers(tmp_path: Path) -> None:
    folder, goal = tmp_path / "in", tmp_path / "in" / "out.jsonl"
    folder.mkdir()
    for number in range(600):
        (folder / f"{number:03}.txt").write_text(record(number)["text"])
    assert run(str(folder), "-o", str(goal), "--jobs", "2").exit_code == 0
    assert [Path(story["id"]).name for story in stories(goal)] == [f"{n:03}" for n in range(600)]
    again = goal.read_bytes()
    assert run(str(folder), "-o", str(goal), "--jobs", "1", "--overwrite").exit_code == 0
    assert goal.read_bytes() == again


def test_a_full_disk_is_one_message_and_what_was_read_is_kept(tmp_path: Path) -> None:
    source, goal, calm = archive(tmp_path / "a.jsonl", 1000), tmp_path / "out.jsonl", tmp_path / "calm.jsonl"
    args = [*WIREPARSE, source, "-o", str(goal), "--quiet", "--date", "2016-12-31", "--jobs", "1"]
    done = subprocess.run(
        args,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000)),
    )
    assert done.returncode == 1
    what = "there is no room left on the disk. What was read is kept: make room, and go on with --resume."
    assert done.stderr == f"wireparse: {goal}: {what}\n"
    assert Path(f"{goal}.partial").stat().st_size > 100_000
    run(source, "-o", str(calm))
    assert run(source, "-o", str(goal), "--resume").exit_code == 0
    assert goal.read_bytes() == calm.read_bytes()


def test_a_disk_that_refuses_a_piece_once_is_told_and_the_piece_is_not_noted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = journal.Paths(str(tmp_path / "out.jsonl"))
    begun = journal.begin(paths, journal.Run("1", {}, ""), b"")
    noted = Path(paths.journal).read_bytes()
    with contextlib.closing(begun), monkeypatch.context() as broken:
        broken.setattr(journal, "_to_disk", lambda _: os.fsync(1_000_000))
        begun.keep(b"{}\n", b"", journal.Counts())
        with pytest.raises(OSError, match="Bad file descriptor"):
            begun.note(whole=True)
    assert Path(paths.journal).read_bytes() == noted


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="root may write anywhere, and only Linux can stop it")
def test_a_folder_that_may_not_be_written_is_one_message(tmp_path: Path) -> None:
    source, folder = archive(tmp_path / "a.jsonl", 3), tmp_path / "closed"
    folder.mkdir(mode=0o555)
    bounded = ctypes.CDLL(None).prctl
    done = subprocess.run(
        [*WIREPARSE, source, "-o", str(folder / "out.jsonl")],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        preexec_fn=lambda: bounded(24, 1, 0, 0, 0),
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "may not be written. Name a folder that may, or change its permissions." in done.stderr


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["-o", "x.doc"], "x.doc: no format has this suffix. Name one with -f."),
        (["-o", "-"], "standard output: is for `wireparse parse`."),
        (["-o", "x.sqlite.gz"], "sqlite is not packed with gz"),
        (["-o", "nowhere/x.jsonl"], "nowhere: is no folder. Make it first"),
        (["-o", "x.jsonl", "--where", "body=x"], "'body=x' is no condition. Write KEY=VALUE,…; KEY is one of agency"),
        (["-o", "x.jsonl", "--partition-by", "agency"], "--partition-by is for Parquet, and DEST is jsonl."),
        (["-o", "x.parquet", "--partition-by", "town"], "'town' is none of agency, year."),
        (["-o", "x.jsonl", "--resume", "--overwrite"], "name one of them"),
        (["-", "-o", "x.jsonl", "--resume"], "standard input: cannot be read once more."),
    ],
)
def test_wrong_usage_is_status_2_and_touches_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*args)
    assert done.exit_code == 2
    assert message in done.stderr
    assert [*tmp_path.iterdir()] == []


def double(number: int) -> int:
    return 2 * number


@pytest.mark.parametrize("jobs", [1, 3])
def test_little_is_under_way_at_a_time(jobs: int) -> None:
    given: list[int] = []

    def pieces() -> Any:
        for number in range(100):
            given.append(number)
            yield number

    for number, (piece, made) in enumerate(in_order(double, pieces(), jobs)):
        assert (piece, made) == (number, 2 * number)
        assert len(given) <= number + 2 + 2 * jobs
    assert len(given) == 100


def test_a_worker_that_is_killed_ends_the_run() -> None:
    with pytest.raises(Lost):
        [*in_order(os._exit, iter([1]), 2)]


def test_workers_need_not_be_forks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_context", lambda: multiprocessing.get_context("spawn"))
    house = tmp_path / "harbour.json"
    house.write_text('{"name": "Harbour", "names": ["Harbour News"], "datelines": ["{places} ({credit}) -"]}')
    source, goal = archive(tmp_path / "a.jsonl", 600), tmp_path / "out.jsonl"
    assert run(source, "-o", str(goal), "--jobs", "2", "--house", str(house)).exit_code == 0
    alone = tmp_path / "alone.jsonl"
    assert run(source, "-o", str(alone), "--jobs", "1", "--house", str(house)).exit_code == 0
    assert goal.read_bytes() == alone.read_bytes()
    assert {story["agency"] for story in stories(goal)} == {"Harbour"}


def test_a_terminal_sees_a_bar(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    source = archive(tmp_path / "a.jsonl", [*map(record, range(600)), {"text": 1}])
    args = [*WIREPARSE, source, "-o", str(tmp_path / "out.jsonl"), "--max-rejects", "1"]
    subprocess.run(args, stderr=theirs, check=True, env={**os.environ, "COLUMNS": "120", "TERM": "xterm"})
    os.close(theirs)
    seen = b""
    with contextlib.suppress(OSError):
        while data := os.read(ours, 1 << 16):
            seen += data
    os.close(ours)
    text = seen.decode()
    assert "reading" in text
    assert "a.jsonl:601: the key 'text' holds a number, not a string." in text
    assert "600 stories in " in text


def test_progress_is_said_in_lines_where_there_is_no_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from wireparse import progress

    monkeypatch.setattr(progress, "_EVERY", 0.0)
    source = archive(tmp_path / "a.jsonl", 600)
    done = run(source, "-o", str(tmp_path / "out.jsonl"))
    assert "wireparse: 500 stories, 0 rejects, 83%, " in done.stderr
    assert run(source, "-o", str(tmp_path / "quiet.jsonl"), "--quiet").stderr == ""


def test_csv_has_its_head_once(tmp_path: Path) -> None:
    goal = tmp_path / "out.csv"
    run(archive(tmp_path / "a.jsonl", 600), "-o", str(goal))
    with goal.open(encoding="utf-8", newline="") as file:
        rows = [*csv.DictReader(file)]
    assert [row["id"] for row in rows] == [f"k{n}" for n in range(600)]


@pytest.mark.parametrize("end", ["", ".rejects.jsonl"])
def test_a_source_is_never_overwritten_with_what_is_read_from_it(tmp_path: Path, end: str) -> None:
    goal = tmp_path / "a.jsonl"
    archive(goal, 2)
    source = archive(Path(f"{goal}{end}"), 3)
    done = run(source, "-o", str(goal), "--overwrite")
    assert done.exit_code == 2
    assert done.stderr == f"wireparse: {source}: would be overwritten before it is read. Name another DEST.\n"
    assert len(stories(Path(source))) == 3


def test_a_folder_is_not_emptied_to_hold_what_is_read_from_it(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    archive(folder / "a.json", 1)
    assert run(str(folder), "-o", str(folder), "--overwrite").exit_code == 2
    assert (folder / "a.json").exists()


def test_no_more_workers_are_started_than_there_are_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []

    def counted(count: int, *others: Any) -> Any:
        started.append(count)
        return ProcessPoolExecutor(count, *others)

    monkeypatch.setattr(workers, "ProcessPoolExecutor", counted)
    assert list(in_order(abs, [-1, -2], 999)) == [(-1, 1), (-2, 2)]
    assert list(in_order(abs, [], 999)) == []
    assert started == [2]


def test_what_a_folder_does_not_give_is_named(tmp_path: Path) -> None:
    for name in ("in", "in/empty", "elsewhere"):
        (tmp_path / name).mkdir()
    archive(tmp_path / "in/a.jsonl", 1)
    (tmp_path / "in/gone.txt").symlink_to("nowhere")
    (tmp_path / "in/loop").symlink_to(tmp_path)
    (tmp_path / "in/year").symlink_to(tmp_path / "elsewhere")
    done = run(f"{tmp_path}/in", f"{tmp_path}/elsewhere", "-o", f"{tmp_path}/out.jsonl", "--jobs", "1", "--quiet")
    assert done.exit_code == 1
    assert done.stderr.replace(str(tmp_path), "") == (
        "wireparse: /in/gone.txt: does not exist. Check the path.\n"
        "wireparse: /in/year: is a link to a folder, which is not followed. Name /elsewhere too.\n"
        "wireparse: /elsewhere: is a folder that holds no copy. Name the folder of the files.\n"
    )


@pytest.mark.parametrize("how", ["--overwrite", "--resume"])
def test_two_runs_do_not_write_one_goal(tmp_path: Path, how: str) -> None:
    goal, source = tmp_path / "out.jsonl", archive(tmp_path / "a.jsonl", 3)
    with journal.alone(journal.Paths(str(goal))):
        done = run(source, "-o", str(goal), how)
        assert done.exit_code == 2
        assert done.stderr.endswith(".partial: another run is writing it. Wait for its end, or name another DEST.\n")
    assert run(source, "-o", str(goal), how, "--quiet").exit_code == 0
    assert (len(stories(goal)), left_over(goal)) == (3, [])
