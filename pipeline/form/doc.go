// Package form declares the sheets and columns of plans and returns, as data. From this declaration
// it reads a workbook into the types of package plan and reports problems at their cells. It also
// drafts the templates that members fill in, and the plan that an officer revises.
package form
