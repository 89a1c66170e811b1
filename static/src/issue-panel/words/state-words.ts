import type { IconName } from '../../ui/icon';
import type { LozengeTone } from '../../ui/lozenge';
import type { PanelState } from '../model/panel-state';

export interface StateWords {
  readonly name: string;
  /** Color and icon only repeat the word. */
  readonly tone: LozengeTone;
  readonly icon: IconName;
}

/** The word of a clock that was answered before a severity was known. */
export const unjudgedWords: StateWords = { name: 'Answered', tone: 'neutral', icon: 'success' };

/** The word of each state. */
export const stateWords: Readonly<Record<PanelState, StateWords>> = {
  loading: { name: 'Loading', tone: 'neutral', icon: 'clock' },
  error: { name: 'Not loaded', tone: 'danger', icon: 'danger' },
  'no-permission': { name: 'No permission', tone: 'neutral', icon: 'stop' },
  'connection-deleted': { name: 'Not tracked', tone: 'neutral', icon: 'stop' },
  'not-tracked': { name: 'No clock', tone: 'neutral', icon: 'stop' },
  'no-severity': { name: 'No severity', tone: 'discovery', icon: 'clock' },
  'no-target': { name: 'No target', tone: 'neutral', icon: 'stop' },
  'not-started': { name: 'Not started', tone: 'discovery', icon: 'clock' },
  'on-track': { name: 'On track', tone: 'information', icon: 'clock' },
  'at-risk': { name: 'At risk', tone: 'warning', icon: 'warning' },
  breached: { name: 'Overdue', tone: 'danger', icon: 'danger' },
  paused: { name: 'Paused', tone: 'warning', icon: 'pause' },
  met: { name: 'Met', tone: 'success', icon: 'success' },
  missed: { name: 'Missed', tone: 'danger', icon: 'danger' },
  cancelled: { name: 'Cancelled', tone: 'neutral', icon: 'stop' },
};
