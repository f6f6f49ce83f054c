package proof

import (
	"fmt"
	"regexp"
	"slices"

	"xmess.cat/memoria/reports/pdf/inspect"
)

// comparePages compares two files page by page: first the runs of text, then the rest of the
// drawing. A wrong fingerprint is one finding for all the pages that print it.
func comparePages(was, want *inspect.File) ([]Finding, error) {
	before, err := was.Pages()
	if err != nil {
		return nil, err
	}
	after, err := want.Pages()
	if err != nil {
		return nil, err
	}
	var found []Finding
	if len(before) != len(after) {
		was, want := fmt.Sprint(len(before)), fmt.Sprint(len(after))
		found = append(found, Finding{Kind: PageCount, Was: was, Want: want})
	}
	for at := range min(len(before), len(after)) {
		left, err := was.Drawing(before[at])
		if err != nil {
			return nil, err
		}
		right, err := want.Drawing(after[at])
		if err != nil {
			return nil, err
		}
		if same, err := inspect.SameDrawing(left, right); same && err == nil {
			continue
		}
		printed, err := was.Texts(left)
		if err != nil {
			found = append(found, Finding{Kind: Drawing, Pages: []int{at + 1}})
			continue
		}
		wanted, err := want.Texts(right)
		if err != nil {
			return nil, err
		}
		moved := runs(printed, wanted)
		if len(moved) == 0 {
			found = append(found, Finding{Kind: Drawing, Pages: []int{at + 1}})
		}
		for _, one := range moved {
			one.Pages = []int{at + 1}
			found = gathered(found, one)
		}
	}
	return found, nil
}

// printedDigits matches a printed fingerprint.
var printedDigits = regexp.MustCompile(`\b[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}\b`)

// gathered adds a finding. It puts the pages of one wrong fingerprint together.
func gathered(found []Finding, one Finding) []Finding {
	was, want := printedDigits.FindString(one.Was), printedDigits.FindString(one.Want)
	if was == "" || want == "" || was == want ||
		printedDigits.ReplaceAllString(one.Was, "") != printedDigits.ReplaceAllString(one.Want, "") {
		return append(found, one)
	}
	for at := range found {
		if f := &found[at]; f.Kind == Fingerprint && len(f.Pages) > 0 && f.Was == was && f.Want == want {
			if !slices.Contains(f.Pages, one.Pages[0]) {
				f.Pages = append(f.Pages, one.Pages[0])
			}
			return found
		}
	}
	return append(found, Finding{Kind: Fingerprint, Pages: one.Pages, Was: was, Want: want})
}

// maxRuns limits the runs of a page that are aligned; of more, each is compared with the one at its
// index.
const maxRuns = 3000

// runs gives the texts that differ, with what was changed into what in one finding.
func runs(was, want []string) []Finding {
	for len(was) > 0 && len(want) > 0 && was[0] == want[0] {
		was, want = was[1:], want[1:]
	}
	for len(was) > 0 && len(want) > 0 && was[len(was)-1] == want[len(want)-1] {
		was, want = was[:len(was)-1], want[:len(want)-1]
	}
	var found []Finding
	var gone, come []string
	flush := func() {
		for at := range max(len(gone), len(come)) {
			one := Finding{Kind: Text}
			if at < len(gone) {
				one.Was = gone[at]
			}
			if at < len(come) {
				one.Want = come[at]
			}
			if one.Was != one.Want {
				found = append(found, one)
			}
		}
		gone, come = nil, nil
	}
	if len(was) > maxRuns || len(want) > maxRuns {
		gone, come = was, want
		flush()
		return found
	}
	left := common(was, want)
	for len(was) > 0 || len(want) > 0 {
		switch {
		case len(was) > 0 && len(want) > 0 && was[0] == want[0]:
			flush()
			was, want = was[1:], want[1:]
		case len(want) == 0 || len(was) > 0 && left[len(was)-1][len(want)] >= left[len(was)][len(want)-1]:
			gone, was = append(gone, was[0]), was[1:]
		default:
			come, want = append(come, want[0]), want[1:]
		}
	}
	flush()
	return found
}

// common gives at [i][j] the length of the longest common subsequence of the last i and the last j
// texts.
func common(was, want []string) [][]uint16 {
	left := make([][]uint16, len(was)+1)
	for i := range left {
		left[i] = make([]uint16, len(want)+1)
	}
	for i := 1; i <= len(was); i++ {
		for j := 1; j <= len(want); j++ {
			if was[len(was)-i] == want[len(want)-j] {
				left[i][j] = left[i-1][j-1] + 1
			} else {
				left[i][j] = max(left[i-1][j], left[i][j-1])
			}
		}
	}
	return left
}
