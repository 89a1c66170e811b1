import { BULK_MAX, bulkRefusal, EXTENSION_MAX_DAYS } from '../../../../src/wording/bulk-refusal';
import { countText, numberText } from '../../../../src/wording/figures';
import { dateText } from '../../../../src/wording/moments';
import { refusalSentence } from '../../../../src/wording/refusal-sentence';
import type { PlannedIssue } from '../../../../src/contract/bulk';
import { asSentence } from '../../ui/as-sentence';
import type { KindRefusal } from '../run/bulk-rights';
import type { AssignRefusal } from '../run/plan-assignments';
import type { Outcome, RunCounts, RunItem, RunKind } from '../run/run';

const issues = (count: number): string => countText(count, 'issue');

const names: Readonly<Record<RunKind, string>> = {
  'ask-extension': 'Request extension',
  pause: 'Pause',
  resume: 'Resume',
  assign: 'Assign',
};

const assignRefusals: Readonly<Record<AssignRefusal, string>> = {
  'may-not-assign':
    'You may not assign this issue. Ask a project administrator for the permission to assign issues.',
  'not-assignable': 'Jira does not let this person be assigned issues of this project. Choose somebody else.',
  'same-assignee': 'It is assigned to this person already, so nothing would change.',
};

function dueText(dueDate: string | null): string {
  return dueDate === null ? 'No due date' : dateText(dueDate);
}

function dueNow(dueDate: string | null): string {
  return dueDate === null ? 'There is no due date now.' : `The fix is due on ${dateText(dueDate)}.`;
}

/** What has become of one issue, and what to do next where it was not changed. */
function outcomeText(outcome: Outcome): string {
  switch (outcome.type) {
    case 'done':
      return `${outcome.earlier ? 'Was done already.' : 'Done.'} ${dueNow(outcome.dueDate)}`;
    case 'requested':
      return `${outcome.earlier ? 'Was requested already.' : 'Requested.'} An approver decides; until then nothing moves.`;
    case 'assigned':
      return outcome.earlier ? 'Was assigned already.' : 'Assigned.';
    case 'changed':
      return 'Nothing was done: the issue or its settings have changed since the preview. Preview it again.';
    case 'refused':
      return `Nothing was done. ${refusalSentence(outcome.reason)}`;
    case 'no-permission':
      return `Nothing was done. ${bulkRefusal('no-permission')}`;
    case 'refused-by-jira':
      return `Nothing was done. Jira answered: ${asSentence(outcome.reason)} Open the issue to see what it allows.`;
    case 'busy':
      return `Nothing was done: an earlier change of this issue is still in progress. Try again in ${numberText(outcome.seconds)} s.`;
    case 'failed':
      return outcome.recorded
        ? `Saved, but Jira could not be updated yet: ${asSentence(outcome.reason)} The app updates Jira within minutes; do not repeat it.`
        : `Nothing was done, because Jira failed: ${asSentence(outcome.reason)} Preview it again.`;
    case 'unknown':
      return `It is not known whether it was done. The server answered: ${asSentence(outcome.reason)} Try again: nothing is done twice.`;
  }
}

/** `3 done, 2 requested, 1 not done`, without what there is none of. */
function countsText({ done, requested, failed, unknown }: RunCounts): string {
  const parts = [
    ...(done > 0 ? [`${numberText(done)} done`] : []),
    ...(requested > 0 ? [`${numberText(requested)} requested`] : []),
    ...(failed > 0 ? [`${numberText(failed)} not done`] : []),
    ...(unknown > 0 ? [`${numberText(unknown)} not known`] : []),
  ];
  return parts.length === 0 ? 'none yet' : parts.join(', ');
}

