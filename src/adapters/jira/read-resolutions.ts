import { route } from '@forge/api';
import * as v from 'valibot';
import { callJira, type JiraCall } from './call-jira';

const Page = v.object({
  isLast: v.boolean(),
  values: v.array(v.object({ id: v.string(), name: v.string() })),
});

/** Jira's default. It may answer with fewer. */
const PAGE = 50;

/** Far more than a site has, so that a wrong `isLast` does not ask for ever. */
const MAX_PAGES = 40;

/**
 * All of the site's resolutions, in Jira's order, from as many pages as Jira makes of them. The list without pages is
 * deprecated.
 * @throws CallFailedError if Jira fails.
 */
export async function readResolutions(
  caller: Pick<JiraCall, 'as' | 'isInOwnLanguage'>,
): Promise<v.InferOutput<typeof Page>['values']> {
  const all: v.InferOutput<typeof Page>['values'] = [];
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const path = route`/rest/api/3/resolution/search?startAt=${all.length}&maxResults=${PAGE}`;
    const call: JiraCall = { ...caller, method: 'GET', path };
    const { values, isLast } = await callJira(call, 'reading the resolutions', Page);
    all.push(...values);
    if (isLast || values.length === 0) break;
  }
  return all;
}
