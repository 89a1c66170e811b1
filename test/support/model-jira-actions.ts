import { fc } from './properties';
import type { FaultInput } from '../../devhost/base/faults';
import { ARCHIVED_REFUSALS, type ArchivedRefusal } from '../../devhost/jira/site/site-change';
import type { Language } from '../../devhost/jira/language/language';
import { programOf, usual, type Action, type Fate, type Program } from './model-actions';
import type { State } from './model-bugcrowd';

type OnIssue = 'archive' | 'restore' | 'hide' | 'show' | 'delete' | 'start' | 'stop' | 'touch';

/** What somebody may do to the app's property of an issue. */
export const spoilings = ['delete', 'blank', 'replace', 'state', 'date', 'member'] as const;
export type Spoiling = (typeof spoilings)[number];

/** What people and administrators do to Jira, and what happens to it. Picks are taken modulo the number of issues. */
export type JiraAct =
  | { readonly what: 'move'; readonly pick: number; readonly to: 'SEC' | 'BARE' }
  | { readonly what: OnIssue; readonly pick: number }
  /** A subtask becomes one of another issue, `under`, if there is one that can have it. */
  | {
      readonly what: 'retype';
      readonly pick: number;
      readonly to: 'Vulnerability' | 'Task' | 'Sub-task';
      readonly under: number;
    }
  | { readonly what: 'spoil'; readonly pick: number; readonly how: Spoiling }
  | {
      readonly what: 'rename' | 'delete-project' | 'archive-project' | 'restore-project';
      readonly project: 'SEC' | 'BARE';
    }
  | { readonly what: 'language'; readonly language: Language }
  | { readonly what: 'clock'; readonly of: 'jira' | 'bugcrowd'; readonly aheadSeconds: number }
  /** Permissions that the app lacks in a project from now on. */
  | { readonly what: 'deny'; readonly project: 'SEC' | 'BARE'; readonly permissions: readonly string[] }
  /** How Jira refuses writes to what is archived, which is not documented. */
  | { readonly what: 'archived-refusal'; readonly status: ArchivedRefusal }
  /** Calls that Jira refuses from now on. */
  | { readonly what: 'refuse'; readonly refusal: Pick<FaultInput, 'match' | 'status' | 'body'> }
  /** What Jira refuses, it takes again. */
  | { readonly what: 'heal' }
  /** So few reads, or writes, are left of this minute's quota of the storage. */
  | { readonly what: 'quota'; readonly operation: 'read' | 'write'; readonly left: number };

/** What is done to one issue. */
export type IssueAct = Extract<JiraAct, { readonly pick: number }>;

/** A submission goes through several states within seconds, while Bugcrowd's clock is ahead. */
export interface Flurry {
  readonly type: 'flurry';
  readonly of: number;
  readonly aheadSeconds: number;
  readonly states: readonly State[];
  /** What happens to the delivery of each. */
  readonly fates: readonly Fate[];
}

/** An action of a run with Jira's own life. */
export type LivelyAction = Action | Flurry | { readonly type: 'jira'; readonly act: JiraAct };

export interface LivelyProgram extends Program<LivelyAction> {
  /** True if issues in progress are closed to edits. */
  readonly isLocked: boolean;
  /** True if the connection maps labels to a flag: checks, and events about labels, read the issue. */
  readonly isMapped: boolean;
}

const NOT_SETTABLE = {
  errorMessages: [],
  errors: { duedate: "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown." },
};

/** Jira's clock and Bugcrowd's are ahead by at most this much; a signature holds for as long. */
const MOST_AHEAD_SECONDS = 295;

const pick = fc.nat(11);
const project = fc.constantFrom('SEC', 'SEC', 'BARE');

const onIssue: fc.Arbitrary<JiraAct> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('move'), pick, to: fc.constantFrom('BARE', 'BARE', 'SEC') }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constantFrom('archive', 'restore', 'hide', 'hide', 'show', 'start', 'start', 'stop'),
      pick,
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('delete'), pick }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('retype'),
      pick,
      to: fc.constantFrom('Task', 'Task', 'Vulnerability', 'Sub-task'),
      under: pick,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('spoil'), pick, how: fc.constantFrom(...spoilings) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('touch'), pick }) },
);

