package demo

import (
	"fmt"
	"strings"
)

// letter is what the office writes to open the memòria of a year. It tells no figure: those are in the memòria.
func letter(year int) string {
	return strings.Join([]string{
		"Benvolgudes companyes, benvolguts companys,",
		fmt.Sprintf("Us presentem la memòria de %d. Hi trobareu, línia per línia i activitat per activitat, fins on hem arribat "+
			"del que vam acordar al pla de treball, què va a bon ritme i què no hem sabut fer encara. No hem volgut fer-ne un "+
			"aparador: una xarxa que demana als seus membres que mesurin el que fan ha de ser la primera a ensenyar els "+
			"comptes, també quan no surten rodons.", year),
		"Cada xifra ve de les dades que ens heu enviat. Quan en falten, ho diem, i diem també quants membres hi ha darrere de " +
			"cada percentatge. Sabem la feina que us porta omplir els llibres, sovint en equips d'una sola persona que fan moltes " +
			"altres coses alhora. Sense aquesta feina no hi hauria memòria, i per això la primera paraula ha de ser de gràcies.",
		"Més enllà dels números, aquest any hem vist com el treball compartit arriba on cap ajuntament no arribaria sol: " +
			"municipis petits que s'ajunten per sostenir un servei, cooperatives que neixen d'un grup de veïnes, contractes " +
			"públics que posen les persones al davant. D'aquestes històries en trobareu veus a cada capítol, escrites per qui " +
			"les ha viscut.",
		"Us convidem a llegir-la amb ull crític, a portar-la als vostres plens i a venir a l'assemblea amb propostes. El pla és " +
			"de tots els membres, i encara som a temps de corregir el rumb on calgui.",
		"L'equip de l'oficina tècnica",
	}, "\n")
}
