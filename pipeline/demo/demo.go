// Package demo invents a drop folder as a real season would leave it: the starting plan, three years of
// returns of every member, and the faults that members make. No figure in it is true.
package demo

import "time"

// File is one file of the invented folder. Path is relative to it, with slashes; Modified is when the
// officer received it, in UTC.
type File struct {
	Path     string
	Content  []byte
	Modified time.Time
}

// Season invents the folder. The same seed gives the same files, byte for byte, ordered by Path.
func Season(seed uint64) ([]File, error) { return nil, nil }
