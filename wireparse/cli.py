"""The command line: what is asked for, and which input, desk and output answer it."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date as Date
from pathlib import Path
from typing import Any, BinaryIO, NoReturn, TypeVar

import click

from wireparse import __version__, agencies, desk, inputs, outputs
from wireparse.houses import BadHouse, folder_houses, load_house
from wireparse.story import Story
from wireparse.style import Style
from wireparse.text import Copy

ALL_READ, NOT_ALL_READ = 0, 1