/** Every text of the changes of several issues. */
export const bulkWords = {
  names,
  select: {
    column: 'Select',
    one: (key: string) => `Select ${key}`,
    all: (listed: number) =>
      listed > BULK_MAX
        ? `Select the first ${numberText(BULK_MAX)} listed issues`
        : 'Select all listed issues',
    group: 'Selected issues',
    none: 'Select issues to change several at once.',
    count: (chosen: number, listed: number) =>
      `${numberText(chosen)} of ${issues(listed)} selected.${chosen === BULK_MAX && listed > BULK_MAX ? ` At most ${numberText(BULK_MAX)} are changed at a time.` : ''}`,
    clear: 'Clear selection',
    refusals: {
      'no-bulk':
        'Jira lets you change issues one by one only. Ask a Jira administrator for the global permission “Make bulk changes”.',
      'no-edit':
        'You may not edit these issues, change their due dates or comment on them. Ask a project administrator for these permissions.',
      'no-assign':
        'You may not assign these issues. Ask a project administrator for the permission to assign issues.',
    } satisfies Record<KindRefusal, string>,
    unfinished: 'Finish or discard the changes above before you begin others.',
  },
  form: {
    intro: {
      'ask-extension': 'An approver other than you decides about each. Until then the due dates stay.',
      pause:
        'While a clock is paused there is no due date. Where you may not decide alone, an approver is asked.',
      resume: 'Paused clocks go on from now, with the time in between added.',
      assign: 'Jira changes the assignee of each, as you.',
    } satisfies Record<RunKind, string>,
    by: {
      label: 'New date',
      hint: 'Days count from each issue’s own due date, or from today if that has passed.',
      days: 'The same number of days more for each',
      date: 'One date for all',
    },
    days: {
      label: 'Days',
      hint: `A whole number from 1 to ${numberText(EXTENSION_MAX_DAYS)}.`,
      problem: `Enter a whole number of days from 1 to ${numberText(EXTENSION_MAX_DAYS)}.`,
    },
    date: {
      label: 'Date',
      hint: 'The last day that still counts as on time, in the time zone of each policy.',
      problem: 'Enter a date.',
    },
    plan: {
      label: 'Plan',
      hint: 'The steps with dates, and why it takes longer. Added as a comment on each issue, at most 1000 characters.',
      problem: 'Enter a plan.',
    },
    reason: {
      label: 'Reason',
      hint: 'Why, for all of these issues. Shown under “History” on each, at most 1000 characters.',
      problem: 'Enter a reason.',
    },
    person: {
      label: 'New assignee',
      hint: 'People whom issues of all these projects may be assigned to.',
      problem: 'Choose a person.',
    },
    preview: 'Preview',
    previewing: 'Previewing…',
    cancel: 'Cancel',
    previewFailed: (reason: string) =>
      `The preview failed, and nothing was changed. The server answered: ${asSentence(reason)} Try again.`,
    mayNot:
      'Nothing was changed: Jira lets you change issues one by one only. Ask a Jira administrator for the global permission “Make bulk changes”.',
  },
  planned: {
    label: 'What will happen',
    columns: { issue: 'Issue', from: 'Now', to: 'Then', what: 'Effect' },
    dueText,
    nobody: 'Unassigned',
    will: {
      'ask-extension': 'Requested; an approver decides.',
      pause: { done: 'Paused at once.', asked: 'Requested; an approver decides.' },
      resume: 'Resumed at once.',
      assign: 'Assigned.',
    },
    cannot: (reason: string) => `Left out. ${reason}`,
    because: (because: Extract<PlannedIssue, { type: 'cannot' }>['because']) => bulkRefusal(because),
    becauseOfJira: (because: AssignRefusal) => assignRefusals[because],
    summary: (will: number, left: number) =>
      left === 0
        ? `This will happen to ${issues(will)}.`
        : will === 0
          ? `Nothing can be done to ${left === 1 ? 'this issue' : `these ${issues(left)}`}.`
          : `This will happen to ${issues(will)}; ${numberText(left)} ${left === 1 ? 'is' : 'are'} left out.`,
    confirm: (kind: RunKind, will: number) => `${names[kind]}: ${issues(will)}`,
    back: 'Back',
  },
  run: {
    title: {
      'ask-extension': 'Requesting extensions',
      pause: 'Pausing clocks',
      resume: 'Resuming clocks',
      assign: 'Assigning issues',
    } satisfies Record<RunKind, string>,
    progress: ({ ended, all }: RunCounts) => `${numberText(ended)} of ${issues(all)}`,
    /** What a screen reader hears while a run goes on. */
    said: (counts: RunCounts) =>
      `${numberText(counts.ended)} of ${issues(counts.all)}: ${countsText(counts)}.`,
    leave: 'You may leave this page: changes that are left wait in this browser tab until you come back.',
    stop: 'Stop',
    stopping: 'Stopping…',
    stopped: (counts: RunCounts) =>
      `Stopped after ${numberText(counts.ended)} of ${issues(counts.all)}: ${countsText(counts)}.`,
    ended: (counts: RunCounts) => `Finished with ${issues(counts.all)}: ${countsText(counts)}.`,
    goOn: (left: number) => `Continue with ${issues(left)}`,
    again: (count: number) => `Try again: ${issues(count)}`,
    previewAgain: (count: number) => `Preview again: ${issues(count)}`,
    close: 'Close',
    discard: 'Discard the rest',
    results: 'Results',
    columns: { issue: 'Issue', result: 'Result' },
    states: { waiting: 'Waiting', asking: 'In progress' } satisfies Record<
      Extract<RunItem['state'], string>,
      string
    >,
    outcomeText,
  },
  /** Of a run that was left, by the number of changes that still wait. */
  kept: (left: number) =>
    left > 0
      ? 'You left the page before you had closed these changes. Nothing is done twice if you go on.'
      : 'You left the page before you had closed these results.',
} as const;
