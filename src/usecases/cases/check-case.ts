import { decideCase } from '../../domain/decide/decide-case';
import type { QueuedCheck } from '../../domain/work/queued-work';
import { isLeftToNextSweep } from '../../domain/work/sweep';
import { changeCase, type Changed } from './change-case';
import type { ChangeCasePorts } from './ports';

/**
 * The clock has run: the issue shows the band it is in now, and the notices that have fallen due are given.
 * @throws as `changeCase` does.
 */
export function checkCase({ caseKey, receivedAt }: QueuedCheck, ports: ChangeCasePorts): Promise<Changed> {
  return changeCase(
    caseKey,
    {
      decide: (known, where) =>
        // Only an event of the source brings the researcher's text: a check never makes an issue.
        known?.issue
          ? decideCase(known, known, { ...where, cause: { by: 'time' }, givesNotices: true })
          : { outcome: 'unchanged' },
      isLeft: (stored) => isLeftToNextSweep(stored, receivedAt, ports.now()),
    },
    ports,
  );
}
