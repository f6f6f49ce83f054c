package demo

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"

	"xmess.cat/memoria/pipeline/workbook"
)

type fault struct {
	name     string // in Catalan, see File.Fault
	mistype  func(template)
	spoil    func(content []byte) []byte
	rejected bool // nothing of the workbook can be loaded
	lost     bool // and the member sends no other
}

// faults are ten, one of each kind. Where the workbook is rejected and not lost, the member
// corrects it in time.
func faults() []fault {
	ole2 := func(stream string, content []byte) func([]byte) []byte {
		return func([]byte) []byte { return compoundFile(stream, content) }
	}
	return []fault{
		{name: "un nombre ambigu: 1.234 escrit com a text", mistype: func(t template) {
			t.rowOf("IND05").text("value", "1.234")
		}},
		{name: "una fórmula trencada: #REF!", mistype: func(t template) {
			t.rowOf("IND04").put("value", workbook.Failed, "#REF!")
		}},
		{name: "un numerador més gran que el denominador", mistype: func(t template) {
			t.rowOf("IND06").figure("numerator", whole(412))
			t.rowOf("IND06").figure("denominator", whole(375))
		}},
		{name: "un indicador que no és al pla", mistype: func(t template) {
			spare := t.rowOf("")
			spare.text("indicator_code", "IND99")
			spare.figure("value", whole(12))
		}},
		{name: "dones i homes sumen més que el total", mistype: func(t template) {
			r := t.rowOf("IND05")
			r.figure("value", whole(40))
			r.figure("women", whole(31))
			r.figure("men", whole(19))
		}},
		{name: "un any que no és del pla", rejected: true, mistype: func(t template) {
			t.label("year", workbook.Numeric, "2052")
		}},
		{name: "un codi de membre que no existeix", rejected: true, mistype: func(t template) {
			t.label("member_code", workbook.Text, "08999")
		}},
		{name: "un .xls amb el nom canviat a .xlsx", rejected: true,
			spoil: ole2("Workbook", []byte{9, 8, 16, 0, 0, 6, 5, 0})},
		{name: "un fitxer tallat a mig copiar", rejected: true, lost: true, spoil: truncated},
		{name: "un llibre protegit amb contrasenya", rejected: true, lost: true,
			spoil: ole2("EncryptedPackage", bytes.Repeat([]byte{0x5a, 0xc3}, 2048))},
	}
}

func truncated(content []byte) []byte { return content[:len(content)*2/3] }

const (
	sectorSize = 512
	endOfChain = 0xFFFFFFFE
	freeSector = 0xFFFFFFFF
	fatSector  = 0xFFFFFFFD
)

// compoundFile is the smallest OLE2 file with one stream. Workbooks of Excel 97-2003, and those
// with a password, are such files. Its sectors are the allocation table, the directory, and the
// stream's.
func compoundFile(stream string, content []byte) []byte {
	padded := make([]byte, max(4096, (len(content)+sectorSize-1)/sectorSize*sectorSize))
	copy(padded, content)

	header := make([]byte, sectorSize)
	copy(header, []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1})
	put(header, 24, 0x3E|3<<16)   // the version
	put(header, 28, 0xFFFE|9<<16) // little endian, sectors of 512 bytes
	put(header, 32, 6)            // small sectors of 64 bytes
	put(header, 44, 1, 1)         // one sector of allocations; the directory is sector 1
	put(header, 56, 4096, endOfChain, 0, endOfChain, 0)
	copy(header[76:], bytes.Repeat([]byte{0xFF}, sectorSize-76)) // other sectors of allocations: none
	put(header, 76, 0)

	allocation := bytes.Repeat([]byte{0xFF}, sectorSize)
	put(allocation, 0, fatSector, endOfChain)
	last := 1 + len(padded)/sectorSize
	for sector := 2; sector < last; sector++ {
		put(allocation, 4*sector, uint32(sector+1))
	}
	put(allocation, 4*last, endOfChain)

	directory := make([]byte, sectorSize)
	directoryEntry(directory, "Root Entry", 5, 1, endOfChain, 0)
	directoryEntry(directory[128:], stream, 2, freeSector, 2, uint32(len(padded)))
	return bytes.Join([][]byte{header, allocation, directory, padded}, nil)
}

// put writes values of 32 bits, little endian.
func put(to []byte, at int, values ...uint32) {
	for i, value := range values {
		binary.LittleEndian.PutUint32(to[at+4*i:], value)
	}
}

func directoryEntry(entry []byte, name string, kind byte, child, start, size uint32) {
	units := utf16.Encode([]rune(name))
	for i, unit := range units {
		binary.LittleEndian.PutUint16(entry[2*i:], unit)
	}
	put(entry, 64, uint32(2*len(units)+2)|uint32(kind)<<16|1<<24, freeSector, freeSector, child)
	put(entry, 116, start, size)
}
