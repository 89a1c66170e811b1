import type { AdfNode } from './adf';
import { paragraph } from './build';
import type { Inline } from './text';

/** A table whose first row is its header; without rows, an empty paragraph. */
export function table(rows: readonly (readonly Inline[])[]): AdfNode {
  if (rows.length === 0) return paragraph();
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  return { type: 'table', content: rows.map((row, index) => tableRow(row, index === 0, width)) };
}

/**
 * A short row is filled with one empty cell that spans the rest: the table stays rectangular, and a hostile table of
 * 4,000 columns and 2,000 short rows does not become eight million cells.
 */
function tableRow(cells: readonly Inline[], isHeader: boolean, width: number): AdfNode {
  const type = isHeader ? 'tableHeader' : 'tableCell';
  const missing = width - cells.length;
  const content: AdfNode[] = cells.map((cell) => ({ type, content: [paragraph(cell)] }));
  if (missing > 0) {
    content.push({ type, ...(missing > 1 ? { attrs: { colspan: missing } } : {}), content: [paragraph()] });
  }
  return { type: 'tableRow', content };
}
