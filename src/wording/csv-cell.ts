/** Spreadsheets treat a cell that begins like this as a formula, or drop what they cannot show and then do. */
const FORMULA = /^[=+\-@\u0000-\u001f\u007f]/;

/** A CSV cell that spreadsheets read as text, whatever its content. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row of CSV with its line end. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
