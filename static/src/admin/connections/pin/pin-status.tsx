import Heading from '@atlaskit/heading';
import { Inline, Stack } from '@atlaskit/primitives/compiled';
import { useState, type ReactElement } from 'react';
import type { AdminConnection } from '../../../../../src/contract/admin';
import type { PanelPin } from '../../../../../src/contract/connections';
import { momentText } from '../../../../../src/wording/moments';
import { invokeAdmin } from '../../../bridge/invoke';
import { asSentence } from '../../../ui/as-sentence';
import { Button } from '../../../ui/button';
import { Lozenge, type LozengeTone } from '../../../ui/lozenge';
import { failedNotice, type Notice } from '../../page/notice';
import { pinNotice } from './pin-notice';
import { pinStatusWords } from './words';

const words: Readonly<Record<PanelPin['type'], { readonly name: string; readonly tone: LozengeTone }>> = {
  pinned: { name: 'Pinned', tone: 'success' },
  'not-pinned': { name: pinStatusWords.notPinned, tone: 'neutral' },
  requested: { name: 'Requested', tone: 'information' },
  failed: { name: 'Failed', tone: 'danger' },
};

function meaning(panel: PanelPin, projectKey: string): string {
  switch (panel.type) {
    case 'pinned':
      return pinStatusWords.pinnedOnJiraShows(momentText(panel.at, 'UTC'), projectKey);
    case 'not-pinned':
      return pinStatusWords.inPeopleSeePanel(projectKey);
    case 'requested':
      return pinStatusWords.jiraIsWorking;
    case 'failed':
      return pinStatusWords.jiraRefusedOnFix(momentText(panel.at, 'UTC'), asSentence(panel.reason));
  }
}

/** Shows whether the panel is pinned, with a button to pin it. */
export function PinStatus({
  connection: { id, projectKey, otherProjects, panel },
  report,
}: {
  readonly connection: AdminConnection;
  readonly report: (notice: Notice) => Promise<void>;
}): ReactElement {
  const [isBusy, setIsBusy] = useState(false);
  const pin = async (): Promise<void> => {
    setIsBusy(true);
    try {
      await report(pinNotice(id, await invokeAdmin('pinPanel', { connectionId: id })));
    } catch (error) {
      await report(failedNotice(pinStatusWords.notShown(id), error));
    }
    setIsBusy(false);
  };
  return (
    <Stack space="space.100" alignInline="start">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Heading as="h3" size="xsmall">
          {pinStatusWords.panelOnAllWork}
        </Heading>
        <Lozenge tone={words[panel.type].tone}>{words[panel.type].name}</Lozenge>
      </Inline>
      <p>{meaning(panel, [projectKey, ...otherProjects].join(', '))}</p>
      {(panel.type === 'not-pinned' || panel.type === 'failed') && (
        <Button
          label={pinStatusWords.showPanelOnAll}
          busyLabel={pinStatusWords.askingJira}
          isBusy={isBusy}
          onClick={() => void pin()}
        />
      )}
    </Stack>
  );
}
