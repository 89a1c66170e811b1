import type { SubmissionEvent } from '../../domain/findings/submission';
import { attributeFacts, describeSubmission, said } from './describe-submission';
import type { EventBody } from './event-body';
import { findIncluded } from './included';
import { ShapeError } from './json-reader';
import { submissionResource } from './resources';

const CVE = 'cve-assigned';

/**
 * Translates Bugcrowd's event about a submission. The included submission has precedence; `changes` fills in what it
 * leaves out.
 * @param leftOutBefore names of malformed values of the event itself.
 * @throws ShapeError if it contains nothing about the submission.
 */
export function toSubmissionEvent(
  body: EventBody,
  envelope: Pick<SubmissionEvent, 'id' | 'key' | 'at' | 'receivedAt'>,
  leftOutBefore: readonly string[] = [],
): SubmissionEvent {
  const { subject, reported } = body;
  if (subject.type !== 'submission')
    throw new ShapeError('data', 'relationships', 'resource', 'data', 'type');
  const included = findIncluded(body, subject, submissionResource);
  const changed = said(attributeFacts(reported?.changes ?? {}));
  if (!included?.attributes && Object.keys(changed).length === 0) throw new ShapeError('included');
  const { facts, submittedAt, transitions, report, reached, ...described } = describeSubmission(
    included ?? {},
    body,
  );
  const known = reached ?? [];
  const isNewCve = reported?.changes?.hasCve === true && !known.some(({ milestone }) => milestone === CVE);
  const all = [...known, ...(isNewCve ? [{ milestone: CVE }] : [])];
  const leftOut = [...leftOutBefore, ...(described.leftOut ?? [])];
  return {
    id: envelope.id,
    key: envelope.key,
    at: envelope.at,
    receivedAt: envelope.receivedAt,
    submissionId: subject.id,
    facts: said(changed, facts),
    submittedAt,
    transitions,
    report,
    ...(all.length > 0 && { reached: all }),
    changedState: changed.state !== undefined,
    unmarkedDuplicate: changed.duplicate === false,
    ...(leftOut.length > 0 && { leftOut }),
  };
}
