//go:build !unix

// Package private keeps what the program writes from the eyes of others on the machine.
package private

// Files does nothing where a folder's rights are what its files have, as on Windows.
func Files() {}
