import type { ExceptionKind, FigureSeverity, Month } from '../domain/figures/case-figures';
import type { SharedTarget } from '../domain/figures/fix-targets';
import type {
  BacklogMonth,
  BySeverity,
  Compliance,
  ComplianceMonth,
  Quantiles,
} from '../domain/figures/trends';
import type { BulkApi } from './bulk';
import type { Instant } from '../domain/sla/instant';
import type { NoPermission, UnknownConnection } from './refusals';
import type { TargetName } from '../domain/sla/policy';

/** Length of a period in whole months, the current one included. */
export type PeriodLength = 3 | 6 | 12 | 24;

export interface FiguresRequest {
  readonly months: PeriodLength;
  /** `null` for all. */
  readonly connectionId: string | null;
  /** Key of a project; `null` for all that the person may browse. */
  readonly project: string | null;
}

/** What a clock took, for one severity or all, by both measures; `null` where no clock ended. */
export interface ClockTimes {
  readonly clock: TargetName;
  /** `null` for all. */
  readonly severity: FigureSeverity | null;
  readonly calendar: Quantiles | null;
  /** In the measure of the policies' targets, pauses left out. */
  readonly policy: Quantiles | null;
  /** True if a target among them counts working time, whose days have fewer than 24 hours. */
  readonly isWorking: boolean;
}

/** What the fix clock took in one month, in calendar time. */
export interface MonthTime {
  readonly month: Month;
  readonly fix: Quantiles | null;
}

/** What the fixes of a severity took, in the measure of its target, and that target. */
export interface FixesAgainstTarget {
  readonly severity: FigureSeverity;
  /** One for each month of the period; `null` where nothing with a target was fixed. */
  readonly months: readonly (Quantiles | null)[];
  readonly shared: SharedTarget;
}

/** How one version of a policy was kept. */
export interface PolicyCompliance {
  readonly id: string;
  readonly version: number;
  /** `null` if the version is not stored any more. */
  readonly name: string | null;
  readonly rows: readonly Compliance[];
}

export type ExceptionSums = Readonly<
  Record<ExceptionKind, { readonly count: number; readonly minutes: number }>
>;

/** Figures of the past. No titles, no report text, no people. */
export interface FiguresView {
  readonly type: 'figures';
  /** Everything that changed before is counted; of several connections the earliest. `null` while the first count runs. */
  readonly asOf: Instant | null;
  /** False if nothing is being counted: there is no connection, or not the one that was asked for. */
  readonly isCounting: boolean;
  readonly now: Instant;
  /** Those that have figures of a project that the person may browse. */
  readonly connections: readonly { readonly id: string; readonly program: string }[];
  /** Projects with figures that the person may browse, and how many others there are. */
  readonly projects: readonly { readonly key: string; readonly name: string }[];
  readonly hiddenProjects: number;
  readonly months: readonly Month[];
  readonly backlog: readonly BacklogMonth[];
  /** Open cases in the brackets of `ageBrackets`. */
  readonly ageing: readonly BySeverity[];
  readonly times: readonly ClockTimes[];
  readonly fixByMonth: readonly MonthTime[];
  /** For each severity with a fix in the period whose policy had a target. */
  readonly againstTarget: readonly FixesAgainstTarget[];
  readonly compliance: readonly PolicyCompliance[];
  /** For each of the months. */
  readonly complianceByMonth: readonly ComplianceMonth[];
  readonly exceptions: ExceptionSums;
}

/** `no-projects`: the person may browse none of the projects that have figures. */
export type FiguresResult = FiguresView | { readonly type: 'no-projects' };

/** How far the count of a connection's cases is. */
export interface CountView {
  readonly connectionId: string;
  /** Everything that changed before is counted; `null` before the first count has ended. */
  readonly asOf: Instant | null;
  /** Set while cases are being counted: how many were read, and whether all of them are counted once more. */
  readonly running: { readonly read: number; readonly isRebuild: boolean } | null;
  /** When all were last counted once more, and how many figures had been wrong. */
  readonly lastRebuild: { readonly at: Instant; readonly drift: number } | null;
}

export type CountsResult =
  { readonly type: 'counts'; readonly now: Instant; readonly counts: readonly CountView[] } | NoPermission;

export type RecountResult = { readonly type: 'queued' } | UnknownConnection | NoPermission;

/** Resolver functions of the admin page for the figures. */
export type CountsApi = {
  listCounts: () => CountsResult;
  recount: (input: { readonly connectionId: string }) => RecountResult;
};

/** Resolver functions of the overview. */
export type OverviewApi = BulkApi & {
  getFigures: (input: FiguresRequest) => FiguresResult;
};
