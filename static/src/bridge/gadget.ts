import { getCallBridge } from '@forge/bridge/bridge';
import { submit } from '@forge/bridge/view/submit';
import { onEvent } from './events';

/** Where a gadget's frame is, and the settings that were saved for it. */
export interface GadgetPlace {
  /** Key of the gadget in the manifest. */
  readonly moduleKey: string;
  readonly gadgetId: string;
  /** True while its settings are edited. */
  readonly isEdited: boolean;
  /** As `saveSettings` was given them; anything at all before. */
  readonly settings: unknown;
}

/** The part of Jira's context in use. */
interface Context {
  readonly moduleKey?: string;
  readonly extension?: {
    readonly gadget?: { readonly id?: string };
    readonly gadgetConfiguration?: unknown;
    readonly entryPoint?: string;
  };
}

/** The bridge's own type refers to a declaration that its package leaves out. */
const callBridge = (getCallBridge as () => (command: string) => Promise<Context | undefined>)();

/** Asks Jira which gadget this is. @throws Error if Jira does not say. */
export async function askGadgetPlace(): Promise<GadgetPlace> {
  const { moduleKey = '', extension = {} } = (await callBridge('getContext')) ?? {};
  return {
    moduleKey,
    gadgetId: extension.gadget?.id ?? '',
    isEdited: extension.entryPoint === 'edit',
    settings: extension.gadgetConfiguration,
  };
}

/** Saves the settings of a gadget, and closes them. @throws Error if Jira does not take them. */
export async function saveSettings(settings: object): Promise<void> {
  await submit(settings);
}

/**
 * Calls when a person presses the refresh button of the dashboard or of this gadget. Jira tells every gadget of each press.
 * @returns a function that stops listening.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-dashboard-gadget/
 */
export function onRefresh(ownId: string, refresh: () => void): () => void {
  return onEvent('JIRA_DASHBOARD_GADGET_REFRESH', (message) => {
    const { origin, gadgetId } = (message ?? {}) as { readonly origin?: string; readonly gadgetId?: string };
    if (origin === 'dashboard' || gadgetId === ownId) refresh();
  });
}
