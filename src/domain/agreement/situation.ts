import type { Case } from '../cases/case';
import { timelineOf } from '../cases/case-timeline';
import { waitingRequest } from '../cases/waiting-requests';
import type { SourceTraits } from '../findings/source-traits';
import { toEpochMs, type Instant } from '../sla/instant';
import { compareEvents } from '../sla/timeline';
import type { Agreement, AgreementValue, FieldAgreement, PersonNeeded } from './agreement';
import type { OutboundSituation, Sides } from './decide-outbound';
import { modeOf, type AgreementField, type AgreementSetting } from '../mapping/agreement-setting';

/** True if Jira says last that the issue ended without a fix. */
function isClosedInJira(kase: Case): boolean {
  const turns = timelineOf(kase).filter(
    ({ type, source }) =>
      source?.system === 'jira' && (type === 'fixed' || type === 'closed' || type === 'reopened'),
  );
  return turns.toSorted(compareEvents).at(-1)?.type === 'closed';
}

function stateNeeds(to: string, kase: Case, { lifecycleOf }: SourceTraits): PersonNeeded | null {
  const { stage } = lifecycleOf(to);
  if (stage === 'closed' || stage === 'unknown') return 'ends-without-fix';
  return stage === 'fixed' && isClosedInJira(kase) ? 'closed-in-jira' : null;
}

function personNeeded(
  field: AgreementField,
  { agreed }: FieldAgreement,
  { jira, source, translate }: Sides,
  kase: Case,
  traits: SourceTraits,
): PersonNeeded | null {
  const to: AgreementValue = translate(jira);
  if (to === null) return null;
  switch (field) {
    case 'state':
      return stateNeeds(to, kase, traits);
    case 'severity':
      return source !== null && Number(to) > Number(source) ? 'lower-severity' : null;
    case 'issue':
      return source !== null && source !== agreed.jira ? 'overwrites' : null;
    case 'assignee':
      return null;
  }
}

/** More changes of one field within an hour are not made by people. */
const MOST_IN_AN_HOUR = 3;
const HOUR_MS = 60 * 60 * 1000;

function isTooOften(field: AgreementField, { sent }: Agreement, now: Instant): boolean {
  const recent = sent.filter(
    (each) =>
      each.field === field && each.by === 'automatic' && toEpochMs(now) - toEpochMs(each.at) < HOUR_MS,
  );
  return recent.length >= MOST_IN_AN_HOUR;
}

/** What a field is decided by, beside what both sides say. */
export interface Surroundings {
  readonly kase: Case;
  readonly agreement: Agreement;
  readonly setting: AgreementSetting;
  readonly traits: SourceTraits;
  readonly now: Instant;
}

/** True while somebody has yet to say whether the end that Jira names counts. */
export function awaitsApproval(kase: Case): boolean {
  return kase.awaitedStop !== null || waitingRequest(kase, 'close') !== null;
}

/** Where a field is decided: an approver of the policy comes before the source hears of an end. */
export function situationOf(
  field: AgreementField,
  known: FieldAgreement,
  sides: Sides,
  { kase, agreement, setting, traits, now }: Surroundings,
): OutboundSituation {
  const needed = personNeeded(field, known, sides, kase, traits);
  return {
    mode: modeOf(field, setting),
    personNeeded: needed ?? (isTooOften(field, agreement, now) ? 'too-often' : null),
    awaitsApproval: field === 'state' && awaitsApproval(kase),
  };
}
