import type { Viewer } from '../bugcrowd/http/authenticate';
import { includeRelated } from '../bugcrowd/resources/include-related';
import { submissionResource } from '../bugcrowd/resources/submission-resource';
import { assumed } from '../bugcrowd/store/open-questions';
import { relatedId } from '../bugcrowd/store/related-id';
import type { StoredSubmission } from '../bugcrowd/store/stored-submission';
import { createSubmissionStore, type SubmissionStore } from '../bugcrowd/store/submission-store';
import type { SubmissionInput } from '../bugcrowd/store/submission-input';
import { demoSubmissions } from './demo-submissions';
import { pastSubmissions, pastTriages } from './past-submissions';

const MS_PER_SECOND = 1000;

const receiver: Viewer = { email: '', programs: ['acme'], scopes: assumed.scopesSeen };

function toDelivery(submission: StoredSubmission, store: SubmissionStore, nowMs: number): string {
  const { id, attributes } = submission;
  const event = {
    id: relatedId('event', `${id} ${String(attributes.state)}`),
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

function deliveriesOf(submissions: readonly SubmissionInput[], nowMs: number): readonly string[] {
  const store = createSubmissionStore(() => new Date(nowMs));
  for (const submission of submissions) store.upsert(submission);
  return store.all().map((submission) => toDelivery(submission, store, nowMs));
}

/**
 * Bodies of the demo deliveries, in rounds of which each is processed before the next: they tell of the submissions
 * just what Bugcrowd has. The present ones come first, so that their issues have the first keys.
 */
export function demoDeliveries(nowMs: number): readonly (readonly string[])[] {
  return [
    deliveriesOf(demoSubmissions(nowMs), nowMs),
    deliveriesOf(pastTriages(nowMs), nowMs - MS_PER_SECOND),
    deliveriesOf(pastSubmissions(nowMs), nowMs),
  ];
}
