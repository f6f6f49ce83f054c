package chart_test

import (
	"os"
	"path/filepath"
	"testing"
)

// TestEverySampleIsDrawn keeps the pictures in the folder that CHART_DIR names, for eyes.
func TestEverySampleIsDrawn(t *testing.T) {
	t.Parallel()
	charts, engine, _ := kit(t)
	for _, sample := range samples() {
		figure, err := sample.make(charts)
		if err != nil {
			t.Fatalf("%s: %v", sample.name, err)
		}
		drawing, err := engine.Draw(figure)
		if err != nil {
			t.Errorf("%s: %v", sample.name, err)
			continue
		}
		if dir := os.Getenv("CHART_DIR"); dir != "" {
			if err := os.WriteFile(filepath.Join(dir, sample.name+".svg"), []byte(render(drawing)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if figure.Alternative == "" {
			t.Errorf("%s: no alternative text", sample.name)
		}
	}
}