const onSite: fc.Arbitrary<JiraAct> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ what: fc.constant('rename'), project }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constantFrom('archive-project', 'archive-project', 'restore-project'),
      project,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('archived-refusal'),
      status: fc.constantFrom(...ARCHIVED_REFUSALS),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('language'),
      language: fc.constantFrom<Language[]>('de', 'de', 'en'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('clock'),
      of: fc.constantFrom('jira', 'bugcrowd'),
      aheadSeconds: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: MOST_AHEAD_SECONDS })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('delete-project'),
      project: fc.constantFrom('BARE', 'BARE', 'SEC'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('quota'),
      operation: fc.constantFrom('read', 'write'),
      left: fc.nat(12),
    }),
  },
);

const permissions = fc.constantFrom<(readonly string[])[]>(
  ['SCHEDULE_ISSUES'],
  ['ADD_COMMENTS'],
  ['EDIT_ISSUES'],
  ['CREATE_ISSUES'],
  ['BROWSE_PROJECTS'],
  [],
);
const healing = fc.constantFrom(401, 403, 404, 409, 410, 423);
const refusal = fc.oneof(
  fc.record({
    match: fc.constantFrom('^POST /rest/api/3/issue$', 'PUT /rest/api/3/issue/', '/comment', 'createmeta'),
    status: healing,
  }),
  fc.constantFrom(
    { match: '^POST /rest/api/3/issue$', status: 400, body: NOT_SETTABLE },
    { match: 'PUT /rest/api/3/issue/', status: 400, body: NOT_SETTABLE },
  ),
);

const refusing: fc.Arbitrary<JiraAct> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('deny'), project, permissions }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('refuse'), refusal }) },
  { weight: 4, arbitrary: fc.constant({ what: 'heal' as const }) },
);

const act = fc.oneof(
  { weight: 6, arbitrary: onIssue },
  { weight: 4, arbitrary: onSite },
  { weight: 3, arbitrary: refusing },
);

/** What makes an issue, or changes it. */
const triaged: fc.Arbitrary<Action> = fc.record({
  type: fc.constant('change'),
  of: fc.nat(5),
  change: fc.record({
    state: fc.constant('triaged'),
    priority: fc.constantFrom(1, 2, 3, 4, 5),
    title: fc.constantFrom('Stored XSS', 'IDOR', 'SQL injection'),
  }),
  manner: fc.constant('whole'),
  fate: fc.constant('now'),
});

const flurry: fc.Arbitrary<Flurry> = fc.record({
  type: fc.constant('flurry'),
  of: fc.nat(5),
  aheadSeconds: fc.integer({ min: 1, max: MOST_AHEAD_SECONDS }),
  states: fc.oneof(
    fc.constant<State[]>(['resolved', 'triaged', 'not_applicable']),
    fc.constant<State[]>(['not_applicable', 'triaged', 'resolved']),
    fc.constant<State[]>(['resolved', 'triaged']),
  ),
  fates: fc.array(fc.constantFrom<Fate[]>('now', 'now', 'later', 'twice'), { minLength: 3, maxLength: 3 }),
});

const lively: fc.Arbitrary<LivelyAction> = fc.oneof(
  { weight: 4, arbitrary: usual },
  { weight: 2, arbitrary: triaged },
  { weight: 1, arbitrary: flurry },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('jira' as const), act }) },
);

/**
 * Complete events on a site where issues are moved, retyped, hidden, locked, archived and deleted, projects too, where
 * people change the app's property, and Jira refuses for hours.
 */
export const livelyProgram: fc.Arbitrary<LivelyProgram> = fc
  .tuple(programOf(lively), fc.boolean(), fc.boolean())
  .map(([program, isLocked, isMapped]) => ({ ...program, isLocked, isMapped }));
