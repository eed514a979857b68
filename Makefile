# Bare `make` prints what there is. Every target that needs the environment sets it up first.

SHELL := /bin/sh
BIN := .venv/bin
PYTHON_FILES := wargame tests scripts benchmarks
# Two workers: on a larger machine say `make test WORKERS=8`.
WORKERS ?= 2
# Programs that tests start are compiled once, also where the machine forbids it for others.
PYTEST := PYTHONDONTWRITEBYTECODE= QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

.DEFAULT_GOAL := help
.PHONY: help setup run demo test test-quick check lint fmt cov cases golden golden-release schema comfort pictures bench soak soak-window fuzz trust mutants desktop wheel bundle licences audit lock clean

help: ## print this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r name says; do \
		printf '  %-17s %s\n' "$$name" "$$says"; done

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

cases: setup ## the case book of the charters, and packs that must pass or be found
	@$(PYTEST) -q tests/rules/test_casebook.py tests/scenario/test_checks.py

golden: setup ## write what is recorded anew; read the difference before you commit
	@WARGAME_GOLDEN=write $(PYTEST) -q tests/reports tests/game/test_golden_events.py tests/releases

golden-release: setup ## at a release: keep its exercises for ever; see CONTRIBUTING.md
	@$(BIN)/python -m tests.releases.making

schema: setup ## write the published schema of the JSON export anew
	@$(BIN)/python scripts/schema.py

comfort: setup ## every screen at every size, scale, text size, in longer words and mirrored: 5 minutes
	@WARGAME_COMFORT=1 $(PYTEST) -n $(WORKERS) --dist worksteal -q tests/journeys/test_comfort.py tests/journeys/test_readers.py

pictures: setup ## take every screen, light and dark, at 100 % and 150 %, into docs/pictures
	@WARGAME_PICTURES=docs/pictures $(PYTEST) -q tests/journeys/test_screens.py tests/journeys/states_pictured.py tests/reports/pages_pictured.py

bench: setup ## the promised speeds beside their floors; WHAT=judge for one, WRITE=1 for docs/performance.md
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m benchmarks $(WHAT) $(if $(WRITE),--write)

soak: setup ## one whole day at the window by keys (writes docs/soak.md), random plays, kills: an hour
	@$(MAKE) soak-window
	@WARGAME_PLAYS=200 WARGAME_KILLS=1000 HYPOTHESIS_PROFILE=soak $(PYTEST) -n $(WORKERS) --dist worksteal -q \
		tests/game tests/play tests/storage tests/rules

soak-window: setup ## the day at the window alone: five minutes
	@QT_QPA_PLATFORM=offscreen $(BIN)/python scripts/soak.py

fuzz: setup ## 57,000 charters, cases, packs, words, commands and files by lot: half an hour
	@WARGAME_FUZZ=1 $(PYTEST) -n $(WORKERS) --dist worksteal -q -o faulthandler_timeout=0 tests/fuzz

trust: setup ## every fault really produced, all drawn cases; writes docs/trust.md: an hour
	@$(BIN)/python scripts/trust.py --workers $(WORKERS)

mutants: setup ## does the case book notice a small wrong change? writes docs/mutants.md: 20 minutes
	@$(BIN)/python scripts/mutants.py --workers $(WORKERS)

desktop: setup ## let a double click open .wargame files, for this user (Linux); REMOVE=1 undoes it
	@sh scripts/desktop.sh $(if $(REMOVE),--remove)

wheel: setup ## build the wheel, install it into an empty environment, run the demo from there
	@sh scripts/wheel.sh

bundle: setup ## the folder that starts without Python, with its bill of materials, into dist/
	@$(BIN)/python scripts/bundle.py

licences: setup ## write docs/licences.md anew, after a change of the lock
	@$(BIN)/python scripts/supply.py

audit: setup ## are there known holes in the packages that running needs? asks the index
	@mkdir -p build
	@test -d build/audit || $(BIN)/python -m pip --disable-pip-version-check install --quiet --require-hashes \
		--no-deps --only-binary :all: --target build/audit -r requirements-bundle.lock
	@PYTHONPATH=build/audit $(BIN)/python scripts/supply.py --audit

lock: ## write requirements.lock anew from pyproject.toml (needs uv)
	@sh scripts/lock.sh

clean: ## remove what was made, but not .venv
	rm -rf build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .coverage.*
	find wargame tests scripts benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
