/**
 * The requested fields of a submission: exactly what the app uses. Relationships are included, because a list of fields
 * excludes everything it does not name. No `engagement`: versions of the API without it answer 400 to unknown names.
 */
const submissionFields = [
  'title',
  'state',
  'severity',
  'duplicate',
  'vrt_id',
  'custom_fields',
  'submitted_at',
  'description',
  'bug_url',
  'http_request',
  'extra_info',
  'vulnerability_references',
  'remediation_advice',
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
  'monetary_rewards',
];

/** The query for one submission and for a page of them. Of a person, only the name is requested. */
export const submissionQuery: readonly (readonly [string, string])[] = [
  ['include', 'program,target,researcher,cvss_vector,monetary_rewards'],
  ['fields[submission]', submissionFields.join(',')],
  ['fields[program]', 'code,name'],
  ['fields[target]', 'name'],
  ['fields[identity]', 'name'],
  ['fields[cvss_vector]', 'score,version'],
  ['fields[monetary_reward]', 'rewarded_at,created_at,cancelled,cancelled_at'],
];
