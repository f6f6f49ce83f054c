//go:build !unix

// Package private keeps the files of the program from other users of the machine.
package private

// Files does nothing: on Windows files inherit the rights of their folder.
func Files() {}

// OtherOwner is empty: on Windows a folder gives its rights to the files in it.
func OtherOwner(string) string { return "" }
