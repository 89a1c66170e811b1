import type {
  SourceActivity,
  SourceDetails,
  SourceReward,
} from '../../../domain/conversation/source-details';
import { visibleLine } from '../../../domain/findings/visible-line';
import { toEpochMs } from '../../../domain/sla/instant';
import { findIncluded, type WithIncluded } from '../included';
import { leniently, member, object, orNull, text } from '../json-reader';
import { instant, truth } from '../resources';
import { singleAnswer } from './answer';
import { BugcrowdCallError } from './bugcrowd-call-error';
import { callBugcrowd } from './call-bugcrowd';
import { parseAnswer } from './parse-answer';
import { activity } from './read-blocked';
import { conversationIn, nameOf } from './read-conversations';
import { referencesTo, referenceTo } from './references';

/** Blockers and retests have no resources of their own in the documented API: activities name what happened to them. */
const detailsQuery = [
  [
    'include',
    'assignee,duplicate_of,monetary_rewards,activities,activities.actor,comments,comments.author,comments.file_attachments,file_attachments',
  ],
  ['fields[submission]', 'title,assignee,duplicate_of,monetary_rewards,activities,comments,file_attachments'],
  ['fields[monetary_reward]', 'formatted_amount,rewarded_at,created_at,cancelled'],
  ['fields[activity]', 'key,created_at,actor'],
  ['fields[comment]', 'created_at,visibility_scope,author,file_attachments'],
  ['fields[file_attachment]', 'file_name,file_size,file_type'],
  ['fields[identity]', 'name'],
] as const;

/** What the panel shows of the activities; all others are in the history already, or concern nobody there. */
const SHOWN = /block|request|retest/i;

const lineOf = (value: unknown): string => visibleLine(text(value));

const titleOf = orNull(member('attributes', member('title', lineOf)));

const rewardOf = orNull(
  member('attributes', (value): SourceReward => {
    const read = leniently(object(value), []);
    return {
      amount: read('formatted_amount', lineOf) ?? null,
      at: read('rewarded_at', instant) ?? read('created_at', instant) ?? null,
      isCancelled: read('cancelled', truth) === true,
    };
  }),
);

function personOf(name: string, resource: unknown, body: WithIncluded): string | null {
  const person = referenceTo(name, resource);
  const found = person === null ? null : (findIncluded(body, person, nameOf) ?? null);
  return found === null ? null : visibleLine(found);
}

function activitiesOf(row: unknown, body: WithIncluded): readonly SourceActivity[] {
  const all = referencesTo('activities', row).flatMap((each): SourceActivity[] => {
    const resource = findIncluded(body, each, (value) => value);
    const { key, at } = activity(resource) ?? {};
    if (key === undefined || !SHOWN.test(key) || at === null || at === undefined) return [];
    return [{ key: visibleLine(key), at, by: personOf('actor', resource, body) }];
  });
  return all.sort((a, b) => toEpochMs(b.at) - toEpochMs(a.at));
}

function detailsIn(row: unknown, body: WithIncluded): SourceDetails | null {
  const [conversation] = conversationIn(row, body);
  if (conversation === undefined) return null;
  const original = referenceTo('duplicate_of', row);
  return {
    assignee: personOf('assignee', row, body),
    original: original && { id: original.id, title: findIncluded(body, original, titleOf) ?? null },
    rewards: referencesTo('monetary_rewards', row).flatMap(
      (each) => findIncluded(body, each, rewardOf) ?? [],
    ),
    activities: activitiesOf(row, body),
    conversation,
  };
}

/** Reads what Bugcrowd knows of a submission beside its facts; `null` if the token cannot see it. @throws BugcrowdCallError */
export async function readDetails(token: string, id: string): Promise<SourceDetails | null> {
  const what = `reading the details of submission ${id}`;
  try {
    const { body } = await callBugcrowd(token, `/submissions/${id}`, detailsQuery, what);
    return parseAnswer(what, () => {
      const answer = singleAnswer(body);
      return detailsIn(answer.data, answer);
    });
  } catch (error) {
    if (error instanceof BugcrowdCallError && error.kind === 'not-found') return null;
    throw error;
  }
}
