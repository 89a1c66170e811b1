/**
 * What is asked of a submission: exactly what the app uses, relationships included, since a list of fields leaves out
 * whatever it does not name. No `engagement`: versions of the API without it answer 400 to a name they do not know.
 */
const submissionFields = [
  'title',
  'state',
  'severity',
  'duplicate',
  'vrt_id',
  'submitted_at',
  'description',
  'bug_url',
  'http_request',
  'extra_info',
  'vulnerability_references',
  'last_transitioned_to_informational_at',
  'last_transitioned_to_not_applicable_at',
  'last_transitioned_to_not_reproducible_at',
  'last_transitioned_to_out_of_scope_at',
  'last_transitioned_to_resolved_at',
  'last_transitioned_to_triaged_at',
  'last_transitioned_to_unresolved_at',
  'program',
  'target',
  'researcher',
  'cvss_vector',
];

/** The part of a query that both one submission and a page of them are asked with. A person's name is all of a person. */
export const submissionQuery: readonly (readonly [string, string])[] = [
  ['include', 'program,target,researcher,cvss_vector'],
  ['fields[submission]', submissionFields.join(',')],
  ['fields[program]', 'code,name'],
  ['fields[target]', 'name'],
  ['fields[identity]', 'name'],
  ['fields[cvss_vector]', 'score'],
];
