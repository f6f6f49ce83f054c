// Package build says which program this is.
package build

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// Version is the version that the build gave, such as v1.2.0 or v1.2.1-0.20260401120000-abcdef123456; (devel) where it
// gave none.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

// Line is what --version prints: the name, the version, what it was built with and for.
func Line(name string) string {
	return fmt.Sprintf("%s %s (%s, %s/%s)", name, Version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
