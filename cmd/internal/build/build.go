// Package build gives the version of the program.
package build

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// Version is the version of the build, such as v1.2.0 or v1.2.1-0.20260401120000-abcdef123456;
// (devel) if it has none.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

// Line is the output of --version: name, version, Go version and platform.
func Line(name string) string {
	platform := runtime.GOOS + "/" + runtime.GOARCH
	return fmt.Sprintf("%s %s (%s, %s)", name, Version(), runtime.Version(), platform)
}
