package source

import "fmt"

// Worded is an error with words for whoever runs the program. Error gives the English ones, for
// logs, and the cause.
type Worded struct {
	Text Text
	Args []any // names and values in turn; a Text or an error with words is said in the language
	Err  error // the cause; nil for none
}

// Word gives an error its words.
func Word(err error, text Text, args ...any) *Worded {
	return &Worded{Text: text, Args: args, Err: err}
}

func (w *Worded) Error() string {
	if w.Err != nil {
		return w.In("en") + " (" + w.Err.Error() + ")"
	}
	return w.In("en")
}

func (w *Worded) Unwrap() error { return w.Err }

// In gives the words in a language.
func (w *Worded) In(lang string) string {
	args := make([]string, len(w.Args))
	for i, arg := range w.Args {
		switch value := arg.(type) {
		case Text:
			args[i] = value.In(lang)
		case interface{ In(lang string) string }:
			args[i] = value.In(lang)
		default:
			args[i] = fmt.Sprint(value)
		}
	}
	return w.Text.In(lang, args...)
}
