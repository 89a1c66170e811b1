import { useEffect, useState } from 'react';
import type { ExampleDates } from '../../../../../src/domain/policies/example-dates';
import { invokeAdmin } from '../../../bridge/invoke';

/** People type faster than a server answers. */
const DEBOUNCE_MS = 500;

export type Examples =
  | { readonly type: 'asking' }
  | { readonly type: 'known'; readonly examples: readonly ExampleDates[] }
  /** The form is not valid yet, or the server did not answer; saving reports the reason. */
  | { readonly type: 'unknown' };

/** The example dates of a document, from the server, whenever nobody has typed for a moment. */
export function useExamples(document: string): Examples {
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
