// Package manual writes the man pages and shell completions of a command from its definition.
package manual

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

// Command is the hidden command `manual FOLDER`, which the release runs.
func Command(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use: "manual FOLDER", Hidden: true, Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, words []string) error { return write(root, words[0]) },
	}
}

func write(root *cobra.Command, folder string) error {
	pages, completions := filepath.Join(folder, "man1"), filepath.Join(folder, "completions")
	for _, dir := range []string{pages, completions} {
		if err := os.MkdirAll(dir, 0o750); err != nil {
			return fmt.Errorf("writing the manual: %w", err)
		}
	}
	made := builtAt()
	root.DisableAutoGenTag = true
	header := &doc.GenManHeader{Section: "1", Source: "memoria", Manual: "Memòria", Date: &made}
	if err := doc.GenManTree(root, header, pages); err != nil {
		return fmt.Errorf("writing the man pages: %w", err)
	}
	name := filepath.Join(completions, root.Name())
	for file, generate := range map[string]func(string) error{
		name + ".bash": func(file string) error { return root.GenBashCompletionFileV2(file, true) },
		name + ".zsh":  root.GenZshCompletionFile,
		name + ".fish": func(file string) error { return root.GenFishCompletionFile(file, true) },
		name + ".ps1":  root.GenPowerShellCompletionFileWithDesc,
	} {
		if err := generate(file); err != nil {
			return fmt.Errorf("writing the completions: %w", err)
		}
	}
	return nil
}

// builtAt is the time of the commit, so that the same sources give the same pages.
func builtAt() time.Time {
	info, ok := debug.ReadBuildInfo()
	if ok {
		for _, setting := range info.Settings {
			if setting.Key != "vcs.time" {
				continue
			}
			if at, err := time.Parse(time.RFC3339, setting.Value); err == nil {
				return at
			}
		}
	}
	return time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
}
