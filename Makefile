# What a teacher needs is `make lesson`; what a maintainer needs is below it. CONTRIBUTING.md says more.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$p; break; fi; done)
ENV := .venv
RUN := $(ENV)/bin/python
# An environment remembers where it was made: a checkout that was moved gets a new one.
HERE := $(shell pwd | cksum | cut -d' ' -f1)
LESSON := $(ENV)/lesson-$(HERE)
TEST := $(ENV)/test-$(HERE)
EXTENSION := $(wildcard libya_lesson/labextension/* libya_lesson/labextension/static/* libya_lesson/voila/*)
# Python compiles what it loads when it first does: to compile all of every package takes longer than to fetch them.
PIP := $(RUN) -m pip --disable-pip-version-check install --quiet --no-compile
ARGS ?=
NBVAL ?= --nbval
WORKERS ?= 2
PEERS ?= .venv-peers
BINDER := .venv-binder
BENCHES ?= accuracy speed report browser

.PHONY: lesson app test check bench notebooks binder messages frontend pins clean

lesson: $(LESSON)  ## open the lessons in JupyterLab (make lesson ARGS="--no-browser --port 8899")
	@$(RUN) -m libya_lesson $(ARGS)

app: $(LESSON)  ## open the lessons as pages without cells
	@$(RUN) -m libya_lesson app $(ARGS)

test: $(TEST)  ## everything: doctests, tests, notebooks, a real browser
	@tools/browser.sh $(RUN)
	$(RUN) -m pytest $(NBVAL) --nbval-sanitize-with tools/nbval.cfg -n $(WORKERS) --dist loadfile \
		--no-loadscope-reorder tests libya_lesson notebooks $(ARGS)

check: $(TEST)  ## style and types
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy

bench: $(TEST)  ## accuracy, speed, browser; the peers in an environment of their own (make bench PEERS= leaves them out)
	@tools/browser.sh $(RUN)
	@$(if $(PEERS),$(MAKE) --no-print-directory $(PEERS)/made-$(HERE) || echo "The peers could not be installed: our figures alone.")
	@for name in $(BENCHES); do echo; echo "== benchmarks/$$name.py"; \
		PEER="$(PEERS)/bin/python" $(RUN) benchmarks/$$name.py $(ARGS) || exit 1; done

notebooks: $(TEST)  ## run the notebooks again and keep their outputs
	$(RUN) tools/notebooks.py $(ARGS)

binder: $(BINDER)/made-$(HERE)  ## run every notebook beside Binder's JupyterLab, the older one that its image brings
	LIBYA_LESSON_WORK=$(BINDER)/work $(BINDER)/bin/jupyter nbconvert --to notebook --execute \
		--output-dir $(BINDER)/run notebooks/*.ipynb

messages: $(TEST)  ## collect the strings for translators
	$(RUN) -m babel.messages.frontend extract --no-location --sort-output --omit-header -k _ -k N_ -k ngettext:1,2 \
		-o libya_lesson/locale/libya_lesson.pot libya_lesson

frontend:  ## build the cards' script; needs Node
	cd libya_lesson/frontend && npm ci && npm run build

pins:  ## pin the newest versions that fit; needs a package index
	$(PYTHON) tools/pins.py

clean:
	rm -rf $(ENV) .venv-peers .venv-binder build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis tests/browser/screenshots

$(ENV)/made-$(HERE):
	@tools/environment.sh "$(PYTHON)" $(ENV)
	@touch $@

$(BINDER)/made-$(HERE): .binder/requirements.txt pyproject.toml
	@tools/environment.sh "$(PYTHON)" $(BINDER)
	@$(BINDER)/bin/python -m pip --disable-pip-version-check install --quiet jupyterlab==4.4.9 notebook==7.4.7
	@$(BINDER)/bin/python -m pip --disable-pip-version-check install --quiet -r .binder/requirements.txt
	@touch $@

$(PEERS)/made-$(HERE): benchmarks/requirements-peers.txt
	@echo "Installing spaCy and textacy to compare with."
	@tools/environment.sh "$(PYTHON)" $(PEERS)
	@$(PEERS)/bin/python -m pip --disable-pip-version-check install --quiet -r $<
	@touch $@

$(LESSON): $(ENV)/made-$(HERE) requirements.txt pyproject.toml $(EXTENSION)
	@echo "Installing what the lessons need. The first time this takes a minute or two."
	@$(PIP) -r requirements.txt
	@touch $@

$(TEST): $(ENV)/made-$(HERE) requirements-test.txt pyproject.toml $(EXTENSION)
	@echo "Installing what the lessons and their tests need."
	@$(PIP) -r requirements-test.txt
	@touch $@ $(LESSON)
