import type { Viewer } from '../http/authenticate';
import { identityResource, researcherResource } from '../resources/identity-resource';
import { one, type Resource } from '../resources/resource';
import { submissionResource } from '../resources/submission-resource';
import { relatedId } from '../store/related-id';
import type { StoredPerson } from '../store/stored-comment';
import type { StoredSubmission } from '../store/stored-submission';
import type { SubmissionStore } from '../store/submission-store';

export type Actor = 'researcher' | StoredPerson;

/** Something that a webhook tells of. Comments, files, rewards and assignees are not among it. */
export interface BugcrowdEvent {
  readonly key: 'submission.created' | 'submission.updated' | 'blocker.created' | 'blocker.updated';
  /** As it is after that. */
  readonly submission: StoredSubmission;
  readonly actor: Actor;
  readonly data: object;
  /** Of a blocker event. */
  readonly blockerId?: string;
}

export function actorResourceOf(actor: Actor, submission: StoredSubmission): Resource {
  if (actor === 'researcher') return researcherResource(submission);
  return identityResource(actor, 'somebody');
}

function blockerResource(id: string, { id: submissionId }: StoredSubmission): Resource {
  return {
    id,
    type: 'blocker',
    attributes: {},
    relationships: { resource: one({ id: submissionId, type: 'submission' }) },
    links: { self: `/blockers/${id}` },
  };
}

/**
 * The body of a delivery, with at most two included resources, in the order that receivers rely on.
 *
 * @param number of the event, which makes its id.
 */
export function eventBody(
  { key, submission, actor, data, blockerId }: BugcrowdEvent,
  {
    store,
    scopes,
    number,
    at,
  }: {
    readonly store: SubmissionStore;
    readonly scopes: Viewer['scopes'];
    readonly number: number;
    readonly at: Date;
  },
): string {
  const receiver: Viewer = { email: '', programs: [submission.program], scopes };
  const identity = actorResourceOf(actor, submission);
  const resource =
    blockerId === undefined
      ? submissionResource(submission, store, receiver)
      : blockerResource(blockerId, submission);
  const id = relatedId('event', `number ${number} about ${submission.id}`);
  return JSON.stringify({
    data: {
      id,
      type: 'event',
      attributes: { created_at: at.toISOString(), key, data },
      relationships: {
        actor: one(identity, `/identities/${identity.id}`),
        resource: one(resource, resource.links.self),
      },
      links: { self: `/events/${id}` },
    },
    included: blockerId === undefined ? [identity, resource] : [resource, identity],
  });
}
