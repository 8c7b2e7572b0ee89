# The workshop. `make` lists what it can do; it builds .venv by itself, and anew when pyproject.toml changes.
PYTHON ?= python3
FILE ?= samples/reuters/lighthouse.txt
BENCH ?= ../shared/bench
SHARED ?= ../shared
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help run test test-spark lint golden bench accuracy

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1 \t/p' Makefile

run: .venv/installed ## the JSON and the table of a sample; of your own file with: make run FILE=story.txt
	@$(BIN)/wireparse parse -f json "$(FILE)"
	@$(BIN)/wireparse parse -f table "$(FILE)"

test: .venv/tools ## all tests
	@$(BIN)/python -m pytest

test-spark: .venv/spark ## the tests that need Java and PySpark: a cluster on this machine
	@if command -v java >/dev/null; then $(BIN)/python -m pytest tests/test_spark.py; \
	else echo "test-spark: skipped: there is no Java, which Spark needs (17 or later)"; fi

lint: .venv/tools ## ruff and mypy
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

golden: .venv/tools ## write what samples, corpora and README print now; read the difference before you commit it
	@$(BIN)/python tests/make_index.py
	@$(BIN)/python -m pytest --update tests/test_samples.py tests/test_corpus.py tests/test_docs.py

bench: .venv/installed ## speed, side by side with the yardsticks in BENCH
	@if [ -e "$(BENCH)/naive.py" ]; then $(BIN)/python tests/bench.py "$(BENCH)"; \
	else echo "bench: skipped: there are no yardsticks in $(BENCH)"; fi

accuracy: .venv/installed ## what is read right of the marked stories in SHARED, without agencies and with each left out too
	@if [ -e "$(SHARED)/accuracy/score.py" ]; then $(BIN)/python tests/accuracy.py "$(SHARED)"; \
	else echo "accuracy: skipped: there are no marked stories in $(SHARED)"; fi

.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' \
	|| { echo "wireparse needs Python 3.10 or later. Name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv --clear .venv >/dev/null 2>&1 && $(BIN)/python -m pip --version >/dev/null 2>&1 \
	|| { rm -f $@; echo "$(PYTHON) cannot make a virtual environment. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }

.venv/installed: pyproject.toml | .venv/bin/pip
	@echo "Installing wireparse in .venv" >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/tools: pyproject.toml | .venv/bin/pip
	@echo "Installing wireparse and its tools in .venv" >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/installed

.venv/spark: .venv/tools
	@if command -v java >/dev/null; then echo "Installing PySpark in .venv" >&2; \
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,spark]' && touch $@; fi
