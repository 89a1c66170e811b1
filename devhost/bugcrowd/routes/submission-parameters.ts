import { readFields, fieldParameters, type Sparse } from '../query/sparse-fields';
import { includeParameter, readInclude } from '../query/include';
import type { Problems } from '../query/problems';
import { submissionIncludes } from '../resources/include-related';

const types = [
  'activity',
  'claim_ticket',
  'comment',
  'cvss_vector',
  'external_issue',
  'file_attachment',
  'identity',
  'monetary_reward',
  'organization',
  'payment',
  'program',
  'program_brief',
  'submission',
  'target',
  'target_group',
];

/** What both routes of submissions know. */
export const submissionParameters = [...fieldParameters(types), includeParameter];

export function readSubmissionParameters(
  query: URLSearchParams,
  problems: Problems,
): { readonly sparse: Sparse; readonly include: readonly string[] } {
  return {
    sparse: readFields(query, types, problems),
    include: readInclude(query, submissionIncludes, problems),
  };
}
