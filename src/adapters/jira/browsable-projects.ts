import { assumeTrustedRoute } from '@forge/api';
import * as v from 'valibot';
import type { BrowsableProjects } from '../../usecases/figures/ports';
import { callJira } from './call-jira';
import { isHidden } from './jira-refusal-error';

const Page = v.object({ values: v.array(v.object({ key: v.string(), name: v.string() })) });

/** Jira takes no more keys in one call. */
const MAX_KEYS = 50;

/** Projects as the person at the page may browse them: Jira leaves out the others. Archived ones are not listed. */
export const browsableProjects: BrowsableProjects = {
  async among(keys) {
    const found: { key: string; name: string }[] = [];
    for (let start = 0; start < keys.length; start += MAX_KEYS) {
      const some = keys.slice(start, start + MAX_KEYS).map((key) => `keys=${encodeURIComponent(key)}`);
      // The route template cannot repeat a parameter for each key; every key is encoded.
      const path = assumeTrustedRoute(
        `/rest/api/3/project/search?action=browse&maxResults=${MAX_KEYS}&${some.join('&')}`,
      );
      try {
        const { values } = await callJira({ as: 'user', method: 'GET', path }, 'reading projects', Page);
        found.push(...values);
      } catch (error) {
        if (!isHidden(error)) throw error;
      }
    }
    return found;
  },
};
