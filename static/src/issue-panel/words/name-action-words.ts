import type { TrackedPanel } from '../../../../src/contract/panel';
import type { NameAction } from '../../../../src/domain/panel/name-action';

interface Words {
  readonly intro: string;
  readonly label: string;
  readonly hint: string;
  readonly reason: string;
  readonly doneText: string;
}

/** A field for a milestone or a flag, and one for the reason. */
interface NameField {
  readonly name: 'name' | 'at' | 'words';
  readonly label: string;
  readonly hint: string;
  /** `null` if it is optional. */
  readonly missing: string | null;
  readonly options?: readonly string[];
}

interface NameActionWords {
  readonly intro: string;
  readonly fields: readonly NameField[];
  readonly doneText: string;
}

const words: Readonly<Record<NameAction['type'], Words>> = {
  reach: {
    intro:
      'Record something that happened outside Jira, such as a reward or a retest. It counts only once. If it would turn an overdue clock into a met one, an approver decides.',
    label: 'Milestone',
    hint: 'Clocks of the policy start or end with it.',
    reason: 'How you know.',
    doneText: 'Milestone marked as reached.',
  },
  'set-flag': {
    intro: 'While the flag is set, the shorter targets that the policy has for it apply too.',
    label: 'Flag',
    hint: 'The due date can only become earlier.',
    reason: 'How you know.',
    doneText: 'Flag set.',
  },
  'clear-flag': {
    intro:
      'Without the flag its shorter targets no longer apply. If a date would be later, an approver decides.',
    label: 'Flag',
    hint: 'The due date becomes the one without this flag.',
    reason: 'Why it no longer holds.',
    doneText: 'Flag cleared.',
  },
};

const reachedAt: NameField = {
  name: 'at',
  label: 'When (optional)',
  hint: 'In your time zone; not before the finding was submitted, and not in the future. Left empty, it counts from now.',
  missing: null,
};

/** Texts and fields of the forms for milestones and flags. */
export function nameActionWords(type: NameAction['type'], { names }: TrackedPanel): NameActionWords {
  const { intro, label, hint, reason, doneText } = words[type];
  return {
    intro,
    fields: [
      { name: 'name', label, hint, missing: `Choose a ${label.toLowerCase()}.`, options: names[type] },
      ...(type === 'reach' ? [reachedAt] : []),
      {
        name: 'words',
        label: 'Reason',
        hint: `${reason} Added as a comment on this issue, at most 1000 characters.`,
        missing: 'Enter a reason.',
      },
    ],
    doneText,
  };
}
