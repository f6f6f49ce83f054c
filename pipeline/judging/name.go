package judging

import (
	"path"
	"regexp"
	"strconv"
	"strings"

	"xmess.cat/memoria/pipeline/store"
)

// templateName matches the names of the files that `ingest template` writes. Members are asked to
// keep them.
var templateName = regexp.MustCompile(`(?i)^tramesa-([0-9]{4})-([0-9]{5}|cc-[0-9]{2}|xarxa)\b`)

// ClaimOfName gives the member and year in the name of a template; nobody's for another name.
func ClaimOfName(file string) store.Claim {
	parts := templateName.FindStringSubmatch(path.Base(file))
	if parts == nil {
		return store.Claim{}
	}
	year, err := strconv.Atoi(parts[1])
	if err != nil {
		return store.Claim{}
	}
	return store.Claim{MemberCode: strings.ToUpper(parts[2]), Year: year}
}
