import { makeInvoke } from '@forge/bridge';
import type {
  AdminApi,
  AdminView,
  ConnectionInput,
  ConnectionSettings,
  PinPanelResult,
  SaveConnectionResult,
  SavePolicyResult,
  SaveSettingsResult,
} from '../../../src/contract/admin-view';

const invoke = makeInvoke<AdminApi>();

export function getOverview(): Promise<AdminView> {
  return invoke('getOverview');
}

export function pinPanel(connectionId: string): Promise<PinPanelResult> {
  return invoke('pinPanel', { connectionId });
}

export function saveConnection(input: ConnectionInput): Promise<SaveConnectionResult> {
  return invoke('saveConnection', input);
}

export function saveSettings(
  connectionId: string,
  settings: ConnectionSettings,
): Promise<SaveSettingsResult> {
  return invoke('saveSettings', { connectionId, settings });
}

/** @param document a policy as JSON; the server reads it. */
export function savePolicy(document: string): Promise<SavePolicyResult> {
  return invoke('savePolicy', { document });
}
