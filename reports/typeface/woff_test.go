package typeface_test

import (
	"bytes"
	"encoding/binary"
	"testing"

	"xmess.cat/memoria/reports/typeface"
)

func TestWOFFIsSmallAndWhole(t *testing.T) {
	t.Parallel()
	faces := load(t)
	for _, style := range typeface.Styles() {
		font, err := faces.WOFF(style, "Memòria 2025 · ç")
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(font, []byte("wOFF")) || int(binary.BigEndian.Uint32(font[8:])) != len(font) {
			t.Errorf("%s: no WOFF, or its length is not what it says", style)
		}
		if len(font) > len(faces.Bytes(style))/5 {
			t.Errorf("%s: %d bytes of %d are left", style, len(font), len(faces.Bytes(style)))
		}
		again, err := faces.WOFF(style, "ç2025 Memòria ·")
		if err != nil || !bytes.Equal(font, again) {
			t.Errorf("%s: the same characters give other bytes (%v)", style, err)
		}
		more, err := faces.WOFF(style, "Memòria 2025 · çxyzwABCDEFGHÀ")
		if err != nil || len(more) <= len(font) {
			t.Errorf("%s: more characters take no more room (%v)", style, err)
		}
	}
}
