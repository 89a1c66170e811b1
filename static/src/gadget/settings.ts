import type { PeriodLength } from '../../../src/contract/figures';
import type { Severity } from '../../../src/domain/sla/severity';
import { periodLengths } from '../overview/address';
import { leastSeverities } from './least-severity';

/** What a trend shows: cases open at the end of each month, or the share of the fixes due in it that were in time. */
export const trendCharts = ['backlog', 'kept'] as const;
export type TrendChart = (typeof trendCharts)[number];

/** Minutes between two refreshes. */
export const refreshIntervals = [15, 30, 60, 120] as const;
export type RefreshMinutes = (typeof refreshIntervals)[number];

/** The settings of a gadget, as somebody saved them on a dashboard. */
export interface GadgetSettings {
  /** `null` for all. */
  readonly connectionId: string | null;
  /** This severity and worse ones; `null` for all cases, also those without a severity. */
  readonly leastSeverity: Severity | null;
  readonly months: PeriodLength;
  readonly chart: TrendChart;
  /** `null` for never. */
  readonly refreshMinutes: RefreshMinutes | null;
}

/** Before anybody has saved any. The figures are counted at most once an hour. */
export const usualSettings: GadgetSettings = {
  connectionId: null,
  leastSeverity: null,
  months: 6,
  chart: 'backlog',
  refreshMinutes: 60,
};

/** The settings that Jira kept. What is missing, or of another version of the app, is as usual. */
export function readSettings(kept: unknown): GadgetSettings {
  const { connectionId, leastSeverity, months, chart, refreshMinutes } = (
    typeof kept === 'object' && kept !== null ? kept : {}
  ) as Readonly<Record<keyof GadgetSettings, unknown>>;
  return {
    connectionId: typeof connectionId === 'string' && connectionId !== '' ? connectionId : null,
    leastSeverity: leastSeverities.find((severity) => severity === leastSeverity) ?? null,
    months: periodLengths.find((length) => length === months) ?? usualSettings.months,
    chart: trendCharts.find((each) => each === chart) ?? usualSettings.chart,
    refreshMinutes:
      refreshMinutes === null
        ? null
        : (refreshIntervals.find((minutes) => minutes === refreshMinutes) ?? usualSettings.refreshMinutes),
  };
}

/** The settings for Jira to keep. Jira's own timer goes by `refresh`, a positive number of minutes. */
export function settingsToKeep(settings: GadgetSettings): Readonly<Record<string, unknown>> {
  const { refreshMinutes } = settings;
  return { ...settings, ...(refreshMinutes !== null && { refresh: refreshMinutes }) };
}
