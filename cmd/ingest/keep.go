package main

import (
	"errors"
	"path/filepath"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/keeping"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

func originalsCommand(f *flags, t terminal) *cobra.Command {
	var to string
	originals := &cobra.Command{
		Use:   "originals FOLDER",
		Short: "Write out every workbook ever received, byte for byte",
		Long: `originals writes the very bytes of every workbook that was ever accepted or rejected, each
dated as it was received and named by year, member and version: 2025/08187-v2-1a2b3c4d5e6f.xlsx.
What is there already is never overwritten. What lies in FOLDER/originals is not read by a pass. A
workbook whose contact was forgotten is left out: its bytes are gone.`,
		Args: f.inFolder(0),
		RunE: func(cmd *cobra.Command, words []string) error {
			if to == "" {
				to = filepath.Join(f.at(words), "originals")
			}
			settings := f.settings(t, f.at(words))
			bar := newLine(t.err)
			settings.Progress = bar.bar
			written, err := keeping.Originals(cmd.Context(), settings, to)
			bar.clear()
			if err != nil {
				return err
			}
			if f.verbose {
				if err := feedback.WriteFiles(t.out, written, f.language()); err != nil {
					return err
				}
			}
			return feedback.WriteOriginals(t.out, written, to, f.language())
		},
	}
	originals.Flags().StringVar(&to, "to", "", "folder to write into (default FOLDER/originals)")
	return originals
}

func rebuildCommand(f *flags, t terminal) *cobra.Command {
	var salvage bool
	rebuild := &cobra.Command{
		Use:   "rebuild FOLDER",
		Short: "Make the database again from the workbooks that it holds",
		Long: `rebuild reads again, in the order in which they came, the workbooks whose bytes the
database holds, and makes an equal database of them: with the same numbers, times and versions.
FOLDER is not looked at. The earlier database is kept beside the new one, as
memoria.duckdb.anterior. After an update of the program it says which workbooks are now read
otherwise.

With --salvage it takes a damaged database, keeps all that can still be read, and names what
cannot: those workbooks are lost unless they still lie in FOLDER, where the next pass finds them. A
closed year is kept only where all of what was approved is as it was. Exit code 3 where anything is
lost.`,
		Args: f.inFolder(0),
		RunE: func(cmd *cobra.Command, words []string) error {
			return withWorkers(f.settings(t, f.at(words)), func(settings setup.Settings) error {
				bar := newLine(t.err)
				settings.Progress = bar.bar
				told, err := keeping.Rebuild(cmd.Context(), settings, salvage)
				bar.clear()
				if err != nil {
					return err
				}
				if err := feedback.WriteRebuilt(t.out, told, f.language()); err != nil {
					return err
				}
				if len(told.Lost)+len(told.Closings) > 0 {
					return errOpen
				}
				return nil
			})
		},
	}
	rebuild.Flags().BoolVar(&salvage, "salvage", false, "keep what can be read of a damaged database")
	return rebuild
}

func backupCommand(f *flags, t terminal) *cobra.Command {
	var replace bool
	backup := &cobra.Command{
		Use:   "backup FOLDER FILE",
		Short: "Copy the database into one file, and check the copy",
		Long: `backup copies the database of FOLDER into FILE while no other run holds it, and reads the
copy back whole: every workbook's bytes against their hash, and the ledger against what there is.
FILE appears whole or not at all, and is enough in itself. It is never overwritten unless --replace
says so.`,
		Args: f.inFolder(1),
		RunE: func(cmd *cobra.Command, words []string) error {
			folder, file := words[:len(words)-1], words[len(words)-1]
			settings := f.settings(t, f.at(folder))
			workbooks, err := keeping.Backup(cmd.Context(), settings, file, replace)
			if err != nil {
				return err
			}
			return feedback.WriteBackup(t.out, file, workbooks, f.language())
		},
	}
	backup.Flags().BoolVar(&replace, "replace", false, "put the copy in the place of an earlier one")
	return backup
}

func restoreCommand(f *flags, t terminal) *cobra.Command {
	return &cobra.Command{
		Use:   "restore FOLDER FILE",
		Short: "Put a backup in the place of the database",
		Long: `restore reads all of a backup, compares it with its ledger and its hashes, and only then
puts a copy of it in the place of the database of FOLDER. What was there is kept beside it, as
memoria.duckdb.anterior. FILE is only read.

What came since the backup is loaded by the next pass, if it still lies in FOLDER. Closings and
reopenings of years since then are carried over from the database that is replaced; where that is
damaged, it is said which are not.`,
		Args: f.inFolder(1),
		RunE: func(cmd *cobra.Command, words []string) error {
			folder, file := words[:len(words)-1], words[len(words)-1]
			restored, err := keeping.Restore(cmd.Context(), f.settings(t, f.at(folder)), file)
			if err != nil {
				return err
			}
			return feedback.WriteRestored(t.out, file, restored, f.language())
		},
	}
}

// sayPlainly tells the officer what to do about a damaged database, a full disk or denied access.
// The error itself is logged for whoever looks after the machine.
func sayPlainly(f *flags, t terminal, err error) {
	var damaged *queries.DamagedError
	var memory *store.OutOfMemoryError
	var failed error
	switch trouble := store.TroubleOf(err); {
	case errors.As(err, &damaged):
		failed = feedback.WriteDamaged(t.out, damaged.Database, f.language())
	case errors.As(err, &memory):
		failed = feedback.WriteOutOfMemory(t.out, memory.Limit, f.language())
	case trouble == store.DiskFull:
		failed = feedback.WriteDiskFull(t.out, f.language())
	case trouble == store.NotWritable:
		failed = feedback.WriteNotWritable(t.out, f.language())
	}
	if failed != nil {
		f.log(t).Error("writing what is the matter", "error", failed)
	}
}
