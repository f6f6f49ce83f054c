package guard

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
)

// FuzzScan: what our scanner takes, encoding/xml takes too, and sees the same in it, however it is
// cut.
func FuzzScan(f *testing.F) {
	f.Add([]byte(`<a b="1">x&amp;<c/><![CDATA[y]]></a>`))
	f.Fuzz(func(t *testing.T, content []byte) {
		got, err := events(bytes.NewReader(content))
		cut, cutErr := events(iotest.HalfReader(bytes.NewReader(content)))
		if (err == nil) != (cutErr == nil) || err == nil && !slices.Equal(got, cut) {
			t.Fatalf("whole: %q, %v\ncut:   %q, %v", got, err, cut, cutErr)
		}
		if err != nil {
			return
		}
		want, oracleErr := oracle(content)
		if oracleErr != nil && (strings.Contains(oracleErr.Error(), "encoding") ||
			strings.Contains(oracleErr.Error(), "version")) {
			return // we check the declared encoding one step earlier, and no version
		}
		if oracleErr != nil || !slices.Equal(got, want) {
			t.Fatalf("got  %q\nwant %q, %v", got, want, oracleErr)
		}
	})
}
