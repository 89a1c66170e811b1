import type { TrackedPanel } from '../../../src/contract/panel';
import type { LozengeTone } from '../ui/lozenge';

/** The state of a tracked issue's panel: the clock's state in the distinctions that people make. */
export type TrackedState =
  | 'no-severity'
  | 'no-target'
  | 'not-started'
  | 'on-track'
  | 'at-risk'
  | 'breached'
  | 'paused'
  | 'met'
  | 'missed'
  | 'cancelled';

export type PanelState =
  TrackedState | 'loading' | 'error' | 'not-tracked' | 'connection-deleted' | 'no-permission';

/** @param hasPassed true if the deadline has passed by the server's present time; the answer may be older. */
export function trackedStateOf(
  { clock, severity }: Pick<TrackedPanel, 'clock' | 'severity'>,
  hasPassed: boolean,
): TrackedState {
  switch (clock.state) {
    case 'running':
      if (hasPassed) return 'breached';
      return clock.band === 'at-risk' ? 'at-risk' : 'on-track';
    case 'not-started':
      return severity === null && !clock.provisional ? 'no-severity' : 'not-started';
    case 'no-target':
    case 'paused':
    case 'breached':
    case 'met':
    case 'missed':
    case 'cancelled':
      return clock.state;
  }
}

/** The word of each state, and a color that only repeats it. */
export const stateWords: Readonly<Record<PanelState, { readonly name: string; readonly tone: LozengeTone }>> =
  {
    loading: { name: 'Loading', tone: 'neutral' },
    error: { name: 'Not loaded', tone: 'danger' },
    'no-permission': { name: 'No permission', tone: 'neutral' },
    'connection-deleted': { name: 'Not tracked', tone: 'neutral' },
    'not-tracked': { name: 'Not tracked', tone: 'neutral' },
    'no-severity': { name: 'Not started: no severity yet', tone: 'discovery' },
    'no-target': { name: 'No target', tone: 'neutral' },
    'not-started': { name: 'Not started', tone: 'discovery' },
    'on-track': { name: 'On track', tone: 'information' },
    'at-risk': { name: 'At risk', tone: 'warning' },
    breached: { name: 'Breached', tone: 'danger' },
    paused: { name: 'Paused', tone: 'warning' },
    met: { name: 'Met', tone: 'success' },
    missed: { name: 'Missed', tone: 'danger' },
    cancelled: { name: 'Cancelled', tone: 'neutral' },
  };
