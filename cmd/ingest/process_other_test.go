//go:build !unix

package main

// asProgram makes of the test binary the program.
func asProgram() { main() }
