package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/explain"
	"xmess.cat/memoria/reports/words"
)

// memberOptions ask for members' sheets instead of the memòria.
type memberOptions struct {
	all    bool
	one    string
	folder string // that was named after --members
}

func (m memberOptions) asked() bool { return m.all || m.one != "" }

func (m *memberOptions) flags(command *cobra.Command) {
	flags := command.Flags()
	flags.BoolVar(&m.all, "members", false, "write each member's sheet and all of them together, into the folder named after it "+
		"(default fitxes-YEAR in --out), instead of the memòria")
	flags.StringVar(&m.one, "member", "", "write the sheet of this member alone: its code or its name")
}

// arguments are a folder where the sheets are asked for, and nothing else.
func (m *memberOptions) arguments(_ *cobra.Command, args []string) error {
	switch {
	case len(args) == 1 && m.asked():
		m.folder = args[0]
	case len(args) > 0:
		return usageError{fmt.Errorf("unexpected argument %q", args[len(args)-1])}
	}
	if m.all && m.one != "" {
		return usageError{errors.New("--members writes all sheets, --member one of them: choose")}
	}
	return nil
}

// makeMembers writes members' sheets.
func makeMembers(ctx context.Context, o options, m memberOptions, stdout io.Writer, log *slog.Logger) error {
	w, err := chosenWords(&o)
	if err != nil {
		return err
	}
	if o.year < 1900 || o.year > 2200 {
		return usageError{fmt.Errorf("no year %d", o.year)}
	}
	if o.figures != "" {
		return usageError{errors.New("--figures goes with the memòria: members' sheets have none")}
	}
	started := time.Now()
	ask := reports.Request{Database: o.database, Year: o.year, Words: w, Version: version(), Rules: ruleWords}
	made, err := reports.MakeMembers(ctx, ask, m.one)
	var unknown *explain.UnknownError
	if errors.As(err, &unknown) {
		return usageError{err}
	}
	if err != nil {
		return err
	}
	folder := m.folderOf(o)
	var outputs []output
	for _, sheet := range made.Sheets {
		outputs = append(outputs, output{filepath.Join(folder, sheet.File), sheet.PDF})
	}
	if m.one != "" && m.folder == "" && strings.EqualFold(filepath.Ext(o.out), ".pdf") {
		outputs[0].path = o.out
	}
	if made.Together != nil {
		outputs = append(outputs, output{filepath.Join(folder, made.Together.File), made.Together.PDF})
	}
	if err := writeTogether(outputs...); err != nil {
		return err
	}
	log.Info("sheets written", "year", o.year, "sheets", len(made.Sheets), "folder", folder,
		"took", time.Since(started).Round(time.Millisecond))
	return sayMembers(stdout, w, o.year, outputs, made)
}

// folderOf is where the sheets go.
func (m memberOptions) folderOf(o options) string {
	out := o.out
	if strings.EqualFold(filepath.Ext(out), ".pdf") {
		out = filepath.Dir(out)
	}
	switch {
	case m.folder != "":
		return m.folder
	case m.all:
		return filepath.Join(out, fmt.Sprintf("fitxes-%d", o.year))
	}
	return out
}

// sayMembers tells, in their language, what was written.
func sayMembers(out io.Writer, w *words.Words, year int, outputs []output, made reports.MemberSheets) error {
	m := w.Members()
	var lines []string
	if made.Together == nil {
		lines = append(lines, fmt.Sprintf(m.OneWritten, outputs[0].path, w.Count(w.Command.Pages, made.Sheets[0].Pages), made.Fingerprint))
	} else {
		last := outputs[len(outputs)-1].path
		form := m.Written.Many
		if len(made.Sheets) == 1 {
			form = m.Written.One
		}
		lines = append(lines,
			fmt.Sprintf(form, w.Integer(len(made.Sheets)), filepath.Dir(last)),
			fmt.Sprintf(m.Together, filepath.Base(last), w.Count(w.Command.Pages, made.Together.Pages), made.Fingerprint))
	}
	if made.Approval != nil {
		lines = append(lines, made.Approval.Said(year, w)...)
	}
	_, err := fmt.Fprintln(out, strings.Join(lines, "\n"))
	return err
}
