package reports

import (
	"bytes"
	"compress/zlib"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"github.com/duckdb/duckdb-go/v2"

	"xmess.cat/memoria/queries"
)

// smallSeason is a plan of one line, two objectives and three indicators, and what three members
// sent in two years: all kinds of cells, and one that begins as a formula would.
const smallSeason = `
insert into workbook values
	(1, repeat('a', 64), 'plan', 'accepted', 'pla.xlsx', 10, timestamp '2024-01-02 03:04:05.678',
		timestamp '2024-01-02 04:00:00', 'x'),
	(2, repeat('b', 64), 'submission', 'accepted', 'bcn-2024.xlsx', 10,
		timestamp '2025-01-20 10:00:00', timestamp '2025-01-20 11:00:00', 'x'),
	(3, repeat('c', 64), 'submission', 'partial', 'bcn.xlsx', 10, timestamp '2026-01-20 10:00:00',
		timestamp '2026-01-20 11:00:00', 'x'),
	(4, repeat('d', 64), 'submission', 'accepted', 'vic.xlsx', 10, timestamp '2026-02-20 10:00:00',
		timestamp '2026-02-20 11:00:00', 'x'),
	(5, repeat('e', 64), 'submission', 'accepted', 'vic-2026.xlsx', 10,
		timestamp '2027-01-20 10:00:00', timestamp '2027-01-20 11:00:00', 'x');
insert into plan_parameter values
	(1, 2, 'pla_inici', '2024'), (1, 3, 'pla_final', '2026'), (1, 4, 'sigles', 'XMESS'),
	(1, 5, 'cobertura_minima', '10'), (1, 6, 'xarxa', 'Xarxa de prova');
insert into plan_line values (1, 2, 'I', 'Enfortir', '=1+1');
insert into plan_activity values (1, 2, 'A01', 'Ajudar');
insert into plan_objective values
	(1, 2, 'O01', 'I', 'A01', 'Creix', 2), (1, 3, 'O02', 'I', 'A01', 'Es coneix', 1.5);
insert into plan_indicator values
	(1, 2, 'IND01', 'O01', 'Iniciatives', 'iniciatives', 'flux', 'augmentar', 'suma', null,
		'membres', 'sexe', 1, '', '', null, null, 'Les del padró'),
	(1, 3, 'IND02', 'O02', 'Cost', '€', 'rati', 'disminuir', 'quocient', 1, 'membres', '', 1, '',
		'', null, null, ''),
	(1, 4, 'IND03', 'O02', 'Hores', 'hores', 'registre', 'augmentar', 'suma', null, 'membres', '',
		1, 'formacio', 'hores', null, null, '');
insert into plan_baseline values
	(1, 2, 'IND01', null, 2023, 10), (1, 3, 'IND02', null, 2023, 12.5), (1, 4, 'IND03', null, 2023, 0);
insert into plan_target values
	(1, 2, 5, 'IND01', null, 2024, 20), (1, 2, 6, 'IND01', null, 2025, 40),
	(1, 2, 7, 'IND01', null, 2026, 60),
	(1, 3, 6, 'IND02', null, 2025, 7.25), (1, 4, 6, 'IND03', null, 2025, 30);
insert into plan_member values
	(1, 2, '08019', 'Barcelona', 'ajuntament', 'Barcelonès', 'Barcelona', 1600000,
		date '2017-05-17', null, 'a@b.cat'),
	(1, 3, '08298', 'Vic', 'ajuntament', 'Osona', 'Barcelona', 49000, date '2017-05-17', null,
		'c@d.cat'),
	(1, 4, '17079', 'Girona', 'ajuntament', 'Gironès', 'Girona', 106000, date '2019-01-01',
		date '2025-06-30', '');
insert into submission values (2, '08019', 2024, 'Barcelona', 'Pau Roca', 'pau@bcn.cat', null),
	(3, '08019', 2025, 'Barcelona', 'Pau Roca', 'pau@bcn.cat', date '2026-01-19'),
	(4, '08298', 2025, 'Vic', 'Mar Puig', 'mar@vic.cat', null),
	(5, '08298', 2026, 'Vic', 'Mar Puig', 'mar@vic.cat', null);
insert into observation values
	(2, 5, 'IND01', '2024', 14, null, null, 8, 6, null, false, '', ''),
	(3, 5, 'IND01', '2025', 17, null, null, 9, 6, 1, false, 'nota 3', 'https://bcn.cat/7'),
	(3, 6, 'IND02', '2025', null, 91, 10, null, null, null, false, '', ''),
	(4, 5, 'IND01', '2025', 0, null, null, 0, 0, null, false, '', ''),
	(4, 6, 'IND02', '2025', null, 33.5, 4, null, null, null, false, '', ''),
	(5, 5, 'IND01', '2026', 999, null, null, null, null, null, false, '', '');
insert into action values
	(3, 4, date '2025-03-09', '-Curs de 2 dies', 'formació', 'I', 'A01', 12.5, 14, 3, null, 850.25,
		'', ''),
	(4, 4, date '2025-05-01', 'Jornada', 'formació', 'I', 'A01', 4, 30, 28, 2, null, 'Ateneu', '');
insert into assessment values (3, 4, 'I', 'Han vingut 28 entitats.', '', 'Repetir-ho el 2026.');
insert into problem values
	(3, 1, 'correu', 'warning', 'Portada', 6, 2, 'pau@bcn', 'Corregiu-lo.'),
	(3, 2, 'x', 'error', 'Indicadors', 9, 8, '412', 'Mireu-ho.');
insert into typed_cell values
	(1, 'targets', 'Fites', 2, 1, 'A', 'indicator_code', 'indicador', 'IND01'),
	(1, 'targets', 'Fites', 2, 6, 'F', null, '2025', '40'),
	(1, 'targets', 'Fites', 3, 1, 'A', 'indicator_code', 'indicador', 'IND02'),
	(1, 'targets', 'Fites', 4, 1, 'A', 'indicator_code', 'indicador', 'IND03'),
	(2, 'indicators', 'Indicadors', 5, 5, 'E', 'value', 'valor', '14'),
	(3, 'indicators', 'Indicadors', 5, 5, 'E', 'value', 'valor', '17'),
	(3, 'indicators', 'Indicadors', 6, 6, 'F', 'numerator', 'numerador', '91'),
	(3, 'indicators', 'Indicadors', 6, 7, 'G', 'denominator', 'denominador', '10'),
	(4, 'indicators', 'Indicadors', 5, 5, 'E', 'value', 'valor', '0'),
	(4, 'indicators', 'Indicadors', 6, 6, 'F', 'numerator', 'numerador', '33,5'),
	(4, 'indicators', 'Indicadors', 6, 7, 'G', 'denominator', 'denominador', '4'),
	(5, 'indicators', 'Indicadors', 5, 5, 'E', 'value', 'valor', '999'),
	(3, 'actions', 'Actuacions', 4, 2, 'B', 'title', 'títol', '-Curs de 2 dies'),
	(3, 'actions', 'Actuacions', 4, 6, 'F', 'hours', 'hores', '12,5'),
	(4, 'actions', 'Actuacions', 4, 2, 'B', 'title', 'títol', 'Jornada'),
	(4, 'actions', 'Actuacions', 4, 6, 'F', 'hours', 'hores', '4'),
	(3, 'cover', 'Portada', 5, 2, 'B', 'contact', 'persona de contacte', 'Pau Roca'),
	(3, 'cover', 'Portada', 6, 2, 'B', 'email', 'correu', 'pau@bcn');
`

