import { readCase } from '../../domain/issues/issue-view';
import type { DateOrigin } from '../../domain/issues/date-origin';
import { dateOriginWord } from '../../wording/date-origin-word';
import type { ClockResult, NamedClock } from '../../domain/sla/clock';
import { worstClock } from '../../domain/sla/worst-clock';
import { clockName } from '../../wording/clock-names';
import { remainingShort } from '../../wording/moments';
import { policyFor } from '../cases/case-context';
import type { PanelPlace, ShowPanelPorts } from './show-panel';

/** Colors of Jira's lozenges. */
export type LozengeType = 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success';

export interface Lozenge {
  readonly label: string;
  readonly type: LozengeType;
}

function toLozenge({ state, band, remainingMs }: ClockResult): Lozenge {
  switch (state) {
    case 'running':
      return { label: remainingShort(remainingMs ?? 0), type: band === 'at-risk' ? 'moved' : 'inprogress' };
    case 'breached':
      return { label: remainingShort(remainingMs ?? 0), type: 'removed' };
    case 'met':
      return { label: 'Met', type: 'success' };
    case 'missed':
      return { label: 'Missed', type: 'removed' };
    case 'paused':
      return { label: 'Paused', type: 'moved' };
    case 'not-started':
      return { label: 'Not started', type: 'new' };
    case 'no-target':
      return { label: 'No target', type: 'default' };
    case 'cancelled':
      return { label: 'Cancelled', type: 'default' };
  }
}

/** A date that is not the policy's says so: `24 d left, extended`. */
function marked(lozenge: Lozenge, origin: DateOrigin | null): Lozenge {
  return origin === null ? lozenge : { ...lozenge, label: `${lozenge.label}, ${dateOriginWord(origin)}` };
}

/** Names clocks other than the fix: `Triage: 3 h left`. */
function named({ name, label, clock }: NamedClock, origin: DateOrigin | null): Lozenge {
  const lozenge = toLozenge(clock);
  if (name === 'fix') return marked(lozenge, origin);
  const said = `${lozenge.label.slice(0, 1).toLowerCase()}${lozenge.label.slice(1)}`;
  return { ...lozenge, label: `${clockName(name, label)}: ${said}` };
}

/**
 * The lozenge of the most urgent clock beside an issue's fields; `null` if this person may see none. Jira asks on every
 * view of an issue, so the only Jira call checks that they may see the issue.
 */
export async function showLozenge({ issueId }: PanelPlace, ports: ShowPanelPorts): Promise<Lozenge | null> {
  if ((await ports.issues.read(issueId)) === null) return null;
  const kase = await ports.cases.findByIssue(issueId);
  const connection = kase === null ? null : await ports.connections.load(kase.connectionId);
  if (kase === null || connection === null) return null;
  const policy = await policyFor(kase, connection, ports.policies);
  const { clocks, origin } = readCase(kase, connection, policy, ports.now());
  return named(worstClock(clocks), origin);
}
