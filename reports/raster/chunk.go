package raster

import (
	"encoding/binary"
	"hash/crc32"
	"math"
	"slices"
)

// described adds the density (pHYs) and the description (iTXt) to a PNG, after its header chunk.
func described(png []byte, options Options) []byte {
	const header = 8 + 25
	if len(png) < header {
		return png
	}
	perMetre := uint32(math.Round(options.Density / 0.0254))
	size := binary.BigEndian.AppendUint32(nil, perMetre)
	size = append(binary.BigEndian.AppendUint32(size, perMetre), 1)
	extra := chunk("pHYs", size)
	if options.Description != "" {
		// Keyword, not compressed, no language, no translated keyword, UTF-8.
		const keyword = "Description\x00\x00\x00\x00\x00"
		extra = append(extra, chunk("iTXt", []byte(keyword+options.Description))...)
	}
	return slices.Concat(png[:header], extra, png[header:])
}

func chunk(kind string, data []byte) []byte {
	out := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	out = append(append(out, kind...), data...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}
