import { scopes } from '../../devhost/bugcrowd/store/stored-comment';
import { assumed } from '../../devhost/bugcrowd/store/open-questions';
import type { LocalSite } from './local-site';
import type { BothSidesProgram } from './model-both-actions';
import { createBothSides, insist } from './model-both-people';
import { bothSidesProblems } from './model-both-problems';
import { ask, switchOn } from './model-both-site';
import type { Counts } from './model-services';

const HOUR_MS = 3_600_000;
/** A comparison skips what has changed more recently. */
const FRESH_MS = 11 * 60_000;

async function compare(site: LocalSite): Promise<void> {
  await site.advance(FRESH_MS);
  // One that runs may have begun before the last change.
  await insist(site, () => ask(site, 'startComparison', {}, 'started'));
  await site.quiesce();
}

/** Calls of the app that change something on either side. */
function changesIn({ ledger }: LocalSite): readonly string[] {
  return ledger
    .read()
    .entries.filter(({ kind, method }) => (kind === 'jira' || kind === 'egress') && method !== 'GET')
    .map(({ method, path, functionKey }) => `${method} ${path} by ${functionKey}`);
}

/** Nobody does anything: neither side may be told of anything. */
async function echoes(site: LocalSite): Promise<readonly string[]> {
  site.ledger.reset();
  await site.advance(2 * HOUR_MS);
  await site.quiesce();
  return changesIn(site).map((call) => `while nobody did anything: ${call}`);
}

/**
 * Runs a program on a reset site: its moves, then no more faults, a comparison with Bugcrowd, and hours in which nobody
 * does anything.
 * @returns what is wrong then.
 */
export async function playBothSides(
  site: LocalSite,
  program: BothSidesProgram,
  counts: Counts,
): Promise<readonly string[]> {
  const { commentEvents, showsAll, moves } = program;
  const { bugcrowd } = site.host;
  bugcrowd.answerQuestions({ commentEvents, scopesSeen: showsAll ? scopes : assumed.scopesSeen });
  await switchOn(site, program);
  const both = createBothSides(site, program, counts);
  await both.act({ type: 'judge', of: 0, state: 'triaged', severity: 2 });
  for (const move of moves) await both.act(move);
  site.faults.reset();
  await site.quiesce();
  await compare(site);
  await site.advance(2 * HOUR_MS);
  await site.quiesce();
  const problems = await bothSidesProblems(both, program);
  return [...problems, ...(await echoes(site))];
}
