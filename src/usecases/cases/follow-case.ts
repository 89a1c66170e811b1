import type { Case } from '../../domain/cases/case';
import { decideCase, type CaseContext, type CaseDecision } from '../../domain/decide/decide-case';
import { decideIssueChange } from '../../domain/decide/decide-issue-change';
import type { QueuedCheck, QueuedIssueChange } from '../../domain/work/queued-work';
import { isLeftToNextSweep } from '../../domain/work/sweep';
import { policyFor } from './case-context';
import { recoverCase } from './recover-case';
import { saveCase, writeToJira, type WriteCasePorts } from './write-case';

/** What came of work on a case: `gone` where there is none any more, `left` where nobody has to do it by now. */
export type Following =
  | { readonly type: 'done'; readonly outcome: CaseDecision['outcome'] | 'gone' | 'left' }
  | { readonly type: 'retry'; readonly afterSeconds: number };

/** What a decision starts from. */
export type DecideKnown = (
  known: Case,
  where: Pick<CaseContext, 'connection' | 'policy' | 'now'>,
) => CaseDecision;

/**
 * Loads a case, decides about it and applies what follows. Safe to repeat.
 * @param how.isLeft whether the case as it is stored is left alone.
 * @param how.takesBack the case goes back to what it was where Jira has turned the write away before anything was done.
 * @throws as `recordSubmission` does.
 */
export async function followCase(
  caseKey: string,
  decide: DecideKnown,
  ports: WriteCasePorts,
  how: { readonly isLeft?: (stored: Case) => boolean; readonly takesBack?: boolean } = {},
): Promise<Following> {
  const stored = await ports.cases.load(caseKey);
  if (stored !== null && how.isLeft?.(stored) === true) return { type: 'done', outcome: 'left' };
  if (stored === null) return { type: 'done', outcome: 'gone' };
  const connection = await ports.connections.load(stored.connectionId);
  if (connection === null) {
    // Nobody follows the case any more. It stays as evidence, and need not be looked at every hour.
    if (stored.nextCheckAt !== null) await saveCase({ ...stored, nextCheckAt: null }, ports.cases);
    return { type: 'done', outcome: 'left' };
  }
  const recovery = await recoverCase(stored, ports);
  if (recovery.type === 'wait') return { type: 'retry', afterSeconds: recovery.seconds };
  const { kase: known, recovered } = recovery;
  if (known === null) return { type: 'done', outcome: 'gone' };
  const policy = await policyFor(known, connection, ports.policies);
  const decision = decide(known, { connection, policy, now: ports.now() });
  switch (decision.outcome) {
    case 'unchanged':
      if (recovered) await saveCase(known, ports.cases, known.issue !== null);
      break;
    case 'recorded':
      await saveCase({ ...decision.kase, pending: null }, ports.cases, recovered && known.issue !== null);
      break;
    case 'create':
    case 'update':
      await writeToJira(decision, connection, ports, {
        newIssue: known.issue === null || recovered,
        ...(how.takesBack === true && { undone: known }),
      });
  }
  return { type: 'done', outcome: decision.outcome };
}

/** A person changed the issue in Jira: the clock follows. */
export function recordIssueChange(
  { caseKey, issueId, change }: QueuedIssueChange,
  ports: WriteCasePorts,
): Promise<Following> {
  return followCase(
    caseKey,
    (known, where) =>
      // Of an issue that the case has no more, e.g. one that was deleted and made again, nothing is news.
      known.issue?.id === issueId ? decideIssueChange(known, change, where) : { outcome: 'unchanged' },
    ports,
  );
}

/** The clock has run: the issue shows the band it is in now, and the notices that have fallen due are given. */
export function checkCase({ caseKey, receivedAt }: QueuedCheck, ports: WriteCasePorts): Promise<Following> {
  return followCase(
    caseKey,
    (known, where) =>
      // A report that was never told cannot make an issue: only an event from Bugcrowd brings its text.
      known.issue === null
        ? { outcome: 'unchanged' }
        : decideCase(known, known, { ...where, cause: { by: 'time' }, givesNotices: true }),
    ports,
    { isLeft: (stored) => isLeftToNextSweep(stored, receivedAt, ports.now()) },
  );
}
