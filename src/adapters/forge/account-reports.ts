import { privacy } from '@forge/api';
import type { AccountReports, ReportAnswer } from '../../usecases/privacy/ports';

/** What the package rejects with if Atlassian answers anything but 200 or 204: the response, which is no error. */
interface Refusal {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
}

function isRefusal(cause: unknown): cause is Refusal {
  return typeof cause === 'object' && cause !== null && 'status' in cause && 'headers' in cause;
}

function toAnswer({ status, headers }: Refusal): ReportAnswer {
  if (status === 400) return { type: 'not-understood' };
  const said = Number(headers.get('retry-after') ?? NaN);
  return { type: 'unanswered', status, afterSeconds: Number.isFinite(said) ? said : null };
}

/**
 * Reports accounts to Atlassian, one call at a time: given more than ninety, the package makes all its calls at once.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/privacy-api/
 */
export const accountReports: AccountReports = {
  async report(accounts) {
    try {
      return { type: 'answered', changes: await privacy.reportPersonalData([...accounts]) };
    } catch (cause) {
      return isRefusal(cause) ? toAnswer(cause) : { type: 'unanswered', status: null, afterSeconds: null };
    }
  },
};
