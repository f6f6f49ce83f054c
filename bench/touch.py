"""Makes of a workbook another with the same cells: what a member sends back with a comment in its properties."""

import sys
import zipfile

path = sys.argv[1]
with zipfile.ZipFile(path) as archive:
    parts = [(item, archive.read(item)) for item in archive.infolist()]
with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
    for item, content in parts:
        if item.filename == "docProps/core.xml":
            content = content.replace(b"<dc:creator>", b"<dc:creator> ", 1)
        archive.writestr(item, content)
