import Heading from '@atlaskit/heading';
import { useState, type ReactElement } from 'react';
import type { TestedDelivery, TestDeliveryResult } from '../../../../../src/contract/test-delivery';
import type { SourceView } from '../../../../../src/contract/sources';
import { invokeAdmin } from '../../../bridge/invoke';
import { asSentence } from '../../../ui/as-sentence';
import { Button } from '../../../ui/button';
import { Lozenge } from '../../../ui/lozenge';
import { NoticeArea } from '../../../ui/notice-area';
import { PreviewView } from '../../mapping/preview/preview-view';
import { refusedNotice, type Notice } from '../../page/notice';
import { useAction } from '../../page/use-action';
import { testSteps, testSummary } from './test-steps';
import { testDeliveryPartWords as words } from './words';
import '../../mapping/preview/preview.css';
import './test-delivery.css';

function refusalNotice(connectionId: string, result: Exclude<TestDeliveryResult, TestedDelivery>): Notice {
  switch (result.type) {
    case 'no-secret':
      return { tone: 'warning', text: words.thereIsNoSigning };
    case 'no-webhook':
      return {
        tone: 'warning',
        text: words.findingsOfThisConnection,
      };
    case 'failed':
      return { tone: 'danger', text: words.notFinished(asSentence(result.reason)) };
    case 'unknown-connection':
    case 'no-permission':
      return refusedNotice(connectionId, result);
  }
}

function Steps({ tested }: { readonly tested: TestedDelivery }): ReactElement {
  return (
    <ol className="test-steps plain-list" aria-label={words.stepsOfTest}>
      {testSteps(tested).map(({ name, tone, state, text }) => (
        <li key={name}>
          <strong>{name}</strong>
          <Lozenge tone={tone}>{state}</Lozenge>
          <span className="small subtle">{text}</span>
        </li>
      ))}
    </ol>
  );
}

/** Takes a made-up delivery through the app, and shows what would come of it. */
export function TestDeliveryPart({
  connectionId,
  source,
}: {
  readonly connectionId: string;
  readonly source: SourceView;
}): ReactElement {
  const [tested, setTested] = useState<TestedDelivery | null>(null);
  const { isBusy, notice, run } = useAction(() => Promise.resolve());
  const send = (): void => {
    void run(words.notSent, async () => {
      const result = await invokeAdmin('testDelivery', { connectionId });
      setTested(result.type === 'tested' ? result : null);
      return result.type === 'tested'
        ? {
            tone: testSteps(result).every(({ tone }) => tone === 'success') ? 'success' : 'warning',
            text: testSummary(result),
          }
        : refusalNotice(connectionId, result);
    });
  };
  return (
    <div className="part test-delivery">
      <p>{words.appMakesUpSubmission(source.words.name)}</p>
      <div className="buttons">
        <Button label={words.sendTestDelivery} busyLabel={words.testing} isBusy={isBusy} onClick={send} />
      </div>
      <NoticeArea notice={notice} />
      {tested !== null && (
        <>
          <Steps tested={tested} />
          {tested.preview !== null && (
            <section className="preview" aria-label={words.issueThatWould}>
              <Heading as="h4" size="xsmall">
                {words.issueThatWould}
              </Heading>
              <PreviewView result={tested.preview} connectionId={connectionId} source={source} />
            </section>
          )}
        </>
      )}
    </div>
  );
}
