package pdf

import (
	"fmt"
	"slices"
	"strings"

	"xmess.cat/memoria/reports/document"
	"xmess.cat/memoria/reports/pdf/archive"
)

// treeWriter writes elements as objects of a file.
type treeWriter struct {
	file        *archive.File
	pages       map[*page]int
	refs        []archive.Ref   // by page
	parents     [][]archive.Ref // by page and mark: the element
	areaParents []archive.Ref   // by link: the element
	annotations [][]archive.Ref // by page
	anchors     map[string]placedAnchor
}

// writeTree adds the structure tree and the links to a file, and connects both to its pages.
func writeTree(file *archive.File, doc document.Document, pages []*page, tree *element) error {
	w := &treeWriter{
		file: file, pages: map[*page]int{}, refs: file.Pages(), anchors: map[string]placedAnchor{},
		parents: make([][]archive.Ref, len(pages)), annotations: make([][]archive.Ref, len(pages)),
	}
	if len(w.refs) != len(pages) {
		return fmt.Errorf("finding the pages: there are %d of %d", len(w.refs), len(pages))
	}
	for i, p := range pages {
		w.pages[p] = i
		w.parents[i] = make([]archive.Ref, len(p.marked))
	}
	for _, a := range anchorsOf(pages, 0) {
		if a.id != "" {
			w.anchors[a.id] = a
		}
	}
	w.linkElements(pages)
	root := file.Reserve()
	top := w.element(tree, root)
	keys := w.parentTree()
	file.Set(root, fmt.Sprintf("<</Type /StructTreeRoot /K [%s] /ParentTree %s /ParentTreeNextKey %d "+
		"/RoleMap <</Title /P>>>>", top, keys, len(pages)+len(w.areaParents)))
	for i, ref := range w.refs {
		entries := fmt.Sprintf("/StructParents %d\n", i)
		if len(w.annotations[i]) > 0 {
			entries += "/Tabs /S\n/Annots " + list(w.annotations[i]) + "\n"
		}
		if err := file.Insert(ref, entries); err != nil {
			return err
		}
	}
	return file.Insert(file.Root(), "/StructTreeRoot "+root.String()+"\n")
}

// linkElements adds the links' areas to their elements. A link without an anchor is mere text.
func (w *treeWriter) linkElements(pages []*page) {
	for _, p := range pages {
		for i := range p.links {
			l := &p.links[i]
			if l.owner == nil {
				continue
			}
			if _, known := w.anchors[l.target]; !known {
				l.owner.role = "Span"
				continue
			}
			l.owner.kids = append(l.owner.kids, kid{page: p, link: l})
		}
	}
}

// element writes an element with its descendants, and gives its number.
func (w *treeWriter) element(e *element, parent archive.Ref) archive.Ref {
	self := w.file.Reserve()
	var kids []string
	for _, k := range e.kids {
		switch {
		case k.child != nil && k.child.empty():
		case k.child != nil:
			kids = append(kids, w.element(k.child, self).String())
		case k.link != nil:
			kids = append(kids, w.area(k, self))
		default:
			page := w.pages[k.page]
			w.parents[page][k.mark] = self
			kids = append(kids, fmt.Sprintf("<</Type /MCR /Pg %s /MCID %d>>", w.refs[page], k.mark))
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<</Type /StructElem /S /%s /P %s", e.role, parent)
	if e.alternative != "" {
		b.WriteString(" /Alt " + archive.Text(e.alternative))
	}
	if e.actual != "" {
		b.WriteString(" /ActualText " + archive.Text(e.actual))
	}
	if e.attributes != "" {
		b.WriteString(" /A " + e.attributes)
	}
	if len(kids) > 0 {
		b.WriteString(" /K [" + strings.Join(kids, " ") + "]")
	}
	b.WriteString(">>")
	w.file.Set(self, b.String())
	return self
}

// empty tells whether an element has no content. An empty table cell counts as content.
func (e *element) empty() bool {
	if e.role == "TD" || e.role == "TH" {
		return false
	}
	return !slices.ContainsFunc(e.kids, func(k kid) bool { return k.child == nil || !k.child.empty() })
}

// area writes the annotation of a link, and gives the entry that refers to it.
func (w *treeWriter) area(k kid, owner archive.Ref) string {
	l, page := k.link, w.pages[k.page]
	to := w.anchors[l.target]
	corners := decimals(l.x, pageHeight-l.y-l.height, l.x+l.width, pageHeight-l.y)
	top := decimals(pageHeight - max(0, to.y-20))
	ref := w.file.Add(fmt.Sprintf("<</Type /Annot /Subtype /Link /Rect [%s] /Border [0 0 0] /F 4 "+
		"/Contents %s /StructParent %d /Dest [%s /XYZ 0 %s null]>>", corners, archive.Text(l.says),
		len(w.refs)+len(w.areaParents), w.refs[to.page-1], top))
	w.areaParents = append(w.areaParents, owner)
	w.annotations[page] = append(w.annotations[page], ref)
	return fmt.Sprintf("<</Type /OBJR /Pg %s /Obj %s>>", w.refs[page], ref)
}

// parentTree maps each mark and each annotation to its element.
func (w *treeWriter) parentTree() archive.Ref {
	var b strings.Builder
	b.WriteString("<</Nums [")
	for i, elements := range w.parents {
		fmt.Fprintf(&b, "%d %s ", i, w.file.Add(list(elements)))
	}
	for i, element := range w.areaParents {
		fmt.Fprintf(&b, "%d %s ", len(w.refs)+i, element)
	}
	b.WriteString("]>>")
	return w.file.Add(b.String())
}

func list(refs []archive.Ref) string {
	texts := make([]string, len(refs))
	for i, ref := range refs {
		texts[i] = ref.String()
	}
	return "[" + strings.Join(texts, " ") + "]"
}
