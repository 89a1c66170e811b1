import { dequal } from 'dequal/lite';
import type { Case } from '../cases/case';
import type { Projection } from '../cases/projection';

type Members = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Jira neither shows nor indexes the order of members, and does not index `null`: neither counts as a difference. */
function present(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}

/**
 * What somebody has done to the issue property, compared with what the app wrote.
 * @param read the value that Jira has; `undefined` if it has none.
 * @returns `missing`, `replaced` if it is no object, or the names of the members that differ, joined by `, `; `null` if it
 * is as it was written.
 */
export function changeOfProperty(written: Projection, read: unknown): string | null {
  if (read === undefined || read === null) return 'missing';
  if (!isRecord(read)) return 'replaced';
  const [before, after] = [present({ ...written }), present(read)];
  if (Object.keys(after).length === 0) return 'missing';
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => !dequal(before[name], after[name]));
  return changed.length === 0 ? null : changed.join(', ');
}

/** The case whose issue shows the property that was read, so that a changed one is put back; else the same case. */
export function withPropertyShown(kase: Case, read: unknown): Case {
  const { issue } = kase;
  if (issue === null || changeOfProperty(issue.lastWritten.projection, read) === null) return kase;
  // Only compared with the right one, and replaced as a whole: its content is not relied on.
  const projection = (isRecord(read) ? read : {}) as unknown as Projection;
  return { ...kase, issue: { ...issue, lastWritten: { ...issue.lastWritten, projection } } };
}
