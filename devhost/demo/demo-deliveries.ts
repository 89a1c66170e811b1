import type { Viewer } from '../bugcrowd/http/authenticate';
import { includeRelated } from '../bugcrowd/resources/include-related';
import { submissionResource } from '../bugcrowd/resources/submission-resource';
import { relatedId } from '../bugcrowd/store/related-id';
import type { StoredSubmission } from '../bugcrowd/store/stored-submission';
import { createSubmissionStore, type SubmissionStore } from '../bugcrowd/store/submission-store';
import { demoSubmissions } from './demo-submissions';

const receiver: Viewer = { email: '', programs: ['acme'] };

function toDelivery(submission: StoredSubmission, store: SubmissionStore, nowMs: number): string {
  const { id, attributes } = submission;
  const event = {
    id: relatedId('event', id),
    type: 'event',
    attributes: {
      key: 'submission.updated',
      // Bugcrowd tells of it now, whenever it came about: a real delivery is seconds old when it comes.
      created_at: new Date(nowMs).toISOString(),
      data: { changes: { state: { from: 'new', to: attributes.state } } },
    },
    relationships: { resource: { data: { type: 'submission', id } } },
  };
  const paths = ['program', 'target', 'researcher', 'cvss_vector'];
  const included = [
    submissionResource(submission, store, receiver),
    ...includeRelated(paths, [submission], store, receiver),
  ];
  return JSON.stringify({ data: event, included });
}

/** Bodies of the demo deliveries: they tell of the demo submissions just what Bugcrowd has. */
export function demoDeliveries(nowMs: number): readonly string[] {
  const store = createSubmissionStore(() => new Date(nowMs));
  for (const submission of demoSubmissions(nowMs)) store.upsert(submission);
  return store.all().map((submission) => toDelivery(submission, store, nowMs));
}
