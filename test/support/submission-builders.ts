import type { Viewer } from '../../devhost/bugcrowd/http/authenticate';
import { includeRelated } from '../../devhost/bugcrowd/resources/include-related';
import { submissionResource } from '../../devhost/bugcrowd/resources/submission-resource';
import type { SubmissionInput } from '../../devhost/bugcrowd/store/submission-input';
import { createSubmissionStore } from '../../devhost/bugcrowd/store/submission-store';

const receiver: Viewer = { email: '', programs: ['acme', 'bare-metal'], scopes: [] };
const RELATED = ['program', 'target', 'researcher', 'cvss_vector', 'monetary_rewards'];
const HOUR_MS = 3_600_000;

/** The id of the submission with that number. */
export function numberedId(number: number): string {
  return `5b310000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

type Changes = Omit<SubmissionInput, 'id'>;

/** A submission in Bugcrowd: rated P2, submitted an hour before it was triaged at that moment. */
export function submissionAt(
  number: number,
  triagedAt: Date,
  { attributes, ...changes }: Changes = {},
): SubmissionInput {
  return {
    id: numberedId(number),
    program: 'acme',
    updatedAt: triagedAt.toISOString(),
    ...changes,
    attributes: {
      title: `Report ${number}`,
      description: `What happens in report ${number}.`,
      severity: 2,
      state: 'triaged',
      duplicate: false,
      submitted_at: new Date(triagedAt.getTime() - HOUR_MS).toISOString(),
      last_transitioned_to_triaged_at: triagedAt.toISOString(),
      vrt_id: 'cross_site_scripting_xss.stored',
      ...attributes,
    },
  };
}

interface EventRef {
  readonly eventId?: string;
  /** Bugcrowd's time of the event. */
  readonly at?: string;
  readonly changes?: object;
  /** Everything that the submission refers to, as Bugcrowd's API would include it; webhooks include none of it. */
  readonly related?: boolean;
}

/** The delivery that reports a submission. */
export function deliveryOf(submission: SubmissionInput, reported: EventRef = {}): object {
  const { id, attributes = {}, updatedAt } = submission;
  const { eventId = `event of ${id}`, at = updatedAt, related = true } = reported;
  const store = createSubmissionStore(() => new Date(at ?? 0));
  store.upsert(submission);
  const stored = store.all();
  const changes = reported.changes ?? { state: { from: 'new', to: attributes.state } };
  return {
    data: {
      id: eventId,
      type: 'event',
      attributes: { key: 'submission.updated', created_at: at, data: { changes } },
      relationships: { resource: { data: { type: 'submission', id } } },
    },
    included: [
      ...stored.map((each) => submissionResource(each, store, receiver)),
      ...(related ? includeRelated(RELATED, stored, store, receiver) : []),
    ],
  };
}

/** An event that states a change and nothing else: no submission, and so no text. */
export function bareUpdate(
  submission: Pick<SubmissionInput, 'id'>,
  { eventId, at, changes = {} }: EventRef & { readonly eventId: string; readonly at: string },
): object {
  return {
    data: {
      id: eventId,
      type: 'event',
      attributes: { key: 'submission.updated', created_at: at, data: { changes } },
      relationships: { resource: { data: { type: 'submission', id: submission.id } } },
    },
    included: [],
  };
}
