import * as v from 'valibot';
import type { IssueChange } from '../../domain/decide/issue-change';
import { toInstant, type Instant } from '../../domain/sla/instant';
import { notAfter } from '../../domain/sla/not-after';
import type { IssueEvent } from '../../usecases/cases/ports';

const Id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

const ChangeItem = v.looseObject({
  field: v.string(),
  fieldId: v.nullish(v.string()),
  from: v.nullish(v.string()),
  to: v.nullish(v.string()),
});

/** The parts of Jira's events that the app reads; the rest is ignored. */
const JiraEvent = v.object({
  eventType: v.picklist(['avi:jira:updated:issue', 'avi:jira:deleted:issue']),
  issue: v.object({
    id: Id,
    key: v.nullish(v.string()),
    fields: v.nullish(
      v.object({
        updated: v.nullish(v.string()),
        status: v.nullish(v.object({ statusCategory: v.nullish(v.object({ key: v.string() })) })),
        project: v.nullish(v.object({ id: Id })),
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

type Item = v.InferOutput<typeof ChangeItem>;
type FindItem = (id: string) => Item | undefined;

/**
 * The status, and the resolution by the changelog: an event carries neither resolution nor priority of the issue itself.
 */
function statusOf({ issue: { fields } }: JiraEvent, item: FindItem): IssueChange['status'] {
  const resolution = item('resolution');
  const isMove = item('status') !== undefined;
  if (!isMove && resolution === undefined) return null;
  const category = fields?.status?.statusCategory?.key;
  return {
    done: category === undefined ? null : category === 'done',
    ...(resolution !== undefined && { resolutionId: resolution.to ?? null }),
    isMove,
    ...(isMove && { statusId: item('status')?.to ?? null }),
  };
}

/** A move changes project and key; of a key alone Jira tells with the project. */
function placeOf({ issue: { key, fields } }: JiraEvent, item: FindItem): IssueChange['place'] {
  const projectId = item('project')?.to ?? fields?.project?.id;
  if (!key || !projectId) return null;
  return item('Key') === undefined && item('project') === undefined ? null : { key, projectId };
}

/** What sources may be told of, as it was before. */
function beforeOf(item: FindItem): Pick<IssueChange, 'before'> {
  const [status, assignee] = [item('status'), item('assignee')];
  if (status === undefined && assignee === undefined) return {};
  return {
    before: {
      ...(status !== undefined && { statusId: status.from ?? null }),
      ...(assignee !== undefined && { assignee: assignee.from ?? null }),
    },
  };
}

/** True for a field that a mapping may follow: labels, and fields of the site's own. */
function mayBeMapped(fieldId: string): boolean {
  return fieldId === 'labels' || /^customfield_\d{1,18}$/.test(fieldId);
}

/** Translates a Jira event; `null` if nothing in it can move a clock, or is something that sources may be told of. */
export function toIssueEvent(event: unknown, receivedAt: Instant): IssueEvent | null {
  const parsed = v.safeParse(JiraEvent, event);
  if (!parsed.success) return null;
  const reported = parsed.output;
  const deleted = reported.eventType === 'avi:jira:deleted:issue';
  const items = reported.changelog?.items ?? [];
  const item: FindItem = (id) => items.find(({ field, fieldId }) => (fieldId ?? field) === id);
  const due = item('duedate');
  const priorityId = item('priority')?.to ?? null;
  const [status, place] = [statusOf(reported, item), placeOf(reported, item)];
  const fields = [...new Set(items.map(({ field, fieldId }) => fieldId ?? field))].filter(mayBeMapped);
  const told = beforeOf(item);
  const isOfClocks = status !== null || due !== undefined || priorityId !== null || place !== null;
  const isNothing = !isOfClocks && fields.length === 0 && told.before === undefined;
  if (!deleted && isNothing) return null;
  const date = LOCAL_DATE.exec(due?.to ?? '')?.[0] ?? null;
  return {
    issueId: reported.issue.id,
    change: {
      ...(deleted ? { at: receivedAt } : instantOf(reported, receivedAt)),
      by: reported.atlassianId ?? '',
      status,
      dueDate: due === undefined ? null : { date },
      priority: priorityId === null ? null : { id: priorityId },
      place,
      deleted,
      ...(fields.length > 0 && { fields }),
      ...told,
    },
  };
}