// smallSeasonIn makes a database with the small season.
func smallSeasonIn(ctx context.Context) (path string, clean func(), err error) {
	folder, err := os.MkdirTemp("", "memoria-test-")
	if err != nil {
		return "", nil, err
	}
	clean = func() { _ = os.RemoveAll(folder) }
	path = filepath.Join(folder, "memoria.duckdb")
	connector, err := duckdb.NewConnector(path, nil)
	if err != nil {
		return path, clean, err
	}
	pool := sql.OpenDB(connector)
	conn, err := pool.Conn(ctx)
	if err != nil {
		return path, clean, err
	}
	if err := queries.Migrate(ctx, conn); err != nil {
		return path, clean, err
	}
	_, err = conn.ExecContext(ctx, smallSeason)
	return path, clean, errors.Join(err, conn.Close(), pool.Close())
}

// stream is a stream of a memòria, unpacked.
type stream struct {
	number  int // of the object
	entries string
	content []byte
}

var (
	objectHead = regexp.MustCompile(`\n(\d+) 0 obj\n<<`)
	lengthOf   = regexp.MustCompile(` ?/Length (\d+)`)
	flate      = regexp.MustCompile(`/Filter\s*/FlateDecode`)
)

// streamsOf takes a file's streams out.
func streamsOf(t *testing.T, file []byte) []stream {
	t.Helper()
	var out []stream
	for _, at := range objectHead.FindAllSubmatchIndex(file, -1) {
		number, _ := strconv.Atoi(string(file[at[2]:at[3]]))
		rest := file[at[1]:]
		from, end := bytes.Index(rest, []byte(">>\nstream\n")), bytes.Index(rest, []byte("endobj"))
		if from < 0 || end < from {
			continue
		}
		said := string(rest[:from])
		length, err := strconv.Atoi(lengthOf.FindStringSubmatch(said)[1])
		if err != nil {
			t.Fatal(err)
		}
		from += len(">>\nstream\n")
		s := stream{
			number: number, entries: lengthOf.ReplaceAllString(said, ""), content: rest[from : from+length],
		}
		if flate.MatchString(said) {
			reader, err := zlib.NewReader(bytes.NewReader(s.content))
			if err != nil {
				t.Fatal(err)
			}
			if s.content, err = io.ReadAll(reader); err != nil {
				t.Fatal(err)
			}
			s.entries = flate.ReplaceAllString(s.entries, "")
		}
		out = append(out, s)
	}
	return out
}

