import type { SubmissionEvent, SubmissionFacts } from '../../domain/intake/submission';
import { attributeFacts, describeSubmission } from './describe-submission';
import { findIncluded, ShapeError } from './included';
import { SubmissionResource, type EventBody } from './webhook-schema';

function changedFacts(body: EventBody): Partial<SubmissionFacts> {
  const { title, state, severity, duplicate } = body.data.attributes.data?.changes ?? {};
  return attributeFacts({
    title: title?.to,
    state: state?.to,
    severity: severity?.to,
    duplicate: duplicate?.to,
  });
}

/**
 * Bugcrowd's event about a submission in the app's words. The included submission is the truth; `changes` fills in
 * what it does not say.
 * @throws ShapeError where it says nothing about the submission at all.
 */
export function toSubmissionEvent(
  body: EventBody,
  envelope: Pick<SubmissionEvent, 'id' | 'key' | 'at'>,
): SubmissionEvent {
  const { resource } = body.data.relationships;
  if (resource.data.type !== 'submission') throw new ShapeError('data.relationships.resource.data.type');
  const included = findIncluded(body, resource.data, SubmissionResource);
  const changed = changedFacts(body);
  if (!included?.attributes && Object.keys(changed).length === 0) throw new ShapeError('included');
  const { facts, submittedAt, transitions, report } = describeSubmission(included ?? {}, body);
  return {
    id: envelope.id,
    key: envelope.key,
    at: envelope.at,
    submissionId: resource.data.id,
    facts: { ...changed, ...facts },
    submittedAt,
    transitions,
    report,
    changedState: changed.state !== undefined,
    unmarkedDuplicate: changed.duplicate === false,
  };
}
