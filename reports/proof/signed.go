package proof

import (
	"errors"
	"slices"

	"xmess.cat/memoria/reports/pdf/inspect"
	"xmess.cat/memoria/reports/pdf/signature"
)

// Signed is what was appended to a memòria after it was made.
type Signed struct {
	Signatures []SignedBy      // in the order in which they were made
	Shown      []inspect.Shown // where they are seen
}

// SignedBy is a signature or a timestamp that fits what it covers, or one that cannot be checked.
type SignedBy struct {
	signature.Signer
	Whole     bool // it covers the whole file, else the memòria and what was signed before
	Unchecked bool // it is in a form that is not known here
}

// signatures checks what was appended to the file. A signature that does not fit is a finding, as
// is all else that was appended.
func (m *Memoria) signatures() {
	if m.later == nil {
		return
	}
	first := len(m.File.First())
	for _, s := range m.later.Signatures {
		one := SignedBy{Whole: s.Whole, Unchecked: !isCMS(s.Format)}
		var wrong *signature.Error
		if !one.Unchecked {
			var err error
			one.Signer, err = signature.Check(s.Contents, s.Covered[0], s.Covered[1])
			one.Unchecked = errors.As(err, &wrong) && wrong.Unknown
		}
		if one.At.IsZero() {
			one.At = s.Said
		}
		if s.Unbounded || s.End < first || wrong != nil && !wrong.Unknown {
			m.Found = append(m.Found, Finding{Kind: Signature, Was: one.Name})
			continue
		}
		m.Signed.Signatures = append(m.Signed.Signatures, one)
	}
	if len(m.later.Signatures) == 0 {
		return // what was appended is held to what the memòria should be
	}
	m.Signed.Shown = m.later.Shown
	for _, d := range m.later.Found {
		m.Found = append(m.Found, inside(d))
	}
}

// ReadSigned reads the signatures that were appended to a PDF, and finds all else that was.
func ReadSigned(content []byte) (s Signed, found []Finding, err error) {
	m := &Memoria{}
	if m.File, err = inspect.Open(content); err != nil {
		return s, nil, asFailure(err)
	}
	if m.later, err = m.File.Later(); err != nil || m.later == nil {
		return s, nil, asFailure(err)
	}
	m.signatures()
	first, err := inspect.Open(m.File.First())
	if err != nil {
		return s, nil, asFailure(err)
	}
	differences, err := inspect.Compare(m.File, first, m.later)
	for _, d := range differences {
		f := inside(d)
		if d.Page > 0 {
			f = Finding{Kind: Drawing, Pages: []int{d.Page}, Column: d.Path}
		}
		m.Found = append(m.Found, f)
	}
	return m.Signed, m.Found, asFailure(err)
}

// isCMS tells whether a format of signatures is one that package signature reads.
func isCMS(format inspect.Name) bool {
	return slices.Contains([]inspect.Name{"adbe.pkcs7.detached", "ETSI.CAdES.detached",
		"ETSI.RFC3161"}, format)
}
