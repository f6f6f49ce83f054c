# Two commands do all the set-up: `make demo` runs the main job, `make test` passes the tests.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

FONTS := Regular:400Regular Italic:400Regular_Italic SemiBold:600SemiBold Bold:700Bold
FONT_DIR := assets/node_modules/@expo-google-fonts/source-sans-3
WEB_FONT_DIR := assets/node_modules/source-sans/WOFF2
YEAR := 2025
KILLS := 200
INPUTS := 20000
RETURNS := 1000 10000
COUNT := 6
# Tests with random inputs start from SEED, so that their result never depends on luck. make test
# draws QUICK inputs a test, make test-all 100, and make explore CHECKS from a new seed. The library
# pgregory.net/rapid reads RAPID_SEED and RAPID_CHECKS.
SEED := 1
QUICK := 25
CHECKS := 2000
export RAPID_SEED := $(SEED)
MEMORIA_DATABASE := $(CURDIR)/out/memoria.duckdb

.PHONY: help tools assets build demo test test-all explore fuzz volume soak bench bench-peers lint clean

help: ## say what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { gsub(/\$$\(YEAR\)/, "$(YEAR)"); printf "  make %-11s %s\n", $$1, $$2 }' \
		$(MAKEFILE_LIST)

tools: # name what is missing, and what to install
	@command -v go >/dev/null || { echo "make: Go is missing: install Go 1.26 or later (https://go.dev/dl)" >&2; exit 1; }
	@command -v npm >/dev/null || { echo "make: npm is missing: install Node.js 20 or later (https://nodejs.org)" >&2; exit 1; }
	@command -v "$$(go env CC)" >/dev/null || { echo "make: a C compiler is missing: install gcc and g++ (Debian: apt-get install build-essential)" >&2; exit 1; }
	@command -v "$$(go env CXX)" >/dev/null || { echo "make: a C++ compiler is missing: install g++ (Debian: apt-get install build-essential)" >&2; exit 1; }

assets: tools reports/chart/echarts.min.js ## fetch the chart engine and the fonts that are embedded

reports/chart/echarts.min.js: assets/package.json assets/package-lock.json
	@npm ci --prefix assets --no-audit --no-fund --loglevel=error
	@for font in $(FONTS); do \
		cp "$(FONT_DIR)/$${font#*:}/SourceSans3_$${font#*:}.ttf" "reports/typeface/$${font%%:*}.ttf"; done
	@cp "$(WEB_FONT_DIR)/VF/SourceSans3VF-Upright.ttf.woff2" reports/typeface/Upright.woff2
	@cp "$(WEB_FONT_DIR)/TTF/SourceSans3-It.ttf.woff2" reports/typeface/Italic.woff2
	@cp assets/node_modules/echarts/dist/echarts.min.js $@

build: assets ## build the two binaries into bin/
	@mkdir -p bin
	@go build -trimpath -o bin/ ./cmd/ingest ./cmd/report

demo: build ## invent a season and leave out/memoria-$(YEAR).pdf
	@rm -rf out && mkdir -p out
	@bin/ingest demo out/demo
	@bin/ingest out/demo || test $$? -eq 3 # 3: some workbooks are faulty on purpose
	@bin/report --db out/memoria.duckdb --year $(YEAR) --out out

# GOGC=400: the chart engine makes much garbage, and a test frees all its memory soon.
# The time limit only ends a test that hangs: no busy machine takes that long.
test: assets ## pass the tests
	@RAPID_CHECKS=$(QUICK) GOGC=400 go test -timeout 90m ./...

# Files with the build tag all hold long tests. Other tests have a full form, for MEMORIA_ALL=1.
test-all: assets ## pass all tests in their full form
	@MEMORIA_ALL=1 GOGC=400 go test -tags all -timeout 90m ./...

explore: assets ## draw CHECKS new inputs for each test with random inputs
	@RAPID_SEED=0 RAPID_CHECKS=$(CHECKS) go test -count=1 -timeout 5h $$(grep -rlE --include='*_test.go' 'rapid\.Check' pipeline reports | xargs -n1 dirname | sort -u | sed 's|^|./|')

volume: assets ## load, back up, rebuild and report a gigabyte of workbooks
	@MEMORIA_ALL=1 go test -count=1 -timeout 3h -v -run TestMuchIsStored ./cmd/year

soak: assets ## kill the program KILLS times, damage databases at thousands of places
	@MEMORIA_SOAK=$(KILLS) go test -count=1 -timeout 3h -v -run 'Killed|Damage' ./cmd/ingest ./pipeline/store

# The number of inputs ends a fuzz test, not a time: when its time runs out, Go 1.26 may report
# "context deadline exceeded" as a failure (go.dev/issue/75804).
fuzz: assets ## run each fuzz test with INPUTS inputs
	@grep -roE --include='*_test.go' '^func Fuzz[A-Za-z0-9_]+' cmd pipeline queries reports | sort | \
	while IFS=: read -r file name; do \
		echo "$${file%/*} $${name#func }"; \
		go test "./$${file%/*}" -run '^$$' -fuzz "^$${name#func }\$$" -fuzztime $(INPUTS)x -fuzzminimizetime 100x </dev/null; \
	done

bench: build ## measure each step and whole commands: the tables of BENCHMARKS.md
	@MEMORIA_DATABASE=$(MEMORIA_DATABASE) go test ./bench ./pipeline/workbook/read ./reports ./reports/chart -run '^$$' -bench . -benchtime 3x -count $(COUNT)
	@bench/run $(RETURNS)

bench-peers: build ## the same beside other tools (installs pinned peers into bench/peers)
	@python3 -m venv bench/peers/venv && bench/peers/venv/bin/pip install -q -r bench/peers/requirements.txt
	@npm ci --prefix bench/peers --no-audit --no-fund --loglevel=error
	@PEERS=1 bench/run $(RETURNS)

clean: ## remove what was built and made
	@rm -rf bin out
