package pdf

import "xmess.cat/memoria/reports/document"

// placeLogo sets a logo on a white plate at the top of the cover, and gives how far that pushes down what follows.
func placeLogo(p *page, logo *document.Picture) (down float64) {
	const top, tallest, widest, pad, after = 46.0, 62.0, 210.0, 10.0, 8.0
	if logo == nil || logo.Width < 1 || logo.Height < 1 {
		return 0
	}
	scale := min(tallest/float64(logo.Height), widest/float64(logo.Width))
	width, height := float64(logo.Width)*scale, float64(logo.Height)*scale
	p.rect(marginLeft, top, width+2*pad, height+2*pad, white())
	p.images = append(p.images, placedImage{png: logo.PNG, x: marginLeft + pad, y: top + pad, width: width, height: height})
	return height + 2*pad + after
}
