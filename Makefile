PREFIX ?= /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share/quarterdeck
SWIFT_SOURCES = Package.swift Sources Tests Bench Fuzz
# With Swift's libraries in it, it runs where no Swift is installed, and starts sooner.
RELEASE = swift build -c release --static-swift-stdlib --product
BINARY = $(shell swift build -c release --show-bin-path)/quarterdeck

.DEFAULT_GOAL := help
.PHONY: help run test check build release install uninstall format lint record docs bench reliability crowd fuzz clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-10s %s\n", $$1, $$2}'

run: packages-run ## install what is missing, build, open the dashboard on sample-data
	@$(RELEASE) quarterdeck
	@$(BINARY) demo

test: packages-test ## install what tests need and run them all
	swift build --build-tests
	swift test --skip-build

check: export QUARTERDECK_STRICT = 1
check: export QUARTERDECK_QUICK_TESTS = 1
check: packages-test lint ## what CI runs: format lint, warnings as errors, all tests
	swift build --build-tests
	$(MAKE) test

build: packages-run ## debug build
	swift build

release: packages-run ## release build
	$(RELEASE) quarterdeck

install: release ## put binary, themes, sample data and man page below PREFIX
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/quarterdeck
	install -d $(addprefix $(SHARE)/,themes sample-data/history)
	install -m 644 themes/*.theme $(SHARE)/themes
	install -m 644 sample-data/*.* $(SHARE)/sample-data
	install -m 644 sample-data/history/*.csv $(SHARE)/sample-data/history
	install -D -m 644 docs/quarterdeck.1 $(DESTDIR)$(PREFIX)/share/man/man1/quarterdeck.1

uninstall: ## take away what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/quarterdeck $(DESTDIR)$(PREFIX)/share/man/man1/quarterdeck.1
	rm -rf $(SHARE)

format: ## rewrite the sources in the project's format
	swift format -i -r $(SWIFT_SOURCES)

lint: ## complain about anything that format would change
	swift format lint --strict -r $(SWIFT_SOURCES)

record: packages-test ## record snapshots, transcripts and generated docs anew; review the diff
	RECORD_SNAPSHOTS=1 swift test

docs: packages-test ## write the generated pages (keys, commands, man page) anew
	RECORD_SNAPSHOTS=1 swift test --filter Generated

bench: release ## print import, opening, key, explain and training figures, beside other tools
	QUARTERDECK_BENCH=1 $(RELEASE) BoostingBench
	scripts/bench-boosting $(dir $(BINARY))BoostingBench
	scripts/bench $(BINARY)

reliability: release ## break an import at every write (STEP=20 for every twentieth)
	scripts/reliability $(BINARY) $(STEP)

crowd: release ## 20 dashboards, a server and an importer at once for SECONDS=120
	scripts/crowd $(BINARY) $(SECONDS)

fuzz: packages-run ## feed damaged exports to the reader (RUNS=10000000)
	scripts/fuzz $(RUNS)

clean: ## remove what was built
	rm -rf .build

.PHONY: packages-run packages-test
packages-run packages-test: packages-%:
	@scripts/install-packages $*
	@scripts/resolve-packages
