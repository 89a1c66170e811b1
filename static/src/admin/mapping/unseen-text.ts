import type { Place } from '../../../../src/domain/routing/route-rule';
import { unseenTextWords as words } from './words';

/** Which places of rules could not be read, after a sentence; empty if all could. */
export function unseenText(unseen: readonly Place[]): string {
  if (unseen.length === 0) return '';
  const places = unseen.map(({ project, issueType }) => `${project.key}, ${issueType.name}`).join('; ');
  return words.jiraDoesNotShow(places);
}
