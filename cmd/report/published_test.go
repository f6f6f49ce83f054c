package main

import (
	"math"
	"strconv"
)

// Figures that others published, typed into workbooks, loaded, and read back from `report data`:
// attainment between a baseline and a target (Baromètre des résultats de l'action publique,
// France). A published rate is a whole number, rounded; empty is a blank. Where baseline and target
// are one, our rule says met or not met.
const barometre = `
A1 augmentar 4 68 74 91
A2 augmentar 69 83 100 45
A3 augmentar 24 29 33 56
A4 augmentar 8629 10272 10306 98
A5 augmentar 123252 144691 202000 27
A6 augmentar 127297 146311 240000 17
A7 augmentar 0 36648 30000 100
A8 augmentar 111 405 385 100
A9 augmentar 0 2235 7 100
A10 augmentar 72 71 77 0
A11 disminuir 4.3 5.0 3.0 0
A12 disminuir 11.0 6.8 3.0 52
A13 disminuir 2.6 4.73 3.0 0
A14 disminuir 2.87 2.96 3.0 100
A15 disminuir 2.5 2.41 3.0 100
A16 augmentar 23.2 35.8 15 100
A17 augmentar 100 50 90 0
A18 augmentar 48.2 38.4 47 0
A19 augmentar 460 2538 2543 100
A20 augmentar 0 18.09 20 90
A21 disminuir 3448 2454 - -
A22 augmentar 0 0 0 100
A22b augmentar 35 46 35 100
A22c augmentar 35 27 35 0
A23 augmentar 0 0 429 0
G1 augmentar 15 53 50 100
G2 augmentar 10 11 10 100`

// Places in special-needs classes, by region: baseline, current, target, published rate. The
// national rate is that of the sums, 98, and not the mean of the regions', 89.
const ulis = `84: 1055,1268,1286→92 · 32: 938,1055,1109→68 ·
93: 578,721,713→100 · 44: 815,1024,971→100 ·
76: 700,907,906→100 ·
28: 395,501,487→100 · 75: 752,848,861→88 · 24: 350,444,432→100 · 27: 392,460,461→99 ·
53: 333,382,383→98 · 94: 44,48,48→100 ·
52: 427,469,469→100 · 11: 1267,1493,1504→95 · 01: 125,132,134→78 · 02: 55,72,72→100 ·
03: 127,141,146→74 · 04: 217,244,255→71 · 06: 59,63,69→40`

// The ten objectives of Terrassa's programme of 2019-23, and the whole: 78,1.
const terrassa = "88.3 85.4 86.8 69.8 43.9 71.1 70.3 93.8 85.5 86.1"

// Ratios by region, and the regions' (Altair's documentation): the rate of the sums.
const altair = "North 1300 2000, North 750 1000, North 2100 3000, South 4700 4000, South 2000 2000"

// sameFigure compares as figures what both are figures, but for the last bits of a double, and else
// as texts.
func sameFigure(got, want string) bool {
	a, errA := strconv.ParseFloat(got, 64)
	b, errB := strconv.ParseFloat(want, 64)
	if errA != nil || errB != nil {
		return got == want
	}
	return math.Abs(a-b) <= 1e-12*math.Max(1, math.Abs(b))
}
