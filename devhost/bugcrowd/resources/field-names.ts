import { attributeNames } from '../store/stored-submission';

/** Attributes and relationships by type of resource: what `fields[<type>]` may name. */
const fields: Readonly<Record<string, readonly string[]>> = {
  activity: ['actor', 'created_at', 'event', 'key', 'resource', 'submission'],
  claim_ticket: ['claim_url', 'claimed_at', 'expires_at', 'status', 'submissions', 'token'],
  comment: ['author', 'body', 'created_at', 'file_attachments', 'visibility_scope'],
  cvss_vector: [
    'attack_complexity',
    'attack_vector',
    'authorization_scope',
    'availability_impact',
    'confidentiality_impact',
    'integrity_impact',
    'privileges_required',
    'score',
    'user_interaction',
    'version',
  ],
  external_issue: ['integration', 'remote_id', 'remote_url', 'resource'],
  file_attachment: ['download_url', 'file_name', 'file_size', 'file_type', 'parent', 's3_signed_url'],
  identity: ['email', 'name', 'staff'],
  monetary_reward: [
    'amount_cents',
    'cancellation_comment',
    'cancellation_reason',
    'cancelled',
    'cancelled_at',
    'cancelled_by',
    'comment',
    'created_at',
    'formatted_amount',
    'payments',
    'reason',
    'rewarded_at',
    'rewarded_by',
    'submission',
  ],
  organization: ['name', 'programs', 'targets'],
  payment: ['amount_cents', 'created_at', 'monetary_reward', 'remitted_at', 'researcher'],
  program: ['code', 'current_brief', 'name', 'organization', 'submissions'],
  program_brief: [
    'coordinated_disclosure',
    'created_at',
    'demo',
    'description',
    'program',
    'rewards_overview',
    'tagline',
    'target_groups',
    'targets_overview',
  ],
  reward_range: [
    ...[1, 2, 3, 4, 5].flatMap((priority) => [`p${priority}_max_cents`, `p${priority}_min_cents`]),
    'program_max_cents',
  ],
  submission: [
    ...attributeNames,
    'activities',
    'assignee',
    'claim_ticket',
    'comments',
    'cvss_vector',
    'duplicate_of',
    'duplicates',
    'external_issues',
    'file_attachments',
    'monetary_rewards',
    'program',
    'researcher',
    'target',
  ],
  target: ['category', 'name', 'organization', 'submissions'],
  target_group: ['description', 'in_scope', 'name', 'program_brief', 'reward_range', 'targets'],
};

/** @throws RangeError for a type there is not */
export function fieldNames(type: string): readonly string[] {
  const names = fields[type];
  if (names === undefined) throw new RangeError(`no resource type ${type}`);
  return names;
}
