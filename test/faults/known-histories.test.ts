import { freezeTime } from '../support/frozen-time';
import { createLocalSite, type LocalSite } from '../support/local-site';
import type { LivelyAction, LivelyProgram } from '../support/model-jira-actions';
import { playLively } from '../support/model-jira-program';

/** Histories that random runs have found to break the invariant, in their shortest form. */

const triaged = (priority: 1 | 3): LivelyAction => ({
  ...{ type: 'change', of: 0, manner: 'whole', fate: 'now' },
  change: { state: 'triaged', priority, title: 'Stored XSS' },
});
const created: LivelyAction = {
  ...{ type: 'change', of: 0, change: { priority: 1 }, manner: 'whole', fate: 'now' },
};
const changed = (change: Extract<LivelyAction, { type: 'change' }>['change']): LivelyAction => ({
  ...{ type: 'change', of: 0, change, manner: 'whole', fate: 'now' },
});
const flurry = (
  aheadSeconds: number,
  states: Extract<LivelyAction, { type: 'flurry' }>['states'],
  fates: Extract<LivelyAction, { type: 'flurry' }>['fates'] = ['now', 'now', 'now'],
  of = 0,
): LivelyAction => ({ type: 'flurry', of, aheadSeconds, states, fates });

/** Bugcrowd's clock is ahead by so many seconds from now on, also in the dates of its answers. */
const ahead = (aheadSeconds: number): LivelyAction => ({
  type: 'jira',
  act: { what: 'clock', of: 'bugcrowd', aheadSeconds },
});
const creationsRefused: LivelyAction = {
  type: 'jira',
  act: { what: 'refuse', refusal: { match: 'createmeta', status: 409 } },
};

const histories: readonly (readonly [string, readonly LivelyAction[]])[] = [
  [
    'a stop that arrives after the opening and the fix that followed it, by a clock that is ahead (seed 501)',
    [
      created,
      { type: 'leap', days: 1 },
      flurry(6, ['not_applicable', 'triaged', 'resolved'], ['later', 'now', 'now']),
    ],
  ],
  [
    'states within seconds, while the clock is set back by twenty (seed 501)',
    [
      flurry(21, ['resolved', 'triaged']),
      flurry(1, ['not_applicable', 'triaged', 'resolved']),
      triaged(1),
      triaged(1),
      { type: 'wait', seconds: 5 },
    ],
  ],
  [
    'a submission that was made by a clock that is set back afterwards (seed 1653327176)',
    [
      flurry(16, ['not_applicable', 'triaged', 'resolved']),
      { type: 'change', of: 1, change: { cvss: null }, manner: 'whole', fate: 'now' },
      flurry(1, ['resolved', 'triaged', 'not_applicable'], ['now', 'now', 'now'], 1),
      { ...triaged(1), of: 1 } as LivelyAction,
      { type: 'jira', act: { what: 'spoil', pick: 0, how: 'delete' } },
      triaged(1),
    ],
  ],
  [
    'an issue whose property was deleted and which is hidden, while its severity changes (seed 1005)',
    [
      triaged(1),
      triaged(1),
      { ...triaged(1), change: { state: 'triaged', priority: 2, title: 'Stored XSS' } } as LivelyAction,
      { type: 'jira', act: { what: 'spoil', pick: 0, how: 'delete' } },
      { type: 'jira', act: { what: 'language', language: 'de' } },
      { type: 'jira', act: { what: 'hide', pick: 0 } },
      { type: 'jira', act: { what: 'quota', operation: 'read', left: 0 } },
    ],
  ],
  [
    'a mark of a duplicate seconds after an opening, by a clock that is ahead (seed 1495925866)',
    [flurry(17, ['not_applicable', 'triaged', 'resolved']), triaged(1), changed({ duplicate: true })],
  ],
  [
    'a fix that a clock set back dates before an opening which was itself dated too early (seed 293921974)',
    [
      flurry(21, ['resolved', 'triaged', 'not_applicable']),
      { type: 'wait', seconds: 5 },
      flurry(1, ['not_applicable', 'triaged', 'resolved']),
    ],
  ],
  [
    'an issue that is hidden for longer than an hour, and whose property was deleted (seed 973524818)',
    [
      flurry(1, ['resolved', 'triaged']),
      triaged(1),
      triaged(1),
      { type: 'jira', act: { what: 'hide', pick: 0 } },
      flurry(1, ['not_applicable', 'triaged', 'resolved']),
      { type: 'compare' },
      { type: 'jira', act: { what: 'spoil', pick: 0, how: 'delete' } },
    ],
  ],
  [
    'a dead letter of a clock ahead, replayed after a newer title was read (seed 1420960)',
    [
      { type: 'wait', seconds: 123 },
      flurry(262, ['not_applicable', 'triaged', 'resolved'], ['now', 'later', 'later']),
      { type: 'wait', seconds: 74 },
      creationsRefused,
      ahead(237),
      { ...triaged(1), change: { state: 'triaged', priority: 2, title: 'IDOR' } } as LivelyAction,
      { type: 'wait', seconds: 3137 },
    ],
  ],
  [
    'a fix before a higher severity, both delivered late by a clock that is ahead (seed 1420960)',
    [
      changed({ priority: 5 }),
      ahead(36),
      { ...changed({ state: 'triaged' }), fate: 'later' } as LivelyAction,
      { ...changed({ state: 'resolved' }), fate: 'later' } as LivelyAction,
      { ...changed({ priority: 1 }), fate: 'later' } as LivelyAction,
      { type: 'wait', seconds: 65 },
    ],
  ],
  [
    'a fix and an opening that a clock set back dates before their submission (seed 1155452506)',
    [
      ahead(52),
      { ...created, fate: 'later' },
      flurry(18, ['resolved', 'triaged'], ['later', 'later', 'now']),
      { type: 'jira', act: { what: 'archive-project', project: 'SEC' } },
    ],
  ],
];

describe('histories that broke the invariant once', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await createLocalSite();
    freezeTime();
  });
  afterAll(() => {
    jest.useRealTimers();
  });

  it.each(histories)('%s', async (_name, actions) => {
    const submissions = actions.some((action) => 'of' in action && action.of === 1) ? 2 : 1;
    const program: LivelyProgram = {
      ...{ submissions, lagSeconds: 0, ending: 'asked', isLocked: false, isMapped: false },
      actions,
    };
    await site.reset();
    jest.clearAllTimers();
    expect(await playLively(site, program, {})).toEqual([]);
  });
});
