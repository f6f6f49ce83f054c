package write

import (
	"fmt"
	"time"

	"github.com/xuri/excelize/v2"
)

// The longest texts of a validation that Excel takes, in characters.
const (
	longestTitle  = 32
	longestPrompt = 255
)

func (w *writer) validations(s Sheet) error {
	for _, v := range s.Validations {
		if err := w.validation(s.Name, v); err != nil {
			return fmt.Errorf("validating the area %v: %w", v.Area, err)
		}
	}
	return nil
}

func (w *writer) validation(sheet string, v Validation) error {
	first, last, err := corners(v.Area)
	if err != nil {
		return err
	}
	made := excelize.NewDataValidation(true)
	made.Sqref = first + ":" + last
	if first == last {
		made.Sqref = first
	}
	if v.Kind == List {
		made.SetSqrefDropList(v.Source)
	} else {
		least, most, err := v.bounds()
		if err != nil {
			return err
		}
		kind, between := validationType(v.Kind), excelize.DataValidationOperatorBetween
		if err := made.SetRange(least, most, kind, between); err != nil {
			return err
		}
	}
	style := excelize.DataValidationErrorStyleStop
	if v.Optional {
		style = excelize.DataValidationErrorStyleWarning
	}
	made.SetError(style,
		cut(v.Title, longestTitle), cut(v.Message, longestPrompt))
	if v.Prompt != "" {
		made.SetInput(cut(v.PromptTitle, longestTitle), cut(v.Prompt, longestPrompt))
	}
	return w.file.AddDataValidation(sheet, made)
}

// bounds are the two ends as numbers.
func (v Validation) bounds() (least, most string, err error) {
	if v.Kind != DateWithin {
		return v.Minimum, v.Maximum, nil
	}
	if least, err = serial(v.Minimum); err != nil {
		return "", "", err
	}
	most, err = serial(v.Maximum)
	return least, most, err
}

// serial is the number of days that Excel stores for an ISO date.
func serial(day string) (string, error) {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return "", fmt.Errorf("reading the date %q: %w", day, err)
	}
	return serialOf(at), nil
}

func validationType(k ValidationKind) excelize.DataValidationType {
	switch k {
	case Whole:
		return excelize.DataValidationTypeWhole
	case DateWithin:
		return excelize.DataValidationTypeDate
	}
	return excelize.DataValidationTypeDecimal
}

// cut shortens a text to a length in characters, the last of them an ellipsis.
func cut(text string, length int) string {
	if runes := []rune(text); len(runes) > length {
		return string(runes[:length-1]) + "…"
	}
	return text
}
