import { asSentence } from '../ui/as-sentence';
import type { PanelPin, PinPanelResult, SaveConnectionResult } from '../../../src/contract/admin-view';

/** What an action came to. */
export interface Notice {
  readonly tone: 'success' | 'warning' | 'danger';
  readonly text: string;
  /** Names a connection that the page may not list yet. */
  readonly newId?: string;
}

const noPermission: Notice = {
  tone: 'danger',
  text: 'Nothing was changed: you do not administer Jira any more. Ask an administrator to do it.',
};

function pinText(panel: PanelPin): string {
  switch (panel.type) {
    case 'pinned':
      return 'Jira shows the panel on all work items of its project.';
    case 'requested':
      return 'Jira is still working on showing the panel; refresh this page in a minute to see how it went.';
    case 'failed':
      return `Jira did not show the panel on all work items: ${asSentence(panel.reason)} Correct that, then use the button “Show panel on all work items”.`;
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
      return { tone: 'danger', text: `Connection “${connectionId}” does not exist any more.` };
    case 'no-permission':
      return noPermission;
  }
}

export function savedNotice(result: Exclude<SaveConnectionResult, { type: 'invalid' }>): Notice {
  if (result.type === 'no-permission') return noPermission;
  return {
    tone: result.panel.type === 'failed' ? 'warning' : 'success',
    text: `Connection “${result.id}” is saved. ${pinText(result.panel)}`,
    newId: result.id,
  };
}

/** An action that got no answer may or may not have had its effect. */
export function failedNotice(what: string, error: unknown): Notice {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    tone: 'danger',
    text: `${what} The server answered: ${asSentence(reason)} The page shows how things are now; try again.`,
  };
}
