// Package officer tells who runs a program.
package officer

import "os/user"

// Name is that of the user of the system; empty if the system does not know it.
func Name() string {
	who, err := user.Current()
	if err != nil {
		return ""
	}
	return who.Username
}
