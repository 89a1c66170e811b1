import type { StartInput } from '../../../src/contract/panel';
import type { Severity } from '../../../src/domain/sla/severity';
import { lineOf } from '../ui/line-of';
import type { FormReading, Problems } from './decision';
import { startWords } from './words/form-words';

const MINUTE = 60_000;

/** A moment in the viewer's zone in the format of a date and time field, to the minute. */
export function toLocalInput(epochMs: number): string {
  const localMs = epochMs - new Date(epochMs).getTimezoneOffset() * MINUTE;
  return new Date(localMs).toISOString().slice(0, 16);
}

/** The clock in a form, with its start as an instant; or its missing input. */
export function readStart(form: FormData): FormReading<StartInput> {
  const textOf = (name: keyof StartInput): string => lineOf(form, name);
  const connectionId = textOf('connectionId');
  const [policyId, severity] = [textOf('policyId'), textOf('severity')];
  // Without an offset it is parsed in the viewer's zone.
  const startMs = Date.parse(textOf('startedAt'));
  const problems: Problems = {
    ...(policyId === '' && { policyId: startWords.policyMissing }),
    ...(severity === '' && { severity: startWords.severityMissing }),
    ...(Number.isNaN(startMs) && { startedAt: startWords.startMissing }),
  };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const startedAt = new Date(startMs).toISOString();
  // The form offers nothing else, and the server validates it.
  const input = { policyId, severity: severity as Severity, startedAt };
  return { ok: true, input: connectionId === '' ? input : { connectionId, ...input } };
}
