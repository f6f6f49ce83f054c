package feedback

import (
	_ "embed" // the instructions
	"strings"
)

//go:embed llegeix-me.txt
var instructions string

// Instructions is the text beside a new plan about how the folder works: in Catalan, with the line
// ends of Windows.
func Instructions() string { return windowsLines(instructions) }

func windowsLines(text string) string { return strings.ReplaceAll(text, "\n", "\r\n") }
