import { assumeTrustedRoute } from '@forge/api';
import * as v from 'valibot';
import { isFormerUser } from '../../domain/privacy/former-user';
import type { PeopleDirectory } from '../../usecases/base/ports';
import { callJira } from './call-jira';

const Users = v.object({ values: v.array(v.object({ accountId: v.string(), displayName: v.string() })) });

/** One page of Jira's answer; a timeline has a handful of people. */
const MAX_PEOPLE = 50;

/** Names of people in Jira, read as the person at the page. A former user is called that. */
export const peopleDirectory: PeopleDirectory = {
  async namesOf(accountIds) {
    const former = Object.fromEntries(accountIds.filter(isFormerUser).map((id) => [id, id]));
    const known = accountIds.filter((id) => !isFormerUser(id));
    if (known.length === 0) return former;
    const ids = known.slice(0, MAX_PEOPLE).map((id) => `accountId=${encodeURIComponent(id)}`);
    // The route template cannot repeat a parameter for each person; every id is encoded.
    const path = assumeTrustedRoute(`/rest/api/3/user/bulk?maxResults=${MAX_PEOPLE}&${ids.join('&')}`);
    const { values } = await callJira({ as: 'user', method: 'GET', path }, 'reading names', Users);
    return {
      ...former,
      ...Object.fromEntries(values.map(({ accountId, displayName }) => [accountId, displayName])),
    };
  },
};
