import type { Case } from '../../domain/cases/case';
import type { IssueNote } from '../../domain/cases/issue-note';
import { noteOn } from '../../domain/cases/note-on';
import type { ReadProperty } from '../../domain/decide/issue-change';
import { changeOfProperty } from '../../domain/issues/changed-property';
import type { Instant } from '../../domain/sla/instant';

/**
 * The note on an issue whose property somebody has changed; `null` if it is as the app wrote it.
 * @param property lacks if the issue was not read.
 */
export function propertyNote(kase: Case, property: ReadProperty | undefined, at: Instant): IssueNote | null {
  if (property === undefined || kase.issue === null) return null;
  const detail = changeOfProperty(kase.issue.lastWritten.projection, property.value);
  return detail === null ? null : noteOn(kase, 'property-changed', at, { detail });
}
