package feedback

import (
	_ "embed" // the instructions
	"strings"
)

//go:embed llegeix-me.txt
var instructions string

// Instructions is the Catalan text beside a new plan about the folder, with Windows line ends.
func Instructions() string { return strings.ReplaceAll(instructions, "\n", "\r\n") }
