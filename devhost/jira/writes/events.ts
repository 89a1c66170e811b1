import type { JiraProductEvent } from '../contract';
import type { ChangeItem } from '../model/change';
import { textOf } from '../model/field-value';
import type { Issue } from '../model/issue';
import { navigableFieldIds } from '../render/issue-fields';
import { renderFields } from '../render/issue';
import type { Actor } from './actor';

interface Details {
  readonly items?: readonly ChangeItem[];
  readonly comment?: unknown;
}

/**
 * Tells the listeners. The event carries the fields as they are after the change.
 *
 * @see https://developer.atlassian.com/platform/forge/events-reference/jira/
 */
export function emit(
  eventType: JiraProductEvent['eventType'],
  issue: Issue,
  actor: Actor,
  details: Details = {},
): void {
  const { site, account, byApp } = actor;
  if (site.listeners.length === 0) return;
  const involved = [account.accountId, textOf(issue.values, 'reporter'), textOf(issue.values, 'assignee')];
  const event: JiraProductEvent = {
    eventType,
    issue: {
      id: issue.id,
      key: issue.key,
      fields: renderFields(issue, navigableFieldIds(), account, site),
    },
    atlassianId: account.accountId,
    associatedUsers: [...new Set(involved)].flatMap((accountId) =>
      accountId === undefined ? [] : [{ accountId }],
    ),
    selfGenerated: byApp,
    ...(details.items === undefined ? {} : { changelog: { items: details.items } }),
    ...(details.comment === undefined ? {} : { comment: details.comment }),
  };
  for (const listener of site.listeners) listener(event);
}
