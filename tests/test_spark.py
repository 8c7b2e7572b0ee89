"""The cluster reads as one machine does, record for record: on a real master and two workers, started on loopback."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner
from conftest import ROOT

import wireparse

pyspark = pytest.importorskip("pyspark", reason="PySpark is not installed: make test-spark installs it")
if not shutil.which("java"):
    pytest.skip("there is no Java, which Spark needs (17 or later)", allow_module_level=True)

from wireparse import desk, spark  # noqa: E402 - only where PySpark is
from wireparse.cli import program  # noqa: E402
from wireparse.desk import Desk  # noqa: E402
from wireparse.reading import read_all  # noqa: E402
from wireparse.text import Copy  # noqa: E402

STORIES = [path.read_text("utf-8") for path in sorted((ROOT / "samples").glob("*/*.txt"))]
_PATIENCE = 90  # seconds that a machine with much to do may take to start a Java program


class Cluster:
    """A master and its workers, each a process of its own; what they say goes to files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.running: list[subprocess.Popen[bytes]] = []
        home = Path(pyspark.__file__).parent
        self.command = [str(home / "bin" / "spark-class")]
        self.env = os.environ | {
            "SPARK_HOME": str(home),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "PYSPARK_PYTHON": sys.executable,
            "SPARK_WORKER_DIR": str(folder / "work"),
        }

    def start(self, name: str, *words: str) -> Path:
        """Start a program of Spark's; the file that it speaks to."""
        said = self.folder / f"{name}.log"
        with said.open("wb") as out:
            self.running.append(
                subprocess.Popen([*self.command, *words], env=self.env, stdout=out, stderr=subprocess.STDOUT)
            )
        return said

    def wait(self, said: Path, words: str, times: int = 1) -> re.Match[str]:
        """Until a program has said some words, so many times; it fails as soon as the program has ended."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            text = said.read_text("utf-8", "replace")
            found = list(re.finditer(words, text))
            if len(found) >= times:
                return found[0]
            if any(one.poll() is not None for one in self.running):
                break
            time.sleep(0.1)  # between two looks: what is waited for is what it says
        pytest.fail(f"the cluster did not start:\n{said.read_text('utf-8', 'replace')[-2000:]}")

    def stop(self) -> None:
        """End all of them, the last one first."""
        for one in reversed(self.running):
            one.terminate()
        for one in self.running:
            one.wait(30)


def _free_port() -> str:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return str(one.getsockname()[1])


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    cluster = Cluster(tmp_path_factory.mktemp("cluster"))
    name = "org.apache.spark.deploy"
    port = _free_port()
    try:
        said = cluster.start("master", f"{name}.master.Master", "-h", "127.0.0.1", "-p", port, "--webui-port", "0")
        cluster.wait(said, "I have been elected leader")
        address = f"spark://127.0.0.1:{port}"
        for number in (1, 2):
            words = ("-h", "127.0.0.1", "-c", "1", "-m", "1g", "--webui-port", "0", address)
            cluster.start(f"worker-{number}", f"{name}.worker.Worker", *words)
        cluster.wait(said, "Registering worker", times=2)
        yield address
    finally:
        cluster.stop()


@pytest.fixture(scope="module")
def session(master: str) -> Iterator[Any]:
    os.environ.update(SPARK_LOCAL_IP="127.0.0.1", PYSPARK_PYTHON=sys.executable)
    found = spark.session(master)
    found.sparkContext.setLogLevel("ERROR")
    yield found
    found.stop()


def _as_json(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "metadata": json.loads(row["metadata"])}


def _locally(text: str, number: str, metadata: dict[str, Any]) -> Any:
    return msgspec.to_builtins(desk.parse(Copy(text, id=number, metadata=metadata)), str_keys=True)


def test_the_cluster_has_two_workers(session: Any) -> None:
    assert session.sparkContext.master.startswith("spark://127.0.0.1:")
    hosts = session.sparkContext.parallelize(range(8), 8).map(lambda _: os.getpid()).distinct().count()
    assert hosts == 2


def test_a_column_of_copy_becomes_the_contracts_columns(session: Any) -> None:
    rows = [(number, text, "desk 4") for number, text in enumerate(STORIES)]
    frame = session.createDataFrame(rows, "number int, copy string, from string").repartition(4)
    found = spark.parse_column(frame, "copy", id="number", keep=("from",))
    assert found.columns == list(wireparse.Story.__struct_fields__)
    read = {row["id"]: _as_json(row.asDict(recursive=True)) for row in found.collect()}
    metadata = {"from": "desk 4"}
    for number, text in enumerate(STORIES):
        assert read[str(number)] == msgspec.json.decode(msgspec.json.encode(_locally(text, str(number), metadata)))


def test_no_row_is_lost(session: Any) -> None:
    frame = session.createDataFrame([("1", None), ("2", ""), ("3", "Word \x00 word")], "id string, text string")
    found = {row["id"]: row["body"] for row in spark.parse_column(frame, id="id").collect()}
    assert found == {"1": None, "2": None, "3": "Word   word"}


def test_a_house_and_a_day_are_told_once_for_all(session: Any) -> None:
    frame = session.createDataFrame([("OPORTO, May 3 - The ferry line said it had two boats.",)], "text string")
    (row,) = spark.parse_column(frame, agency="AP", date="1931-05-04").collect()
    assert (row["agency"], row["agency_by"], row["date"]) == ("AP", "option", "1931-05-03")


def test_pieces_come_back_in_their_order(session: Any) -> None:
    found = list(spark.in_order(str.upper, (f"piece {number}" for number in range(50)), session))
    assert found == [(f"piece {number}", f"PIECE {number}") for number in range(50)]


def test_what_fails_on_a_worker_is_told(session: Any) -> None:
    with pytest.raises(Exception, match="invalid literal for int"):
        list(spark.in_order(int, ["no number"], session))


def test_an_archive_is_converted_to_the_same_bytes(session: Any, master: str, tmp_path: Path) -> None:
    made = []
    for name, more in (("local", ["--jobs", "1"]), ("cluster", ["--engine", "spark", "--master", master])):
        goal = tmp_path / f"{name}.jsonl"
        words = ["convert", str(ROOT / "samples"), "-o", str(goal), "--quiet", "--max-rejects", "1000", *more]
        done = CliRunner().invoke(program, words)
        assert done.exit_code == 0, done.output
        made.append(goal.read_bytes())
    assert session.sparkContext.master == master
    assert made[0] == made[1]
    assert made[0].count(b"\n") >= len(STORIES)


def test_the_desks_mistake_costs_one_row(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("wireparse.desk.read_story", fails)
    ((copy, found),) = read_all([Copy("Word", id="7")], Desk())
    story = spark._story(copy, found)
    assert story.id == "7"
    assert "ZeroDivisionError" in story.queries[0].text
