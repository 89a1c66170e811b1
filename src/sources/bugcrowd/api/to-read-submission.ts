import { createHash } from 'node:crypto';
import type { SubmissionEvent } from '../../../domain/findings/submission';
import type { Instant } from '../../../domain/sla/instant';
import { describeSubmission } from '../describe-submission';
import type { WithIncluded } from '../included';
import { within } from '../json-reader';
import { submissionRow } from './answer';

/** A submission as Bugcrowd's API shows it at one moment. */
export interface ReadSubmission {
  readonly event: SubmissionEvent;
  /** Orders the pages of a list; `null` where Bugcrowd does not say. */
  readonly submittedAt: Instant | null;
}

/** The same JSON whatever order the names came in. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Names what a submission says, not when it was asked: the same content read twice has the same id. */
function idOf(
  content: Pick<SubmissionEvent, 'submissionId' | 'facts' | 'transitions' | 'submittedAt' | 'report'>,
): string {
  return `read-${createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 32)}`;
}

/**
 * A row of an answer as the event of having read it. Reading shows what is, never what has just changed.
 * @param body holds the resources that the row refers to.
 * @param prefix where the row stands in the answer, for messages.
 * @throws ShapeError where the row is not as it should be.
 */
export function toReadSubmission(
  row: unknown,
  body: WithIncluded,
  readAt: Instant,
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
      receivedAt: readAt,
      changedState: false,
      unmarkedDuplicate: false,
    },
    submittedAt: content.submittedAt,
  };
}
