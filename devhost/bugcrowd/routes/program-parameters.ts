import { notCovered } from '../http/bugcrowd-error';
import { includeParameter, readInclude } from '../query/include';
import type { Problems } from '../query/problems';
import { fieldParameters, readFields, type Sparse } from '../query/sparse-fields';
import { organizationResource } from '../resources/program-resource';
import type { Resource } from '../resources/resource';
import type { Program } from '../store/programs';

const types = [
  'organization',
  'program',
  'program_brief',
  'reward_range',
  'submission',
  'target',
  'target_group',
];
const includes = [
  'current_brief',
  'current_brief.target_groups',
  'current_brief.target_groups.reward_range',
  'current_brief.target_groups.targets',
  'organization',
  'submissions',
];

/** What both routes of programs know. */
export const programParameters = [...fieldParameters(types), includeParameter];

/** @throws BugcrowdError 501 for related resources that are not emulated */
export function readProgramParameters(
  query: URLSearchParams,
  problems: Problems,
): { readonly sparse: Sparse; readonly include: readonly string[] } {
  const include = readInclude(query, includes, problems);
  if (include.includes('submissions')) throw notCovered('include=submissions of programs');
  return { sparse: readFields(query, types, problems), include };
}

/** The resources that some programs refer to, each once. Programs have no brief here. */
export function includeOfPrograms(
  include: readonly string[],
  programs: readonly Program[],
): readonly Resource[] {
  if (!include.includes('organization')) return [];
  return [...new Set(programs.map(({ organization }) => organization))].map(organizationResource);
}
