package main

import (
	"errors"
	"log/slog"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/cmd/internal/locale"
	"xmess.cat/memoria/pipeline"
	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/setup"
)

func watchCommand(f *flags, t terminal) *cobra.Command {
	var p passFlags
	var every time.Duration
	l := f.speaks
	watch := &cobra.Command{
		Use: "watch " + l.Say("CARPETA", "CARPETA", "FOLDER"),
		Short: l.Say("Va fent passades a mesura que arriben fitxers, fins que s’atura",
			"Va haciendo pasadas a medida que llegan ficheros, hasta que se para",
			"Keep doing passes as files settle, until it is stopped"),
		Long: l.Say(`watch mira la CARPETA cada pocs segons i fa una passada quan hi ha canviat alguna
cosa i ja s’està quieta: els fitxers que es deixen junts es llegeixen junts. Només llista la
carpeta, de manera que serveix per a una unitat de xarxa, i si desapareix s’espera. El que hi ha de
nou es diu com en una passada; una línia a la sortida d’errors diu què fa.

Ctrl-C o SIGTERM l’aturen, també a mitja passada: el que s’havia carregat es conserva. Codis de
sortida: 0 aturat, 1 la base de dades és malmesa, o d’un programa posterior.`,
			`watch mira la CARPETA cada pocos segundos y hace una pasada cuando algo ha cambiado y ya está
quieto: los ficheros que se dejan juntos se leen juntos. Solo lista la carpeta, de modo que sirve
para una unidad de red, y si desaparece espera. Lo que hay de nuevo se dice como en una pasada; una
línea en la salida de errores dice qué hace.

Ctrl-C o SIGTERM lo paran, también a media pasada: lo que se había cargado se conserva. Códigos de
salida: 0 parado, 1 la base de datos está dañada, o es de un programa posterior.`,
			`watch looks at FOLDER every few seconds and does a pass when something in it has changed and
come to rest: files that are dropped together are read together. It only lists the folder, so that a
network share will do, and waits where it disappears. What is new is printed as by a pass; one line
on the error output says what it is doing.

Ctrl-C or SIGTERM stops it, in the middle of a pass too: what was loaded until then is kept. Exit
codes: 0 stopped, 1 the database is damaged, or of a later program.`),
		Args: f.inFolder(0),
		RunE: func(cmd *cobra.Command, words []string) error {
			if every <= 0 {
				return locale.Misuse(l.Say("--every és un temps, com ara 5s",
					"--every es un tiempo, como 5s", "--every is a time such as 5s"))
			}
			return withWorkers(f.settings(t, f.at(words)), func(settings setup.Settings) error {
				line := newStatusLine(f, t, settings.Folder)
				settings.Progress = line.progress
				var news feedback.News
				began := t.now()
				err := pipeline.Watch(cmd.Context(), settings, every, func(state pipeline.State) {
					line.show(state)
					if state.Doing == pipeline.Passing {
						began = t.now()
					}
					if len(state.Run.Workbooks) == 0 {
						return
					}
					line.clear()
					run := state.Run
					if err := news.Write(t.out, run, f.language(), f.verbose); err != nil {
						settings.Log.Error("writing what is new", "error", err)
					}
					ended := judgement(run)
					f.record(t, settings, "watch", began, run, ended)
					err := f.writeSummary(p.summary, run, ended)
					if err = errors.Join(ended, err); err != nil && !errors.Is(err, errOpen) {
						settings.Log.Warn("ending the pass", "error", err)
					}
				})
				line.clear()
				if err == nil {
					line.log.Info(line.speaks.Say("aturat", "parado", "stopped"))
				}
				return err
			})
		},
	}
	p.add(watch.Flags(), l)
	watch.Flags().DurationVar(&every, "every", 5*time.Second, l.Say(
		"`temps` entre una mirada a la carpeta i l’altra",
		"`tiempo` entre una mirada a la carpeta y otra",
		"`time` between two looks at the folder",
	))
	return watch
}

// statusLine says what a watch is doing: on a terminal in one line, elsewhere in a line of the log
// whenever that changes.
type statusLine struct {
	line
	folder string
	log    *slog.Logger
	speaks locale.Language // English where the log is JSON, for programs
	last   string
}

func newStatusLine(f *flags, t terminal, folder string) *statusLine {
	loud := *f
	loud.verbose = true
	s := &statusLine{folder: folder, log: loud.log(t), speaks: "en"}
	if !f.json {
		s.speaks = f.speaks
		s.line = *newLine(t.err)
	}
	return s
}

func (s *statusLine) show(state pipeline.State) {
	text := s.text(state)
	if text == s.last {
		return
	}
	s.last = text
	switch {
	case state.Doing == pipeline.Failed:
		s.clear()
		s.log.Error(text)
	case s.out != nil:
		s.draw(text)
	case state.Doing == pipeline.Absent || state.Doing == pipeline.Held:
		s.log.Warn(text)
	default:
		s.log.Info(text)
	}
}

func (s *statusLine) text(state pipeline.State) string {
	l, folder, files := s.speaks, s.folder, strconv.Itoa(state.Files)
	switch state.Doing {
	case pipeline.Settling:
		return l.Say("s’espera que acabin de copiar-se els fitxers de {folder}",
			"se espera a que acaben de copiarse los ficheros de {folder}",
			"waiting for files to settle in {folder}", "folder", folder)
	case pipeline.Passing:
		return l.Say("una passada per {folder}, fitxers: {files}",
			"una pasada por {folder}, ficheros: {files}", "a pass over {folder}, files: {files}",
			"folder", folder, "files", files)
	case pipeline.Passed:
		tally := state.Run.Tally()
		count := func(o feedback.Outcome) string { return strconv.Itoa(tally[o]) }
		return l.Say("passada feta per {folder}: carregats {loaded}, en part {partly}, rebutjats "+
			"{rejected}, pendents de llegir {later}",
			"pasada hecha por {folder}: cargados {loaded}, en parte {partly}, rechazados {rejected}, "+
				"pendientes de leer {later}",
			"passed over {folder}: loaded {loaded}, partly {partly}, rejected {rejected}, left for later "+
				"{later}", "folder", folder, "loaded", count(feedback.Loaded), "partly", count(feedback.Partly),
			"rejected", count(feedback.Rejected), "later", count(feedback.Later))
	case pipeline.Absent:
		return l.Say("s’espera la carpeta: {why}", "se espera la carpeta: {why}",
			"waiting for the folder: {why}", "why", wordsOf(state.Err, l))
	case pipeline.Empty:
		return l.Say("no hi ha res a {folder}", "no hay nada en {folder}", "nothing lies in {folder}",
			"folder", folder)
	case pipeline.Held, pipeline.Failed:
		return l.Say("es tornarà a provar: {why}", "se volverá a intentar: {why}",
			"will try again: {why}", "why", strings.Join(strings.Fields(wordsOf(state.Err, l)), " "))
	}
	return l.Say("es vigila {folder}, fitxers: {files}", "se vigila {folder}, ficheros: {files}",
		"watching {folder}, files: {files}", "folder", folder, "files", files)
}

func (s *statusLine) progress(done, total int) {
	s.draw(s.speaks.Say("es llegeix {folder}: {done} de {total}",
		"se lee {folder}: {done} de {total}", "reading {folder}: {done} of {total}",
		"folder", s.folder, "done", strconv.Itoa(done), "total", strconv.Itoa(total)))
}

// clear empties the line; the next state is shown even where it is the same.
func (s *statusLine) clear() {
	if s.drawn > 0 {
		s.line.clear()
		s.last = ""
	}
}
