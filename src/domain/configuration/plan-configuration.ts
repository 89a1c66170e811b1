import { dequal } from 'dequal/lite';
import { noAnswers } from '../conversation/answers-setting';
import { chosenAgreement, noAgreement } from '../mapping/agreement-setting';
import type { CommentsSetting } from '../conversation/comments-setting';
import type { Connection } from '../connections/connection';
import { connectionConflict } from '../connections/connection-conflict';
import { loggedConnection } from '../connections/logged-connection';
import type { Policy } from '../sla/policy';
import { changedPlaces, type PlaceChange } from '../audit/changed-places';
import { plainPolicy, type Configuration, type JiraNames, type PlainPolicy } from './configuration';
import { translateIds } from './translate-ids';
import { importNotes } from './import-notes';
import { findPlace, placeRules, type KnownProject } from './place-rules';
import { without } from './without';

/** Effect of an import on one connection or policy. */
export type PlannedStep =
  | { readonly type: 'add'; readonly changes: readonly PlaceChange[] }
  | { readonly type: 'change'; readonly changes: readonly PlaceChange[] }
  | { readonly type: 'same' }
  /** Each a sentence. */
  | { readonly type: 'refuse'; readonly because: readonly string[] };

export interface PlannedItem {
  readonly kind: 'connection' | 'policy';
  readonly id: string;
  readonly step: PlannedStep;
  /** Other things that need attention, each a sentence. */
  readonly notes: readonly string[];
}

/** The effects of an import, and the values it would write. */
export interface ConfigurationPlan {
  readonly items: readonly PlannedItem[];
  readonly policies: readonly PlainPolicy[];
  readonly connections: readonly Connection[];
}

/** The site that an import is checked against. */
export interface KnownSite {
  readonly connections: readonly Connection[];
  /** The current versions, including presets. */
  readonly policies: readonly Policy[];
  readonly isPreset: (policyId: string) => boolean;
  /** By key: the projects that the file names and the person may see. */
  readonly projects: ReadonlyMap<string, KnownProject>;
  readonly names: JiraNames;
  /** Account ids of people whom this Jira knows. */
  readonly people: ReadonlySet<string>;
}

/** Lists on the page show no more than this. */
const MAX_CONNECTIONS = 100;
const PLAIN_ID = /^[a-z0-9-]{1,64}$/;

function stepOf(isNew: boolean, changes: readonly PlaceChange[]): PlannedStep {
  if (isNew) return { type: 'add', changes };
  return changes.length === 0 ? { type: 'same' } : { type: 'change', changes };
}

/** What writing a connection of a file changes; pausing is decided on the site. */
export function importChanges(known: Connection | null, written: Connection): readonly PlaceChange[] {
  const logged = (connection: Connection): object => without(loggedConnection(connection), 'pausedSince');
  return changedPlaces(known && logged(known), logged(written));
}

function refused(because: readonly string[]): PlannedStep {
  return { type: 'refuse', because };
}

function repeated(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((each) => each === id).length > 1 ? ['The file lists it more than once.'] : [];
}

function planPolicy(policy: PlainPolicy, ids: readonly string[], site: KnownSite): PlannedItem {
  const { id } = policy;
  const known = site.policies.find((each) => each.id === id);
  const problems = [
    ...repeated(ids, id),
    ...(PLAIN_ID.test(id) ? [] : ['An id is 1 to 64 small letters, digits and hyphens.']),
    ...(policy.name.trim() === '' ? ['It has no name.'] : []),
    ...(site.isPreset(id) && (known === undefined || !dequal(plainPolicy(known), policy))
      ? ['It is a preset, which cannot be changed.']
      : []),
  ];
  const step =
    problems.length > 0
      ? refused(problems)
      : stepOf(known === undefined, changedPlaces(known === undefined ? null : plainPolicy(known), policy));
  const notes =
    step.type === 'change' ? ['It becomes a new version; open cases keep their pinned version.'] : [];
  return { kind: 'policy', id, step, notes };
}

