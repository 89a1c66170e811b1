import { isWithoutFinding } from '../findings/source-id';
import type { Case } from '../cases/case';
import { heldFlags } from '../cases/held-flags';
import type { Projection } from '../cases/projection';
import type { Connection } from '../connections/connection';
import type { Clocks, ClockState } from '../sla/clock';
import { earlierOf, toEpochMs, type Instant } from '../sla/instant';
import { nextCheckOfAll } from '../sla/next-check';
import { policyLabel, type PolicyRef, type ClockName } from '../sla/policy';
import type { Severity } from '../sla/severity';
import type { TimelineEvent } from '../sla/timeline';

type ProjectedCase = Pick<
  Case,
  'submissionId' | 'connectionId' | 'source' | 'facts' | 'timeline' | 'dateRequest'
>;

/** What follows from the timeline of a case at a moment. */
export interface Reckoned {
  /** As the clocks read it. */
  readonly timeline: readonly TimelineEvent[];
  readonly clocks: Clocks;
  readonly severity: Severity | null;
}

/** The program's code from the finding, else from its connection. */
function programOf(
  { source, facts }: ProjectedCase,
  { program }: Pick<Connection, 'program'>,
): string | null {
  return isWithoutFinding(source) ? null : (facts.programCode ?? program);
}

function stateOf(clocks: Clocks, wanted: ClockName): ClockState | null {
  return clocks.find(({ name }) => name === wanted)?.clock.state ?? null;
}

/** The instant of the earliest fact that is still ahead, which no clock counts until then; `null` if there is none. */
function firstAhead({ timeline }: ProjectedCase, now: Instant): Instant | null {
  const nowMs = toEpochMs(now);
  return timeline
    .filter(({ at }) => toEpochMs(at) > nowMs)
    .reduce<Instant | null>((earliest, { at }) => earlierOf(earliest, at), null);
}

/** The flags that hold, sorted, as one text. */
function flagText(timeline: readonly TimelineEvent[], now: Instant): string | null {
  const flags = [...heldFlags(timeline, toEpochMs(now)).keys()];
  return flags.length === 0 ? null : flags.join(', ');
}

/** What Jira stores of a case and its clocks at `now`. */
export function projectionOf(
  kase: ProjectedCase,
  { timeline, clocks, severity }: Reckoned,
  connection: Pick<Connection, 'program'>,
  policy: PolicyRef,
  now: Instant,
): Projection {
  const [{ clock: fix }] = clocks;
  const { state, band, startedAt, deadline, dueDate, outcome } = fix;
  return {
    submissionId: kase.submissionId,
    source: kase.source,
    program: programOf(kase, connection),
    connection: kase.connectionId,
    severity,
    state,
    band,
    policy: policyLabel(policy),
    startedAt,
    deadline,
    dueDate,
    outcome,
    nextCheckAt: earlierOf(nextCheckOfAll(clocks), firstAhead(kase, now)),
    flag: flagText(timeline, now),
    request: kase.dateRequest === null ? 'none' : 'waiting',
    triage: stateOf(clocks, 'triage'),
    response: stateOf(clocks, 'first-response'),
  };
}
