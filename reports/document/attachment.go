package document

import (
	"bytes"
	"compress/zlib"
	"crypto/md5" // the sum that PDF asks for; nothing is trusted to it
	"crypto/sha256"
	"fmt"
	"hash"
)

// Attachment is a file that goes inside the document's file.
type Attachment struct {
	Name string // "indicadors.csv"; unique in the document
	Type string // its media type: "text/csv"
	// Description says in the document's language what it holds.
	Description string
	Relation    Relation
	Content     Packed
}

// Relation is what an attachment is to the document, in PDF/A's words.
type Relation string

// Relations.
const (
	Source     Relation = "Source"     // the document was made from it
	Data       Relation = "Data"       // it holds the figures that the document shows
	Supplement Relation = "Supplement" // it says more
)

// Packed is what a file holds as it goes into another: squeezed, with the size and the sums of what was squeezed.
type Packed struct {
	Compressed []byte // zlib
	Size       int    // bytes
	MD5        [md5.Size]byte
	SHA256     [sha256.Size]byte
}

// Pack packs a content.
func Pack(content []byte) (Packed, error) {
	p := NewPacker()
	if _, err := p.Write(content); err != nil {
		return Packed{}, err
	}
	return p.Done()
}

// Packer packs what is written to it: the same bytes alike, however they are cut.
type Packer struct {
	squeezed *bytes.Buffer
	zlib     *zlib.Writer
	md5, sha hash.Hash
	size     int
}

// NewPacker gives one that nothing was written to.
func NewPacker() *Packer {
	squeezed := &bytes.Buffer{}
	return &Packer{squeezed: squeezed, zlib: zlib.NewWriter(squeezed), md5: md5.New(), sha: sha256.New()}
}

// Write takes the next bytes in.
func (p *Packer) Write(some []byte) (int, error) {
	p.size += len(some)
	_, _ = p.md5.Write(some) // never fails
	_, _ = p.sha.Write(some)
	return p.zlib.Write(some)
}

// Done gives what was written, and the packer can be written to anew.
func (p *Packer) Done() (Packed, error) {
	if err := p.zlib.Close(); err != nil {
		return Packed{}, fmt.Errorf("packing: %w", err)
	}
	out := Packed{Compressed: bytes.Clone(p.squeezed.Bytes()), Size: p.size}
	p.md5.Sum(out.MD5[:0])
	p.sha.Sum(out.SHA256[:0])
	p.squeezed.Reset()
	p.zlib.Reset(p.squeezed)
	p.md5.Reset()
	p.sha.Reset()
	p.size = 0
	return out, nil
}
