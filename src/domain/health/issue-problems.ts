import type { IssueNote } from '../cases/issue-note';
import { byUrgency } from '../cases/issue-note-order';
import type { ConnectionFacts } from './health-facts';

type IssuesKind =
  | 'issues-deleted'
  | 'issues-gone'
  | 'issues-unseen'
  | 'issues-refused'
  | 'issues-not-commented'
  | 'issues-not-written'
  | 'issues-not-linked'
  | 'issues-not-mirrored'
  | 'issues-not-answered'
  | 'issues-not-sent'
  | 'issues-to-send'
  | 'issues-moved'
  | 'issues-far'
  | 'issues-contested'
  | 'issues-property-changed'
  | 'issues-blocked'
  | 'issues-long'
  | 'issues-asked';

interface IssuesProblem<K extends IssuesKind> {
  readonly kind: K;
  readonly connectionId: string;
  /** A few of them: the most severe, then the latest. */
  readonly issues: readonly { readonly key: string; readonly submissionId: string }[];
  readonly count: number;
  /** True if there may be more than were counted. */
  readonly more: boolean;
  /**
   * Jira's reason for the first, if it gave one. Of deleted issues the keys of those whose deletion waits for an approver,
   * joined by `, `; of due dates that are left alone the names of who entered them.
   */
  readonly detail: string | null;
}

/** What is wrong with some issues of a connection, one problem for each kind. */
export type IssueProblem =
  | { readonly [K in IssuesKind]: IssuesProblem<K> }[IssuesKind]
  /** The app has created more than one issue of a submission. */
  | {
      readonly kind: 'issues-doubled';
      readonly connectionId: string;
      /** A few of them, as above: the issue that the app updates, and the keys of the others. */
      readonly doubles: readonly {
        readonly key: string;
        readonly others: string;
        readonly submissionId: string;
      }[];
      readonly count: number;
      /** True if there may be more than were counted. */
      readonly more: boolean;
    }
  /** Issues are done with a resolution that nobody has judged, so their clocks keep running. */
  | {
      readonly kind: 'unjudged-resolution';
      readonly connectionId: string;
      readonly resolution: { readonly id: string; readonly name: string };
      readonly issueKeys: readonly string[];
      readonly count: number;
      /** True if there may be more than were counted. */
      readonly more: boolean;
    };

/** Maximum number of issues to name; the others are counted. */
const NAMED = 10;

const KINDS = {
  deleted: 'issues-deleted',
  gone: 'issues-gone',
  unseen: 'issues-unseen',
  refused: 'issues-refused',
  'not-commented': 'issues-not-commented',
  'not-written': 'issues-not-written',
  'not-linked': 'issues-not-linked',
  'not-mirrored': 'issues-not-mirrored',
  'not-answered': 'issues-not-answered',
  'not-sent': 'issues-not-sent',
  'to-send': 'issues-to-send',
  moved: 'issues-moved',
  far: 'issues-far',
  contested: 'issues-contested',
  'property-changed': 'issues-property-changed',
  blocked: 'issues-blocked',
  long: 'issues-long',
  asked: 'issues-asked',
} as const;

function isResolution(note: IssueNote): note is IssueNote & Required<Pick<IssueNote, 'resolution'>> {
  return note.kind === 'unjudged' && note.resolution !== undefined;
}

function doubledProblem(
  connectionId: string,
  urgentFirst: readonly IssueNote[],
  more: boolean,
): readonly IssueProblem[] {
  const found = urgentFirst.filter(({ kind }) => kind === 'doubled');
  if (found.length === 0) return [];
  const doubles = found.slice(0, NAMED).map(({ issueKey: key, detail, submissionId }) => ({
    key,
    others: detail ?? '',
    submissionId,
  }));
  return [{ kind: 'issues-doubled', connectionId, doubles, count: found.length, more }];
}

/** True if a note says nothing more than the problem of the connection's screens. */
function isOfScreen({ kind, detail }: IssueNote, missingFields: readonly string[]): boolean {
  return kind === 'not-written' && (detail ?? '').split(', ').every((field) => missingFields.includes(field));
}

/** The keys of those issues whose deletion waits for an approver: their clocks run on. */
function waitingKeys(deleted: readonly IssueNote[], notes: readonly IssueNote[]): string | null {
  const isAsked = ({ caseKey }: IssueNote): boolean =>
    notes.some((note) => note.kind === 'asked' && note.detail === 'delete-issue' && note.caseKey === caseKey);
  const keys = deleted.filter(isAsked).map(({ issueKey }) => issueKey);
  return keys.length === 0 ? null : keys.join(', ');
}

function detailOf(noted: string, found: readonly IssueNote[], notes: readonly IssueNote[]): string | null {
  if (noted === 'deleted') return waitingKeys(found, notes);
  if (noted !== 'contested') return found[0]?.detail ?? null;
  const names = [...new Set(found.flatMap(({ detail }) => detail ?? []))];
  return names.length === 0 ? null : names.join(', ');
}

/**
 * The problems behind the notes on a connection's issues.
 * @param missingFields ids of the fields that the connection's own screens lack: they are one problem, not one for each
 * issue.
 */
export function issueProblems(
  connectionId: string,
  { notes, moreNotes: more }: Pick<ConnectionFacts, 'notes' | 'moreNotes'>,
  missingFields: readonly string[],
): readonly IssueProblem[] {
  const urgentFirst = notes.filter((note) => !isOfScreen(note, missingFields)).sort(byUrgency);
  const waiting = urgentFirst.filter(isResolution);
  const resolutions = new Map(waiting.map(({ resolution }) => [resolution.id, resolution]));
  const unjudged = [...resolutions.values()].map((resolution): IssueProblem => {
    const keys = waiting
      .filter((note) => note.resolution.id === resolution.id)
      .map(({ issueKey }) => issueKey);
    return {
      kind: 'unjudged-resolution',
      connectionId,
      resolution,
      issueKeys: keys.slice(0, NAMED),
      count: keys.length,
      more,
    };
  });
  const others = Object.entries(KINDS).flatMap(([noted, kind]): IssueProblem[] => {
    const found = urgentFirst.filter((note) => note.kind === noted);
    if (found.length === 0) return [];
    const issues = found.slice(0, NAMED).map(({ issueKey: key, submissionId }) => ({ key, submissionId }));
    const detail = detailOf(noted, found, urgentFirst);
    return [{ kind, connectionId, issues, count: found.length, more, detail }];
  });
  return [...unjudged, ...doubledProblem(connectionId, urgentFirst, more), ...others];
}
