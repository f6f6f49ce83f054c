package write

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// paint gives a cell a background and unlocks it, so that it can be corrected in a protected sheet.
// The rest of its style stays as it was. It returns the fill that stood there, as XML and empty for
// none, and tells whether the cell was locked.
//
// excelize's own GetStyle and NewStyle do not give back every style they take in (theme colours,
// for one), so the cell's record is copied as a whole and only its fill is another.
func (a *annotator) paint(sheet, cell, colour string) (was string, locked bool, err error) {
	painted, err := a.file.NewStyle(&excelize.Style{
		Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}},
		Protection: &excelize.Protection{Locked: false},
	})
	if err != nil {
		return "", false, err
	}
	styles := a.file.Styles
	fill := *styles.CellXfs.Xf[painted].FillID
	own, err := a.file.GetCellStyle(sheet, cell)
	if err != nil {
		return "", false, err
	}
	protection := styles.CellXfs.Xf[own].Protection
	locked = protection == nil || protection.Locked == nil || *protection.Locked
	if id := styles.CellXfs.Xf[own].FillID; id != nil && *id > 0 && *id < len(styles.Fills.Fill) {
		text, err := xml.Marshal(styles.Fills.Fill[*id])
		if err != nil {
			return "", false, fmt.Errorf("storing the cell's fill: %w", err)
		}
		was = string(text)
	}
	return was, locked, a.setStyle(sheet, cell, own, fill, painted)
}

// repaint restores the fill and the lock that paint returned.
func (a *annotator) repaint(sheet, cell, was string, locked bool) error {
	own, err := a.file.GetCellStyle(sheet, cell)
	if err != nil {
		return err
	}
	// excelize reads the style sheet at the first call of NewStyle.
	if _, err := a.file.NewStyle(&excelize.Style{}); err != nil {
		return err
	}
	fill := 0
	if was != "" {
		styles := a.file.Styles
		restored, err := likeXML(styles.Fills.Fill[0], was)
		if err != nil {
			return fmt.Errorf("reading the former fill: %w", err)
		}
		styles.Fills.Fill = append(styles.Fills.Fill, restored)
		styles.Fills.Count = len(styles.Fills.Fill)
		fill = styles.Fills.Count - 1
	}
	protection := own
	if locked {
		if protection, err = a.file.NewStyle(&excelize.Style{
			Protection: &excelize.Protection{Locked: true}}); err != nil {
			return err
		}
	}
	return a.setStyle(sheet, cell, own, fill, protection)
}

// setStyle styles the cell with a copy of style record own that has another fill, and the lock of
// record protection.
func (a *annotator) setStyle(sheet, cell string, own, fill, protection int) error {
	records := a.file.Styles.CellXfs
	record, apply := records.Xf[own], true
	record.FillID, record.ApplyFill = &fill, &apply
	record.Protection = records.Xf[protection].Protection
	record.ApplyProtection = records.Xf[protection].ApplyProtection
	records.Xf = append(records.Xf, record)
	records.Count = len(records.Xf)
	return a.file.SetCellStyle(sheet, cell, cell, records.Count-1)
}

// likeXML reads XML into a new value of a type that excelize does not export.
func likeXML[T any](_ *T, text string) (*T, error) {
	out := new(T)
	return out, xml.NewDecoder(strings.NewReader(text)).Decode(out)
}
