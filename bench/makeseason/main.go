// Makeseason writes an invented folder of returns to measure with.
//
//	go run ./bench/makeseason -returns 10000 -seed 1 FOLDER
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"xmess.cat/memoria/bench/season"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "makeseason:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	flags := flag.NewFlagSet("makeseason", flag.ContinueOnError)
	returns := flags.Int("returns", 1000, "how many returns, ten years of each member's")
	seed := flags.Uint64("seed", 1, "the same seed invents the same folder")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return errors.New("expected one FOLDER")
	}
	for file, err := range season.Files(*returns, *seed) {
		if err != nil {
			return err
		}
		name := filepath.Join(flags.Arg(0), filepath.FromSlash(file.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, file.Content, 0o644); err != nil {
			return err
		}
		if err := os.Chtimes(name, file.Modified, file.Modified); err != nil {
			return err
		}
	}
	return nil
}
