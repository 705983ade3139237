// The results as a spreadsheet reads them: RFC 4180 behind a byte order mark.

/** @param {string} csv @returns {Record<string, string>[]} a record for each row, by the heading of its columns */
export function readTable(csv) {
  if (!csv.startsWith("\uFEFF")) throw new Error("the table does not begin with a byte order mark");
  const cells = [...csv.slice(1).matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)];
  /** @type {string[][]} */
  const rows = [[]];
  for (const [, cell, separator] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (separator === "\r\n") rows.push([]);
  }
  rows.pop();
  const [headings, ...lines] = rows;
  return lines.map((line) => Object.fromEntries(line.map((cell, column) => [headings[column], cell])));
}
