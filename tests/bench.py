"""Speed, side by side: wireparse and a yardstick read the same stories in turn. Part of ``make bench``.

Machines differ and are noisy. Only the ratio of two runs made one after the other means anything: its median is
printed.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 9
SAMPLE = Path(__file__).parent.parent / "samples/reuters/lighthouse.txt"
# Byte code is written at the first run, as after an installation.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(command: list[str], stdin: Path) -> float:
    """How long a command takes to read a file."""
    with stdin.open("rb") as stream:
        start = time.perf_counter()
        subprocess.run(command, stdin=stream, stdout=subprocess.DEVNULL, check=True, env=ENVIRONMENT)
        return time.perf_counter() - start


def compare(title: str, ours: list[str], theirs: list[str], stdin: Path, runs: int = RUNS) -> None:
    """Print the medians of both, and the median of their ratios."""
    seconds(ours, stdin)
    pairs = [(seconds(ours, stdin), seconds(theirs, stdin)) for _ in range(runs)]
    ratio = statistics.median(our / their for our, their in pairs)
    our, their = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"{title}: {our:.3f} s, yardstick {their:.3f} s, ratio {ratio:.2f}")


def main(yardsticks: Path) -> None:
    """The whole of a large archive, and the start of one short file."""
    python, wireparse = sys.executable, str(Path(sys.executable).with_name("wireparse"))
    print(f"Python {sys.version.split()[0]}, {RUNS} runs in turn")
    with tempfile.TemporaryDirectory() as folder:
        records = Path(folder) / "records.jsonl"
        with records.open("wb") as out:
            subprocess.run([python, yardsticks / "reuters_jsonl.py", "input"], stdout=out, check=True)
        naive = [python, str(yardsticks / "naive.py")]
        compare("19,043 stories", [wireparse, "parse", "--from", "jsonl"], naive, records)
    start = [python, "-c", "import click, regex"]
    compare("one short file", [wireparse, "parse", str(SAMPLE)], start, SAMPLE, runs=3 * RUNS)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
