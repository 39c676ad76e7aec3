# Weg. `make demo` and `make test` need Python 3.11 or later and nothing else.

PORT ?= 8000
SERVE ?= 1
SCALE ?= 1
FIND = for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& command -v "$$name" && break; done
PYTHON ?= $(shell $(FIND))
# Byte code is kept in .weg, even where Python is told to write none: starts take half the time.
RUN = env PYTHONDONTWRITEBYTECODE= PYTHONPYCACHEPREFIX=$(CURDIR)/.weg/bytecode .venv/bin/python

.PHONY: help environment demo test check lint-fix messages docs benchmarks lock clean

help:
	@echo "make demo          load the demo city and serve it (PORT=8000, SERVE=0 stops after the table)"
	@echo "make test          run every test"
	@echo "make check         linters, types, layers, translations, licences"
	@echo "make lint-fix      let the linters mend what they can"
	@echo "make messages      collect the German catalogues' strings and compile them"
	@echo "make docs          write docs/permissions.md and docs/retention.md from the code"
	@echo "make benchmarks    measure, and write benchmarks/results/"
	@echo "make lock          resolve requirements.lock again"
	@echo "make clean         remove everything that was made here, the demo database too"

environment:
	@test -n "$(PYTHON)" || { echo "weg: Python 3.11 or later is needed and was not found. Install it" \
		"(Debian, Ubuntu: apt-get install python3 python3-venv), or name it: make demo PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" tools/environment.py

demo: environment
	@exec $(RUN) -m weg demo --port $(PORT) --scale $(SCALE) $(if $(filter 0 no false,$(SERVE)),--no-serve)

test: environment
	@$(RUN) tools/testing.py

check: environment
	@$(RUN) tools/checking.py

lint-fix: environment
	@$(RUN) -m ruff check --fix .
	@$(RUN) -m ruff format .
	@find src -path '*/templates/*' -name '*.html' -print0 | xargs -0 .venv/bin/djangofmt --quiet || true

messages: environment
	@$(RUN) tools/messages.py update
	@$(RUN) tools/messages.py compile

docs: environment
	@$(RUN) tools/docs.py

benchmarks: environment
	@$(RUN) -m benchmarks.server

lock: environment
	@uv="$$(command -v uv || echo .venv-tools/bin/uv)"; "$$uv" pip compile --quiet --universal --generate-hashes \
		--no-emit-index-url --no-header --group dev pyproject.toml -o requirements.lock

clean:
	@rm -rf .venv .venv-tools .venv.lock .weg build .mypy_cache .ruff_cache .pytest_cache .hypothesis
