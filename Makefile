# Klubban. `make run` shows the program with a sample meeting; `make test` proves it. Both set up all they need first.
PYTHON ?= python3
VENV := .venv/bin/python
SAMPLE := .klubban-sample
MEETING := ITVT 2019-09-16
SCREEN := $(DISPLAY)$(WAYLAND_DISPLAY)$(filter Darwin,$(shell uname -s))
PYTEST := $(VENV) -m pytest -n 2 --dist loadgroup

.PHONY: setup setup-tests setup-bench run test test-all coverage lint bench soak pictures lock clean

setup:
	@$(PYTHON) tools/set_up.py

setup-tests:
	@$(PYTHON) tools/set_up.py --tests

setup-bench:
	@$(PYTHON) tools/set_up.py --bench

$(SAMPLE)/register.sqlite: | setup
	@rm -rf $(SAMPLE) $(SAMPLE).part
	.venv/bin/klubban --archive $(SAMPLE).part import resources/sample/itvt-2019-09-16.json
	.venv/bin/klubban --archive $(SAMPLE).part rehearse "$(MEETING)"
	@mv $(SAMPLE).part $(SAMPLE)

ifneq ($(SCREEN),)
run: $(SAMPLE)/register.sqlite
	$(VENV) -m ui --archive $(SAMPLE)
else
run: $(SAMPLE)/register.sqlite
	@echo "There is no display here: instead of the window, its pages and the printed documents are written to out/."
	@mkdir -p out
	.venv/bin/klubban --archive $(SAMPLE) print notice --meeting "$(MEETING)" --out "out/Kallelse $(MEETING).pdf"
	.venv/bin/klubban --archive $(SAMPLE) print minutes --meeting "$(MEETING)" --out "out/Protokoll $(MEETING).pdf"
	QT_QPA_PLATFORM=offscreen $(VENV) -m tests.pictures out/pictures
endif

lint: setup-tests
	$(VENV) -m ruff check app ui tests tools
	$(VENV) -m mypy
	.venv/bin/lint-imports --no-logo
	$(VENV) -m tools.translations --check

test: lint
	$(PYTEST) -m "not all"
	@$(VENV) -m tools.left_out

test-all: lint coverage
	$(PYTEST)

# Every branch of the domain is taken by its own stories: random meetings and the tests of other parts do not count.
coverage: setup-tests
	$(PYTEST) tests/domain tests/scenarios tests/test_cases.py -q -m "not hypothesis" -k "not command" \
	    --cov=app/domain --cov-branch --cov-fail-under=100 --cov-report=term-missing:skip-covered

bench: setup-bench
	$(VENV) -m tests.benchmarks

# The same random meetings as in `make test`, but other ones each time, and many more: about a quarter of an hour on two cores.
# More than a million events are played; how many is told at the end. Then broken files are put to `derive` for an hour, and the
# rules are tried by some 1,800 mutants, each a rule with one small thing changed: five to ten minutes. At last the program is killed
# 500 times while a meeting is held: ten minutes.
soak: setup-tests
	$(PYTEST) -m hypothesis --hypothesis-profile soak
	$(VENV) -m tests.fuzzing 60
	$(VENV) -m tools.mutation
	$(VENV) -m tests.falling 500

pictures: setup
	QT_QPA_PLATFORM=offscreen $(VENV) -m tests.pictures pictures/

# For whoever changes the dependencies in pyproject.toml; needs uv.
lock:
	uv pip compile pyproject.toml --universal --generate-hashes --no-header --no-annotate --extra build -o requirements.txt
	uv pip compile pyproject.toml --universal --generate-hashes --no-header --no-annotate --extra build --extra dev \
	    -c requirements.txt -o requirements-dev.txt
	uv pip compile pyproject.toml --universal --generate-hashes --no-header --no-annotate --extra build --extra bench \
	    -c requirements.txt -o requirements-bench.txt

clean:
	rm -rf .venv $(SAMPLE) $(SAMPLE).part mutants out pictures build dist *.egg-info .coverage .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find app ui tests tools -name __pycache__ -prune -exec rm -rf {} +
