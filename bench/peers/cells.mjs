// Reads every cell of every workbook of a folder with SheetJS and loads plain rows into DuckDB, without any
// check. A worker thread a core reads; the main one loads.
//
//     node cells.mjs FOLDER DATABASE
//     node cells.mjs WORKBOOK
import { cpus } from "node:os";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import XLSX from "xlsx";

function cellsOf(path) {
  const book = XLSX.read(readFileSync(path), { dense: true });
  const out = { sheet: [], row: [], column: [], text: [] };
  for (const name of book.SheetNames) {
    const rows = book.Sheets[name]["!data"] ?? book.Sheets[name];
    for (let r = 0; r < rows.length; r++) {
      for (let c = 0; c < (rows[r]?.length ?? 0); c++) {
        const cell = rows[r][c];
        if (cell?.v === undefined || cell.v === "") continue;
        out.sheet.push(name);
        out.row.push(r + 1);
        out.column.push(c + 1);
        out.text.push(String(cell.v));
      }
    }
  }
  return out;
}

function workbooks(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".xlsx") && !name.startsWith("retorns"))
    .sort()
    .map((name) => join(folder, name));
}

if (!isMainThread) {
  for (const path of workerData) parentPort.postMessage({ path, ...cellsOf(path) });
} else if (statSync(process.argv[2]).isFile()) {
  console.log(cellsOf(process.argv[2]).text.length, "cells");
} else {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const paths = workbooks(process.argv[2]);
  const connection = await (await DuckDBInstance.create(process.argv[3])).connect();
  await connection.run(
    "create table cell (book varchar, sheet varchar, row_number integer, column_number integer, text varchar)");
  const appender = await connection.createAppender("cell");
  let cells = 0;
  const load = ({ path, sheet, row, column, text }) => {
    for (let i = 0; i < text.length; i++) {
      appender.appendVarchar(path);
      appender.appendVarchar(sheet[i]);
      appender.appendInteger(row[i]);
      appender.appendInteger(column[i]);
      appender.appendVarchar(text[i]);
      appender.endRow();
    }
    cells += text.length;
  };
  const threads = cpus().length;
  await Promise.all(Array.from({ length: threads }, (_, n) => new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: paths.filter((_, i) => i % threads === n) });
    worker.on("message", load);
    worker.on("error", reject);
    worker.on("exit", resolve);
  })));
  appender.closeSync();
  console.log(paths.length, "workbooks,", cells, "cells");
  connection.closeSync();
}
