// Package form holds the sheets and columns that the project declares, as data. With them it reads
// a workbook into the domain's words, checks it, and says at which cell it is wrong; templates are
// written from the same declaration.
package form
