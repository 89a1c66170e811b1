import * as v from 'valibot';
import type { IssueChange } from '../../domain/decide/issue-change';
import { toInstant, type Instant } from '../../domain/sla/instant';
import { notAfter } from '../../domain/sla/not-after';
import type { IssueEvent } from '../../usecases/cases/ports';
import { severityOfPriorityName } from './severity-of-priority';

const Id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

const ChangeItem = v.looseObject({
  field: v.string(),
  fieldId: v.nullish(v.string()),
  to: v.nullish(v.string()),
});

/** The parts of Jira's events that the app reads; the rest is ignored. */
const JiraEvent = v.object({
  eventType: v.picklist(['avi:jira:updated:issue', 'avi:jira:deleted:issue']),
  issue: v.object({
    id: Id,
    fields: v.nullish(
      v.object({
        updated: v.nullish(v.string()),
        status: v.nullish(v.object({ statusCategory: v.nullish(v.object({ key: v.string() })) })),
        resolution: v.nullish(v.object({ id: Id, name: v.string() })),
        priority: v.nullish(v.object({ id: Id, name: v.string() })),
      }),
    ),
  }),
  atlassianId: v.nullish(v.string()),
  changelog: v.nullish(v.object({ items: v.array(ChangeItem) })),
});
type JiraEvent = v.InferOutput<typeof JiraEvent>;

/** Jira's own instant of the change, if the event has one. Its clock may be ahead of the app's. */
function instantOf({ issue }: JiraEvent, receivedAt: Instant): Pick<IssueChange, 'at' | 'statedAt'> {
  const updatedMs = Date.parse(issue.fields?.updated ?? '');
  if (Number.isNaN(updatedMs)) return { at: receivedAt };
  const statedAt = toInstant(updatedMs);
  const at = notAfter(statedAt, receivedAt);
  return at === statedAt ? { at } : { at, statedAt };
}

const LOCAL_DATE = /^\d{4}-\d\d-\d\d/;

function statusOf({ issue: { fields } }: JiraEvent): IssueChange['status'] {
  const category = fields?.status?.statusCategory?.key;
  if (category === undefined) return null;
  return { done: category === 'done', resolution: fields?.resolution ?? null };
}

/** Translates a Jira event; `null` if nothing in it can move a clock. */
export function toIssueEvent(event: unknown, receivedAt: Instant): IssueEvent | null {
  const parsed = v.safeParse(JiraEvent, event);
  if (!parsed.success) return null;
  const reported = parsed.output;
  const deleted = reported.eventType === 'avi:jira:deleted:issue';
  const items = reported.changelog?.items ?? [];
  const item = (id: string): (typeof items)[number] | undefined =>
    items.find(({ field, fieldId }) => (fieldId ?? field) === id);
  const due = item('duedate');
  const status = item('status') === undefined ? null : statusOf(reported);
  const priority = item('priority') === undefined ? null : (reported.issue.fields?.priority ?? null);
  if (!deleted && status === null && due === undefined && priority === null) return null;
  const date = LOCAL_DATE.exec(due?.to ?? '')?.[0] ?? null;
  return {
    issueId: reported.issue.id,
    change: {
      ...(deleted ? { at: receivedAt } : instantOf(reported, receivedAt)),
      by: reported.atlassianId ?? '',
      status,
      dueDate: due === undefined ? null : { date },
      priority:
        priority === null ? null : { severity: severityOfPriorityName(priority.name), id: priority.id },
      deleted,
    },
  };
}
