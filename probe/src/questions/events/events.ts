import { route } from '@forge/api';
import type { Json } from '../../base/json';
import { notAsked, type Question, type WatchedQuestion } from '../../base/question';
import type { Run } from '../../base/run';
import { noteSeen, onceSeen, type Moment } from '../../base/seen';
import { callJira } from '../jira/call-jira';
import { inProject } from '../jira/in-project';
import { issueFor } from '../jira/issues';
import { causeName, eventName, watchedSummary, type EventSeen, type EventType } from './event-seen';

/** Makes the watched issue, changes it and comments on it; it is deleted at the end of the run. */
async function causeEvents(run: Run): Promise<Json> {
  const cause = (type: EventType): Promise<void> => noteSeen(run, causeName(type), { at: Date.now() });
  await cause('created');
  const id = await issueFor(run, 'watched');
  await cause('updated');
  const fields = { summary: `${watchedSummary(run)}, changed`, labels: ['bounty-clock-probe'] };
  const { status } = await callJira('PUT', route`/rest/api/3/issue/${id}`, { body: { fields } });
  await cause('commented');
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'A comment of the probe.' }] };
  const body = { type: 'doc', version: 1, content: [paragraph] };
  await callJira('POST', route`/rest/api/3/issue/${id}/comment`, { body: { body } });
  return { status };
}

type Look = WatchedQuestion['look'];

/** Without a project there is no issue to watch. */
const ifWatched =
  (look: Look): Look =>
  (run) =>
    run.project === null ? Promise.resolve(notAsked('No project was named.')) : look(run);

const onEvent = (type: EventType, answer: (event: EventSeen) => Json): Look =>
  ifWatched((run) => onceSeen(run, [eventName(type)], ([event]) => (event ? answer(event) : null)));

const lagOf = (type: EventType): Look =>
  ifWatched((run) =>
    onceSeen<Moment>(run, [causeName(type), eventName(type)], ([cause, event]) => ({
      ms: (event?.at ?? 0) - (cause?.at ?? 0),
    })),
  );

const has = (event: EventSeen, names: readonly string[]): Json =>
  Object.fromEntries(names.map((name) => [name, event.fields.includes(name)]));

const DOCUMENTED = ['summary', 'issuetype', 'creator', 'created', 'project', 'reporter', 'updated', 'status'];
const WANTED = ['resolution', 'priority', 'duedate', 'labels', 'description'];

export const eventQuestions: readonly Question[] = [
  { id: 'events.causes', asks: 'To make, change and comment on an issue', ask: inProject(causeEvents) },
  {
    id: 'events.updated-fields',
    asks: 'Fields of the issue in an update',
    look: onEvent('updated', (event) => has(event, DOCUMENTED)),
  },
  {
    id: 'events.other-fields',
    asks: 'Fields in an update that no document promises',
    look: onEvent('updated', (event) => has(event, WANTED)),
  },
  {
    id: 'events.updated-members',
    asks: 'Members of an update',
    look: onEvent('updated', ({ members }) => [...members]),
  },
  {
    id: 'events.changed',
    asks: 'What an update says was changed: summary and labels were',
    look: onEvent('updated', ({ changed }) => [...changed]),
  },
  {
    id: 'events.change-members',
    asks: 'Members of a change',
    look: onEvent('updated', ({ itemMembers }) => [...itemMembers]),
  },
  {
    id: 'events.own',
    asks: 'Whether an app hears of its own changes, and can tell',
    look: onEvent('updated', ({ selfGenerated }) => ({ selfGenerated })),
  },
  {
    id: 'events.created-members',
    asks: 'Members of an event of a new issue',
    look: onEvent('created', ({ members }) => [...members]),
  },
  {
    id: 'events.commented-members',
    asks: 'Members of an event of a comment',
    look: onEvent('commented', ({ members }) => [...members]),
  },
  {
    id: 'events.deleted-members',
    asks: 'Members of an event of a deleted issue',
    look: onEvent('deleted', ({ members }) => [...members]),
  },
  {
    id: 'events.created-lag',
    asks: 'How late an event of a new issue is',
    figure: true,
    look: lagOf('created'),
  },
  { id: 'events.updated-lag', asks: 'How late an update is', figure: true, look: lagOf('updated') },
];
