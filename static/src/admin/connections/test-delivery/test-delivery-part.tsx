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
import '../../mapping/preview/preview.css';
import './test-delivery.css';

function refusalNotice(connectionId: string, result: Exclude<TestDeliveryResult, TestedDelivery>): Notice {
  switch (result.type) {
    case 'no-secret':
      return { tone: 'warning', text: 'There is no signing secret to sign a test with. Add one first.' };
    case 'no-webhook':
      return {
        tone: 'warning',
        text: 'Findings of this connection are entered by hand: nothing is delivered.',
      };
    case 'failed':
      return { tone: 'danger', text: `The test could not be finished. ${asSentence(result.reason)}` };
    case 'unknown-connection':
    case 'no-permission':
      return refusedNotice(connectionId, result);
  }
}

function Steps({ tested }: { readonly tested: TestedDelivery }): ReactElement {
  return (
    <ol className="test-steps plain-list" aria-label="Steps of the test">
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
    void run('The test delivery could not be sent.', async () => {
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
      <p>
        The app makes up a submission, signs it with the connection’s latest secret as {source.words.name}{' '}
        would, and takes it through every step of a real delivery except the last: no issue is created, and
        nothing is stored or counted. Whether {source.words.name} reaches the app, only a real delivery shows.
      </p>
      <div className="buttons">
        <Button label="Send a test delivery" busyLabel="Testing…" isBusy={isBusy} onClick={send} />
      </div>
      <NoticeArea notice={notice} />
      {tested !== null && (
        <>
          <Steps tested={tested} />
          {tested.preview !== null && (
            <section className="preview" aria-label="The issue that would be created">
              <Heading as="h4" size="xsmall">
                The issue that would be created
              </Heading>
              <PreviewView result={tested.preview} connectionId={connectionId} source={source} />
            </section>
          )}
        </>
      )}
    </div>
  );
}
