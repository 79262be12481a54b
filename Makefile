# `make` lists what there is. Nothing here is needed to understand the code: every target is one or two commands.

# the front ends that exist
SPAS := $(patsubst %/package.json,%,$(wildcard web-toko/package.json web-admin/package.json))
E2E := $(wildcard tests/e2e/package.json)
SCRIPTS := $(wildcard api/deploy/*.sh api/dev/*.sh tests/*/*.sh)

.DEFAULT_GOAL := help

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

run: ## build what changed and run everything on http://localhost:8080 (another port: PORT=8081 make run)
	@exec api/dev/run.sh

test: test-api test-generated test-torture test-backup $(SPAS:%=test-%) $(if $(E2E),test-e2e) ## run every test, against a PostgreSQL and a Redis of its own

torture: ## kill and flood, for minutes: processes, PostgreSQL and Redis under load; see api/docs/faults.md
	cargo build --quiet --workspace
	tests/torture/run.sh
	FLOOD=long api/dev/with-services.sh cargo test -p pmo-tests --test flood -- --nocapture

bench: ## a release build beside its references, over the full catalogue; writes tests/bench/RESULTS.md and the figures of the README
	cargo build --release --quiet --workspace --bin pmo --bin bench
	tests/bench/run.sh

backup: ## save the database of `make run`, or DATABASE_URL, under .data/backups (or TO=folder)
	@DATABASE_URL=$${DATABASE_URL:-$$(api/dev/postgres.sh url .data/postgres)} api/deploy/backup.sh "$${TO:-.data/backups}"

restore: ## put BACKUP=folder into an empty database (OPTIONS=--replace: into one that is not); stop `make run`, and start its PostgreSQL alone
	@DATABASE_URL=$${DATABASE_URL:-$$(api/dev/postgres.sh start .data/postgres)} api/deploy/restore.sh "$$BACKUP" $$OPTIONS

growth: ## measure what a page costs in tables of three sizes, release build: tests/growth/RESULTS.md
	cargo build --release --quiet --workspace --bin pmo --bin growth
	tests/growth/run.sh

plans: ## write api/docs/query-plans.md again, after a change of a list's queries or indexes
	WRITE_PLANS=1 api/dev/with-services.sh cargo test -q -p pmo-tests --test api -- plans::

check: check-api check-generated check-scripts $(SPAS:%=check-%) ## format, lint, types, generated files fresh

fmt: ## format the code
	cargo fmt --all

prepare: ## write .sqlx again, after a change of queries or migrations
	@api/dev/prepare.sh

fuzz: ## look for input that breaks what reads texts and files of strangers, a minute each; MINUTES=10 for longer, see tests/fuzz
	tests/fuzz/run.sh

dependencies: ## write api/DEPENDENCIES.md again, after a change of dependencies
	node api/dev/dependencies.mjs

openapi: ## write openapi/openapi.json again, after a change of the API
	@api/dev/openapi.sh

clean: ## remove what was built and installed (the data under .data/ stays)
	cargo clean
	rm -rf api/dev/node_modules tests/e2e/node_modules $(foreach spa,$(SPAS),$(spa)/node_modules $(spa)/dist)

# --- the parts of test and check --------------------------------------------------------------

test-api:
	cargo build --quiet --workspace
	api/dev/with-services.sh cargo test --workspace
	cargo run -q -p pmo-tests --bin coverage

# The same requests each time; CASES=300 SEED= for a long run of other ones, see tests/generated/run.sh
test-generated: export SEED ?= 20261124
test-generated:
	cargo build --quiet --workspace
	tests/generated/run.sh

test-torture:
	cargo build --quiet --workspace
	tests/torture/run.sh --kills 10 --orders 100 --hurry

test-backup:
	cargo build --quiet --workspace
	tests/backup/run.sh

test-e2e:
	api/dev/e2e.sh

check-api:
	cargo fmt --all --check
	SQLX_OFFLINE=true cargo clippy --workspace --all-targets -- -D warnings

check-generated:
	api/dev/prepare.sh --check
	api/dev/openapi.sh --check
	node api/dev/dependencies.mjs --check

check-scripts:
	@for script in $(SCRIPTS); do sh -n $$script || exit 1; done
	@if command -v shellcheck >/dev/null; then shellcheck -x $(SCRIPTS); fi

# A front end's tools are installed when its lock file changed.
$(SPAS:%=check-%): check-%: install-%
	cd $* && npm run --silent check

$(SPAS:%=test-%): test-%: install-%
	cd $* && npm test

$(SPAS:%=install-%): install-%:
	@. api/dev/lib.sh && npm_ci $*

.PHONY: help run test torture fuzz dependencies backup restore test-backup bench growth plans check fmt prepare openapi clean test-api test-generated test-torture test-e2e check-api check-generated check-scripts \
	$(SPAS:%=check-%) $(SPAS:%=test-%) $(SPAS:%=install-%)
