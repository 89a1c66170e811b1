import type { Instant } from '../sla/instant';

/** What an issue can tell its source: the state, the severity and the assignee of the finding, and the issue's key. */
export const agreementFields = ['state', 'severity', 'assignee', 'issue'] as const;
export type AgreementField = (typeof agreementFields)[number];

/** `propose`: a person decides about each change. `automatic`: it is sent, except where a person has to decide. */
export const agreementModes = ['off', 'propose', 'automatic'] as const;
export type AgreementMode = (typeof agreementModes)[number];

/** A person in Jira, and who that is in the source. */
export interface ProgramMember {
  readonly accountId: string;
  /** The source's own id. */
  readonly memberId: string;
}

/** What a connection tells its source of changes in Jira. */
export interface AgreementSetting {
  /** By field in use: changes before this stay where they are. */
  readonly since: Readonly<Partial<Record<AgreementField, Instant>>>;
  readonly modes: Readonly<Record<AgreementField, AgreementMode>>;
  /** The source's state by the id of a status in Jira; other statuses say nothing. */
  readonly states: Readonly<Record<string, string>>;
  /** Members of the program; other people say nothing. */
  readonly members: readonly ProgramMember[];
  /** Name of the source's custom field that gets the issue's key; `null` without one. */
  readonly issueField: string | null;
}

/** Nothing is sent until there is something to translate with; from then on a person decides about it. */
export const noAgreement: AgreementSetting = {
  since: {},
  modes: { state: 'propose', severity: 'off', assignee: 'propose', issue: 'propose' },
  states: {},
  members: [],
  issueField: null,
};

/** The setting as a form has it: the moments are decided when it is saved. */
export type AgreementChoice = Omit<AgreementSetting, 'since'>;

function isTranslatable(field: AgreementField, { states, members, issueField }: AgreementChoice): boolean {
  switch (field) {
    case 'state':
      return Object.keys(states).length > 0;
    case 'assignee':
      return members.length > 0;
    case 'issue':
      return issueField !== null;
    case 'severity':
      return true;
  }
}

/** The mode of a field as it counts: without anything to translate with it is off. */
export function modeOf(field: AgreementField, setting: AgreementChoice): AgreementMode {
  return isTranslatable(field, setting) ? setting.modes[field] : 'off';
}

/** The fields that may be sent. */
export function fieldsInUse(setting: AgreementChoice): readonly AgreementField[] {
  return agreementFields.filter((field) => modeOf(field, setting) !== 'off');
}

/** The setting after a choice: a field counts from now on, unless it counted before and went to the same place. */
export function chosenAgreement(
  before: AgreementSetting,
  chosen: AgreementChoice,
  now: Instant,
): AgreementSetting {
  const isSamePlace = (field: AgreementField): boolean =>
    field !== 'issue' || before.issueField === chosen.issueField;
  const since = fieldsInUse(chosen).map(
    (field) => [field, isSamePlace(field) ? (before.since[field] ?? now) : now] as const,
  );
  return { ...chosen, since: Object.fromEntries(since) };
}
