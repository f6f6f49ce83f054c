package oracle

import (
	"fmt"
	"slices"
	"time"
)

// arrival is a time at which a workbook came: found for the first time, or put back.
type arrival struct {
	pass            int
	dated, received time.Time
	doubted         bool
}

// inForce is what the decisions about a workbook come to: each undoing takes back the last one.
func (a receipt) inForce() string {
	var standing []string
	for _, decision := range a.decisions {
		if decision == "undone" {
			standing = standing[:max(len(standing)-1, 0)]
		} else {
			standing = append(standing, decision)
		}
	}
	if len(standing) == 0 {
		return ""
	}
	return standing[len(standing)-1]
}

// place is the last arrival that does not wait. Without one the workbook counts for nothing. Before
// arrivals were recorded, a workbook came in pass 0.
func (a receipt) place() (last arrival, counts bool) {
	if len(a.came) == 0 {
		last, counts = arrival{dated: a.received, received: a.received}, true
	}
	for _, one := range a.came {
		if !one.doubted || a.inForce() == "accepted" {
			last, counts = one, true
		}
	}
	return last, counts && a.inForce() != "retired"
}

func (a receipt) last() arrival {
	last, _ := a.place()
	return last
}

func (a receipt) counts() bool {
	_, counts := a.place()
	return counts
}

// comes draws how a workbook came, and for a return whether it waits and what was decided.
func (d *drawn) comes(r *receipt, isReturn bool) {
	for range d.int("arrivals", 0, 2) {
		came := arrival{pass: d.int("pass", 1, 3),
			dated:    r.received.AddDate(0, 0, d.int("file's date", -2, 2)),
			received: r.received.AddDate(0, 0, d.int("received", 0, 40))}
		came.doubted = isReturn && d.one("doubted", 5)
		r.came = append(r.came, came)
	}
	slices.SortStableFunc(r.came, func(a, b arrival) int { return a.pass - b.pass })
	if !isReturn {
		return
	}
	r.decisions = [][]string{nil, nil, nil, nil, {"accepted"}, {"retired"}, {"retired", "undone"},
		{"accepted", "retired", "undone"}, {"retired", "accepted"},
		{"accepted", "undone"}}[d.int("decisions", 0, 9)]
}

// comings are the rows of tables arrival and decision of a workbook, after those of others.
func (a receipt) comings(rows map[string][]string) {
	for _, came := range a.came {
		doubts := ""
		if came.doubted {
			doubts = "[]"
		}
		rows["arrival"] = append(rows["arrival"], tuple(len(rows["arrival"])+1, 1, a.hash, came.pass,
			a.file, came.dated, came.received, doubts))
	}
	var standing []int
	for _, decision := range a.decisions {
		id := len(rows["decision"]) + 1
		undoes := "null"
		if decision == "undone" {
			undoes = fmt.Sprint(standing[len(standing)-1])
			standing = standing[:len(standing)-1]
		} else {
			standing = append(standing, id)
		}
		rows["decision"] = append(rows["decision"], fmt.Sprintf(
			"(%d, 1, '%s', '%s', null, %s, timestamp '2026-02-10', 'x', 'x')", id, a.hash, decision, undoes))
	}
}
