//go:build !unix

// Package private keeps the files of the program from other users of the machine.
package private

// Files does nothing: on Windows files inherit the rights of their folder.
func Files() {}
