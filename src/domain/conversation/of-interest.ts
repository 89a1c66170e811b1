import type { CommentsSetting } from './comments-setting';
import { compareInstants } from './order';
import type { Instant } from '../sla/instant';

/** Since when a conversation comes to Jira, and when its case began. */
export interface Interest {
  readonly setting: Pick<CommentsSetting, 'since'>;
  /** `null` if that is not known. */
  readonly caseBegan: Instant | null;
}

/** True if a case began after its connection wanted conversations in Jira: then all of it comes. */
export function isNewCase({ setting: { since }, caseBegan }: Interest): boolean {
  return since !== null && caseBegan !== null && compareInstants(caseBegan, since) >= 0;
}

/** What is older than the setting stays where it is, unless the whole case is younger. */
export function isOfInterest({ at }: { readonly at: Instant }, interest: Interest): boolean {
  const { since } = interest.setting;
  return since !== null && (compareInstants(at, since) >= 0 || isNewCase(interest));
}
