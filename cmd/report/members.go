package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/build"
	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/cmd/internal/whole"
	"xmess.cat/memoria/reports"
	"xmess.cat/memoria/reports/words"
)

// memberOptions are the flags that ask for members' sheets instead of the memòria.
type memberOptions struct {
	all    bool
	one    string
	folder string // the argument after --members
}

func (m memberOptions) asked() bool { return m.all || m.one != "" }

func (m *memberOptions) flags(command *cobra.Command, l locale.Language) {
	flags := command.Flags()
	flags.BoolVar(&m.all, "members", false, l.Say("escriu la fitxa de cada membre, i totes juntes, a "+
		"la carpeta que segueix (si no, fitxes-ANY a --out), en lloc de la memòria",
		"escribe la ficha de cada miembro, y todas juntas, en la carpeta que sigue (si no, fitxes-AÑO "+
			"en --out), en lugar de la memoria",
		"write each member's sheet and all of them together, into the folder named after it (default "+
			"fitxes-YEAR in --out), instead of the memòria"))
	flags.StringVar(&m.one, "member", "", l.Say("escriu només la fitxa d’aquest `membre`: el codi o "+
		"el nom", "escribe solo la ficha de este `miembro`: el código o el nombre",
		"write the sheet of this `member` alone: its code or its name"))
}

// arguments accepts a folder after --members or --member, and no other argument.
func (m *memberOptions) arguments(l locale.Language) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		switch {
		case len(args) == 1 && m.asked():
			m.folder = args[0]
		case len(args) > 0:
			return unexpected(l, args[len(args)-1])
		}
		if m.all && m.one != "" {
			return locale.Misuse(l.Say("--members escriu totes les fitxes i --member només una: trieu",
				"--members escribe todas las fichas y --member solo una: elija",
				"--members writes all sheets, --member one of them: choose"))
		}
		return nil
	}
}

// makeSheets writes members' sheets.
func (m memberOptions) makeSheets(
	ctx context.Context, o options, stdout io.Writer, log *slog.Logger,
) (came outcome, err error) {
	came.command = "report --members"
	if m.one != "" {
		came.command = "report --member"
	}
	w, err := chosenWords(o)
	if err != nil {
		return came, err
	}
	if o.year < 1900 || o.year > 2200 {
		return came, noYear(o)
	}
	if o.figures != "" {
		return came, locale.Misuse(o.locale.Say("--figures va amb la memòria: les fitxes no en tenen",
			"--figures va con la memoria: las fichas no tienen",
			"--figures goes with the memòria: members’ sheets have none"))
	}
	started := time.Now()
	ask := reports.Request{
		Database: o.database, Year: o.year, Words: w, Version: build.Version(), Rules: ruleWords,
	}
	made, err := reports.MakeMembers(ctx, ask, m.one)
	if err != nil {
		return came, err
	}
	folder := m.folderOf(o)
	var outputs []whole.File
	for _, sheet := range made.Sheets {
		outputs = append(outputs, whole.File{Path: filepath.Join(folder, sheet.File), Content: sheet.PDF})
	}
	if m.one != "" && m.folder == "" && strings.EqualFold(filepath.Ext(o.out), ".pdf") {
		outputs[0].Path = o.out
	}
	if made.Together != nil {
		all := whole.File{Path: filepath.Join(folder, made.Together.File), Content: made.Together.PDF}
		outputs = append(outputs, all)
	}
	if err := whole.Write(outputs...); err != nil {
		return came, err
	}
	came.pages, came.fingerprint = made.Pages(), made.Fingerprint
	came.say = func(out io.Writer) error { return sayMembers(out, w, o.year, outputs, made) }
	log.Info("sheets written", "year", o.year, "sheets", len(made.Sheets), "folder", folder,
		"took", time.Since(started).Round(time.Millisecond))
	return came, came.say(stdout)
}

// folderOf is the folder for the sheets.
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

// sayMembers lists what was written, in the language of the sheets.
func sayMembers(out io.Writer, w *words.Words, year int, outputs []whole.File,
	made reports.MemberSheets) error {
	var lines []string
	if made.Together == nil {
		pages := w.Count(words.CommandPages, made.Sheets[0].Pages)
		lines = append(lines, w.Say(words.MemberOneWritten,
			"file", outputs[0].Path, "pages", pages, "fingerprint", made.Fingerprint))
	} else {
		last := outputs[len(outputs)-1].Path
		lines = append(lines,
			w.Count(words.MemberWritten, len(made.Sheets), "file", filepath.Dir(last)),
			w.Say(words.MemberTogether, "file", filepath.Base(last),
				"pages", w.Count(words.CommandPages, made.Together.Pages), "fingerprint", made.Fingerprint))
	}
	if made.Approval != nil {
		lines = append(lines, made.Approval.Said(year, w)...)
	}
	_, err := fmt.Fprintln(out, strings.Join(lines, "\n"))
	return err
}
