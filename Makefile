# Each target is one line a person could type; the stamps only save time.

PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null && command -v $$python && break; done)
BIN = .venv/bin
NODE_BIN = PATH="$(CURDIR)/$(BIN):$$PATH" node_modules/.bin

.PHONY: site serve check news test style types tests format bench lock icons clean

site: .venv/.site node_modules/.package-lock.json .cache/wheels/.fetched
	@$(BIN)/playbook build

serve: .venv/.site node_modules/.package-lock.json
	@$(BIN)/playbook serve

check: .venv/.site
	@$(BIN)/playbook check

news: .venv/.site
	@test -n "$(OLD)" || { echo "Say where the version before is: make news OLD=../playbook-before"; exit 1; }
	@$(BIN)/playbook news "$(OLD)"

test: .venv/.test node_modules/.package-lock.json .cache/wheels/.fetched
	@$(BIN)/python -m tests.support.browser
	@$(MAKE) --no-print-directory style
	@$(MAKE) --no-print-directory --jobs 2 types tests

style:
	@$(BIN)/ruff check . && $(BIN)/ruff format --check --quiet .
	@$(NODE_BIN)/biome ci --error-on-warnings .
	@$(NODE_BIN)/tsc --project .

# The slow one, beside the tests, which leave a core idle now and then.
types:
	@$(BIN)/basedpyright

tests:
	@$(BIN)/pytest --numprocesses 2 --dist loadscope

format: .venv/.test node_modules/.package-lock.json
	@$(BIN)/ruff check --fix --quiet . && $(BIN)/ruff format --quiet .
	@$(NODE_BIN)/biome check --write .
	@$(BIN)/python -m generator.updating

bench: .venv/.test node_modules/.package-lock.json bench/node_modules/.package-lock.json
	@$(BIN)/python -m tests.support.browser
	@$(BIN)/python -m bench

# A stamp and not .venv/bin/python, which is a link: its time is that of the machine's own Python.
.venv/.made: .python-version
	@test -n "$(PYTHON)" || { echo "The playbook needs Python 3.12 or newer, and none was found."; \
	  echo "Get one from python.org or your package manager (for example: pyenv install 3.13, or uv python install 3.13),"; \
	  echo "or name yours: make site PYTHON=/path/to/python3.13"; exit 1; }
	@"$(PYTHON)" -m venv .venv
	@touch $@

.venv/.site: requirements/site.txt pyproject.toml .venv/.made
	@echo "Installing the tools that build the site ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.test: requirements/test.txt .venv/.site
	@echo "Installing the tools that test it ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

# The lock file records what to fetch and its hash, never from where.
node_modules/.package-lock.json: package-lock.json .npmrc | .venv/.site
	@echo "Fetching the Python runtime for the browser ..."
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --loglevel=error
	@touch $@

# Compiled for the browser's Python, which no pip installs into.
.cache/wheels/.fetched: requirements/browser.txt node_modules/.package-lock.json
	@$(BIN)/python -m generator.packing.wheels fetch
	@touch $@

bench/node_modules/.package-lock.json: bench/package-lock.json bench/.npmrc | .venv/.site
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --prefix bench --loglevel=error
	@touch $@

# Needs uv (python -m pip install uv); run after a change of dependencies in pyproject.toml.
lock:
	uv pip compile pyproject.toml --extra build --universal --python-version 3.12 --generate-hashes --no-emit-index-url --no-annotate --no-header -o requirements/site.txt
	uv pip compile pyproject.toml --extra build --extra test -c requirements/site.txt --universal --python-version 3.12 --generate-hashes --no-emit-index-url --no-annotate --no-header -o requirements/test.txt
	$(BIN)/python -m generator.packing.wheels lock

# After a change of content/assets/favicon.svg.
icons: .venv/.test
	@$(BIN)/python -m tests.support.icons

clean:
	rm -rf .venv .cache node_modules site
