# Bare `make` prints what there is. Every target that needs the environment sets it up first.

SHELL := /bin/sh
BIN := .venv/bin
PYTHON_FILES := wargame tests scripts benchmarks
# Two workers: on a larger machine say `make test WORKERS=8`.
WORKERS ?= 2
PYTEST := QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

.DEFAULT_GOAL := help
.PHONY: help setup run demo test test-quick check lint fmt cov wheel bench lock clean

help: ## print this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'

setup:
	@sh scripts/setup.sh

run: setup ## set up what is missing, then open the window (no display: play the baseline)
	@sh scripts/run.sh

demo: setup ## play the baseline of Karabakh 2020 and print its report into out/
	@$(BIN)/wargame demo --out out/

test: setup ## everything, windows offscreen
	@$(PYTEST) -n $(WORKERS) --dist worksteal

test-quick: setup ## no window, nothing slow: under a minute
	@$(PYTEST) -n $(WORKERS) --dist worksteal -q -m "not gui and not slow and not xvfb"

check: lint test ## lint and test: exactly what CI runs

lint: setup ## ruff, mypy, import-linter, shell syntax
	@$(BIN)/ruff check $(PYTHON_FILES)
	@$(BIN)/ruff format --check $(PYTHON_FILES)
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@for script in scripts/*.sh .ci/run; do sh -n "$$script" || exit 1; done

fmt: setup ## sort imports and format
	@$(BIN)/ruff check --fix-only --exit-zero $(PYTHON_FILES)
	@$(BIN)/ruff format $(PYTHON_FILES)

cov: setup ## test with branch coverage; the pages are in build/coverage
	@$(PYTEST) -n $(WORKERS) --dist worksteal -q --cov --cov-report=term:skip-covered --cov-report=html:build/coverage

wheel: setup ## build the wheel, install it into an empty environment, run the demo from there
	@sh scripts/wheel.sh

lock: ## write requirements.lock anew from pyproject.toml (needs uv)
	@sh scripts/lock.sh

clean: ## remove what was made, but not .venv
	rm -rf build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .coverage.*
	find wargame tests scripts benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
