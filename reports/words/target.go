package words

import "fmt"

// TargetBefore says, under a year's target, what it was in the first plan that had one.
func (w *Words) TargetBefore(target string) string {
	return fmt.Sprintf(inLanguage(w.Language, "abans, %s", "antes, %s", "before: %s"), target)
}

// TargetChanged tells that a year's target was changed: indicator, year, first and present target.
func (w *Words) TargetChanged(code, year, first, now string) string {
	return fmt.Sprintf(inLanguage(w.Language,
		"%s: la fita del %s s'ha canviat. Era %s en el primer pla que la fixava, i ara és %s.",
		"%s: la meta de %s se ha cambiado. Era %s en el primer plan que la fijaba, y ahora es %s.",
		"%s: the target of %s was changed. It was %s in the first plan that set it, and now it is %s.",
	), code, year, first, now)
}
