import type { LinkPreviewResult, LinkToInput, LinkToResult } from '../../contract/linking';
import { issueKeyIn } from '../../domain/linking/issue-key-in';
import type { PanelPlace } from '../panel/show-panel';
import type { FindLinkablePorts, NotLinkable } from './find-linkable';
import { linkSubmission, previewLink, type LinkPorts } from './link-submission';

type Place = PanelPlace & { readonly issueKey: string };

/** The issue that an administrator names, as they see it. */
async function placeOf(
  { issue }: LinkToInput,
  accountId: string,
  { viewer, issues }: FindLinkablePorts,
): Promise<Place | NotLinkable> {
  if (!(await viewer.mayAdminister())) return { type: 'no-permission' };
  const key = issueKeyIn(issue);
  const found = key === null ? null : await issues.read(key);
  if (found === null) return { type: 'refused', reason: { code: 'no-issue' } };
  return { issueId: found.id, issueKey: found.key, accountId };
}

/** What linking an issue to a submission would change, for an administrator. Writes nothing. @throws CallFailedError */
export async function previewLinkTo(
  input: LinkToInput,
  accountId: string,
  ports: FindLinkablePorts,
): Promise<LinkPreviewResult> {
  const place = await placeOf(input, accountId, ports);
  return 'type' in place ? place : previewLink(input.submission, place, ports, true);
}

/**
 * Links a submission to an issue, as an administrator was shown it. A submission that no delivery told of is read from its
 * source.
 * @throws CallFailedError if Jira or the source fails before anything is stored; any error of the storage.
 */
export async function linkTo(
  { version, ...input }: LinkToInput & { readonly version: number },
  accountId: string,
  ports: LinkPorts,
): Promise<LinkToResult> {
  const place = await placeOf(input, accountId, ports);
  if ('type' in place) return place;
  const linked = await linkSubmission({ submission: input.submission, version }, place, ports, true);
  if (linked.type === 'done') return { type: 'linked', issueKey: place.issueKey };
  return linked.type === 'changed' ? { type: 'changed' } : linked;
}
