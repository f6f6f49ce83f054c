//go:build !unix

package main

// asProgram runs the test binary as the program.
func asProgram() { main() }
