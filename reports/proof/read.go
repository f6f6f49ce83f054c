package proof

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/queries"
	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/pdf/inspect"
	"xmess.cat/memoria/reports/result"
	"xmess.cat/memoria/reports/words"
)

// Failure says why a memòria cannot be verified. Code is a reason of package inspect or one of
// those below.
type Failure struct {
	Code   string
	File   string // attachment
	Detail string // in English
}

func (e *Failure) Error() string {
	return strings.TrimSpace(fmt.Sprintf("verifying: %s %s %s", e.Code, e.File, e.Detail))
}

// Codes of failures.
const (
	NoData     = "no-data"    // no data is attached: not a memòria, or one of an older program
	NoManifest = "manifest"   // the manifest cannot be read
	Missing    = "missing"    // an attachment of the manifest is not there
	Unreadable = "unreadable" // an attachment cannot be read
	Newer      = "newer"      // a newer program made it
	Unmade     = "unmade"     // the inputs give no memòria
)

// Memoria is a memòria read from its PDF.
type Memoria struct {
	Manifest Manifest
	File     *inspect.File
	Tables   []result.Table // the inputs
	Found    []Finding      // attachments that differ from the manifest, and a wrong fingerprint
	Logo     []byte         // PNG of the cover's picture; nil where there is none
	Signed   Signed
	files    map[string][]byte
	later    *inspect.Later
}

// Read opens a memòria and reads its inputs. It gives a *Failure.
func Read(content []byte) (*Memoria, error) {
	file, err := inspect.Open(content)
	if err != nil {
		return nil, asFailure(err)
	}
	attached, err := file.Attachments()
	if err != nil {
		return nil, asFailure(err)
	}
	m := &Memoria{File: file, files: map[string][]byte{}}
	if m.later, err = file.Later(); err != nil {
		return nil, asFailure(err)
	}
	for _, one := range attached {
		if _, twice := m.files[one.Name]; twice {
			m.Found = append(m.Found, Finding{Kind: Unlisted, File: one.Name})
			continue
		}
		m.files[one.Name] = one.Content
	}
	if err := m.manifest(); err != nil {
		return nil, err
	}
	for _, one := range attached {
		if one.Name != manifestFile &&
			!slices.ContainsFunc(m.Manifest.Files, func(l Listed) bool { return l.Name == one.Name }) {
			m.Found = append(m.Found, Finding{Kind: Unlisted, File: one.Name})
		}
	}
	m.signatures()
	return m, m.inputs()
}

func asFailure(err error) error {
	var why *inspect.Error
	if errors.As(err, &why) {
		return &Failure{Code: string(why.Reason), Detail: why.Detail}
	}
	return err
}

func (m *Memoria) manifest() error {
	content, there := m.files[manifestFile]
	if !there {
		return &Failure{Code: NoData}
	}
	if err := json.Unmarshal(content, &m.Manifest); err != nil {
		return &Failure{Code: NoManifest, File: manifestFile, Detail: err.Error()}
	}
	known, err := queries.SchemaVersion()
	if err != nil {
		return err
	}
	if m.Manifest.Format != format || m.Manifest.Schema > known {
		return &Failure{Code: Newer, Detail: m.Manifest.Program}
	}
	if _, is := words.In(m.Manifest.Language); !is || m.Manifest.Schema < 1 ||
		m.Manifest.Year < 1900 || m.Manifest.Year > 2200 {
		return &Failure{
			Code: NoManifest, File: manifestFile, Detail: "its language, schema or year is impossible",
		}
	}
	return nil
}

// inputs reads the tables, and compares each attachment with the manifest.
func (m *Memoria) inputs() error {
	var attached Attachments
	cells := 0
	for _, listed := range m.Manifest.Files {
		content, there := m.files[listed.Name]
		if !there {
			return &Failure{Code: Missing, File: listed.Name}
		}
		if digest(content) != listed.SHA256 || len(content) != listed.Bytes {
			m.Found = append(m.Found, Finding{Kind: Altered, File: listed.Name})
		}
		if listed.Name == logoFile {
			m.Logo, attached.Logo = content, content
		}
		if !strings.HasPrefix(listed.Name, inputPrefix) {
			continue
		}
		table, err := decode(tableOf(listed.Name), content)
		if err != nil {
			return &Failure{Code: Unreadable, File: listed.Name, Detail: err.Error()}
		}
		if cells += len(table.Rows) * len(table.Columns); cells > maxCells {
			return &Failure{
				Code: string(inspect.TooLarge), File: listed.Name, Detail: errTooManyCells.Error(),
			}
		}
		m.Tables = append(m.Tables, table)
		packed := document.Packed{SHA256: sha256.Sum256(content)}
		attached.Inputs = append(attached.Inputs, File{Name: listed.Name, Packed: packed})
	}
	if len(m.Tables) == 0 {
		return &Failure{Code: NoData}
	}
	want := attached.Fingerprint(m.Manifest.Year, m.Manifest.Program)
	if want != m.Manifest.Fingerprint {
		m.Found = append(m.Found, Finding{Kind: Fingerprint, Was: m.Manifest.Fingerprint, Want: want})
	}
	return nil
}
