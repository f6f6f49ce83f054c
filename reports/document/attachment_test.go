package document_test

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"io"
	"reflect"
	"testing"

	"xmess.cat/memoria/reports/document"
)

func TestPackingIsTheSameInWritesOfAnySize(t *testing.T) {
	t.Parallel()
	var content []byte
	for n := range 60_000 {
		content = fmt.Appendf(content, "%d,%d,«text %d»\r\n", n, n*n%997, n%13)
	}
	whole, err := document.Pack(content)
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{1 << 18, 4096, 1000, 37} {
		packer := document.NewPacker()
		for rest := content; len(rest) > 0; {
			some := rest[:min(size, len(rest))]
			if _, err := packer.Write(some); err != nil {
				t.Fatal(err)
			}
			rest = rest[len(some):]
		}
		cut, err := packer.Close()
		if err != nil || !reflect.DeepEqual(cut, whole) {
			t.Errorf("in writes of %d bytes it packs differently (%v)", size, err)
		}
	}
	reader, err := zlib.NewReader(bytes.NewReader(whole.Compressed))
	if err != nil {
		t.Fatal(err)
	}
	back, err := io.ReadAll(reader)
	if err != nil || !bytes.Equal(back, content) || whole.Size != len(content) ||
		whole.SHA256 != sha256.Sum256(content) {
		t.Errorf("%d bytes come back as %d (%v)", len(content), len(back), err)
	}
	none, err := document.NewPacker().Close()
	if err != nil || none.Size != 0 || none.SHA256 != sha256.Sum256(nil) {
		t.Errorf("an empty content packs as %d bytes (%v)", none.Size, err)
	}
}
