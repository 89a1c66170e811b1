import type { StoppedProject } from '../conversation/connection-comments';
import type { FailedTransition } from '../cases/tracked-issue';
import type { ColumnsRefusal } from '../columns/columns-state';
import type { Instant } from '../sla/instant';
import type { UnknownWork } from '../work/queued-work';
import type { ComparisonProblem } from './comparison-problems';
import type { IssueProblem } from './issue-problems';
import type { PeopleLost } from './people-lost';
import type { ProjectProblem } from './project-problem';
import type { RuledPlaceProblem } from './ruled-places';
import type { SenderProblem } from './sender-problems';

/** A problem that an administrator should know of, with the values for its sentence. */
export type Problem =
  | IssueProblem
  | ComparisonProblem
  | ProjectProblem
  | RuledPlaceProblem
  | SenderProblem
  | PeopleLost
  /** No deliveries can be accepted. */
  | { readonly kind: 'no-secret'; readonly connectionId: string }
  | {
      readonly kind: 'dead-letters';
      readonly connectionId: string;
      readonly count: number;
      /** Those whose body could not be read. */
      readonly unread: number;
      readonly more: boolean;
    }
  | { readonly kind: 'dead-letters-dropped'; readonly connectionId: string; readonly count: number }
  /** Accepted long ago and never finished: the queue dropped them. */
  | {
      readonly kind: 'stranded';
      readonly connectionId: string;
      readonly count: number;
      readonly more: boolean;
      readonly oldestAt: Instant;
    }
  | { readonly kind: 'missing-scopes'; readonly scopes: readonly string[] }
  | { readonly kind: 'missing-fields'; readonly connectionId: string; readonly fields: readonly string[] }
  /** Issues that should have followed source states and could not. */
  | { readonly kind: 'not-moved'; readonly connectionId: string; readonly moves: readonly FailedTransition[] }
  | {
      readonly kind: 'backlog';
      readonly connectionId: string;
      readonly count: number;
      readonly more: boolean;
      readonly oldestAt: Instant;
    }
  | { readonly kind: 'held-back'; readonly until: Instant }
  /** The queue holds or held work that another version of the app has queued. */
  | { readonly kind: 'unknown-work'; readonly work: UnknownWork }
  /** The app's fields keep the values that they have. */
  | ({ readonly kind: 'columns-refused' } & ColumnsRefusal)
  | { readonly kind: 'egress-refused'; readonly host: string }
  /** Deliveries are suspended. */
  | {
      readonly kind: 'paused';
      readonly connectionId: string;
      readonly since: Instant;
      readonly count: number;
      readonly more: boolean;
    }
  /** In a service project a comment was visible to customers: it was removed, and no more are written there. */
  | ({ readonly kind: 'comments-stopped'; readonly connectionId: string } & Omit<StoppedProject, 'at'>)
  | { readonly kind: 'comments-not-read'; readonly connectionId: string; readonly message: string }
  | { readonly kind: 'no-token'; readonly connectionId: string }
  /** Nobody is named who decides what would move a date later: administrators of the project do. */
  | { readonly kind: 'no-approvers'; readonly connectionId: string }
  | { readonly kind: 'no-delivery-yet'; readonly connectionId: string };

/** `bad`: something is lost, or will be. `warning`: something is late or incomplete. `note`: something is off. */
export type Weight = 'bad' | 'warning' | 'note';

const weights: Readonly<Record<Problem['kind'], Weight>> = {
  'no-secret': 'bad',
  'dead-letters': 'bad',
  'dead-letters-dropped': 'bad',
  stranded: 'bad',
  'signing-proposed': 'bad',
  'missing-scopes': 'bad',
  'unknown-work': 'bad',
  'token-refused': 'bad',
  duplicated: 'bad',
  'issues-doubled': 'bad',
  'issues-deleted': 'bad',
  'issues-gone': 'bad',
  'issues-refused': 'bad',
  'project-unseen': 'bad',
  'project-archived': 'bad',
  'ruled-project-unseen': 'bad',
  'ruled-project-archived': 'bad',
  'unjudged-resolution': 'warning',
  'issues-unseen': 'warning',
  'issues-not-commented': 'warning',
  'issues-not-written': 'warning',
  'issues-not-linked': 'warning',
  'issues-not-mirrored': 'warning',
  'issues-not-answered': 'warning',
  'issues-not-sent': 'warning',
  'issues-to-send': 'note',
  'comments-stopped': 'bad',
  'comments-not-read': 'warning',
  'calls-refused': 'warning',
  'foreign-deliveries': 'warning',
  'people-lost': 'warning',
  'panel-not-pinned': 'warning',
  'comparison-failed': 'warning',
  'comparison-late': 'warning',
  'missing-fields': 'warning',
  'ruled-missing-fields': 'warning',
  'not-moved': 'warning',
  backlog: 'warning',
  'held-back': 'warning',
  'columns-refused': 'warning',
  'issues-moved': 'note',
  'issues-far': 'note',
  'issues-contested': 'warning',
  'issues-property-changed': 'note',
  'issues-blocked': 'note',
  'issues-long': 'note',
  'issues-asked': 'warning',
  'no-approvers': 'note',
  'project-renamed': 'note',
  'egress-refused': 'note',
  paused: 'note',
  'no-token': 'note',
  'no-delivery-yet': 'note',
};

/** The weight of a problem. */
export function weightOf({ kind }: Problem): Weight {
  return weights[kind];
}
