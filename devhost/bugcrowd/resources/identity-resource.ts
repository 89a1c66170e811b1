import { relatedId } from '../store/related-id';
import type { StoredPerson } from '../store/stored-comment';
import type { StoredSubmission } from '../store/stored-submission';
import type { Resource } from './resource';

/**
 * A person as others see them: without a name they are "a private user", or "a Crowdcontrol user" where they have an address.
 *
 * @param unnamedAs tells those apart who have neither a name nor an address.
 */
export function identityResource({ name, email, staff }: StoredPerson, unnamedAs: string): Resource {
  const id = relatedId('identity', email ?? name ?? unnamedAs);
  const unnamed = email === null ? 'a private user' : 'a Crowdcontrol user';
  return {
    id,
    type: 'identity',
    // Researchers have no e-mail address here: the key is not there at all.
    attributes: { name: name ?? unnamed, ...(email !== null && { email }), staff },
    relationships: {},
    links: { self: `/identities/${id}` },
  };
}

export function researcherResource({ id, researcher }: StoredSubmission): Resource {
  return identityResource({ name: researcher, email: null, staff: false }, id);
}
