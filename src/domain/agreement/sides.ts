import type { Case } from '../cases/case';
import { timelineOf } from '../cases/case-timeline';
import type { TrackedIssue } from '../cases/tracked-issue';
import { toEpochMs } from '../sla/instant';
import { severities, severityRank } from '../sla/severity';
import { compareEvents, type TimelineEvent } from '../sla/timeline';
import type { AgreementValue } from './agreement';
import type { Sides } from './decide-outbound';
import type { AgreementField, AgreementSetting } from '../mapping/agreement-setting';

/** What Jira says of an issue, as far as its source may be told. */
export interface IssueSide {
  readonly statusId: string;
  /** Account id; `null` for nobody. */
  readonly assignee: string | null;
}

/** What the source says of a finding. */
export interface SourceSide {
  readonly state: string | null;
  /** 1 for the most severe to 5. */
  readonly severity: number | null;
  /** Id of the person in the source; `null` for nobody. */
  readonly assignee: string | null;
  readonly customFields: Readonly<Record<string, string | null>>;
}

/** A case whose issue exists, with what both sides say. */
export interface BothSaid {
  readonly kase: Case;
  readonly issue: TrackedIssue;
  readonly inJira: IssueSide;
  readonly inSource: SourceSide;
  readonly setting: AgreementSetting;
}

function ownEntry(table: Readonly<Record<string, string | null>>, key: string | null): AgreementValue {
  return key !== null && Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

/** The source's rating of a severity, 1 to 5. */
function toRating(severity: string | null): AgreementValue {
  const known = severities.find((each) => each === severity);
  return known === undefined ? null : String(severityRank(known) + 1);
}

/** The source's own id of a person in Jira; `null` for nobody, and for people it does not know. */
export function memberOf(accountId: string | null, { members }: AgreementSetting): AgreementValue {
  return members.find((each) => each.accountId === accountId)?.memberId ?? null;
}

type SeverityFact = Extract<TimelineEvent, { type: 'severity' }>;

/** The severity that a person has given since the setting; `null` if the source, or nobody, has rated it last. */
export function ratedByPerson(kase: Case, { since }: AgreementSetting): string | null {
  const rated = timelineOf(kase).filter((event): event is SeverityFact => event.type === 'severity');
  const last = rated.toSorted(compareEvents).at(-1);
  const isOfPerson = last?.source !== undefined && last.source.system !== 'source';
  if (!isOfPerson || since.severity === undefined) return null;
  return toEpochMs(last.at) >= toEpochMs(since.severity) ? last.severity : null;
}

/** What both sides say of a field. */
export function sidesOf(field: AgreementField, said: BothSaid): Sides {
  const { kase, issue, inJira, inSource, setting } = said;
  switch (field) {
    case 'state':
      return {
        jira: inJira.statusId,
        source: inSource.state,
        translate: (statusId) => ownEntry(setting.states, statusId),
        isFollowing: issue.lastWritten.moved.statusId === inJira.statusId,
      };
    case 'severity':
      return {
        jira: ratedByPerson(kase, setting),
        source: inSource.severity === null ? null : String(inSource.severity),
        translate: toRating,
        isFollowing: false,
      };
    case 'assignee':
      return {
        // Translated at once: what is stored names no account.
        jira: memberOf(inJira.assignee, setting),
        source: inSource.assignee,
        translate: (member) => member,
        isFollowing: false,
      };
    case 'issue':
      return {
        jira: issue.key,
        source: ownEntry(inSource.customFields, setting.issueField),
        translate: (key) => key,
        isFollowing: false,
      };
  }
}
