package typeface

import (
	_ "embed"
	"encoding/base64"
	"fmt"
)

//go:embed Upright.woff2
var webUpright []byte

//go:embed Italic.woff2
var webItalic []byte

// FontFaces gives the CSS rules that hold the family for a web page: one variable font for all
// upright weights and one italic, both whole.
func FontFaces() string {
	const rule = "@font-face{font-family:'%s';font-weight:%s;font-style:%s;" +
		"src:url(data:font/woff2;base64,%s) format('woff2')}\n"
	encode := base64.StdEncoding.EncodeToString
	return fmt.Sprintf(rule, Family, "400 700", "normal", encode(webUpright)) +
		fmt.Sprintf(rule, Family, "400", "italic", encode(webItalic))
}
