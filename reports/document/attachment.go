package document

import (
	"bytes"
	"compress/zlib"
	"crypto/md5" // the checksum that PDF asks for; no trust rests on it
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

// Packed is a file's content compressed, with the size and the checksums of the content itself.
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
	return p.Close()
}

// Packer packs what is written to it. The same content gives the same bytes, in writes of any size.
type Packer struct {
	compressed *bytes.Buffer
	zlib       *zlib.Writer
	md5, sha   hash.Hash
	size       int
}

// NewPacker gives an empty packer.
func NewPacker() *Packer {
	compressed := &bytes.Buffer{}
	return &Packer{
		compressed: compressed, zlib: zlib.NewWriter(compressed), md5: md5.New(), sha: sha256.New(),
	}
}

// Write adds the next bytes of the content.
func (p *Packer) Write(content []byte) (int, error) {
	p.size += len(content)
	_, _ = p.md5.Write(content) // never fails
	_, _ = p.sha.Write(content)
	return p.zlib.Write(content)
}

// Close gives what was written. The packer takes nothing after it.
func (p *Packer) Close() (Packed, error) {
	if err := p.zlib.Close(); err != nil {
		return Packed{}, fmt.Errorf("packing: %w", err)
	}
	out := Packed{Compressed: p.compressed.Bytes(), Size: p.size}
	p.md5.Sum(out.MD5[:0])
	p.sha.Sum(out.SHA256[:0])
	return out, nil
}
