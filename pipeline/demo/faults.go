package demo

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"

	"xmess.cat/memoria/pipeline/workbook"
)

// fault is one thing wrong in one workbook.
type fault struct {
	name     string // in Catalan, as File.Fault has it
	mistype  func(paper)
	spoil    func([]byte) []byte
	rejected bool // none of the workbook can be loaded
	lost     bool // and the member never sent a sound one
}

// faults are the ten, one of each kind. Of those that cost the whole workbook, three were mended in time.
func faults() []fault {
	return []fault{
		{name: "un nombre ambigu: 1.234 escrit com a text", mistype: func(p paper) {
			s, row, columns := p.rowOf("IND05", false)
			set(s, row, columns["value"], workbook.Text, "1.234")
		}},
		{name: "una fórmula trencada: #REF!", mistype: func(p paper) {
			s, row, columns := p.rowOf("IND04", false)
			set(s, row, columns["value"], workbook.Failed, "#REF!")
		}},
		{name: "un numerador més gran que el denominador", mistype: func(p paper) {
			p.figure("IND06", "numerator", "412")
			p.figure("IND06", "denominator", "375")
		}},
		{name: "un indicador que no és al pla", mistype: func(p paper) {
			s, row, columns := p.rowOf("", true)
			set(s, row, columns["indicator_code"], workbook.Text, "IND99")
			set(s, row, columns["value"], workbook.Numeric, "12")
		}},
		{name: "dones i homes sumen més que el total", mistype: func(p paper) {
			p.figure("IND05", "value", "40")
			p.figure("IND05", "women", "31")
			p.figure("IND05", "men", "19")
		}},
		{name: "un any que no és del pla", rejected: true, mistype: func(p paper) {
			p.label("year", workbook.Numeric, "2052")
		}},
		{name: "un codi de membre que no existeix", rejected: true, mistype: func(p paper) {
			p.label("member_code", workbook.Text, "08999")
		}},
		{name: "un .xls amb el nom canviat a .xlsx", rejected: true, spoil: func([]byte) []byte {
			return compoundFile("Workbook", []byte{0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00})
		}},
		{name: "un fitxer tallat a mig copiar", rejected: true, lost: true, spoil: func(content []byte) []byte {
			return content[:len(content)*2/3]
		}},
		{name: "un llibre protegit amb contrasenya", rejected: true, lost: true, spoil: func([]byte) []byte {
			return compoundFile("EncryptedPackage", bytes.Repeat([]byte{0x5a, 0xc3}, 2048))
		}},
	}
}

const (
	sectorSize = 512
	endOfChain = 0xFFFFFFFE
	freeSector = 0xFFFFFFFF
	fatSector  = 0xFFFFFFFD
)

// compoundFile is the smallest OLE2 file that holds one stream: what Excel 97-2003 and password-protected
// workbooks are.
func compoundFile(stream string, content []byte) []byte {
	padded := make([]byte, max(4096, (len(content)+sectorSize-1)/sectorSize*sectorSize))
	copy(padded, content)
	header := make([]byte, sectorSize)
	copy(header, []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1})
	le := binary.LittleEndian
	le.PutUint16(header[24:], 0x3E)
	le.PutUint16(header[26:], 3)
	le.PutUint16(header[28:], 0xFFFE)
	le.PutUint16(header[30:], 9) // sectors of 512 bytes
	le.PutUint16(header[32:], 6)
	le.PutUint32(header[44:], 1) // one sector of allocations, the first
	le.PutUint32(header[48:], 1) // the directory is the second
	le.PutUint32(header[56:], 4096)
	le.PutUint32(header[60:], endOfChain)
	le.PutUint32(header[68:], endOfChain)
	for at := 76; at < sectorSize; at += 4 {
		le.PutUint32(header[at:], freeSector)
	}
	le.PutUint32(header[76:], 0)

	fat := make([]byte, sectorSize)
	for at := 0; at < sectorSize; at += 4 {
		le.PutUint32(fat[at:], freeSector)
	}
	le.PutUint32(fat[0:], fatSector)
	le.PutUint32(fat[4:], endOfChain)
	last := 1 + len(padded)/sectorSize
	for sector := 2; sector <= last; sector++ {
		next := uint32(sector + 1)
		if sector == last {
			next = endOfChain
		}
		le.PutUint32(fat[sector*4:], next)
	}
	directory := make([]byte, sectorSize)
	directoryEntry(directory, "Root Entry", 5, 1, endOfChain, 0)
	directoryEntry(directory[128:], stream, 2, freeSector, 2, uint64(len(padded)))
	return bytes.Join([][]byte{header, fat, directory, padded}, nil)
}

func directoryEntry(entry []byte, name string, kind byte, child, start uint32, size uint64) {
	le := binary.LittleEndian
	units := utf16.Encode([]rune(name))
	for i, u := range units {
		le.PutUint16(entry[2*i:], u)
	}
	le.PutUint16(entry[64:], uint16(2*len(units)+2))
	entry[66], entry[67] = kind, 1
	le.PutUint32(entry[68:], freeSector)
	le.PutUint32(entry[72:], freeSector)
	le.PutUint32(entry[76:], child)
	le.PutUint32(entry[116:], start)
	le.PutUint64(entry[120:], size)
}
