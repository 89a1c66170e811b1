import { namesOf } from '../base/names-of';
import { latestRun } from '../base/run';
import { noteSeen } from '../base/seen';
import { eventName, eventTypes, watchedSummary, type EventSeen } from '../questions/events/event-seen';

interface IssueEvent {
  readonly eventType: string;
  readonly issue?: { readonly fields?: Readonly<Record<string, unknown>> };
  readonly changelog?: { readonly items?: readonly Readonly<Record<string, unknown>>[] };
  readonly selfGenerated?: boolean;
}

function seenIn(event: IssueEvent): EventSeen {
  const items = event.changelog?.items ?? [];
  return {
    at: Date.now(),
    members: namesOf(event),
    fields: namesOf(event.issue?.fields).filter((name) => !name.startsWith('customfield_')),
    changed: items.map(({ fieldId, field }) => String(fieldId ?? field)).sort(),
    itemMembers: namesOf(items[0]),
    selfGenerated: event.selfGenerated ?? null,
  };
}

/** Product trigger: notes the shape of events of the one issue that it watches, and ignores all others. */
export async function witness(event: IssueEvent): Promise<void> {
  const summary = event.issue?.fields?.['summary'];
  const type = eventTypes.find((each) => event.eventType === `avi:jira:${each}:issue`);
  if (type === undefined || typeof summary !== 'string' || !summary.startsWith('Probe ')) return;
  const run = await latestRun();
  if (run === undefined || !summary.startsWith(watchedSummary(run))) return;
  await noteSeen(run, eventName(type), seenIn(event));
}
