import { createHash } from 'node:crypto';
import type { SubmissionEvent } from '../../../domain/findings/submission';
import type { Instant } from '../../../domain/sla/instant';
import { describeSubmission } from '../describe-submission';
import type { WithIncluded } from '../included';
import { within } from '../json-reader';
import { submissionRow } from './answer';
import type { ReadTimes } from './read-times';

/** A submission as Bugcrowd's API shows it at one moment. */
export interface ReadSubmission {
  readonly event: SubmissionEvent;
  /** Orders the pages of a list; `null` if Bugcrowd does not tell. */
  readonly submittedAt: Instant | null;
}

/** JSON with sorted names. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Derived from the content, not from the time: the same content read twice has the same id. */
function idOf(
  content: Pick<SubmissionEvent, 'submissionId' | 'facts' | 'transitions' | 'submittedAt' | 'report'>,
): string {
  return `read-${createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 32)}`;
}

/**
 * Translates a row of an answer to the event of having read it. A reading shows the present state, never what has
 * changed.
 * @param body contains the resources that the row refers to.
 * @param prefix place of the row in the answer, for messages.
 * @throws ShapeError if the row is malformed.
 */
export function toReadSubmission(
  row: unknown,
  body: WithIncluded,
  { readAt, receivedAt }: ReadTimes,
  prefix: string,
): ReadSubmission {
  const { id: submissionId, ...resource } = within(prefix, row, submissionRow);
  const content = { submissionId, ...describeSubmission(resource, body) };
  return {
    event: {
      ...content,
      id: idOf(content),
      key: 'submission.read',
      at: readAt,
      receivedAt,
      changedState: false,
      unmarkedDuplicate: false,
    },
    submittedAt: content.submittedAt,
  };
}
