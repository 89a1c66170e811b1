import type { ClockResult } from '../domain/sla/clock';
import { remainingShort } from '../wording/moments';
import { showPanel, type PanelPlace, type ShowPanelPorts } from './show-panel';

/** Colours of Jira's lozenges. */
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
      return { label: 'met', type: 'success' };
    case 'missed':
      return { label: 'missed', type: 'removed' };
    case 'paused':
      return { label: 'paused', type: 'moved' };
    case 'not-started':
      return { label: 'not started', type: 'new' };
    case 'no-target':
      return { label: 'no target', type: 'default' };
    case 'cancelled':
      return { label: 'cancelled', type: 'default' };
  }
}

/** The lozenge beside an issue's fields, or `null` where there is nothing to say to this person. */
export async function showLozenge(place: PanelPlace, ports: ShowPanelPorts): Promise<Lozenge | null> {
  const panel = await showPanel(place, ports);
  return panel.type === 'tracked' ? toLozenge(panel.clock) : null;
}
