import { dequal } from 'dequal/lite';
import type { Case } from '../cases/case';
import type { Effect } from '../cases/effect';
import type { IssueView } from '../cases/tracked-issue';
import type { WebLink } from '../cases/web-link';
import type { Connection } from '../connections/connection';
import type { SourceTraits } from '../findings/source-traits';

/** Only such an address is linked: Jira takes others too, and one that people enter may be anything. */
function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

/**
 * The link that an issue should have; `null` for none.
 * @param url the address of the finding at its source.
 */
export function wantedLink(
  { summary, submissionState }: Pick<IssueView, 'summary' | 'submissionState'>,
  url: string | null,
  { linksToSource }: Pick<Connection, 'linksToSource'>,
  { lifecycleOf }: Pick<SourceTraits, 'lifecycleOf'>,
): WebLink | null {
  if (!linksToSource || url === null || !isHttps(url)) return null;
  const { stage } = lifecycleOf(submissionState);
  return { url, title: summary, isResolved: stage === 'fixed' || stage === 'closed' };
}

/** Why a case is decided, as far as its link depends on it. */
interface LinkOccasion {
  readonly isCheck: boolean;
  /** True if the case follows its issue only from now on. */
  readonly isAdopted: boolean;
}

function isLinkDue(
  { webLink = null, notLinked = null }: Pick<Case, 'webLink' | 'notLinked'>,
  wanted: WebLink,
  isWriting: boolean,
  { isCheck, isAdopted }: LinkOccasion,
): boolean {
  // What is known is of an issue that the case had before.
  if (isAdopted) return true;
  if (dequal(webLink, wanted)) return false;
  if (isWriting || (isCheck && notLinked !== null)) return true;
  return webLink !== null && notLinked === null;
}

/**
 * The writes to an issue, with one of its link if that is due: what the link shows has changed, or another write is made
 * anyway. So a connection that begins to link causes no storm of writes. A link that Jira has refused is tried again with
 * other writes and at every check.
 */
export function withLinkEffect(
  effects: readonly Effect[],
  kase: Pick<Case, 'webLink' | 'notLinked'>,
  wanted: WebLink | null,
  occasion: LinkOccasion,
): readonly Effect[] {
  if (wanted === null || !isLinkDue(kase, wanted, effects.length > 0, occasion)) return effects;
  const moves = effects.filter(({ type }) => type === 'transition-issue');
  const others = effects.filter(({ type }) => type !== 'transition-issue');
  // Moved last, because an issue may be closed to edits in its new status.
  return [...others, { type: 'link-issue', link: wanted }, ...moves];
}

/** A case that is to have no link is not without one because Jira refused it. */
export function forgetRefusedLink(kase: Case, wanted: WebLink | null): Case {
  return wanted === null && (kase.notLinked ?? null) !== null ? { ...kase, notLinked: null } : kase;
}
