package feedback

import (
	"io"
	"runtime"

	"xmess.cat/memoria/pipeline/source"
)

// writeFindings writes a line for each problem that is shown, in their order. A long register may have hundreds of
// thousands, so that several pieces of them are put into words at a time.
func writeFindings(out io.Writer, problems []source.Problem, lang Language, show func(source.Problem) bool) {
	const atOnce = 2048
	words := func(piece []source.Problem) []byte {
		var lines []byte
		for _, p := range piece {
			if show(p) {
				lines = append(append(append(lines, "    "...), Finding(p, lang)...), '\n')
			}
		}
		return lines
	}
	if len(problems) <= atOnce {
		_, _ = out.Write(words(problems))
		return
	}
	pieces := make(chan chan []byte, runtime.GOMAXPROCS(0)) // as many are ready or being made
	go func() {
		defer close(pieces)
		for from := 0; from < len(problems); from += atOnce {
			piece := make(chan []byte, 1)
			pieces <- piece
			go func() { piece <- words(problems[from:min(from+atOnce, len(problems))]) }()
		}
	}()
	for piece := range pieces {
		_, _ = out.Write(<-piece)
	}
}
