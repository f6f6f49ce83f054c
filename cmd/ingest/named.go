package main

import (
	"os"
	"slices"
)

// named gives the arguments with ./ before a folder that is called like a command. If there
// is a folder demo, `ingest demo` is a pass over it: the command demo needs a folder after it.
func (f *flags) named(args []string, t terminal) []string {
	for i, word := range args {
		if info, err := os.Stat(word); err != nil || !info.IsDir() {
			continue
		}
		asFolder := slices.Clone(args)
		asFolder[i] = "." + string(os.PathSeparator) + word
		if f.isCommandAlone(args, word, t) && slices.Equal(f.wordsOf(asFolder, t), asFolder[i:i+1]) {
			return asFolder
		}
	}
	return args
}

// isCommandAlone reports whether the arguments are a command without its folder, flags of a pass
// aside.
func (f *flags) isCommandAlone(args []string, word string, t terminal) bool {
	probe := flags{speaks: f.speaks}
	root := command(&probe, t)
	called, _, err := root.Find(args)
	if err != nil || called == root || called.Hidden || called.Name() != word {
		return false
	}
	if err := probe.configured(root); err != nil || probe.folder != "" {
		return false
	}
	return slices.Equal(f.wordsOf(args, t), []string{word})
}

// wordsOf gives the words that are neither flags of a pass nor their values; none where that is not
// what the arguments are.
func (f *flags) wordsOf(args []string, t terminal) []string {
	root := command(&flags{speaks: f.speaks}, t)
	if err := root.ParseFlags(args); err != nil || root.Flags().Changed("help") {
		return nil
	}
	return root.Flags().Args()
}
