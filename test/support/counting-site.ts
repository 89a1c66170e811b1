import { join } from 'node:path';
import { readManifest } from '../../devhost/forge/base/manifest';
import { createCaseStore } from '../../src/adapters/kvs/case-store';
import { figuresStore } from '../../src/adapters/kvs/figures-store';
import type { Case } from '../../src/domain/cases/case';
import type { TrackedIssue } from '../../src/domain/cases/tracked-issue';
import { joinTrees } from '../../src/domain/figures/count-tree';
import { figuresOfCase } from '../../src/domain/figures/figures-of-case';
import { emptyRollup, exchange, type Rollup } from '../../src/domain/figures/rollup';
import type { QueuedCounting } from '../../src/domain/work/queued-work';
import { continueCounting, type CountPorts } from '../../src/usecases/figures/count-cases';
import { closed, connectionWith, fixed, policyWith, rated, triaged } from './builders';
import { caseWith, trackedAt } from './case-builders';
import { installStorage, type StoragePlatform } from './storage-platform';

const entities = readManifest(join(__dirname, '../../manifest.yml')).app.storage?.entities ?? [];
const severities = ['critical', 'high', 'medium', 'low'] as const;
const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export function issueAt(now: string): TrackedIssue {
  const { issue } = trackedAt({ now });
  if (issue === null) throw new Error('The case has no issue.');
  return issue;
}

/** Received over two months; some are fixed, some closed without a fix, most are open. */
export function caseNumber(number: number): Case {
  const day = String(1 + (number % 28)).padStart(2, '0');
  const at = `2026-0${9 + (number % 2) === 9 ? 9 : 8}-${day}T10:00:00Z`;
  const severity = severities[number % 4] ?? 'low';
  const issue = {
    ...issueAt(at),
    id: String(10_000 + number),
    key: `${number % 5 === 0 ? 'PAY' : 'SEC'}-${number}`,
  };
  const stop =
    number % 3 === 0
      ? [fixed('2026-10-02T10:00:00Z')]
      : number % 7 === 0
        ? [closed('2026-10-03T10:00:00Z')]
        : [];
  return caseWith({
    version: 0,
    submissionId: `submission-${number}`,
    submitted: { at, exact: true },
    timeline: [triaged(at), rated(at, severity), ...stop],
    issue,
  });
}

/** The cases of the connection `demo` in the storage, and their count. */
export interface CountingSite {
  readonly storage: () => StoragePlatform;
  readonly now: () => string;
  readonly advance: (ms: number) => void;
  readonly save: (kase: Case) => Promise<Case>;
  /** Saves cases with the numbers from 0, and waits until queries show them. */
  readonly saveMany: (count: number, changed?: (kase: Case) => Case) => Promise<readonly Case[]>;
  readonly work: (changes?: Partial<QueuedCounting>) => QueuedCounting;
  /** One step of a count. */
  readonly step: (work: QueuedCounting) => ReturnType<typeof continueCounting>;
  /** Works until nothing is queued. */
  readonly count: (first?: QueuedCounting) => Promise<void>;
  /** What waits in the queue; a test may take it out. */
  readonly queued: QueuedCounting[];
  /** The seconds that each work queued so far was held back. */
  readonly waits: (number | undefined)[];
  /** What is on display. */
  readonly counted: () => Promise<Rollup>;
  /** What has to be on display with these cases. */
  readonly expected: (all: readonly Case[]) => Rollup;
}

/** Gives each test of a file an empty storage. */
export function useCountingSite(): CountingSite {
  let storage: StoragePlatform;
  let cases: ReturnType<typeof createCaseStore>;
  const queued: QueuedCounting[] = [];
  const waits: (number | undefined)[] = [];
  const now = (): string => new Date(storage.clock.nowMs()).toISOString();
  const advance = (ms: number): void => {
    storage.clock.set(storage.clock.nowMs() + ms);
  };

  beforeEach(() => {
    storage = installStorage(entities);
    storage.clock.set(Date.parse('2026-10-05T12:00:00Z'));
    cases = createCaseStore(now);
    for (const list of [queued, waits]) list.length = 0;
  });

  const ports = (): CountPorts => ({
    now,
    cases,
    connections: { load: (id) => Promise.resolve(id === 'demo' ? connectionWith() : null) },
    policies: { current: () => Promise.resolve(policyWith()), pinned: () => Promise.resolve(policyWith()) },
    queue: {
      push: (all, after) => {
        queued.push(...(all as readonly QueuedCounting[]));
        waits.push(after);
        return Promise.resolve();
      },
    },
    figures: figuresStore,
  });
  const site: CountingSite = {
    ...{ now, advance, queued, waits },
    storage: () => storage,
    async save(kase) {
      const saved = await cases.save(kase);
      if (saved === 'conflict') throw new Error('Somebody else saved the case.');
      return saved;
    },
    async saveMany(count, changed = (kase) => kase) {
      const all: Case[] = [];
      for (let number = 0; number < count; number += 1) {
        advance(1);
        all.push(await site.save(changed(caseNumber(number))));
      }
      advance(MINUTE);
      return all;
    },
    work: (changes = {}) => ({
      ...{ v: 1, kind: 'counting', receivedAt: now(), connectionId: 'demo', rebuild: false },
      ...changes,
    }),
    step: (work) => continueCounting(work, ports()),
    async count(first = site.work()) {
      queued.push(first);
      for (let next = queued.shift(); next !== undefined; next = queued.shift()) await site.step(next);
    },
    async counted() {
      const state = await figuresStore.load('demo');
      if (state === null) return emptyRollup;
      const { generation, rollups } = state.current;
      const all = await figuresStore.rollups({ connectionId: 'demo', generation }, rollups);
      return [...all.values()].map(({ value }) => value).reduce(joinTrees, emptyRollup);
    },
    expected: (all) =>
      all.reduce((sum, kase) => exchange(sum, null, figuresOfCase(kase, policyWith(), now())), emptyRollup),
  };
  return site;
}
