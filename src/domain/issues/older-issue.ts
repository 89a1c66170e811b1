import type { IssueRef, IssueView, TrackedIssue } from '../cases/tracked-issue';
import { severities, type Severity } from '../sla/severity';

/** An issue that the app created before its storage was lost, in its present state. */
export interface OlderIssue extends IssueRef {
  readonly summary: string;
  readonly dueDate: string | null;
  /** The value of its property, which people can edit. */
  readonly projection: Readonly<Record<string, unknown>>;
}

function severityOf({ severity }: OlderIssue['projection']): Severity | null {
  return severities.find((each) => each === severity) ?? null;
}

/** What people may have changed since. */
function shownBy({ summary, dueDate, projection }: OlderIssue): Partial<IssueView> {
  // The projection is only compared with the new one, and replaced as a whole: its content is not relied on.
  return { summary, dueDate, projection: projection as unknown as IssueView['projection'] };
}

/**
 * The issue as a case tracks it that knows what the app had written: the property, which people can edit, says nothing that
 * is not known better.
 */
export function followKnown(older: OlderIssue, lastWritten: IssueView): TrackedIssue {
  const { id, key } = older;
  return { id, key, lastWritten: { ...lastWritten, ...shownBy(older) } };
}

/**
 * The issue as a case tracks it: differences from what it should show will be written, and commented as changes. The
 * last state it showed is unknown, so no state counts as new and the issue is not moved.
 * @param view what it should show.
 */
export function followOlder(older: OlderIssue, view: IssueView): TrackedIssue {
  const { id, key, projection } = older;
  return {
    id,
    key,
    lastWritten: {
      ...view,
      ...shownBy(older),
      severity: severityOf(projection),
      moved: { forState: view.submissionState, statusId: null },
    },
  };
}
