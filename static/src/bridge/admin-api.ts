import { makeInvoke } from '@forge/bridge';
import type {
  AdminApi,
  AdminView,
  ConnectionInput,
  PinPanelResult,
  SaveConnectionResult,
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
