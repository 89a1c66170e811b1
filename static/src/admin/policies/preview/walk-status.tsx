import type { ReactElement } from 'react';
import type { CompareResult, PreviewResult } from '../../../../../src/contract/policies';
import type { PreviewRulesResult } from '../../../../../src/contract/routing';
import { asSentence } from '../../../ui/as-sentence';
import { Button } from '../../../ui/button';
import { Message } from '../../../ui/message';
import { Progress } from '../../../ui/progress';
import type { Walk } from './use-walk';
import { walkStatusWords as words } from './words';

export type WalkRefusal = Exclude<
  PreviewResult | CompareResult | PreviewRulesResult,
  { type: 'preview' | 'comparison' }
>;

function refusalText(result: WalkRefusal): string {
  switch (result.type) {
    case 'invalid':
      return result.place === 'policyId'
        ? result.problem
        : words.policyIsNotValid(result.place, asSentence(result.problem));
    case 'unknown-connection':
      return words.chosenConnectionNoLonger;
    case 'no-permission':
      return words.youAreNoLonger;
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
          <Progress label={words.readingOpenCases} part={null} text={words.openCasesRead(count)} />
          <div>
            <Button label={words.stop} onClick={stop} />
          </div>
        </>
      );
    }
    case 'stopped':
      return <p role="status">{words.stoppedNothingWasChanged}</p>;
    case 'refused':
      return (
        <Message tone="danger" role="alert">
          <p>{refusalText(state.result)}</p>
        </Message>
      );
    case 'failed':
      return (
        <Message tone="danger" role="alert">
          <p>{words.notRead(asSentence(state.reason))}</p>
        </Message>
      );
  }
}
