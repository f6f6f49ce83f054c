package main

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"xmess.cat/memoria/pipeline/feedback"
	"xmess.cat/memoria/pipeline/forgetting"
	"xmess.cat/memoria/pipeline/setup"
)

func forgetCommand(f *flags, t terminal) *cobra.Command {
	var workbooks []string
	var dry bool
	forget := &cobra.Command{
		Use:   "forget FOLDER MEMBER",
		Short: "Take a member's contact out of all that is kept, and leave every figure as it is",
		Long: `forget takes who may be asked about a member's returns, and where to write to, out of the
database: of every year and version, rejected returns and closed years included. MEMBER is a code
or a name. Figures, statuses, problems, closings and seals stay as they are.

The original bytes of those workbooks are dropped; their rows stay, and a rebuild hands them over.
The database is written anew, so that nothing of the contact is left in its file, and no earlier
one is kept: this cannot be taken back. --dry-run says first what it would do.

A pass that finds the same file in FOLDER again does not bring the contact back; a new version that
has one does, as the member has sent it anew. What lies in FOLDER, annotated copies, backups and
mails are not touched: forget names those that it sees.`,
		Args: f.inFolder(1),
		RunE: func(cmd *cobra.Command, words []string) error {
			began := t.now()
			folder, member := words[:len(words)-1], words[len(words)-1]
			return withWorkers(f.settings(t, f.at(folder)), func(settings setup.Settings) error {
				bar := newLine(t.err)
				settings.Progress = bar.bar
				told, err := forgetting.Forget(cmd.Context(), settings, member, workbooks, dry)
				bar.clear()
				err = f.explainForget(t, err)
				f.record(t, settings, "forget", began, feedback.Run{}, err)
				if err != nil {
					return err
				}
				return feedback.WriteForgotten(t.out, told, f.language())
			})
		},
	}
	forget.Flags().StringArrayVar(&workbooks, "workbook", nil,
		"a rejected workbook, of which it is not known whose it is, to forget too "+
			"(its name; may be repeated)")
	forget.Flags().BoolVar(&dry, "dry-run", false, "say what would be forgotten, and change nothing")
	return forget
}

// explainForget tells the officer about a wrong member or workbook. The error that is remembered
// does not repeat what was typed: it may be somebody's name.
func (f *flags) explainForget(t terminal, err error) error {
	var unknown *forgetting.UnknownMemberError
	var unowned *forgetting.NotUnownedError
	switch {
	case errors.As(err, &unknown):
		err = feedback.WriteUnknownMember(t.out, unknown.Typed, unknown.Nearest, f.language())
		return cmp.Or(err, fmt.Errorf("%w: no plan knows this member", errUsage))
	case errors.As(err, &unowned):
		err = feedback.WriteNotUnowned(t.out, unowned.Name, f.language())
		return cmp.Or(err, fmt.Errorf("%w: this is no rejected workbook that is nobody's", errUsage))
	}
	return err
}
