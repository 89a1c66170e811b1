import type { PanelPin, PinPanelResult } from '../../../../../src/contract/connections';
import { asSentence } from '../../../ui/as-sentence';
import { refusedNotice, type Notice } from '../../page/notice';

export function pinText(panel: PanelPin): string {
  switch (panel.type) {
    case 'pinned':
      return 'Jira shows the panel on all work items of its project.';
    case 'requested':
      return 'Jira is still pinning the panel; refresh this page in a minute to see the result.';
    case 'failed':
      return `Jira did not show the panel on all work items: ${asSentence(panel.reason)} Fix the cause, then use “Show panel on all work items”.`;
    case 'not-pinned':
      return 'The panel is not shown on all work items of its project.';
  }
}

export function pinNotice(connectionId: string, result: PinPanelResult): Notice {
  switch (result.type) {
    case 'done':
      return {
        tone: result.panel.type === 'failed' ? 'danger' : 'success',
        text: `Connection “${connectionId}”: ${pinText(result.panel)}`,
      };
    case 'unknown-connection':
    case 'no-permission':
      return refusedNotice(connectionId, result);
  }
}