function conflictOf(connection: Connection, others: readonly Connection[]): readonly string[] {
  const other = connectionConflict(connection, others);
  return other === null
    ? []
    : [`Connection “${other}” is already on for the same program. Pause one of them first.`];
}

interface Placed {
  readonly item: PlannedItem;
  /** The value to write; `null` if nothing would be written. */
  readonly connection: Connection | null;
}

/** Comments count from when they were switched on here, not where the file comes from. */
function commentsHere(
  { since, limitedTo }: CommentsSetting,
  known: Connection | null,
  now: Connection['pausedSince'],
): CommentsSetting {
  return { since: since === null ? null : (known?.comments.since ?? now), limitedTo };
}

function planConnection(
  reported: Connection,
  file: Configuration,
  site: KnownSite,
  context: {
    readonly policyIds: ReadonlySet<string>;
    readonly others: readonly Connection[];
    readonly pausedSince: Connection['pausedSince'];
  },
): Placed {
  const { id } = reported;
  const ids = file.connections.map((each) => each.id);
  const known = site.connections.find((each) => each.id === id) ?? null;
  const { connection: translated, missing } = translateIds(reported, file.jiraNames, site.names);
  const own = findPlace(reported, site);
  const ruled = placeRules(reported.rules, site, context);
  const placed: Connection = {
    ...translated,
    ...own.place,
    rules: ruled.rules,
    // Pausing is decided on this site, not in a file.
    pausedSince: known === null ? context.pausedSince : known.pausedSince,
    comments: commentsHere(translated.comments, known, context.pausedSince),
    // Nobody is given a voice at the source by a file.
    answers: known?.answers ?? noAnswers,
    // As with comments, it counts from when it was switched on here.
    agreement: chosenAgreement(
      known?.agreement ?? noAgreement,
      translated.agreement,
      context.pausedSince ?? '',
    ),
  };
  const problems = [
    ...repeated(ids, id),
    ...own.problems,
    ...(context.policyIds.has(reported.policyId)
      ? []
      : [`There is no policy “${reported.policyId}”, neither here nor in the file.`]),
    ...ruled.problems,
    ...missing,
    ...(known === null && context.others.length >= MAX_CONNECTIONS
      ? [`A site has at most ${MAX_CONNECTIONS} connections.`]
      : []),
    ...conflictOf(placed, context.others),
  ];
  if (problems.length > 0)
    return { item: { kind: 'connection', id, step: refused(problems), notes: [] }, connection: null };
  const step = stepOf(known === null, importChanges(known, placed));
  const notes = step.type === 'same' ? [] : importNotes(placed, known === null, site);
  return {
    item: { kind: 'connection', id, step, notes },
    connection: step.type === 'same' ? null : placed,
  };
}

/**
 * What an import of a file would do to a site. Nothing is ever deleted. What cannot be imported is refused with every
 * reason, and the rest is imported.
 * @param pausedSince when a new connection counts as paused.
 */
export function planConfiguration(
  file: Configuration,
  site: KnownSite,
  pausedSince: Connection['pausedSince'],
): ConfigurationPlan {
  const ids = file.policies.map(({ id }) => id);
  const policies = file.policies.map((policy) => ({ policy, item: planPolicy(policy, ids, site) }));
  const taken = policies.filter(({ item }) => item.step.type !== 'refuse').map(({ policy }) => policy.id);
  const policyIds = new Set([...site.policies.map(({ id }) => id), ...taken]);
  const placed: Placed[] = [];
  for (const reported of file.connections) {
    const written = placed.flatMap(({ connection }) => connection ?? []);
    const kept = site.connections.filter(({ id }) => !written.some((each) => each.id === id));
    const others = [...kept, ...written].filter(({ id }) => id !== reported.id);
    placed.push(planConnection(reported, file, site, { policyIds, others, pausedSince }));
  }
  return {
    items: [...policies, ...placed].map(({ item }) => item),
    policies: policies
      .filter(({ item }) => item.step.type === 'add' || item.step.type === 'change')
      .map(({ policy }) => policy),
    connections: placed.flatMap(({ connection }) => connection ?? []),
  };
}
