package pipeline

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/inbox"
	"xmess.cat/memoria/pipeline/judging"
	"xmess.cat/memoria/pipeline/setup"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/status"
	"xmess.cat/memoria/pipeline/store"
	"xmess.cat/memoria/queries"
)

// ErrRefused says that a decision cannot be taken: nothing was changed.
var ErrRefused = errors.New("the decision was refused")

// Order is a decision to take about the workbook with a number of the ledger: accepted, retired or
// undone. Year is 0 unless the workbook is accepted as the return of another year than its cover
// says.
type Order struct {
	Workbook int
	Decision string
	Year     int
	By       string
	Reason   string
}

// Cases lists all workbooks that a decision may be about, in the order in which they came.
func Cases(ctx context.Context, settings setup.Settings) (cases feedback.Cases, err error) {
	settings = settings.WithDefaults()
	db, err := settings.OpenStore(ctx, true)
	if err != nil {
		return cases, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	d, err := newDecider(ctx, settings, db)
	if err != nil {
		return cases, err
	}
	cases.Folder = settings.Folder
	for _, e := range slices.SortedFunc(maps.Values(d.byID), store.ByPlace) {
		told, err := d.told(e)
		if err != nil {
			return cases, err
		}
		cases.All = append(cases.All, told)
	}
	return cases, nil
}

// Decide takes a decision about a workbook, judges again what follows from it, computes the figures
// and writes what a pass writes. The error is ErrRefused where there is nothing to decide.
func Decide(ctx context.Context, settings setup.Settings, order Order) (
	told feedback.Decided, err error) {
	settings = settings.WithDefaults()
	if err := store.Look(settings.Database); err != nil {
		return told, fmt.Errorf("opening the database: %w", err)
	}
	folder, err := settings.OpenFolder()
	if err != nil {
		return told, err
	}
	defer func() { err = errors.Join(err, folder.Close()) }()
	db, err := settings.OpenStore(ctx, false)
	if err != nil {
		return told, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	d, err := newDecider(ctx, settings, db)
	if err != nil {
		return told, err
	}
	entry, known := d.byID[order.Workbook]
	if !known {
		return told, d.refuse(source.Text{
			Ca: "No hi ha cap llibre amb el número {n}. La llista de tots: ingest decide {folder} -v",
			Es: "No hay ningún libro con el número {n}. La lista de todos: ingest decide {folder} -v",
			En: "There is no workbook number {n}. The list of all: ingest decide {folder} -v",
		}, order.Workbook, entry.FileName)
	}
	decision, judged, err := d.weigh(ctx, entry, order)
	if err != nil {
		return told, err
	}
	if err := db.Decide(ctx, decision, judged); err != nil {
		return told, err
	}
	return d.follow(ctx, folder, entry, decision.Decision)
}

// decider is a pass without files: it judges again by the same code.
type decider struct {
	*pass
	decisions []queries.Decision
}

func newDecider(ctx context.Context, settings setup.Settings, db *store.Store) (*decider, error) {
	p, err := newPass(ctx, settings, nil, db)
	if err != nil {
		return nil, err
	}
	if p.plans, err = judging.PlansOf(ctx, db); err != nil {
		return nil, err
	}
	decisions, err := db.Decisions(ctx)
	return &decider{p, decisions}, err
}

func (d *decider) refuse(text source.Text, n int, file string, more ...any) error {
	return source.Word(ErrRefused, text, append([]any{"n", n, "file", file,
		"folder", d.settings.Folder}, more...)...)
}

// weigh makes of an order the decision that is entered, and the workbook as it is judged from then
// on, if otherwise. It refuses what would change nothing, or leave returns without a plan.
func (d *decider) weigh(ctx context.Context, entry store.Entry, order Order) (
	out queries.Decision, judged *store.Workbook, err error) {
	before, isDecided := d.decided[entry.Hash]
	out = queries.Decision{Hash: entry.Hash, Decision: order.Decision, Year: before.Year,
		At: d.settings.Now(), By: order.By, Reason: order.Reason}
	after := out.Year
	switch order.Decision {
	case queries.Accepted:
		if order.Year != 0 {
			out.Year = order.Year
		}
		after = out.Year
		err = d.acceptable(entry, order.Year)
	case queries.Retired:
		err = d.retirable(ctx, entry)
	default:
		if !isDecided {
			return out, nil, d.refuse(source.Text{
				Ca: "Sobre el llibre {n} («{file}») no hi ha cap decisió per desfer.",
				Es: "Sobre el libro {n} («{file}») no hay ninguna decisión que deshacer.",
				En: "There is no decision about workbook {n} (“{file}”) to undo.",
			}, entry.ID, entry.FileName)
		}
		out.Year, out.Undoes = 0, before.ID
		after = queries.InForce(append(slices.Clone(d.decisions), out))[entry.Hash].Year
	}
	if err != nil || after == before.Year {
		return out, nil, err
	}
	judged, err = d.asOf(ctx, entry, after)
	if err == nil && order.Decision == queries.Accepted && judged.Verdict == store.Rejected {
		err = d.refuse(source.Text{
			Ca: "El llibre {n} («{file}») es rebutjaria com a tramesa de {year}: {why}",
			Es: "El libro {n} («{file}») se rechazaría como entrega de {year}: {why}",
			En: "Workbook {n} (“{file}”) would be rejected as a return for {year}: {why}",
		}, entry.ID, entry.FileName, "year", order.Year, "why", worst(judged.Problems))
	}
	return out, judged, err
}

// acceptable refuses to accept what counts already, and what cannot count.
func (d *decider) acceptable(entry store.Entry, year int) error {
	counts := !entry.Waits && !entry.Retired
	switch {
	case year != 0 && entry.Kind == store.KindPlan:
		return d.refuse(source.Text{
			Ca: "El llibre {n} («{file}») és un pla de treball: --as només és per a trameses.",
			Es: "El libro {n} («{file}») es un plan de trabajo: --as solo es para entregas.",
			En: "Workbook {n} (“{file}”) is a plan: --as is for returns.",
		}, entry.ID, entry.FileName)
	case entry.Verdict == store.Rejected && (year == 0 || entry.Kind != store.KindSubmission):
		return d.refuse(source.Text{
			Ca: "El llibre {n} («{file}») es va rebutjar: no en pot comptar res fins que " +
				"s’esmeni i es torni a enviar.",
			Es: "El libro {n} («{file}») se rechazó: no puede contar nada de él hasta que se " +
				"corrija y se vuelva a enviar.",
			En: "Workbook {n} (“{file}”) was rejected: nothing of it can count until it is " +
				"mended and sent again.",
		}, entry.ID, entry.FileName)
	case counts && entry.Verdict != store.Rejected && (year == 0 || year == entry.Year):
		return d.refuse(source.Text{
			Ca: "El llibre {n} («{file}») no espera cap decisió: ja està acceptat.",
			Es: "El libro {n} («{file}») no espera ninguna decisión: ya está aceptado.",
			En: "Workbook {n} (“{file}”) does not wait for a decision: it is accepted already.",
		}, entry.ID, entry.FileName)
	}
	return nil
}

// retirable refuses to retire what is retired, and a plan that returns cannot do without.
func (d *decider) retirable(ctx context.Context, entry store.Entry) error {
	if entry.Retired {
		return d.refuse(source.Text{
			Ca: "El llibre {n} («{file}») ja està retirat.",
			Es: "El libro {n} («{file}») ya está retirado.",
			En: "Workbook {n} (“{file}”) is retired already.",
		}, entry.ID, entry.FileName)
	}
	if entry.Kind != store.KindPlan || entry.Verdict == store.Rejected {
		return nil
	}
	holding, err := judging.Without(ctx, d.db, entry.ID)
	if err != nil {
		return err
	}
	for _, e := range slices.SortedFunc(maps.Values(d.byID), store.ByPlace) {
		if _, holds := holding[e.Year]; e.Current && !holds {
			return d.refuse(source.Text{
				Ca: "El pla {n} («{file}») és l’únic pla de {year}, que té trameses. Poseu-ne primer un " +
					"altre a la carpeta.",
				Es: "El plan {n} («{file}») es el único plan de {year}, que tiene entregas. Ponga primero " +
					"otro en la carpeta.",
				En: "Plan {n} (“{file}”) is the only plan of {year}, which has returns. Put another one " +
					"in the folder first.",
			}, entry.ID, entry.FileName, "year", e.Year)
		}
	}
	if len(holding) == 0 {
		return d.refuse(source.Text{
			Ca: "El pla {n} («{file}») és l’únic que hi ha. Poseu-ne primer un altre a la carpeta.",
			Es: "El plan {n} («{file}») es el único que hay. Ponga primero otro en la carpeta.",
			En: "Plan {n} (“{file}”) is the only one. Put another one in the folder first.",
		}, entry.ID, entry.FileName)
	}
	return nil
}

// asOf judges a return again as that of a year; 0: that of its cover.
func (d *decider) asOf(ctx context.Context, entry store.Entry, year int) (*store.Workbook, error) {
	content, err := d.db.Content(ctx, entry.ID)
	if err != nil {
		return nil, err
	}
	if _, forgotten := d.forgotten[entry.ID]; forgotten {
		return nil, d.refuse(source.Text{
			Ca: "Del llibre {n} («{file}») se’n va esborrar el contacte i el fitxer ja no es conserva: " +
				"no es pot tornar a llegir com a tramesa d’un altre any. Demaneu al membre que el torni a " +
				"enviar.",
			Es: "Del libro {n} («{file}») se borró el contacto y el fichero ya no se conserva: no se " +
				"puede volver a leer como entrega de otro año. Pida al miembro que lo vuelva a enviar.",
			En: "The contact of workbook {n} (“{file}”) was forgotten and its file is no longer kept: it " +
				"cannot be read again as a return for another year. Ask the member to send it again.",
		}, entry.ID, entry.FileName)
	}
	reading := d.readAgain(ctx, entry, content, year)
	if reading.Err != nil {
		return nil, fmt.Errorf("reading %s again: %w", entry.FileName, reading.Err)
	}
	w, _, err := judging.Judge(reading, d.plans.Of, d.previous(ctx))
	w.Hash, w.LoadedAt, w.ReceivedAt = entry.Hash, d.settings.Now(), entry.ReceivedAt
	return &w, err
}

// follow does what a pass does after it has loaded, and tells what the decision comes to.
func (d *decider) follow(ctx context.Context, folder *inbox.Folder, before store.Entry, did string,
) (told feedback.Decided, err error) {
	d, err = newDecider(ctx, d.settings, d.db)
	if err != nil {
		return told, err
	}
	if err := d.adoptPlans(ctx); err != nil {
		return told, err
	}
	if _, err := d.db.Finish(ctx); err != nil {
		return told, err
	}
	overview, err := status.Look(ctx, d.db, d.settings)
	if err != nil {
		return told, err
	}
	if err := overview.ScanFolder(ctx, folder); err != nil {
		return told, err
	}
	now, _ := overview.Entry(before.ID)
	years := slices.Compact(slices.Sorted(slices.Values([]int{before.Year, now.Year})))
	years = slices.DeleteFunc(years, func(year int) bool { return year == 0 })
	done, err := overview.Write(ctx, append(slices.Clone(years), d.settings.Year))
	if err != nil {
		return told, err
	}
	told = feedback.Decided{Folder: d.settings.Folder, Did: did, Page: done.Page}
	if told.Case, err = d.told(now); err != nil {
		return told, err
	}
	for _, id := range slices.Sorted(maps.Keys(d.rejudged)) {
		told.Rejudged = append(told.Rejudged, d.rejudged[id].entry.FileName)
	}
	ledger, err := d.db.Ledger(ctx)
	if err != nil {
		return told, err
	}
	for _, year := range years {
		counts := feedback.Counting{Year: year, Closed: d.closedYears[year]}
		for _, e := range ledger {
			if e.Current && e.Year == year &&
				e.MemberCode == cmp.Or(now.MemberCode, before.MemberCode) {
				counts.Name, counts.Version = e.FileName, e.Version
			}
		}
		told.Counts = append(told.Counts, counts)
	}
	return told, nil
}

// closed gives the years that are closed now.
func (p *pass) closed(ctx context.Context) (map[int]bool, error) {
	events, err := p.db.ClosingEvents(ctx)
	closed := map[int]bool{}
	for _, e := range events {
		closed[e.Year] = e.Event == "closed"
	}
	return closed, err
}

// told is a workbook of the ledger as people are told of it.
func (d *decider) told(e store.Entry) (feedback.Case, error) {
	out := feedback.Case{ID: e.ID, Name: e.FileName, Kind: status.KindOf(e.Kind),
		MemberCode: e.MemberCode, Year: e.Year, Version: e.Version, Current: e.Current,
		Waits: e.Waits, Retired: e.Retired, Rejected: e.Verdict == store.Rejected, Doubts: e.Doubts,
		Supposed: status.SupposedYear(e)}
	if in, is := d.decided[e.Hash]; is {
		out.Decision = &feedback.Decision{What: in.Decision, Year: in.Year,
			At: in.At.In(d.settings.Now().Location()), By: in.By, Reason: in.Reason}
	}
	member, err := d.plans.Member(e.Year, e.MemberCode)
	out.MemberName = member.Name
	return out, err
}

// worst gives the words of the first of the most severe problems.
func worst(problems []source.Problem) source.Text {
	at := slices.IndexFunc(problems, func(p source.Problem) bool {
		return p.Rule.Severity == source.Worst(problems)
	})
	if at < 0 {
		return source.Text{}
	}
	p := problems[at]
	return source.Text{Ca: p.Says("ca"), Es: p.Says("es"), En: p.Says("en")}
}
