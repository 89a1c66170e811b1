import type { ConnectionSettings } from '../../../src/contract/admin-view';
import type { Option } from './select-field';
import { createOnOptions, minSeverityOptions } from './settings-options';

/** What is wrong, under the name of the field it is wrong in. */
export type SettingsProblems = Readonly<Record<string, string>>;

/** What was entered, or what keeps it from being settings. */
export type EnteredSettings =
  | { readonly type: 'settings'; readonly settings: ConnectionSettings }
  | { readonly type: 'invalid'; readonly problems: SettingsProblems };

type Resolution = readonly [id: string, outcome: 'fixed' | 'closed'];

/** The lines of a list, without the blanks that come with copying, each once. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** `10001 closed`: a resolution by its id, and what it says about the clock. */
function toResolution(line: string): Resolution | null {
  const [, id, outcome] = /^(\S+)\s+(fixed|closed)$/i.exec(line) ?? [];
  if (id === undefined || outcome === undefined) return null;
  return [id, outcome.toLowerCase() === 'fixed' ? 'fixed' : 'closed'];
}

function chosen<T extends string>(options: readonly Option<T>[], value: string): T | undefined {
  return options.find((option) => option.value === value)?.value;
}

function orNull<T extends string>(text: T | ''): T | null {
  return text === '' ? null : text;
}

/** Reads the form, whose fields are named for their places in the settings. */
export function readSettings(form: FormData): EnteredSettings {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const lines = (name: string): readonly string[] => linesOf(text(name));
  const isChecked = (name: string): boolean => form.get(name) !== null;

  const resolutions: Resolution[] = [];
  for (const line of lines('resolutions')) {
    const resolution = toResolution(line);
    if (resolution === null) {
      const problem = `“${line}” is not an id and then “fixed” or “closed”.`;
      return { type: 'invalid', problems: { resolutions: problem } };
    }
    resolutions.push(resolution);
  }
  const settings: ConnectionSettings = {
    policyId: text('policyId'),
    createOn: chosen(createOnOptions, text('createOn')) ?? 'triaged',
    minSeverity: orNull(chosen(minSeverityOptions, text('minSeverity')) ?? ''),
    wantDuplicates: isChecked('wantDuplicates'),
    useCvss: isChecked('useCvss'),
    commentOnState: isChecked('commentOnState'),
    resolutions: Object.fromEntries(resolutions),
    priorityMovesSeverity: isChecked('priorityMovesSeverity'),
    recreateDeleted: isChecked('recreateDeleted'),
    approvers: lines('approvers'),
    notices: {
      comment: isChecked('notices.comment'),
      fallbackPeople: lines('notices.fallbackPeople'),
      label: orNull(text('notices.label')),
      breachPriorityId: orNull(text('notices.breachPriorityId')),
    },
  };
  return { type: 'settings', settings };
}
