package typeface_test

import (
	"encoding/base64"
	"regexp"
	"testing"

	"xmess.cat/memoria/reports/typeface"
)

func TestFontFacesHoldTheFamily(t *testing.T) {
	t.Parallel()
	rule := regexp.MustCompile(`@font-face\{font-family:'Source Sans 3';font-weight:([0-9 ]+);` +
		`font-style:([a-z]+);src:url\(data:font/woff2;base64,([^)]*)\) format\('woff2'\)\}`)
	found := rule.FindAllStringSubmatch(typeface.FontFaces(), -1)
	if len(found) != 2 {
		t.Fatalf("%d rules, want one upright and one italic", len(found))
	}
	for i, want := range [][2]string{{"400 700", "normal"}, {"400", "italic"}} {
		if got := [2]string(found[i][1:3]); got != want {
			t.Errorf("rule %d is for %v, want %v", i, got, want)
		}
		font, err := base64.StdEncoding.DecodeString(found[i][3])
		if err != nil || len(font) < 50_000 || string(font[:4]) != "wOF2" {
			t.Errorf("rule %d holds %d bytes that are no WOFF2 (%v)", i, len(font), err)
		}
	}
}
