package reports

import (
	"context"
	"slices"

	"xmess.cat/memoria/reports/export"
	"xmess.cat/memoria/reports/result"
)

// Export writes every mart into a folder, or only the rows of one year, and returns the paths of
// the files in the folder. The errors are those of result.Open, and an *UnknownYearError.
func Export(ctx context.Context, database, folder, format string, year *int) ([]string, error) {
	db, err := result.Open(ctx, database)
	if err != nil {
		return nil, err
	}
	defer func() { _ = db.Close() }()
	if year != nil {
		years, err := db.Years(ctx)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(years, *year) {
			return nil, &UnknownYearError{Year: *year, Known: years}
		}
	}
	return export.Write(ctx, db, folder, format, year)
}