var ends = regexp.MustCompile(`/Size (\d+) .*?/Root (\d+ 0 R) /Info (\d+ 0 R)`)
var startsAt = regexp.MustCompile(`startxref\n(\d+)\n`)

// edited is a file whose streams were changed by another program: as an editor does it, the new
// ones stand after the old end.
func edited(t *testing.T, file []byte, changed ...stream) []byte {
	t.Helper()
	last := ends.FindSubmatch(file)
	before := startsAt.FindAllSubmatch(file, -1)
	if last == nil || before == nil {
		t.Fatal("the file has no end")
	}
	out := bytes.NewBuffer(bytes.Clone(file))
	var index string
	var rows []byte
	for _, s := range changed {
		index += fmt.Sprintf("%d 1 ", s.number)
		rows = append(
			rows, 1, byte(out.Len()>>24), byte(out.Len()>>16), byte(out.Len()>>8), byte(out.Len()),
		)
		fmt.Fprintf(
			out, "%d 0 obj\n<<%s /Length %d>>\nstream\n%s\nendstream\nendobj\n", s.number, s.entries,
			len(s.content), s.content,
		)
	}
	at := out.Len()
	fmt.Fprintf(
		out,
		"%d 0 obj\n<</Type /XRef /Size %s /W [1 4 0] /Index [%s] /Root %s /Info %s "+
			"/Prev %s /Length %d>>\nstream\n%s\nendstream\n"+
			"endobj\nstartxref\n%d\n%%%%EOF\n",
		900000,
		last[1],
		index,
		last[2],
		last[3],
		before[len(before)-1][1],
		len(rows),
		rows,
		at,
	)
	return out.Bytes()
}
