package pipeline_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"xmess.cat/memoria/pipeline/feedback"
)

// What is still being copied is read in a later pass, however its time is set; what stays as it is and has no
// end is rejected once it is old.
func TestWhatIsStillBeingCopiedIsLeftForLater(t *testing.T) {
	t.Parallel()
	whole := newSeason(t)
	whole.writeReturn("a.xlsx", "08187", "3", time.Hour)
	content, err := os.ReadFile(filepath.Join(whole.settings.Folder, "a.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	half := content[:len(content)/2]
	zeros := make([]byte, 20_000)
	for name, test := range map[string]struct {
		first []byte
		age   time.Duration
		then  []byte // after the wait; nil where nothing moves
		older time.Duration
		want  feedback.Outcome
	}{
		"half, young":                      {half, time.Minute, nil, 0, feedback.Later},
		"zeros, young":                     {zeros, time.Minute, nil, 0, feedback.Later},
		"nothing, young":                   {nil, time.Minute, nil, 0, feedback.Later},
		"half, old":                        {half, 11 * time.Minute, nil, 0, feedback.Rejected},
		"zeros, old":                       {zeros, time.Hour, nil, 0, feedback.Rejected},
		"nothing, old":                     {nil, time.Hour, nil, 0, feedback.Rejected},
		"half, whole a moment ago":         {half, time.Minute, content, time.Minute, feedback.Later},
		"half and old, still growing":      {half, time.Hour, content[:len(content)*3/4], time.Hour, feedback.Later},
		"half and old, whole but touched":  {half, time.Hour, content, time.Hour, feedback.Later},
		"half from the future, left there": {half, -time.Hour, nil, 0, feedback.Rejected},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSeason(t)
			s.settings.Settle = 10 * time.Second
			s.writePlan("pla.xlsx", 2*time.Hour)
			s.write("x.xlsx", test.first, test.age)
			waits := 0
			s.settings.Wait = func(_ context.Context, d time.Duration) error {
				waits++
				if d != 10*time.Second {
					t.Errorf("waited %s", d)
				}
				if test.then != nil {
					s.write("x.xlsx", test.then, test.older)
				}
				return nil
			}
			if got := s.told(s.pass(), "x.xlsx").Outcome; got != test.want || waits != 1 {
				t.Errorf("outcome %d after %d waits, want %d", got, waits, test.want)
			}
		})
	}
}
