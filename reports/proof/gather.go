package proof

import (
	"bufio"
	"context"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/export"
	"xmess.cat/memoria/reports/result"
)

// Gather reads from a database opened for a year (result.OpenYear, result.OpenInputs) the tables of
// that year and its results. Without tables it gives nothing.
func Gather(ctx context.Context, db *result.Database, year int) (a Attachments, err error) {
	tables, err := db.Inputs(ctx)
	if err != nil || len(tables) == 0 {
		return a, err
	}
	for _, table := range tables {
		packed, err := packInput(ctx, db, table)
		if err != nil {
			return a, err
		}
		a.Inputs = append(a.Inputs, File{Name: InputName(table.Name), Packed: packed})
	}
	marts, err := db.Marts(ctx)
	if err != nil {
		return a, err
	}
	for _, mart := range marts {
		file := File{Name: martPrefix + mart.Name + ".csv"}
		if file.Content, err = export.CSV(ctx, db, mart, year); err != nil {
			return a, err
		}
		if file.Packed, err = document.Pack(file.Content); err != nil {
			return a, err
		}
		a.Marts = append(a.Marts, file)
	}
	a.Dictionary, err = describe(tables, marts)
	return a, err
}

// packInput packs a table as CSV, row by row: a large network's tables would not fit in memory.
func packInput(
	ctx context.Context, db *result.Database, table result.Table,
) (document.Packed, error) {
	packer := document.NewPacker()
	out := bufio.NewWriterSize(packer, 256<<10)
	writeHead(out, table.Columns)
	err := db.InputRows(ctx, table, func(row []*string) error {
		writeRow(out, table.Kinds, row)
		return nil
	})
	if err != nil {
		return document.Packed{}, err
	}
	if err := out.Flush(); err != nil {
		return document.Packed{}, err
	}
	return packer.Close()
}

// describe writes the dictionary, one line for each column of each file.
func describe(tables []result.Table, marts []result.Mart) (File, error) {
	inputs, err := queries.InputColumns()
	if err != nil {
		return File{}, err
	}
	out := result.Table{
		Columns: []string{"fitxer", "columna", "tipus", "títol", "descripció"}, Kinds: make([]string, 5),
	}
	add := func(cells ...string) {
		row := make([]*string, len(cells))
		for i := range cells {
			row[i] = &cells[i]
		}
		out.Rows = append(out.Rows, row)
	}
	for _, table := range tables {
		for i, name := range table.Columns {
			column, _ := inputs.Column(table.Name, name)
			add(InputName(table.Name), name, table.Kinds[i], column.Title, column.Description)
		}
	}
	for _, mart := range marts {
		for _, column := range mart.Columns {
			add(martPrefix+mart.Name+".csv", column.Name, column.Kind, column.Title, column.Description)
		}
	}
	packed, err := document.Pack(encode(out))
	return File{Name: dictionary, Packed: packed}, err
}
