package feedback

import (
	_ "embed" // the instructions
	"strings"
)

//go:embed llegeix-me.txt
var instructions string

// Instructions is the text that stands beside a new plan: how the folder works, in Catalan, with
// the line ends that every editor on Windows knows.
func Instructions() string { return windowsLines(instructions) }

func windowsLines(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") }
