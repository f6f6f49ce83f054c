package read

import (
	"github.com/xuri/excelize/v2"

	"xmess.cat/memoria/pipeline/source"
	"xmess.cat/memoria/pipeline/workbook/guard"
)

// Opened gives a workbook without the password that Excel itself sets, and asks nobody for, where
// its structure is protected by some of its versions. Any other content it gives as it is.
//
// excelize decrypts: it has the methods of ECMA-376, and what it gives is read under guard.
func Opened(content []byte) []byte {
	if guard.IsZip(content) || disguise(content) != &source.PasswordProtected {
		return content
	}
	opened, err := excelize.Decrypt(content, &excelize.Options{Password: "VelvetSweatshop"})
	if err != nil || !guard.IsZip(opened) {
		return content
	}
	return opened
}
