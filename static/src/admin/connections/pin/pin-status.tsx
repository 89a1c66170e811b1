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

const words: Readonly<Record<PanelPin['type'], { readonly name: string; readonly tone: LozengeTone }>> = {
  pinned: { name: 'Pinned', tone: 'success' },
  'not-pinned': { name: 'Not pinned', tone: 'neutral' },
  requested: { name: 'Requested', tone: 'information' },
  failed: { name: 'Failed', tone: 'danger' },
};

function meaning(panel: PanelPin, projectKey: string): string {
  switch (panel.type) {
    case 'pinned':
      return `Pinned on ${momentText(panel.at, 'UTC')}: Jira shows the panel on all work items of ${projectKey}.`;
    case 'not-pinned':
      return `In ${projectKey}, people see the panel only on issues where someone opened it.`;
    case 'requested':
      return 'Jira is working on it. Refresh this page in a minute to see the result.';
    case 'failed':
      return `Jira refused on ${momentText(panel.at, 'UTC')}: ${asSentence(panel.reason)} Fix the cause, then try again.`;
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
      await report(failedNotice(`The panel could not be shown for connection “${id}”.`, error));
    }
    setIsBusy(false);
  };
  return (
    <Stack space="space.100" alignInline="start">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Heading as="h3" size="xsmall">
          Panel on all work items
        </Heading>
        <Lozenge tone={words[panel.type].tone}>{words[panel.type].name}</Lozenge>
      </Inline>
      <p>{meaning(panel, [projectKey, ...otherProjects].join(', '))}</p>
      {(panel.type === 'not-pinned' || panel.type === 'failed') && (
        <Button
          label="Show panel on all work items"
          busyLabel="Asking Jira…"
          isBusy={isBusy}
          onClick={() => void pin()}
        />
      )}
    </Stack>
  );
}
