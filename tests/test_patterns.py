"""Compiled patterns are kept from run to run: the second run compiles none, and nothing ever depends on the file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

STORY = Path(__file__).parent.parent / "samples/reuters/lighthouse.txt"
COUNT = """
import regex
compiled = []
make = regex.compile
regex.compile = lambda source, flags=0: compiled.append(source) or make(source, flags)
from wireparse import cli
try:
    cli.main()
finally:
    import sys
    sys.stderr.write(str(len([source for source in compiled if source])))
"""


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """The user's cache folder, which is not there yet."""
    return tmp_path / "cache"


def run(cache: Path) -> tuple[bytes, int]:
    """What the program prints of a story, and how many patterns it had to compile."""
    done = subprocess.run(
        [sys.executable, "-c", COUNT, "parse", STORY],
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
        capture_output=True,
        check=True,
    )
    return done.stdout, int(done.stderr)


def kept(cache: Path) -> Path:
    (file,) = (cache / "wireparse").iterdir()
    return file


def test_the_second_run_compiles_nothing_and_prints_the_same(cache: Path) -> None:
    printed, compiled = run(cache)
    assert compiled > 0
    held = kept(cache).read_bytes()
    assert run(cache) == (printed, 0)
    assert kept(cache).read_bytes() == held


@pytest.mark.parametrize("cut", [0, 3, 100, -1], ids=["empty", "in the check sum", "in the middle", "at the end"])
def test_a_file_that_was_cut_off_is_made_anew(cache: Path, cut: int) -> None:
    printed, compiled = run(cache)
    held = kept(cache).read_bytes()
    kept(cache).write_bytes(held[:cut])
    assert run(cache) == (printed, compiled)
    assert run(cache) == (printed, 0)


def test_a_file_whose_bytes_have_changed_is_made_anew(cache: Path) -> None:
    printed, compiled = run(cache)
    held = kept(cache).read_bytes()
    kept(cache).write_bytes(held[:200] + bytes((held[200] ^ 1,)) + held[201:])
    assert run(cache) == (printed, compiled)
    assert run(cache) == (printed, 0)


def test_where_nothing_can_be_written_the_story_is_read_all_the_same(cache: Path, tmp_path: Path) -> None:
    printed, compiled = run(cache)
    (tmp_path / "file").touch()
    assert run(tmp_path / "file") == (printed, compiled)
    assert (tmp_path / "file").is_file()
