PYTHON ?= python3
VENV ?= .venv
RUN = $(VENV)/bin

CASES ?= 100000
SEED ?= 1

.PHONY: release man help setup test coverage fuzz accept lint format types schema docs readme build bench mutants clean

help: ## Show the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## Make .venv with everything that development needs
	$(PYTHON) -m venv $(VENV)
	$(RUN)/pip install -q -e '.[dev]'

test: ## Run the tests
	$(RUN)/pytest

fuzz: ## Run CASES=100000 fuzzed cases from SEED=1, and say their counts
	$(RUN)/python -m tests.fuzz $(CASES) --seed $(SEED)

coverage: ## Run the tests, and list the branches that none takes, in processes too
	$(RUN)/coverage erase
	-$(RUN)/coverage run -m pytest
	$(RUN)/coverage combine -q
	$(RUN)/coverage report

accept: ## Run the tests and accept changed golden outputs
	$(RUN)/pytest --accept

lint: ## Check style and formatting
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .

format: ## Format the code
	$(RUN)/ruff format .

types: ## Check types
	$(RUN)/mypy

schema: ## Generate the data file's JSON schema from the model
	$(RUN)/python -m lawgov_cli.curated.schema > data/report.schema.json

docs: ## Generate what pages show of the program: references, outputs, pictures
	$(RUN)/python -m tests.docs

build: ## Build the wheel, with the library in it
	$(RUN)/pip wheel -q --no-deps -w dist .

release: ## Build wheel and sdist, try them in fresh environments, say what to upload
	$(RUN)/pip install -q build
	$(RUN)/python -m tests.release

man: ## Write the manual pages into dist/man
	$(RUN)/python -m lawgov_cli.cli.manual dist/man

bench: ## Measure start-up, search and checks, as ratios in one run
	$(RUN)/python -m benchmarks.start_up

mutants: ## Change the source at random and count what the tests notice, by room
	$(RUN)/python -m benchmarks.mutants

clean: ## Remove what was made
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
