"""Accuracy, without flattery: what is read of stories that were marked by hand. Part of ``make accuracy``.

Every marked story is read four times: as it is; in *generic style*, as if houses were known by their names alone and
not by their datelines, end marks and homes; *without agencies*, as if nobody knew any house; and with *one house left
out*, as if nobody had ever written the file of the house that filed it. The last three say how the rules do on a wire
that they have not seen. The tables are Markdown.
"""

import datetime
import importlib.util
import json
import multiprocessing
import os
import subprocess
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import layouts
import msgspec
from msgspec.structs import replace

from wireparse import agencies, desk
from wireparse.text import Copy

REUTERS_FIELDS = ("headline", "byline", "authors", "dateline", "places", "dateline_date", "body")
Record = dict[str, Any]
Counts = dict[str, tuple[int, int, int]]
"""For each field what was found and right, what was found and wrong, and what was missed."""


class Task(NamedTuple):
    """Stories with their gold, and what is not to be known while they are read: some houses, or all houses' styles."""

    shared: Path
    stories: list[tuple[Record, str]]
    unknown: tuple[str, ...] = ()
    by_name: bool = False


def scorer(shared: Path) -> ModuleType:
    """The judge: its own code says what counts as right."""
    spec = importlib.util.spec_from_file_location("score", shared / "accuracy" / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"accuracy: {shared} has no accuracy/score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def forget(modules: tuple[str, ...]) -> None:
    """Take houses out of the index: a house that stands in no table is known to no rule."""
    for table in (agencies.index(), agencies.end_marks()):
        for name in [name for name, module in table.items() if module in modules]:
            del table[name]


def forget_styles() -> None:
    """Leave every house its names alone: its copy is read in the style of nobody."""
    own = agencies.load
    agencies.load = cache(lambda module: replace(desk.GENERIC, name=own(module).name, names=own(module).names))
    agencies.end_marks().clear()


def counted(task: Task) -> dict[str, Counts]:
    """The counts of each story, by its id. It forgets houses, and so it runs in a process of its own."""
    forget(task.unknown)
    if task.by_name:
        forget_styles()
    score = scorer(task.shared)
    found: dict[str, Counts] = {}
    for gold, text in task.stories:
        want = score.gold_fields(gold)
        have = score.parsed_fields(msgspec.to_builtins(desk.parse(Copy(text, id=gold["id"]))), want)
        found[gold["id"]] = {
            field: (
                (want[field] & have[field]).total(),
                (have[field] - want[field]).total(),
                (want[field] - have[field]).total(),
            )
            for field in have
        }
    return found


def readings(shared: Path, stories: list[tuple[Record, str]]) -> tuple[dict[str, Counts], ...]:
    """The counts with all houses, with their names alone, with none, and with the story's own house left out."""
    everyone = agencies.modules()
    filed_by: dict[str, list[tuple[Record, str]]] = defaultdict(list)
    for gold, text in stories:
        house = agencies.house(gold.get("agency") or "")
        filed_by[next((name for name in everyone if agencies.load(name) is house), "")].append((gold, text))
    tasks = [
        Task(shared, stories),
        Task(shared, stories, by_name=True),
        Task(shared, stories, everyone),
        *(Task(shared, those, (module,)) for module, those in filed_by.items()),
    ]
    with multiprocessing.get_context("spawn").Pool(os.cpu_count(), maxtasksperchild=1) as pool:
        known, by_name, none, *left_out = pool.map(counted, tasks, chunksize=1)
    return known, by_name, none, {number: counts for part in left_out for number, counts in part.items()}


def figures(counts: dict[str, Counts], field: str) -> tuple[int, float, float, float]:
    """How many the gold has of a field, and precision, recall and F1."""
    right, wrong, missed = map(sum, zip(*(story[field] for story in counts.values()), strict=True))
    precision, recall = right / (right + wrong or 1), right / (right + missed or 1)
    return right + missed, precision, recall, 2 * precision * recall / (precision + recall or 1)


def mean(counts: dict[str, Counts], fields: tuple[str, ...]) -> float:
    """The mean F1 of several fields."""
    return sum(figures(counts, field)[3] for field in fields) / len(fields)


def is_perfect(story: Counts, fields: tuple[str, ...]) -> bool:
    """Whether every field of a story is right."""
    return not any(wrong or missed for _, wrong, missed in map(story.__getitem__, fields))


def print_fields(columns: tuple[dict[str, Counts], ...], fields: tuple[str, ...]) -> None:
    """The table by field."""
    known = columns[0]
    print("| field | marked | precision | recall | F1 | generic style | without agencies | leave one house out |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for field in fields:
        gold, precision, recall, f1 = figures(known, field)
        unseen = (f"{figures(counts, field)[3]:.3f}" for counts in columns[1:])
        print(f"| {field} | {gold:,} | {precision:.3f} | {recall:.3f} | {f1:.3f} | {' | '.join(unseen)} |")
    # An unknown house has no name to give: what it costs the other fields is told apart.
    others = tuple(field for field in fields if field != "agency")
    for title, some in {"": fields, " but for agency": others}.items():
        if not title or some != fields:
            print(f"| mean F1{title} | | | | {' | '.join(f'{mean(counts, some):.3f}' for counts in columns)} |")
            whole = (sum(is_perfect(story, some) for story in counts.values()) / len(counts) for counts in columns)
            print(f"| perfect stories{title} | | | | {' | '.join(f'{share:.3f}' for share in whole)} |")
    print()


def print_sources(columns: tuple[dict[str, Counts], ...], fields: tuple[str, ...]) -> None:
    """The table by source: how many of its stories have every field right, the agency apart in the last columns."""
    others = tuple(field for field in fields if field != "agency")
    of_source: dict[str, list[str]] = defaultdict(list)
    for number in columns[0]:
        of_source[number.split("/")[0]].append(number)
    print("| source | stories | perfect | generic style | without, but for agency | leave one out, but for agency |")
    print("|---|---:|---:|---:|---:|---:|")
    for source, numbers in sorted(of_source.items(), key=lambda item: -len(item[1])):
        some = (fields, fields, others, others)
        whole = (
            str(sum(is_perfect(counts[number], asked) for number in numbers))
            for counts, asked in zip(columns, some, strict=True)
        )
        print(f"| {source} | {len(numbers)} | {' | '.join(whole)} |")
    print()


def print_twins(stories: list[tuple[Record, str]]) -> None:
    """How many stories of the graf layout keep their parts when they lose their line breaks."""
    kept, lost = 0, []
    for gold, text in stories:
        story = desk.parse(Copy(text))
        begin = layouts.begin_of(story)
        if begin is None or not layouts.is_of_grafs(text[begin:]):
            continue
        parts = layouts.changed(story, desk.parse(Copy(layouts.flattened(text, begin))))
        kept += not parts
        lost += [f"{gold['id']} ({', '.join(parts)})"] if parts else []
    print(f"Flattened twins: {kept} of {kept + len(lost)} stories keep every part ({kept / (kept + len(lost)):.3f}).")
    print(f"The others: {'; '.join(lost)}." if lost else "", end="\n\n")


def records(lines: str) -> list[Record]:
    """JSON Lines."""
    return [json.loads(line) for line in lines.splitlines() if line]


def joined(gold: str, copy: str) -> list[tuple[Record, str]]:
    """The gold of each story and its text."""
    texts = {record["id"]: record["text"] for record in records(copy)}
    return [(record, texts[record["id"]]) for record in records(gold) if not record.get("skip")]


def main(shared: Path) -> None:
    """The tables of both sets."""
    print(f"Read on {datetime.datetime.now(tz=datetime.timezone.utc).date()}.\n")
    folder = shared / "accuracy"
    dev = joined((folder / "dev.gold.jsonl").read_text("utf-8"), (folder / "dev.input.jsonl").read_text("utf-8"))
    columns, fields = readings(shared, dev), tuple(scorer(shared).FIELDS)
    print(f"The dev set, {len(dev)} stories:\n")
    print_fields(columns, fields)
    print_sources(columns, fields)
    print_twins(dev)
    script = [sys.executable, str(shared / "bench" / "reuters_jsonl.py")]
    gold, copy = (
        subprocess.run([*script, what], capture_output=True, text=True, check=True).stdout for what in ("gold", "input")
    )
    archive = joined(gold, copy)
    print(f"Reuters-21578, {len(archive):,} stories:\n")
    print_fields(readings(shared, archive), REUTERS_FIELDS)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
