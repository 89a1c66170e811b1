import type { ReactElement } from 'react';
import type { CompareResult, PreviewResult } from '../../../../../src/contract/policies';
import type { PreviewRulesResult } from '../../../../../src/contract/routing';
import { asSentence } from '../../../ui/as-sentence';
import { Button } from '../../../ui/button';
import { Message } from '../../../ui/message';
import { Progress } from '../../../ui/progress';
import type { Walk } from './use-walk';

export type WalkRefusal = Exclude<
  PreviewResult | CompareResult | PreviewRulesResult,
  { type: 'preview' | 'comparison' }
>;

function refusalText(result: WalkRefusal): string {
  switch (result.type) {
    case 'invalid':
      return result.place === 'policyId'
        ? result.problem
        : `The policy is not valid yet. At “${result.place}”: ${asSentence(result.problem)}`;
    case 'unknown-connection':
      return 'A chosen connection no longer exists. Reload the page.';
    case 'no-permission':
      return 'You are no longer a Jira administrator. Ask an administrator.';
  }
}

/** State of an unfinished walk over the open cases. */
export function WalkStatus<P>({
  walk: { state, stop },
  countOf,
}: {
  readonly walk: Walk<P, WalkRefusal>;
  readonly countOf: (sum: P) => number;
}): ReactElement | null {
  switch (state.type) {
    case 'idle':
    case 'done':
      return null;
    case 'walking': {
      const count = state.sum === null ? 0 : countOf(state.sum);
      return (
        <>
          <Progress label="Reading open cases" part={null} text={`${count} open cases read.`} />
          <div>
            <Button label="Stop" onClick={stop} />
          </div>
        </>
      );
    }
    case 'stopped':
      return <p role="status">Stopped. Nothing was changed, and these figures are incomplete.</p>;
    case 'refused':
      return (
        <Message tone="danger" role="alert">
          <p>{refusalText(state.result)}</p>
        </Message>
      );
    case 'failed':
      return (
        <Message tone="danger" role="alert">
          <p>
            The open cases could not be read. The server answered: {asSentence(state.reason)} Try again;
            nothing was changed.
          </p>
        </Message>
      );
  }
}
