import { route } from '@forge/api';
import * as v from 'valibot';
import { callJira } from './call-jira';
import { isNotFound } from './on-issue';

const Priority = v.object({ id: v.string(), name: v.string() });

/**
 * One of the site's priorities, as the app; `null` if it has none of this id. The lists of all are deprecated.
 * @throws CallFailedError if Jira fails.
 */
export async function readPriority(id: string): Promise<v.InferOutput<typeof Priority> | null> {
  const call = { as: 'app', method: 'GET', path: route`/rest/api/3/priority/${id}` } as const;
  try {
    return await callJira(call, 'reading the priority', Priority);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}
