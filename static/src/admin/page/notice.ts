import { asSentence } from '../../ui/as-sentence';
import type { AdminView } from '../../../../src/contract/admin';
import type {
  ConnectionSettings,
  PanelPin,
  PinPanelResult,
  SaveSettingsResult,
} from '../../../../src/contract/connections';
import type { SavePolicyResult } from '../../../../src/contract/policies';
import { settingsText } from '../connections/settings-text';

type Overview = Extract<AdminView, { type: 'overview' }>;

/** The result of an action. */
export interface Notice {
  readonly tone: 'success' | 'warning' | 'danger';
  readonly text: string;
  /** True if an overview lists the change; lists may lag a moment behind. */
  readonly isListed?: (overview: Overview) => boolean;
}

export const noPermission: Notice = {
  tone: 'danger',
  text: 'Nothing was changed: you are no longer a Jira administrator. Ask an administrator.',
};

function unknownConnection(id: string): Notice {
  return { tone: 'danger', text: `Nothing was changed: connection “${id}” no longer exists.` };
}

/** Why an action was not performed. */
export function refusedNotice(
  connectionId: string,
  { type }: { readonly type: 'unknown-connection' | 'no-permission' },
): Notice {
  return type === 'no-permission' ? noPermission : unknownConnection(connectionId);
}

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

export function settingsNotice(
  id: string,
  settings: ConnectionSettings,
  result: Exclude<SaveSettingsResult, { type: 'invalid' | 'stale' }>,
): Notice {
  switch (result.type) {
    case 'saved':
      return {
        tone: 'success',
        text: `The settings of connection “${id}” are saved. Open cases keep their pinned policy.`,
        isListed: ({ connections }) =>
          connections.some(
            (each) => each.id === id && settingsText(each.settings) === settingsText(settings),
          ),
      };
    case 'unknown-connection':
    case 'no-permission':
      return refusedNotice(id, result);
  }
}

export function policyNotice(result: Exclude<SavePolicyResult, { type: 'invalid' | 'stale' }>): Notice {
  if (result.type === 'no-permission') return noPermission;
  const { id, version } = result;
  if (result.type === 'unchanged')
    return {
      tone: 'success',
      text: `Nothing was changed: version ${version} of policy “${id}” already says this.`,
    };
  return {
    tone: 'success',
    text: `Policy “${id}” is saved as version ${version}. It applies to cases whose clock starts from now on, in connections that use it.`,
    isListed: ({ policies }) => policies.some((each) => each.id === id && each.version === version),
  };
}

/** An action without an answer may or may not have had an effect. */
export function failedNotice(what: string, error: unknown): Notice {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    tone: 'danger',
    text: `${what} The server answered: ${asSentence(reason)} The page shows the current state. Try again.`,
  };
}
