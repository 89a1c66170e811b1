import type * as Single from '../../../src/sources/bugcrowd/api/read-submission';
import type * as Pages from '../../../src/sources/bugcrowd/api/read-submissions';
import { SUBMISSION_ID } from '../../support/payloads';
import { installPlatform, json } from './api-platform';

export type Json = Record<string, unknown>;
type Read = Awaited<ReturnType<typeof Pages.readSubmissions>>;

export const NOW = '2026-11-10T00:00:00Z';

const TOKEN = 'clock-reader:s3cr3t-pa55word';
const request: Pages.SubmissionsRequest = {
  program: 'acme',
  updatedFrom: null,
  submittedFrom: null,
  offset: 0,
};

/** A submission as the API lists it. */
export function row(attributes: Json | null = {}, relationships: Json | null = {}, id = SUBMISSION_ID): Json {
  return { id, type: 'submission', attributes, relationships, links: { self: `/submissions/${id}` } };
}

interface SubmissionReader {
  readonly platform: ReturnType<typeof installPlatform>;
  /** The next answer is a page of the list. */
  readonly page: (data: readonly unknown[], more?: Json) => void;
  /** Reads a page of the list. */
  readonly read: (over?: Partial<Pages.SubmissionsRequest>) => ReturnType<typeof Pages.readSubmissions>;
  /** Reads a page with this one submission. */
  readonly readOne: (
    attributes: Json | null,
    relationships?: Json | null,
    included?: readonly unknown[],
  ) => Promise<Read['submissions'][number]>;
  /** Reads a submission by its id. */
  readonly readById: (id: string) => ReturnType<typeof Single.readSubmission>;
}

/** Bugcrowd's client on a platform whose answers the test chooses. */
export function useSubmissions(): SubmissionReader {
  const platform = installPlatform();
  let readSubmissions: typeof Pages.readSubmissions;
  let readSubmission: typeof Single.readSubmission;

  beforeAll(async () => {
    ({ readSubmissions } = await import('../../../src/sources/bugcrowd/api/read-submissions'));
    ({ readSubmission } = await import('../../../src/sources/bugcrowd/api/read-submission'));
  });

  function page(data: readonly unknown[], more: Json = {}): void {
    platform.answer(() => json({ data, ...more }));
  }

  const read = (over: Partial<Pages.SubmissionsRequest> = {}) =>
    readSubmissions(TOKEN, { ...request, ...over }, NOW);

  async function readOne(
    attributes: Json | null,
    relationships: Json | null = {},
    included: readonly unknown[] = [],
  ): Promise<Read['submissions'][number]> {
    page([row(attributes, relationships)], { included });
    const { submissions, unreadable } = await read();
    expect(unreadable).toEqual([]);
    const [first] = submissions;
    if (first === undefined) throw new Error('Nothing was read.');
    return first;
  }

  return {
    platform,
    page,
    read,
    readOne,
    readById: (id) => readSubmission(TOKEN, id, NOW),
  };
}
