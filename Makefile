# make run     build and open the window on the sample register
# make test    every test there is
# make demo    the sample register and its papers under out/demo, without a window
# make shots   a picture of every screen under out/shots
# make bench   each speed beside its floor
# make windows the program for Windows under dist
# make test-windows  what runs on Windows, under Wine
# make lint    gofumpt, go vet, staticcheck

# Fyne on X11, with its calls from other goroutines already moved to fyne.Do.
TAGS  := x11,migrated_fynedo
# Fyne's software driver: no display, no C compiler.
QUIET := ci,migrated_fynedo

# The window for Windows: no words of the toolkit's log on screen.
WINDOWS := migrated_fynedo,release
CROSS   := env GOOS=windows GOARCH=amd64 CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc

SQLC        := github.com/sqlc-dev/sqlc/cmd/sqlc@v1.31.1
GOFUMPT     := mvdan.cc/gofumpt@v0.12.0
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
WINRES      := github.com/tc-hib/go-winres@v0.3.3

.PHONY: run test test-quiet test-window demo shots bench lint generate build windows test-windows test-windows-quiet test-windows-window clean FORCE

run: bin/giaoban
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		bin/giaoban -sample -today 2016-04-06; \
	else \
		$(MAKE) --no-print-directory shots && \
		echo "There is no display here. Pictures of every screen are in out/shots."; \
	fi

build: bin/giaoban bin/giaobanctl

bin/giaoban: FORCE
	@.ci/setup build
	go build -tags $(TAGS) -o $@ ./cmd/giaoban

bin/giaobanctl: FORCE
	CGO_ENABLED=0 go build -o $@ ./cmd/giaobanctl

test: test-quiet test-window

test-quiet:
	-@.ci/setup office
	go vet -tags $(QUIET) ./...
	CGO_ENABLED=0 go test -tags $(QUIET) ./...

test-window: bin/giaoban bin/giaobanctl
	@.ci/setup test
	.ci/display env GIAOBAN_BIN=$(CURDIR)/bin go test -count=1 -timeout 30m -tags $(QUIET),e2e -run 'TestWindow' ./cmd/giaoban
	GIAOBAN_TEST_EVERY_CALL=1 CGO_ENABLED=0 go test -count=1 -timeout 30m -tags $(QUIET) -run 'TestThePlug' ./gui/voting

demo: bin/giaobanctl
	rm -rf out/demo && mkdir -p out/demo
	bin/giaobanctl -f out/demo/so-mau.sogiaoban sample
	bin/giaobanctl -f out/demo/so-mau.sogiaoban meetings
	bin/giaobanctl -f out/demo/so-mau.sogiaoban show 1 >out/demo/giao-ban-quy-I-2016.json
	bin/giaobanctl -f out/demo/so-mau.sogiaoban --today 2016-04-06 papers --meeting 1 --out out/demo
	bin/giaobanctl -f out/demo/so-mau.sogiaoban paper minutes 1 -o "out/demo/BB giao ban quý I-2016 (01-4-2016).docx"
	bin/giaobanctl -f out/demo/so-mau.sogiaoban --today 2016-04-06 export tasks "out/demo/Theo dõi nhiệm vụ.xlsx"
	bin/giaobanctl -f out/demo/so-mau.sogiaoban --today 2016-04-06 figures
	@ls -l out/demo

shots: bin/giaoban
	@.ci/setup display
	rm -rf out/shots && mkdir -p out/shots
	.ci/display bin/giaoban -shots out/shots
	@ls out/shots

bench: bin/giaoban bin/giaobanctl out/bench/ten-years.sogiaoban out/bench/large.sogiaoban
	@.ci/setup display office
	go build -tags $(TAGS) -o bin/emptywindow ./cmd/bench/emptywindow
	go build -tags $(TAGS) -o bin/taskboard ./cmd/bench/taskboard
	CGO_ENABLED=0 go build -o bin/bench ./cmd/bench
	GIAOBAN_LARGE=$(CURDIR)/out/bench/large.sogiaoban bin/bench speeds
	bin/bench word bin/giaobanctl
	.ci/display bin/bench start bin/giaoban bin/emptywindow out/bench/ten-years.sogiaoban
	.ci/display bin/bench board bin/taskboard out/bench/ten-years.sogiaoban
	@.ci/setup windows wine
	.ci/overlay
	$(CROSS) go build -trimpath -tags $(WINDOWS) -ldflags -H=windowsgui -o bin/giaoban.exe ./cmd/giaoban
	$(CROSS) go build -trimpath -tags $(WINDOWS) -ldflags -H=windowsgui -o bin/emptywindow.exe ./cmd/bench/emptywindow
	.ci/wine .ci/display bin/bench wine bin/giaoban.exe bin/emptywindow.exe out/bench/ten-years.sogiaoban

# Registers to measure on, made anew when what lies in a register has changed.
LAID := $(wildcard data/sqlite/migrations/*.sql data/sqlite/searchmigration.go)

out/bench/ten-years.sogiaoban: $(LAID) | bin/giaobanctl
	@mkdir -p out/bench && rm -f $@
	bin/giaobanctl make-register --years 10 -o $@

out/bench/large.sogiaoban: $(LAID) | bin/giaobanctl
	@mkdir -p out/bench && rm -f $@
	bin/giaobanctl make-register --tasks 100000 -o $@

windows:
	@.ci/setup windows
	@test -f out/mesa/done || .ci/setup mesa
	cmd/giaoban/windows/mesa
	TAGS=$(WINDOWS) WINRES=$(WINRES) MESA=out/mesa cmd/giaoban/windows/build

test-windows: windows test-windows-quiet test-windows-window

# Packages without a window, as programs of Windows.
test-windows-quiet:
	@.ci/setup wine
	.ci/overlay
	.ci/wine env GOOS=windows GOARCH=amd64 CGO_ENABLED=0 go test -timeout 30m -overlay out/windows/overlay.json -trimpath -tags $(QUIET) -exec wine \
		./assets/... ./data/... ./cmd/giaobanctl ./gui/native

UNDERWINE = env GIAOBAN_DIST=$(CURDIR)/dist GIAOBAN_TYPIST=$(CURDIR)/bin/typist.exe \
	go test -count=1 -timeout 30m -tags $(QUIET),e2e

test-windows-window:
	@.ci/setup wine
	GOOS=windows GOARCH=amd64 CGO_ENABLED=0 go build -trimpath -o bin/typist.exe ./cmd/giaoban/windows/typist
	rm -f out/windows/*.png
	.ci/wine .ci/display $(UNDERWINE) -run 'TestWine$$' ./cmd/giaoban
	WITHOUT_OPENGL=1 .ci/wine .ci/display $(UNDERWINE) -run TestWineWithoutOpenGL ./cmd/giaoban

lint:
	@test -z "$$(go run $(GOFUMPT) -l . | tee /dev/stderr)"
	go vet -tags $(QUIET) ./...
	go run $(STATICCHECK) -tags $(QUIET) ./...

generate:
	cd data/sqlite && go run $(SQLC) generate

clean:
	rm -rf bin out dist

FORCE:
