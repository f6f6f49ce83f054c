//go:build !unix

package main

// limitsAreErrors does nothing: this system has no such limits.
func limitsAreErrors() {}
