package judging

import (
	"context"
	"errors"
	"fmt"
	"time"

	"xmess.cat/memoria/pipeline/form"
	"xmess.cat/memoria/pipeline/plan"
	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/store"
)

// ErrNoPlan says that a command needs a plan and there is none.
var ErrNoPlan = source.Word(nil, source.Text{
	Ca: "No hi ha cap pla de treball, ni a la carpeta ni a la base de dades: `ingest init CARPETA` " +
		"n'escriu un de partida.",
	Es: "No hay ningún plan de trabajo, ni en la carpeta ni en la base de datos: `ingest init " +
		"CARPETA` escribe uno de partida.",
	En: "There is no plan, neither in the folder nor in the database: `ingest init FOLDER` writes a " +
		"first one.",
})

// ErrNobody says that no return is expected in a year.
var ErrNobody = errors.New("nobody is expected")

// Nobody says that a plan has no member active in a year, and which years it is about.
func Nobody(p plan.Plan, year int) error {
	return source.Word(ErrNobody, source.Text{
		Ca: "Del {year} no s'espera la tramesa de ningú: el pla de treball és per als anys " +
			"{first}-{last}, i aquell any no hi té cap membre. Reviseu l'any, o les altes i baixes del " +
			"full Membres.",
		Es: "De {year} no se espera la entrega de nadie: el plan de trabajo es para los años " +
			"{first}-{last}, y ese año no tiene ningún miembro. Revise el año, o las altas y bajas de la " +
			"hoja Membres.",
		En: "Nobody's return is expected for {year}: the plan is about {first}-{last}, and has no " +
			"member active in that year. Check the year, or the dates of sheet Membres.",
	}, "year", year, "first", form.Setting(p, "pla_inici"), "last", form.Setting(p, "pla_final"))
}

// Outside says that a plan takes no returns of a year.
func Outside(taken string, year int) error {
	return source.Word(ErrNobody, source.Text{
		Ca: "L’any {year} queda fora del pla de treball, que recull dades de {taken}: les trameses " +
			"d’aquell any es rebutjarien. Reviseu l’any, o «pla_inici» i «pla_final» al full Paràmetres.",
		Es: "El año {year} queda fuera del plan de trabajo, que recoge datos de {taken}: las entregas " +
			"de ese año se rechazarían. Revise el año, o «pla_inici» y «pla_final» en la hoja Paràmetres.",
		En: "The year {year} is outside the plan, which takes figures of {taken}: returns of that year " +
			"would be rejected. Check the year, or “pla_inici” and “pla_final” in sheet Paràmetres.",
	}, "year", year, "taken", taken)
}

// ChoosePlan gives the plan that a return of a year is checked against, with the workbook of the
// plan. The year is 0 where it cannot be read. Without ok there is no plan at all.
type ChoosePlan func(year int) (p plan.Plan, workbookID int, ok bool, err error)

// Plans has the plan of each year, as the view int_plan_years decides. A plan is read when it is
// first needed.
type Plans struct {
	LoadedAt time.Time // of the last one loaded

	holding map[int]int // workbook by year
	last    int         // the last one received: for years that no plan covers; 0 for none
	read    func(workbookID int) (plan.Plan, error)
	known   map[int]plan.Plan
	members map[int]map[string]plan.Member // by workbook and code, as far as asked for
}

// PlansOf gives the plans of a database, as they are now.
func PlansOf(ctx context.Context, db *store.Store) (*Plans, error) {
	holding, err := db.PlanYears(ctx)
	if err != nil {
		return nil, err
	}
	entries, err := db.PlanEntries(ctx)
	if err != nil {
		return nil, err
	}
	p := &Plans{holding: holding, known: map[int]plan.Plan{},
		members: map[int]map[string]plan.Member{}}
	for _, entry := range entries {
		p.last = entry.ID
		if entry.LoadedAt.After(p.LoadedAt) {
			p.LoadedAt = entry.LoadedAt
		}
	}
	p.read = func(id int) (plan.Plan, error) { return db.PlanOf(ctx, id) }
	return p, nil
}

// Any reports whether there is a plan at all.
func (p *Plans) Any() bool { return p != nil && p.last != 0 }

// Of is a ChoosePlan.
func (p *Plans) Of(year int) (found plan.Plan, workbookID int, ok bool, err error) {
	if !p.Any() {
		return plan.Plan{}, 0, false, nil
	}
	id, holds := p.holding[year]
	if !holds {
		id = p.last
	}
	if found, ok = p.known[id]; ok {
		return found, id, true, nil
	}
	if found, err = p.read(id); err != nil {
		return plan.Plan{}, 0, false, fmt.Errorf("choosing the plan of %d: %w", year, err)
	}
	p.known[id] = found
	return found, id, true, nil
}

// Holds reports whether a plan holds in some year.
func (p *Plans) Holds(workbookID int) bool {
	for _, id := range p.holding {
		if id == workbookID {
			return true
		}
	}
	return false
}

// Member gives a member by code from the plan of a year: the last row where there are several, the
// zero Member where there is none.
func (p *Plans) Member(year int, code string) (found plan.Member, err error) {
	planOfYear, id, ok, err := p.Of(year)
	if err != nil || !ok {
		return found, err
	}
	members, known := p.members[id]
	if !known {
		members = map[string]plan.Member{}
		for _, m := range planOfYear.Members {
			members[m.Code] = m
		}
		p.members[id] = members
	}
	return members[code], nil
}
