import type { JiraProductEvent, ToldItem } from '../site/contract';
import type { ChangeItem } from '../model/change';
import { textOf } from '../model/field-value';
import type { Issue } from '../model/issue';
import { localize } from '../language/localize';
import { renderFields } from '../render/issue';
import type { Actor } from '../site/actor';

interface Details {
  readonly items?: readonly ChangeItem[];
  readonly comment?: unknown;
}

/** All that Atlassian documents of an issue in an event; the others have to be read. */
const EVENT_FIELDS: readonly string[] = [
  'summary',
  'issuetype',
  'creator',
  'created',
  'project',
  'reporter',
  'assignee',
  'updated',
  'status',
];

/**
 * Tells the listeners, in the site's language. The event carries the fields as they are after the change.
 *
 * @see https://developer.atlassian.com/platform/forge/events-reference/jira/
 */
export function emit(
  eventType: JiraProductEvent['eventType'],
  issue: Issue,
  actor: Actor,
  details: Details = {},
): void {
  const { site, account, byApp, trace } = actor;
  if (site.listeners.length === 0) return;
  const involved = [account.accountId, textOf(issue.values, 'reporter'), textOf(issue.values, 'assignee')];
  const event: JiraProductEvent = {
    eventType,
    issue: {
      id: issue.id,
      key: issue.key,
      fields: renderFields(issue, EVENT_FIELDS, account, site),
    },
    ...(site.settings.tellsActor && { atlassianId: account.accountId }),
    associatedUsers: [...new Set(involved)].flatMap((accountId) =>
      accountId === undefined ? [] : [{ accountId }],
    ),
    selfGenerated: byApp,
    ...(trace === undefined ? {} : { webhookTraceValue: trace }),
    ...(details.items === undefined ? {} : { changelog: { items: details.items.map(toldItem) } }),
    ...(details.comment === undefined ? {} : { comment: details.comment }),
  };
  const told = localize(event, site.settings.language) as JiraProductEvent;
  for (const listener of site.listeners) listener(told);
}

/** A changelog item as events carry it. */
function toldItem({ field, fieldId, from, fromString, to, toString }: ChangeItem): ToldItem {
  return { field, fieldId, from, fromString, to, toString };
}
