import type { Place } from '../../domain/routing/route-rule';
import { CallFailedError } from './call-failed-error';

/** Why a place is not shown; nobody is told which, as Jira tells nobody. */
export const WHY_UNSEEN = 'The project or issue type was deleted, or permissions hide it.';

/** Jira does not show a project, or offers none of its issue types to be created there. */
export class PlaceUnseenError extends CallFailedError {
  override readonly name = 'PlaceUnseenError';

  constructor({ project, issueType }: Place, options?: ErrorOptions) {
    const facts = { withoutEffect: true, permanent: false, mayHeal: true, retryAfterSeconds: null };
    super(`${project.key}, ${issueType.name}: ${WHY_UNSEEN}`, facts, options);
  }
}
