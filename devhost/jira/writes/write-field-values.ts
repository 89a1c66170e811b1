import type { FieldValue } from '../model/field-value';
import type { Issue } from '../model/issue';
import type { Actor } from '../site/actor';
import { changeItems } from './change-items';
import { emit } from './events';

/** New values of the app's fields, by field id; `undefined` clears. */
export type NewValues = ReadonlyMap<string, FieldValue | undefined>;

/** What Jira makes of a write beside the value itself. */
export interface Traces {
  readonly changelog: boolean;
  readonly events: boolean;
}

/**
 * Puts values of the app's fields on an issue. Without a changelog the event carries no items, and `updated` stays, as
 * for a property: Atlassian documents neither.
 */
export function writeFieldValues(issue: Issue, fresh: NewValues, traces: Traces, actor: Actor): void {
  const { site, account } = actor;
  const values = new Map(issue.values);
  for (const [id, value] of fresh) {
    if (value === undefined) values.delete(id);
    else values.set(id, value);
  }
  const after = { ...issue, values };
  const items = changeItems(issue, after, site);
  if (items.length === 0) return;
  const created = site.nowMs();
  const saved = traces.changelog
    ? {
        ...after,
        updated: created,
        history: [
          ...issue.history,
          { id: site.nextId('changelog'), authorId: account.accountId, created, items },
        ],
      }
    : after;
  site.issues.save(saved);
  if (traces.events) emit('avi:jira:updated:issue', saved, actor, { items: traces.changelog ? items : [] });
}
