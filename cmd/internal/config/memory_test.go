package config_test

import (
	"testing"

	"xmess.cat/memoria/cmd/internal/config"
)

func TestMemory(t *testing.T) {
	for text, want := range map[string]config.Memory{
		"512MB": "512MB", "2GB": "2000MB", "1 gb": "1000MB", "128mb": "128MB",
		"": "", "512": "", "MB": "", "12.5GB": "", "127MB": "", "0GB": "", "-1GB": "", "2TB": "",
		"1GBGB": "", "99999999999GB": "", "2GB of it": "",
	} {
		var got config.Memory
		err := got.Set(text)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("Set(%q) = %q, %v; want %q", text, got, err, want)
		}
	}
}
