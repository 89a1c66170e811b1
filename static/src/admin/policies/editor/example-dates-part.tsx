import { useEffect, useState, type ReactElement } from 'react';
import type { ExampleDates } from '../../../../../src/domain/policies/example-dates';
import { dateText } from '../../../../../src/wording/moments';
import { severityName } from '../../../../../src/wording/names';
import { invokeAdmin } from '../../../bridge/invoke';
import { toDocument } from './policy-document';
import type { PolicyForm } from './policy-form';

/** People type faster than a server answers. */
const DEBOUNCE_MS = 500;

type Examples =
  | { readonly type: 'asking' }
  | { readonly type: 'known'; readonly examples: readonly ExampleDates[] }
  /** The form is not valid yet, or the server did not answer; saving reports the reason. */
  | { readonly type: 'unknown' };

function useExamples(document: string): Examples {
  const [answer, setAnswer] = useState<{ readonly document: string; readonly examples: Examples } | null>(
    null,
  );
  useEffect(() => {
    let isStale = false;
    const ask = async (): Promise<void> => {
      let examples: Examples = { type: 'unknown' };
      try {
        const result = await invokeAdmin('tryPolicy', { document });
        if (result.type === 'examples') examples = { type: 'known', examples: result.examples };
      } catch {
        // Saving would report the reason; an example is not worth a message.
      }
      if (!isStale) setAnswer({ document, examples });
    };
    const timer = setTimeout(() => void ask(), DEBOUNCE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [document]);
  return answer?.document === document ? answer.examples : { type: 'asking' };
}

function dateOf(date: string | null): string {
  return date === null ? 'would have no date' : `would be due on ${dateText(date)}`;
}

/** Example due dates for the form, by severity, computed by the server. */
export function ExampleDatesPart({ form }: { readonly form: PolicyForm }): ReactElement {
  const state = useExamples(JSON.stringify(toDocument(form)));
  return (
    <div className="examples small" data-state={state.type}>
      <p>
        <strong>Submitted and triaged today</strong>
      </p>
      {state.type === 'asking' && <p className="subtle">Calculating…</p>}
      {state.type === 'unknown' && (
        <p className="subtle">Dates appear once the form is valid. Save to see what is wrong.</p>
      )}
      {state.type === 'known' && (
        <ul className="plain-list">
          {state.examples.map(({ severity, dates }) => (
            <li key={severity}>
              {severityName(severity)} {dateOf(dates.fix)}
              {dates.triage !== null && `, triaged by ${dateText(dates.triage)}`}
              {dates['first-response'] !== null && `, answered by ${dateText(dates['first-response'])}`}.
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
