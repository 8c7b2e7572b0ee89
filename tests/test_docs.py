"""The documents tell the truth: what README shows is run and compared, and every command shows examples of itself."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from typing import NamedTuple

import click
import pytest
from conftest import ROOT

import wireparse
from wireparse.cli import program

README = ROOT / "README.md"
BLOCK = re.compile(r"(?m)^```console\n((?:(?!^```$).*\n)*)^```$")


CONTEXT = click.Context(program)


class Shown(NamedTuple):
    """A command that a document shows, and what it says that the command prints."""

    command: str
    printed: str


def shown() -> Iterator[Shown]:
    """The commands of README's console blocks. A block may hold several, each with what it prints below."""
    for block in BLOCK.findall(README.read_text("utf-8")):
        for part in re.split(r"(?m)^\$ ", block)[1:]:
            command, _, printed = part.partition("\n")
            yield Shown(command, printed)


def printed_by(command: str) -> str:
    """What a command prints, with ``wireparse`` on the path as after an installation."""
    missing = [name for name in ("jq",) if f"{name} " in command and not shutil.which(name)]
    if missing:
        pytest.skip(f"{missing[0]} is not installed here")
    shell = f'wireparse() {{ "{sys.executable}" -m wireparse "$@"; }}\n{command}'
    done = subprocess.run(
        ["sh", "-c", shell], capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"}
    )
    printed = done.stdout + done.stderr
    return printed if printed.endswith("\n") else printed + "\n" * bool(printed)


@pytest.mark.parametrize("example", [*shown()], ids=lambda example: example.command)
def test_readme_shows_what_is_printed(example: Shown, update: bool) -> None:
    printed = printed_by(example.command)
    if update:
        text = README.read_text("utf-8")
        README.write_text(
            text.replace(f"$ {example.command}\n{example.printed}", f"$ {example.command}\n{printed}", 1), "utf-8"
        )
    else:
        assert printed == example.printed


def test_readme_shows_a_story_and_its_json_before_it_speaks_of_installing() -> None:
    text = README.read_text("utf-8")
    assert 0 < text.index("$ cat samples/") < text.index("| jq") < text.index("## Install")


@pytest.mark.parametrize("name", program.list_commands(CONTEXT))
def test_every_command_has_examples_and_stands_in_readme(name: str) -> None:
    command = program.get_command(CONTEXT, name)
    assert command
    assert "Examples:" in command.get_help(click.Context(command, info_name=f"wireparse {name}"))
    assert f"wireparse {name}" in README.read_text("utf-8")


def test_every_target_of_the_makefile_is_explained_and_no_other() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    (phony,) = re.findall(r"(?m)^\.PHONY: (.*)$", makefile)
    assert phony.split() == re.findall(r"(?m)^([a-z-]+):.*## ", makefile)


def test_the_changelog_knows_this_version() -> None:
    assert re.search(
        rf"(?m)^## \[({re.escape(wireparse.__version__)}|Unreleased)\]", (ROOT / "CHANGELOG.md").read_text("utf-8")
    )
