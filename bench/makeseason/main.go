// Makeseason writes a folder of invented returns to measure with.
//
//	go run ./bench/makeseason -returns 10000 FOLDER
//	go run ./bench/makeseason -returns 1 -actions 199990 FOLDER # the longest register that is read
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"

	"xmess.cat/memoria/pipeline/demo"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "makeseason:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	flags := flag.NewFlagSet("makeseason", flag.ContinueOnError)
	returns := flags.Int("returns", 1000, "how many returns, up to ten years of each member's")
	actions := flags.Int("actions", 20, "how many actions each return has")
	seed := flags.Uint64("seed", 1, "the same seed invents the same folder")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return errors.New("expected one FOLDER")
	}
	for file, err := range demo.Returns(*returns, *actions, *seed) {
		if err != nil {
			return err
		}
		if err := file.Save(flags.Arg(0)); err != nil {
			return err
		}
	}
	return nil
}
