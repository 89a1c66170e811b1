import type { Outbox } from '../cases/outbox';
import type { IssueView, TrackedIssue } from '../cases/tracked-issue';
import { followOlder, type OlderIssue } from './older-issue';

/** An issue whose creation was not heard of, in its present state. */
export interface CreatedUnheard extends OlderIssue {
  readonly projectId: string;
  /** Ids of fields that it was to be created with and does not show, or shows otherwise. */
  readonly missingFields: readonly string[];
  /** True if Jira refused the text of the report in every form. */
  readonly withoutReport: boolean;
}

/** The issue as its case tracks it. @param view what it was created to show. */
export function adoptCreated(shown: CreatedUnheard, view: IssueView): TrackedIssue {
  const { id, key, lastWritten } = followOlder(shown, view);
  return { id, key, lastWritten: { ...lastWritten, moved: view.moved } };
}

/** A title and a date that people have changed since: the next decision changes them back, and a comment says so. */
function withPeoplesChanges(view: IssueView, { summary, dueDate }: CreatedUnheard): IssueView {
  return { ...view, summary, dueDate: dueDate ?? view.dueDate };
}

/** What is left of an outbox once the issue was found that it was to create: an edit writes what the issue lacks. */
export function outboxAfterAdoption(outbox: Outbox, shown: CreatedUnheard): Outbox {
  return {
    ...outbox,
    view: withPeoplesChanges(outbox.view, shown),
    entries: outbox.entries.map((entry) => {
      const { effect } = entry;
      if (effect.type !== 'create-issue' || entry.done) return entry;
      const to = withPeoplesChanges(effect.view, shown);
      return { ...entry, effect: { type: 'edit-issue', to, marks: null } };
    }),
  };
}
