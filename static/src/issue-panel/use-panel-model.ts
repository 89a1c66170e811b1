import { useMemo } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import type { ServerClock } from '../time/server-clock';
import { useServerTime } from '../time/use-server-time';
import { panelModelAt, type PanelModel } from './model/panel-model';

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The panel as of now: computed each second, and new only when something that it shows has changed. */
export function usePanelModel(view: TrackedPanel, clock: ServerClock): PanelModel {
  const { deadline } = view.clock;
  const text = useServerTime(clock, deadline === null ? 0 : Date.parse(deadline), (nowMs) =>
    JSON.stringify(panelModelAt(view, nowMs, isStill())),
  );
  return useMemo(() => JSON.parse(text) as PanelModel, [text]);
}
