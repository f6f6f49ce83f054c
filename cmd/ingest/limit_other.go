//go:build !unix

package main

// limitsAreErrors has nothing to do where there are no such limits.
func limitsAreErrors() {}
