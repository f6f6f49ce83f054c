package keeping

import (
	"context"
	"slices"

	"xmess.cat/memoria/pipeline/store"
)

// contactsForgotten gives what a contact was taken out of in a database, which is nil where it
// cannot be asked.
func contactsForgotten(ctx context.Context, db *store.Store) (map[int]store.Forgotten, error) {
	if db == nil {
		return nil, nil
	}
	return db.Forgotten(ctx)
}

// contactsBack gives the members whose contact was forgotten, and is there again in a restored
// database.
func contactsBack(ctx context.Context, made *store.Store, forgotten map[int]store.Forgotten) (back []string, err error) {
	has, err := made.Forgotten(ctx)
	if err != nil {
		return nil, err
	}
	still := map[string]bool{} // forgotten there too, by the hash of what was sent
	for _, f := range has {
		still[f.Sent.Hash] = true
	}
	ledger, err := made.Ledger(ctx)
	if err != nil {
		return nil, err
	}
	member := map[string]string{}
	for _, f := range forgotten {
		member[f.Sent.Hash] = f.MemberCode
	}
	for _, e := range ledger {
		if code, was := member[e.Hash]; was && !still[e.Hash] {
			back = append(back, code)
		}
	}
	return slices.Compact(slices.Sorted(slices.Values(back))), nil
}
