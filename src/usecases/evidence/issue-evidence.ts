import type { IssueEvidence } from '../../contract/panel';
import type { EvidenceOptions } from '../../domain/evidence/evidence';
import { evidenceLine } from '../../domain/evidence/evidence-line';
import type { Now, PeopleDirectory, PolicyStore, ViewerPermissions } from '../base/ports';
import type { CaseStore } from '../cases/ports';
import { namePeople } from './name-people';

export interface IssueEvidencePorts {
  readonly now: Now;
  readonly viewer: Pick<ViewerPermissions, 'onIssue'>;
  readonly cases: Pick<CaseStore, 'findByIssue'>;
  readonly policies: Pick<PolicyStore, 'pinned'>;
  readonly people: PeopleDirectory;
}

/**
 * The evidence of the case of an issue, as of now: the very line that an export of a period has. Nothing is read before
 * Jira confirms that the person may see the issue; nothing is stored.
 */
export async function issueEvidence(
  options: EvidenceOptions,
  { issueId }: { readonly issueId: string },
  { now, viewer, cases, policies, people }: IssueEvidencePorts,
): Promise<IssueEvidence> {
  const { mayBrowse } = await viewer.onIssue(issueId);
  if (!mayBrowse) return { type: 'no-permission' };
  const kase = await cases.findByIssue(issueId);
  if (kase === null) return { type: 'not-tracked' };
  if (kase.policy === null) return { type: 'not-started' };
  const policy = await policies.pinned(kase.policy);
  if (policy === null) return { type: 'no-policy' };
  const line = evidenceLine(kase, policy, now(), options);
  const [named = line] = options.withNames ? await namePeople([line], people) : [];
  return { type: 'evidence', line: named };
}
