import type { AgreementChoice } from '../../../../src/domain/mapping/agreement-setting';
import type { Choice } from '../../ui/choice';
import { chosenBefore } from '../form/jira-names';
import { memberFieldsWords as words } from './words';

/** A row of the table of people, which may be unfinished. */
export interface MemberRow {
  readonly person: Choice | null;
  readonly memberId: string;
}

/** What the form has: entries that may be unfinished. */
export interface AgreementDraft extends Pick<AgreementChoice, 'modes' | 'states'> {
  readonly members: readonly MemberRow[];
  readonly issueField: string;
}

/** By the place of an entry. */
export type DraftProblems = Readonly<Record<string, string>>;

/** What the parts of the form share. */
export interface AgreementPart {
  readonly draft: AgreementDraft;
  readonly change: (changes: Partial<AgreementDraft>) => void;
  readonly problemAt: (place: string) => string | undefined;
}

/** @param people names by account id. */
export function toDraft(
  { modes, states, members, issueField }: AgreementChoice,
  people: Readonly<Record<string, string>>,
): AgreementDraft {
  const rows = members.map(({ accountId, memberId }) => ({
    person: chosenBefore(accountId, people[accountId]),
    memberId,
  }));
  return { modes, states, members: rows, issueField: issueField ?? '' };
}

export function personPlace(index: number): string {
  return `agreement.members.${index}.person`;
}

export function memberPlace(index: number): string {
  return `agreement.members.${index}.memberId`;
}

function problemsOf({ members }: AgreementDraft): DraftProblems {
  const found = members.flatMap(({ person, memberId }, index) => [
    ...(person === null ? [[personPlace(index), words.choosePerson] as const] : []),
    ...(memberId.trim() === '' ? [[memberPlace(index), words.enterId] as const] : []),
  ]);
  return Object.fromEntries(found);
}

/** The setting, or the problems of unfinished entries. */
export function fromDraft(
  draft: AgreementDraft,
):
  | { readonly ok: true; readonly setting: AgreementChoice }
  | { readonly ok: false; readonly problems: DraftProblems } {
  const problems = problemsOf(draft);
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const { modes, states, issueField } = draft;
  const members = draft.members.flatMap(({ person, memberId }) =>
    person === null ? [] : [{ accountId: person.value, memberId: memberId.trim() }],
  );
  const name = issueField.trim();
  return { ok: true, setting: { modes, states, members, issueField: name === '' ? null : name } };
}
