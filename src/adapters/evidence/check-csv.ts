import type { EvidenceLine } from '../../domain/evidence/evidence';
import { evidenceHeadings, evidenceRows } from '../../wording/evidence-csv';

/** After so many cases with other rows the file is another one. */
const ENOUGH = 20;

/** Compares a CSV file with the lines, as they come. */
export interface CsvCheck {
  readonly add: (line: EvidenceLine) => void;
  /** @returns what is wrong, once all lines were added, if the file is listed with so many rows. */
  readonly finish: (listed: number) => readonly string[];
}

/** Starts to compare the CSV file for people with the lines that it is made of. */
export function createCsvCheck(csv: string): CsvCheck {
  const problems: string[] = [];
  let position = 0;
  let rowCount = 1;
  if (csv.startsWith(evidenceHeadings)) position = evidenceHeadings.length;
  else problems.push('its first row is not that of an export');
  return {
    add(line) {
      if (problems.length >= ENOUGH) return;
      const rows = evidenceRows(line);
      rowCount += line.shown.length;
      if (csv.startsWith(rows, position)) {
        position += rows.length;
        return;
      }
      problems.push(`the rows of ${line.id} are not those of its line`);
      // Where the rows of the next case begin is not known if these ones have another length.
      const next = csv.indexOf('\r\n', position);
      const skipped = rows.split('\r\n').length - 1;
      position = next;
      for (let row = 1; row < skipped && position >= 0; row += 1)
        position = csv.indexOf('\r\n', position + 2);
      position = position < 0 ? csv.length : position + 2;
    },
    finish(listed) {
      if (problems.length > 0) return problems;
      if (position < csv.length) return ['it has rows that belong to no line'];
      return rowCount === listed ? [] : [`${rowCount} lines, ${listed} in the manifest`];
    },
  };
}
