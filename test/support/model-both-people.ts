import type { LocalSite } from './local-site';
import type { BothSidesProgram, Move } from './model-both-actions';
import { createBugcrowdPeople } from './model-both-bugcrowd';
import { createJiraTalkers } from './model-both-jira';
import { importAll, nameAudience, switchOn } from './model-both-site';
import { createTalk, type Said, type Talk } from './model-both-talk';
import type { Counts } from './model-services';

const SECOND_MS = 1000;
const TRIES = 5;

/** People on both sides, and what the test knows of their doings. */
export interface BothSides {
  readonly site: LocalSite;
  readonly talk: Talk;
  readonly said: () => readonly Said[];
  /** Issues that have been a submission's, by the submission. */
  readonly issuesOf: (submissionId: string) => ReadonlySet<string>;
  /** True if a role is named that sees what not everyone may read. */
  readonly isNamed: () => boolean;
  /** Since when comments come. */
  readonly sinceMs: () => number;
  act(move: Move): Promise<void>;
}

/** An administrator tries something until no call fails. */
export async function insist(site: LocalSite, what: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; tries < TRIES; tries += 1) {
    try {
      await what();
      return;
    } catch {
      await site.advance(60 * SECOND_MS);
    }
  }
  await what();
}

/** The page shows that a call failed, but not its effect. */
async function atLeastTry(doing: Promise<unknown>): Promise<void> {
  await doing.catch(() => undefined);
}

/** @param program whose beginning the site has already; its moves are made one by one. */
export function createBothSides(site: LocalSite, program: BothSidesProgram, counts: Counts): BothSides {
  const { bugcrowd, jira } = site.host;
  const talk = createTalk(counts);
  const there = createBugcrowdPeople(site, program.submissions, talk);
  const here = createJiraTalkers(site, talk);
  const owned = new Map<string, Set<string>>();
  let { isNamed } = program;
  let sinceMs = site.now();

  const noteOwners = (): void => {
    for (const { id } of bugcrowd.list()) {
      const issueId = site.caseOf(id)?.issue?.id;
      if (issueId !== undefined) owned.set(id, (owned.get(id) ?? new Set()).add(issueId));
    }
  };
  /** No call fails meanwhile. */
  const reinstall = async (): Promise<void> => {
    site.faults.reset();
    await site.reinstall();
    await switchOn(site, { ...program, isNamed });
    sinceMs = site.now();
    talk.states.forget();
    await importAll(site);
  };
  const inJira = async (move: Extract<Move, { pick: number }>): Promise<void> => {
    if (move.type === 'delete') await here.remove(move.pick);
    else if (move.type === 'move') await here.move(move.pick, move.to);
    else if (move.type === 'decide') await atLeastTry(here.decide(move.pick, move.isSent));
    else if (move.type === 'answer') await here.answer(move.pick, move.to, move.how);
    else if (move.type === 'remark') await here.remark(move.pick, move.isLimited);
    else if (move.type === 'link') await atLeastTry(here.link(move.pick));
    else await atLeastTry(here.unlink(move.pick));
  };
  const around = async (move: Exclude<Move, { pick: number } | { of: number }>): Promise<void> => {
    switch (move.type) {
      case 'audience':
        ({ isNamed } = move);
        await insist(site, () => nameAudience(site, isNamed));
        return;
      case 'clock':
        if (move.of === 'jira') jira.change({ clockAheadMs: move.aheadSeconds * SECOND_MS });
        else bugcrowd.setClockAhead(move.aheadSeconds * SECOND_MS);
        return;
      case 'reinstall':
        await reinstall();
        return;
      case 'fault':
        site.fault(move.fault);
        return;
      case 'wait':
        await site.advance(move.seconds * SECOND_MS);
    }
  };
  const perform = async (move: Move): Promise<void> => {
    if (move.type === 'report') there.report(move.of);
    else if (move.type === 'say') there.say(move);
    else if (move.type === 'judge') there.judge(move);
    else if (move.type === 'edit') there.edit(move.pick);
    else if ('pick' in move) await inJira(move);
    else await around(move);
  };

  return {
    site,
    talk,
    said: () => [...talk.said.values()],
    issuesOf(submissionId) {
      noteOwners();
      return owned.get(submissionId) ?? new Set();
    },
    isNamed: () => isNamed,
    sinceMs: () => sinceMs,
    async act(move) {
      talk.count(`times ${move.type}`);
      await perform(move);
      await site.advance(SECOND_MS);
      noteOwners();
    },
  };
}
