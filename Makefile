# make demo: install Inquest here and build the dossier of the example
# make test: install what the tests need and run them
# make train DATA=folder: train the English analyser anew (training/README.md)
# make pack: write anew what the web application ships of others' work (needs npm and a network)
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test cover lint types layers docs bench bench-scale train pack check clean

demo: .venv/core
	$(BIN)/inquest demo --out demo-dossier

test: .venv/dev
	$(BIN)/pytest

# What runs in other processes, or covers no more than the ordinary tests, is not run again.
cover: SEEN := --ignore=tests/browser --ignore=tests/web/api/test_schema.py
cover: .venv/dev
	$(BIN)/coverage run -m pytest $(SEEN)
	$(BIN)/coverage report --skip-covered --show-missing

lint: .venv/dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: .venv/dev
	$(BIN)/mypy

layers: .venv/dev
	$(BIN)/lint-imports

docs: .venv/dev
	$(BIN)/pytest tests/test_docs.py

# With make bench DATA=folder the analyser is scored on the corpora there: see training/README.md.
bench: export DATA ?= data
bench: .venv/dev
	$(BIN)/python -m benchmarks

# What up to 100,000 simulated reports cost: copies, incidents, voices, findings; what is waited for at
# an open case of 500, and by 50 readers of it at once. Some ten minutes.
bench-scale: .venv/dev
	$(BIN)/python -m benchmarks.scale.edges
	$(BIN)/python -m benchmarks.scale.copies
	$(BIN)/python -m benchmarks.scale
	$(BIN)/python -m benchmarks.serving
	$(BIN)/python -m benchmarks.serving.load

train:
	@test -d '$(DATA)' || { echo 'make train DATA=folder of the corpora: see training/README.md'; exit 1; }
	$(MAKE) .venv/train
	$(BIN)/python -m training '$(DATA)' --out build/analyser
	$(BIN)/python -m training.export '$(DATA)' --out build/analyser --into src/inquest/annotate/analyser/english
	$(BIN)/python -m training.later '$(DATA)' training/begins.toml --into src/inquest/annotate/analyser/english

pack: .venv/core
	cd packing && npm ci --ignore-scripts
	$(BIN)/python -m packing

check: cover lint types layers bench

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Inquest needs Python 3.11 or newer: make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv .venv

.venv/core: .venv/bin/python pyproject.toml
	$(PIP) install --editable .
	@touch $@

.venv/dev: .venv/bin/python pyproject.toml
	$(PIP) install --editable '.[dev]'
	@touch .venv/core $@

.venv/train: .venv/bin/python pyproject.toml
	$(PIP) install --editable '.[train]'
	@touch .venv/core $@

clean:
	rm -rf .venv build dist demo-dossier .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis
