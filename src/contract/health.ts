import type { Problem, Weight } from '../domain/health/assess-health';
import type { Counted } from '../domain/health/health-facts';
import type { DeliveryFigures } from '../domain/health/delivery-tallies';
import type { DeadLetterSummary, DroppedDeadLetter } from '../domain/deliveries/delivery';
import type { Instant } from '../domain/sla/instant';
import type { ResolutionMeaning } from '../domain/mapping/resolution';
import type { ComparisonView, ImportView } from './reconcile';
import type { SourceView } from './sources';
import type { NoPermission } from './refusals';

/** Health of a connection. No secrets, no report text. */

export interface ConnectionHealth extends DeliveryFigures {
  readonly connectionId: string;
  readonly source: SourceView;
  readonly lastDeliveryAt: Instant | null;
  readonly lastSuccessAt: Instant | null;
  /** True if there were too many deliveries to count all. */
  readonly atLeast: boolean;
  readonly backlog: Counted;
  readonly deadLetters: Counted;
  readonly deadLetterList: readonly DeadLetterSummary[];
  readonly dropped: readonly DroppedDeadLetter[];
  readonly missingFields: readonly string[];
  readonly comparison: ComparisonView;
  readonly import: ImportView | null;
}

export type HealthView =
  | {
      readonly type: 'health';
      readonly now: Instant;
      /** The worst first. */
      readonly problems: readonly (Problem & { readonly weight: Weight })[];
      readonly connections: readonly ConnectionHealth[];
    }
  | { readonly type: 'no-permission' };

export type JudgeResolutionResult = { readonly type: 'judged' | 'unknown-resolution' } | NoPermission;

/** Resolver functions for health. */
export type HealthApi = {
  getHealth: () => HealthView;
  /** Says what a resolution counts as, for the whole site. */
  judgeResolution: (input: {
    readonly resolutionId: string;
    readonly counts: ResolutionMeaning;
  }) => JudgeResolutionResult;
};
