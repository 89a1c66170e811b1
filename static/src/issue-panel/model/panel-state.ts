import type { TrackedPanel } from '../../../../src/contract/panel';

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

export function trackedStateOf({ clock, severity }: Pick<TrackedPanel, 'clock' | 'severity'>): TrackedState {
  switch (clock.state) {
    case 'running':
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
