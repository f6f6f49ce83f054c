"""Reads every cell of every workbook of a folder and loads plain rows into DuckDB, without any check.

    cells.py calamine|openpyxl FOLDER DATABASE
    cells.py calamine|openpyxl WORKBOOK

openpyxl goes through pandas. A process a core reads; the first one loads. With one workbook it is only read.
"""

import multiprocessing
import os
import sys
from pathlib import Path


def with_calamine(path):
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        for row, cells in enumerate(book.get_sheet_by_name(name).to_python(skip_empty_area=False), 1):
            for column, value in enumerate(cells, 1):
                if value != "":
                    yield path, name, row, column, str(value)


def with_openpyxl(path):
    import pandas

    for name, frame in pandas.read_excel(path, sheet_name=None, header=None, engine="openpyxl", dtype=object).items():
        for row, cells in enumerate(frame.itertuples(index=False, name=None), 1):
            for column, value in enumerate(cells, 1):
                if value == value and value is not None:
                    yield path, name, row, column, str(value)


READERS = {"calamine": with_calamine, "openpyxl": with_openpyxl}


def columns_of(task):
    """All cells of some workbooks, as columns: an Arrow-less way that DuckDB takes in at once."""
    import numpy

    reader, paths = task
    rows = [cell for path in paths for cell in READERS[reader](path)]
    book, sheet, row, column, text = zip(*rows)
    return {
        "book": numpy.array(book, dtype=object), "sheet": numpy.array(sheet, dtype=object),
        "row_number": numpy.array(row, dtype="int32"), "column_number": numpy.array(column, dtype="int32"),
        "text": numpy.array(text, dtype=object),
    }


def main():
    reader, source = sys.argv[1], sys.argv[2]
    if os.path.isfile(source):
        print(sum(1 for _ in READERS[reader](source)), "cells")
        return
    import duckdb

    paths = sorted(str(p) for p in Path(source).rglob("*.xlsx") if "retorns" not in p.parts)
    tasks = [(reader, paths[at:at + 25]) for at in range(0, len(paths), 25)]
    connection = duckdb.connect(sys.argv[3])
    connection.execute("create table cell (book varchar, sheet varchar, row_number integer, column_number integer, text varchar)")
    with multiprocessing.Pool(os.cpu_count()) as pool:
        for batch in pool.imap_unordered(columns_of, tasks):
            connection.register("batch", batch)
            connection.execute("insert into cell select * from batch")
            connection.unregister("batch")
    print(len(paths), "workbooks,", connection.execute("select count(*) from cell").fetchone()[0], "cells")
    connection.close()


if __name__ == "__main__":
    main()
