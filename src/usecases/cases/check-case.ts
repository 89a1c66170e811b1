import { decideCase } from '../../domain/decide/decide-case';
import type { QueuedCheck } from '../../domain/work/queued-work';
import { isLeftToNextSweep } from '../../domain/work/sweep';
import { changeCase, type Changed } from './change-case';
import type { ChangeCasePorts } from './ports';

/**
 * Checks a case: the issue gets its current band, and due notices are given.
 * @throws as `changeCase` does.
 */
export function checkCase({ caseKey, receivedAt }: QueuedCheck, ports: ChangeCasePorts): Promise<Changed> {
  return changeCase(
    caseKey,
    {
      decide: (known, where) =>
        // Only a source event brings the researcher's text: a check never creates an issue.
        known?.issue
          ? decideCase(known, known, { ...where, cause: { by: 'time' }, givesNotices: true })
          : { outcome: 'unchanged' },
      isLeft: (stored) => isLeftToNextSweep(stored, receivedAt, ports.now()),
    },
    ports,
  );
}
