# The two commands that matter: `make demo` and `make test`. Each sets up what it needs and is quick the second time.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
RUN := $(BIN)/python
export PYTHONDONTWRITEBYTECODE :=
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help setup setup-all demo test tests check style types run benchmark faults texts package sbom release lock

help: ## Show what each command does
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1|/' | awk -F'|' '{printf "%-16s%s\n", $$1, $$2}'

.venv/installed: requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --require-hashes --requirement requirements.lock
	@touch $@

setup: .venv/installed ## Install the pinned libraries into .venv, and the Debian packages the program needs
	@packaging/debian-packages qt

setup-all: .venv/installed
	@packaging/debian-packages all

demo: setup ## Run a whole evaluation from the seed notice to a signed, verified report and record, into demo/
	@rm -rf demo
	@$(RUN) main.py demo --out demo

run: setup ## Start the program
	@$(RUN) main.py

check: style types ## Check style, types and import directions

style: setup-all
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports

types: setup-all
	@$(BIN)/mypy

tests: setup-all
	@$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist loadgroup --no-loadscope-reorder

test: style ## Run every check and every test; mypy uses one core for a minute, so the tests begin beside it
	@$(MAKE) --no-print-directory --jobs=2 types tests

faults: setup-all ## Run the fault gates of docs/SECURITY at full size: kills, power cuts, flipped bytes
	@$(RUN) -m tests.faults

benchmark: setup ## Print the speed table: product against yardstick, measured in one run
	@$(RUN) -m benchmarks

screens: setup-all ## Picture every screen at both ends of the text sizes, into docs/screens
	@rm -rf docs/screens
	@$(RUN) -m tests.journeys.screenshots docs/screens

texts: setup ## Gather every text of the windows for a translator, into resources/translations/windows.ts
	@$(RUN) packaging/texts.py resources/translations/windows.ts

package: setup ## Build the program as one folder into dist/
	$(BIN)/pyinstaller --noconfirm --distpath dist --workpath build installer.spec

sbom: setup ## List the parts of what ships, in dist/sbom.cdx.json (CycloneDX)
	@mkdir -p dist
	@$(RUN) packaging/shipped.py | $(BIN)/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible --output-format JSON --output-file dist/sbom.cdx.json -
	@echo dist/sbom.cdx.json

release: package sbom ## Build, and put beside the folder a portable ZIP, the list of parts and SHA256SUMS
	@$(RUN) packaging/portable.py

lock: ## Pin every library again, with hashes, from pyproject.toml
	$(PYTHON) -m venv build/lock
	build/lock/bin/pip install --quiet uv==0.13.9
	build/lock/bin/uv pip compile --quiet --universal --generate-hashes --extra check --extra package --no-header --no-emit-index-url pyproject.toml --output-file requirements.lock
