package words

func membersEnglish() MemberWords {
	return MemberWords{
		Kicker: "Member's sheet · %s", Title: "Members' sheets %s %s",
		CoverTitle: "Members' sheets", Subtitle: "What each member sent, what is missing, and what it contributed",
		FactMembers: "Members",
		Facts: FactWords{
			Code: "code %s", Population: "%s inhabitants", Since: "member since %s", Until: "member until %s",
		},
		Answered: Part{
			None:      "gave data for none of the %[2]s indicators that it is asked for",
			One:       "gave data for one of the %[2]s indicators that it is asked for",
			Many:      "gave data for %[1]s of the %[2]s indicators that it is asked for",
			All:       "gave data for all the indicators that it is asked for (%[2]s)",
			NoneOfOne: "gave no data for the only indicator that it is asked for",
			OneOfOne:  "gave data for the only indicator that it is asked for",
		},
		NothingAsked: "It is asked for no indicator this year.",
		OnTime:       "The return came on time, on %s.",
		Late:         "The return came after the deadline, on %s; it counts all the same.",
		OnTimeAgain:  "The first return came on time. There have been %s versions, and the last one counts, of %s.",
		LateAgain:    "The first return came after the deadline. There have been %s versions, and the last one counts, of %s.",
		NotSent:      "%s has not sent the data of %s.",
		Unread:       "A workbook came, but it could not be used: why, and how to mend it, is said below.",
		Closed: "The memòria of %s was approved on %s. This sheet says what was published; what comes now is kept, but no longer " +
			"changes its figures.",
		Reported: "Indicators with data", Coverage: "Coverage: %s",
		Exempt:  Plural{"%s does not apply", "%s do not apply"},
		Actions: "Actions registered", NoActions: "None in the register",
		ActionsDetail: "%s hours in all",
		People:        "People at the actions", PeopleDetail: "%s women",
		PeopleNone: "Not stated for any action",
		Open:       "Open errors and warnings", OpenNone: "No error and no warning",
		Figures: "Its figures and the Network's", FiguresOwn: "Its figures",
		Share: "Share of the sum", Network: "Network %s", OwnTarget: "Own target", OwnBaseline: "baseline %s",
		NotApplicable: "not applicable", Carried: "of an earlier year",
		FiguresNote: "“—” means that the figure has not been received, which is not zero. “Not applicable” means that the member said " +
			"that the indicator does not concern it.",
		ShareNote:   "The share of the sum is the percentage that it makes of the sum of all members that reported.",
		MinimumNote: "“≥” means that data of some member are still missing: the true sum is the same or higher.",
		OwnNote:     "Its own target is the one that the plan gives this member; attainment is computed as the Network's is.",
		Missing:     "What is missing",
		MissingLead: Plural{"No figure has been received of this indicator: %s.", "No figure has been received of these indicators: %s."},
		MissingDo: "If you have the figure, fill in its cell and send the whole workbook again. If it was zero, write 0; if the indicator " +
			"does not concern you, mark «no aplica».",
		OpenHeading: "What is open",
		OpenLead: "Cells with errors are used in no calculation. Warnings count, but are worth a look. Correct the workbook and send the " +
			"whole of it again: the new version replaces the one before.",
		Where: "Where", Found: "What was found", Do: "What to do",
		OpenErrors: "Errors: not counted", OpenWarnings: "Warnings: counted",
		OpenRejected: "Workbook that could not be used: %s",
		OpenMore: Plural{
			"There is %s more: all are in the annotated copy of the workbook.", "There are %s more: all are in the annotated copy of the workbook.",
		},
		Workbook: "the whole workbook",
		Given:    "What it contributed", Wrote: "What it wrote",
		Kind: "Kind of action", Count: "Actions", Hours: "Hours",
		Attendees: "People", Budget: "Budget (€)", KindNone: "No kind",
		RegisterNote: "Each sum is of the actions that state it; “—” means that none does.",
		LineOf:       "Line %s. %s",
		TooLong:      "The text is too long for this sheet: it is in sheet «Valoració» of the return.",
		ToDo:         "What to do",
		Steps: []string{
			"Fill in the year's template that the Network's office sent you; if you cannot find it, ask for it.",
			"Leave the cell of a figure that you do not have empty. Write 0 only if it was zero, and «sí» in column «no aplica» if an " +
				"indicator does not concern you.",
			"Send the workbook back to the office. The deadline was %s, but data count until the assembly approves the memòria.",
		},
		StepUnread: "See below what keeps the workbook that you sent from being read, mend it and send it again.",
		StepClosed: "The data of that year need no longer be sent to count in the approved memòria; if you have them, send them all the " +
			"same: they are kept, and serve to compare the years that follow.",
		Written:    Plural{"%s sheet was written to %s.", "%s sheets were written to %s."},
		Together:   "All together: %s (%s, fingerprint %s).",
		OneWritten: "%s was written (%s, fingerprint %s).",
	}
}
