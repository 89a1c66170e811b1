import type { StoredComment, StoredFile, StoredPerson } from './stored-comment';

/** What a submission says about itself, as the API names it. There is no time of the last change among it. */
export const attributeNames = [
  'bug_url',
  'custom_fields',
  'description',
  'duplicate',
  'extra_info',
  'http_request',
  'last_transitioned_to_informational_at',
  'last_transitioned_to_not_applicable_at',
  'last_transitioned_to_not_reproducible_at',
  'last_transitioned_to_out_of_scope_at',
  'last_transitioned_to_resolved_at',
  'last_transitioned_to_triaged_at',
  'last_transitioned_to_unresolved_at',
  'remediation_advice',
  'severity',
  'source',
  'state',
  'submitted_at',
  'title',
  'vrt_id',
  'vrt_version',
  'vulnerability_references',
] as const;

/** Values are not checked, so that Bugcrowd can say what its documentation does not. */
export type SubmissionAttributes = Readonly<Record<(typeof attributeNames)[number], unknown>>;

/** A reward of a submission. */
export interface StoredReward {
  readonly id: string;
  readonly createdAt: string;
  readonly rewardedAt: string | null;
  readonly cancelledAt: string | null;
  /** $500 when left out. */
  readonly amountCents?: number | undefined;
  readonly comment?: string | null | undefined;
}

/** Something that happened to a submission. Which keys there are is not documented. */
export interface StoredActivity {
  readonly id: string;
  readonly key: string;
  readonly createdAt: string;
  /** Nobody when left out. */
  readonly actor?: 'researcher' | StoredPerson | null | undefined;
}

export interface StoredSubmission {
  readonly id: string;
  /** The program's code. */
  readonly program: string;
  readonly attributes: SubmissionAttributes;
  readonly cvssScore: number | null;
  /** 2, 3 or 4. */
  readonly cvssVersion: number;
  readonly rewards: readonly StoredReward[];
  readonly activities: readonly StoredActivity[];
  readonly comments: readonly StoredComment[];
  /** Those of the report itself; comments have their own. */
  readonly files: readonly StoredFile[];
  /** Whom Bugcrowd waits for. */
  readonly blockedBy: string | null;
  readonly targetName: string | null;
  readonly targetCategory: string;
  /** The username; `null` for one who wants to stay unnamed. */
  readonly researcher: string | null;
  /** An e-mail address. */
  readonly assignee: string | null;
  /** The id of the original. */
  readonly duplicateOf: string | null;
  readonly updatedAt: string;
}

/** A submission as it comes in, before anyone looked at it. */
export function newSubmission(id: string, at: string): StoredSubmission {
  const unset = Object.fromEntries(attributeNames.map((name) => [name, null])) as SubmissionAttributes;
  return {
    id,
    program: 'acme',
    attributes: {
      ...unset,
      custom_fields: {},
      duplicate: false,
      source: 'platform',
      state: 'new',
      submitted_at: at,
    },
    cvssScore: null,
    cvssVersion: 3,
    rewards: [],
    activities: [],
    comments: [],
    files: [],
    blockedBy: null,
    targetName: null,
    targetCategory: 'website',
    researcher: null,
    assignee: null,
    duplicateOf: null,
    updatedAt: at,
  };
}
