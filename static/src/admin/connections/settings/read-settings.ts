import type { ConnectionSettings } from '../../../../../src/contract/connections';
import type { Option } from '../../form/select-field';
import { lineOf } from '../../../ui/line-of';
import { minSeverityOptions } from './settings-options';

/** Problems by field name. */
export type SettingsProblems = Readonly<Record<string, string>>;

/** Prefix of the names of resolution fields, before the id. */
export const RESOLUTION = 'resolution:';

/** The selected outcomes of resolutions by id; default ones are left out. */
function resolutionsOf(form: FormData): ConnectionSettings['resolutions'] {
  const entries = [...form.entries()].flatMap(([name, value]): [string, 'fixed' | 'closed'][] =>
    name.startsWith(RESOLUTION) && (value === 'fixed' || value === 'closed')
      ? [[name.slice(RESOLUTION.length), value]]
      : [],
  );
  return Object.fromEntries(entries);
}

function chosen<T extends string>(options: readonly Option<T>[], value: string): T | undefined {
  return options.find((option) => option.value === value)?.value;
}

function orNull<T extends string>(text: T | ''): T | null {
  return text === '' ? null : text;
}

/** A number that is no score, such as -1 for a text, is left to the server. */
function score(text: string): number {
  return /^\d{1,2}([.,]\d{1,9})?$/.test(text) ? Number(text.replace(',', '.')) : -1;
}

/** `role:<name>` or `group:<id>`, with the name that was shown. */
function visibilityOf(value: string, name: string): ConnectionSettings['comments']['limitedTo'] {
  const [, type, id = ''] = /^(role|group):(.+)$/.exec(value) ?? [];
  return type === 'role' || type === 'group' ? { type, id, name: name === '' ? id : name } : null;
}

/** Reads the form, whose fields are named by their paths in the settings. The server validates it. */
export function readSettings(form: FormData): ConnectionSettings {
  const text = (name: string): string => lineOf(form, name);
  const all = (name: string): readonly string[] =>
    form.getAll(name).filter((value) => typeof value === 'string');
  const isChecked = (name: string): boolean => form.get(name) !== null;
  return {
    policyId: text('policyId'),
    createOn: text('createOn'),
    minSeverity: orNull(chosen(minSeverityOptions, text('minSeverity')) ?? ''),
    wantDuplicates: isChecked('wantDuplicates'),
    useCvss: isChecked('useCvss'),
    cvssBands: {
      critical: score(text('cvssBands.critical')),
      high: score(text('cvssBands.high')),
      medium: score(text('cvssBands.medium')),
      low: score(text('cvssBands.low')),
    },
    pauseOnBlocker: isChecked('pauseOnBlocker'),
    commentOnState: isChecked('commentOnState'),
    resolutions: resolutionsOf(form),
    priorityMovesSeverity: isChecked('priorityMovesSeverity'),
    recreateDeleted: isChecked('recreateDeleted'),
    linksToSource: isChecked('linksToSource'),
    linksToFiles: isChecked('linksToFiles'),
    approvers: all('approvers'),
    decidesAlone: all('decidesAlone'),
    asksToClose: isChecked('asksToClose'),
    comments: {
      isOn: isChecked('comments.isOn'),
      limitedTo: visibilityOf(text('comments.limitedTo'), text('comments.readers')),
    },
    answers: {
      team: all('answers.team'),
      researcher: all('answers.researcher'),
      isSigned: isChecked('answers.isSigned'),
      mark: isChecked('answers.byComment') ? text('answers.mark') : null,
    },
    notices: {
      comment: isChecked('notices.comment'),
      fallbackPeople: all('notices.fallbackPeople'),
      label: orNull(text('notices.label')),
      breachPriorityId: orNull(text('notices.breachPriorityId')),
    },
  };
}
