import { EXTENSION_MAX_DAYS } from '../../../../src/wording/bulk-refusal';
import { lineOf } from '../../ui/line-of';
import { bulkWords } from '../words/bulk-words';
import type { Assignee, RunKind, Wanted } from '../run/run';

/** Problems of the form by field. */
export type Problems = Readonly<Partial<Record<'days' | 'date' | 'words' | 'person', string>>>;

export type WantedReading =
  { readonly ok: true; readonly wanted: Wanted } | { readonly ok: false; readonly problems: Problems };

const { form: words } = bulkWords;

function readExtension(form: FormData, plan: string): WantedReading {
  const isByDate = lineOf(form, 'by') === 'date';
  const dueDate = lineOf(form, 'date');
  const daysText = lineOf(form, 'days');
  const days = /^\d+$/.test(daysText) ? Number(daysText) : 0;
  const problems: Problems = {
    ...(isByDate && dueDate === '' && { date: words.date.problem }),
    ...(!isByDate && (days < 1 || days > EXTENSION_MAX_DAYS) && { days: words.days.problem }),
    ...(plan === '' && { words: words.plan.problem }),
  };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, wanted: { type: 'ask-extension', until: isByDate ? { dueDate } : { days }, plan } };
}

/** Reads the form of an action. @param person chosen in it, if it has such a field. */
export function readWanted(kind: RunKind, form: FormData, person: Assignee): WantedReading {
  const text = lineOf(form, 'words');
  switch (kind) {
    case 'ask-extension':
      return readExtension(form, text);
    case 'assign':
      return person === null
        ? { ok: false, problems: { person: words.person.problem } }
        : { ok: true, wanted: { type: 'assign', to: person } };
    case 'pause':
    case 'resume':
      return text === ''
        ? { ok: false, problems: { words: words.reason.problem } }
        : { ok: true, wanted: { type: kind, reason: text } };
  }
}
