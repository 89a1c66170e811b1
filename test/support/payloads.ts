/** Bugcrowd's webhook bodies in their documented format; a test changes the relevant parts. */

type Json = Record<string, unknown>;

export const SUBMISSION_ID = '7c1d0000-0000-4000-8000-000000000101';

export interface PayloadOptions {
  readonly eventId?: string;
  readonly key?: string;
  readonly createdAt?: string | null;
  readonly submissionId?: string;
  /** Changed or added attributes of the submission; `undefined` removes one. */
  readonly attributes?: Json;
  readonly relationships?: Json;
  readonly data?: Json | null;
  /** In addition to the submission. */
  readonly included?: readonly Json[];
  readonly withoutSubmission?: boolean;
}

/** What a submission says of itself unless a test changes it. */
export const usualAttributes = {
  title: 'Stored XSS in the comment preview',
  description: 'The preview renders **markup**.',
  severity: 2,
  state: 'triaged',
  duplicate: false,
  source: 'platform',
  submitted_at: '2026-11-01T08:00:00.000Z',
  last_transitioned_to_triaged_at: '2026-11-03T09:12:00.000Z',
  vrt_id: 'cross_site_scripting_xss.stored',
  bug_url: 'https://app.acme.example/comments',
  http_request: null,
  extra_info: null,
  vulnerability_references: null,
};

export function related(type: string, id: string): Json {
  return { data: { type, id } };
}

/** A body about a submission, as an object. */
export function submissionPayload(options: PayloadOptions = {}): Json {
  const {
    eventId = 'event-1',
    key = 'submission.updated',
    submissionId = SUBMISSION_ID,
    withoutSubmission = false,
  } = options;
  const createdAt = options.createdAt === undefined ? '2026-11-03T09:12:00.000Z' : options.createdAt;
  const data =
    options.data === undefined
      ? { changes: { state: { from: 'new', to: 'triaged' } }, duplicate_ids: [] }
      : options.data;
  const submission = {
    id: submissionId,
    type: 'submission',
    attributes: { ...usualAttributes, ...options.attributes },
    relationships: {
      program: related('program', 'program-1'),
      cvss_vector: { data: null },
      target: { data: null },
      ...options.relationships,
    },
  };
  return {
    data: {
      id: eventId,
      type: 'event',
      attributes: { key, created_at: createdAt, ...(data !== null && { data }) },
      relationships: { actor: related('identity', 'actor-1'), resource: related('submission', submissionId) },
      links: { self: `/events/${eventId}` },
    },
    included: [
      {
        id: 'actor-1',
        type: 'identity',
        attributes: { name: 'Analyst Example', email: 'analyst@acme.example', staff: false },
      },
      ...(withoutSubmission ? [] : [submission]),
      ...(options.included ?? []),
    ],
  };
}

/** A second body about the submission, two days later. */
export function laterPayload(options: PayloadOptions): Json {
  return submissionPayload({
    eventId: 'event-2',
    createdAt: '2026-11-05T08:00:00.000Z',
    data: { changes: {} },
    ...options,
  });
}

/** A body about a blocker. */
export function blockerPayload(
  key: 'blocker.created' | 'blocker.updated',
  data: Json = { blocked_by: 'researcher' },
): Json {
  return {
    data: {
      id: 'event-b',
      type: 'event',
      attributes: { key, created_at: '2026-11-06T10:00:00.000Z', data },
      relationships: { actor: related('identity', 'actor-1'), resource: related('blocker', 'blocker-1') },
    },
    included: [
      {
        id: 'blocker-1',
        type: 'blocker',
        attributes: {},
        relationships: { resource: related('submission', SUBMISSION_ID) },
      },
      { id: 'actor-1', type: 'identity', attributes: { name: 'Analyst Example', staff: false } },
    ],
  };
}
