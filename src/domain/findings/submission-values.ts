import type { SubmissionFacts } from './submission';
import type { Instant } from '../sla/instant';

/** Submission values that can go into a Jira field. */
export const submissionSources = [
  'title',
  'state',
  'priority',
  'cvssScore',
  'vrtId',
  'vrtCategory',
  'targetName',
  'researcher',
  'programCode',
  'programName',
  'submissionId',
  'submissionUrl',
  'submittedAt',
] as const;
export type SubmissionSource = (typeof submissionSources)[number];

/** As text; `null` if the submission does not have it. */
export type SubmissionValues = Readonly<Record<SubmissionSource, string | null>>;

/** The category of a vulnerability type: the first part of its id. */
export function vrtCategoryOf(vrtId: string | null): string | null {
  const [category = ''] = (vrtId ?? '').split('.');
  return category === '' ? null : category;
}

/** The values of a case's submission; its category by id. */
export function submissionValues(
  {
    facts,
    submissionId,
    submitted,
  }: {
    readonly facts: SubmissionFacts;
    readonly submissionId: string;
    readonly submitted: { readonly at: Instant; readonly exact: boolean };
  },
  submissionUrl: string | null,
): SubmissionValues {
  const { title, state, priority, cvssScore, vrtId, targetName, researcher, programCode, programName } =
    facts;
  return {
    title,
    state,
    priority: priority === null ? null : `P${priority}`,
    cvssScore: cvssScore === null ? null : String(cvssScore),
    vrtId,
    vrtCategory: vrtCategoryOf(vrtId),
    targetName,
    researcher,
    programCode,
    programName,
    submissionId,
    submissionUrl,
    // An estimate from other events is not the source's own value.
    submittedAt: submitted.exact ? submitted.at : null,
  };
}
