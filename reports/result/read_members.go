package result

import (
	"context"
	"database/sql"
)

func (d *Database) readCoverage(ctx context.Context, y *Year) (err error) {
	y.Coverage, err = all(ctx, d, "coverage", `
		select member_code, name, member_type, coalesce(comarca, ''), coalesce(demarcacio, ''), population::bigint,
			joined_on, left_on, state, received_at, version_count::bigint, coalesce(file_name, ''),
			expected_count::bigint, reported_count::bigint, not_applicable_count::bigint,
			error_count::bigint, warning_count::bigint
		from coverage where year = ? order by member_code`,
		func(row scanner, c *Coverage) error {
			var received sql.NullTime
			var versions, expected, reported, exempt, errors, warnings sql.NullInt64
			err := row.Scan(&c.Code, &c.Name, &c.Type, &c.Comarca, &c.Demarcacio, &c.Population,
				&c.Joined, &c.Left, &c.State, &received, &versions, &c.FileName,
				&expected, &reported, &exempt, &errors, &warnings)
			c.ReceivedAt = received.Time
			c.VersionCount, c.ExpectedCount = int(versions.Int64), int(expected.Int64)
			c.ReportedCount, c.NotApplicableCount = int(reported.Int64), int(exempt.Int64)
			c.ErrorCount, c.WarningCount = int(errors.Int64), int(warnings.Int64)
			return err
		}, y.Year)
	return err
}

func (d *Database) readAssessments(ctx context.Context, y *Year) (err error) {
	y.Assessments, err = all(ctx, d, "assessments", `
		select line_code, member_code, member_name, worked, difficulties, proposals
		from assessments where year = ?
		order by line_code, member_code, worked, difficulties, proposals`,
		func(row scanner, a *Assessment) error {
			return row.Scan(&a.LineCode, &a.MemberCode, &a.MemberName, &a.Worked, &a.Difficulties, &a.Proposals)
		}, y.Year)
	return err
}

func (d *Database) readActions(ctx context.Context, y *Year) (err error) {
	y.Actions, err = all(ctx, d, "actions", `
		select member_code, member_name, held_on, title, kind, coalesce(line_code, ''),
			coalesce(activity_code, ''), hours, women, men, non_binary, attendees, budget
		from actions where year = ?
		order by held_on, member_code, title, kind, hours, women, men, non_binary, budget`,
		func(row scanner, a *Action) error {
			var held sql.NullTime
			err := row.Scan(&a.MemberCode, &a.MemberName, &held, &a.Title, &a.Kind, &a.LineCode,
				&a.ActivityCode, &a.Hours, &a.Women, &a.Men, &a.NonBinary, &a.Attendees, &a.Budget)
			a.HeldOn = held.Time
			return err
		}, y.Year)
	return err
}

func (d *Database) readFindings(ctx context.Context, y *Year) (err error) {
	y.Findings, err = all(ctx, d, "findings", `
		select file_name, coalesce(member_code, ''), rule, severity, coalesce(sheet, ''), coalesce(cell, ''),
			found, wanted
		from findings where year = ?
		order by file_name, workbook_id, ordinal`,
		func(row scanner, f *Finding) error {
			return row.Scan(&f.FileName, &f.MemberCode, &f.Rule, &f.Severity, &f.Sheet, &f.Cell, &f.Found,
				&f.Wanted)
		}, y.Year)
	return err
}

func (d *Database) readValues(ctx context.Context, y *Year) (err error) {
	y.Values, err = d.values(ctx, y.Year, "")
	return err
}

// values gives members' figures of one indicator; of all where its code is empty.
func (d *Database) values(ctx context.Context, year int, indicator string) ([]MemberValue, error) {
	return all(ctx, d, "members' figures", `
		select indicator_code, member_code, member_name, value, numerator, denominator, state, previous_value, share,
			baseline, target, rate, coalesce(status, '')
		from member_values where year = ? and (? = '' or indicator_code = ?) order by indicator_code, member_code`,
		func(row scanner, m *MemberValue) error {
			return row.Scan(&m.IndicatorCode, &m.MemberCode, &m.MemberName, &m.Value, &m.Numerator, &m.Denominator,
				&m.State, &m.Previous, &m.Share, &m.Baseline, &m.Target, &m.Rate, &m.Status)
		}, year, indicator, indicator)
}

func (d *Database) readMemberActions(ctx context.Context, y *Year) (err error) {
	y.Registers, err = all(ctx, d, "members' registers", `
		select member_code, kind, action_count::bigint, hours, women, men, non_binary, attendees, budget
		from member_actions where year = ? order by member_code, kind_code`,
		func(row scanner, r *Register) error {
			return row.Scan(&r.MemberCode, &r.Kind, &r.Count, &r.Hours, &r.Women, &r.Men, &r.NonBinary, &r.Attendees,
				&r.Budget)
		}, y.Year)
	return err
}
