"""Prints a memòria's page as a PDF with tags, as a peer would.

    print.py chromium|weasyprint|typst PAGE.html OUT.pdf
    print.py to-typst PAGE.html OUT.typ     # what typst then prints: it reads no HTML
    print.py typst OUT.typ OUT.pdf

chromium must be installed. Of the way to Typst's own markup (pandoc), colours and sizes get lost, and no content.
"""

import os
import subprocess
import sys
import tempfile


def chromium(page, out):
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + profile, "--no-pdf-header-footer",
             "--export-tagged-pdf", "--print-to-pdf=" + out, "file://" + os.path.abspath(page)],
            check=True, stderr=subprocess.DEVNULL)


def weasyprint(page, out):
    import weasyprint

    weasyprint.HTML(filename=page).write_pdf(out, pdf_tags=True)


def to_typst(page, out):
    import pypandoc

    text = pypandoc.convert_file(page, "typst", format="html", extra_args=["--standalone"])
    with open(out, "w", encoding="utf-8") as file:  # pandoc writes image.decode, which Typst took away
        file.write("#let svg(text, ..rest) = image(bytes(text), ..rest)\n" + text.replace("image.decode(", "svg("))


def typst(page, out):
    import typst

    typst.compile(page, output=out)


{"chromium": chromium, "weasyprint": weasyprint, "to-typst": to_typst, "typst": typst}[sys.argv[1]](*sys.argv[2:4])
