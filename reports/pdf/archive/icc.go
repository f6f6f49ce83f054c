package archive

import (
	"encoding/binary"
	"math"
	"slices"
)

// sRGB makes an ICC profile, version 2, of IEC 61966-2-1: its primaries, adapted to D50, and its
// curve.
func sRGB() []byte {
	curve := curveTag()
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", descriptionTag("sRGB IEC61966-2.1")},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "Public domain\x00"...)},
		{"wtpt", xyzTag(0.9642, 1, 0.8249)},
		{"rXYZ", xyzTag(0.4360747, 0.2225045, 0.0139322)},
		{"gXYZ", xyzTag(0.3850649, 0.7168786, 0.0971045)},
		{"bXYZ", xyzTag(0.1430804, 0.0606169, 0.7141733)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	const header, entry = 128, 12
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	start := header + 4 + entry*len(tags)
	at := 0
	for i, tag := range tags {
		if i < len(tags)-2 { // the last three share one curve
			at = start + len(data)
			data = append(data, tag.data...)
			data = append(data, make([]byte, -len(data)&3)...)
		}
		table = append(table, tag.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(at))
		table = binary.BigEndian.AppendUint32(table, uint32(len(tag.data)))
	}
	head := make([]byte, header)
	binary.BigEndian.PutUint32(head, uint32(start+len(data)))
	binary.BigEndian.PutUint32(head[8:], 0x02100000)
	copy(head[12:], "mntrRGB XYZ ")
	for i, part := range []uint16{2000, 1, 1, 0, 0, 0} {
		binary.BigEndian.PutUint16(head[24+2*i:], part)
	}
	copy(head[36:], "acsp")
	copy(head[68:], xyzTag(0.9642, 1, 0.8249)[8:])
	return slices.Concat(head, table, data)
}

func xyzTag(x, y, z float64) []byte {
	out := []byte("XYZ \x00\x00\x00\x00")
	for _, value := range []float64{x, y, z} {
		out = binary.BigEndian.AppendUint32(out, uint32(int32(math.Round(value*65536))))
	}
	return out
}

// curveTag samples the light of each signal.
func curveTag() []byte {
	const samples = 1024
	out := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), samples)
	for i := range samples {
		v := float64(i) / (samples - 1)
		light := v / 12.92
		if v > 0.04045 {
			light = math.Pow((v+0.055)/1.055, 2.4)
		}
		out = binary.BigEndian.AppendUint16(out, uint16(math.Round(light*65535)))
	}
	return out
}

// descriptionTag holds the text in ASCII; its fields for other scripts are empty.
func descriptionTag(text string) []byte {
	out := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(text)+1))
	out = append(append(out, text...), 0)
	return append(out, make([]byte, 4+4+2+1+67)...)
}
