import type { ChangeItem } from '../model/change';
import type { Issue } from '../model/issue';
import type { Actor } from '../site/actor';
import { changeItems } from './change-items';
import { emit } from './events';

/**
 * Puts the new state of an issue in place, in one step. A change of fields is logged, moves `updated` and is told to
 * the listeners; a change of nothing but properties is not, as in Jira.
 */
export function saveIssue(
  before: Issue,
  after: Issue,
  actor: Actor,
  extraItems: readonly ChangeItem[] = [],
): Issue {
  const { site } = actor;
  const items = [...changeItems(before, after, site), ...extraItems];
  if (items.length === 0) {
    site.issues.save(after);
    return after;
  }
  const now = site.nowMs();
  const change = { id: site.nextId('changelog'), authorId: actor.account.accountId, created: now, items };
  const saved = { ...after, updated: now, history: [...after.history, change] };
  site.issues.save(saved);
  emit('avi:jira:updated:issue', saved, actor, { items });
  return saved;
}
