import { makeInvoke } from '@forge/bridge/invoke/invoke';
import type { AdminApi, AdminView } from '../../../src/contract/admin';
import type {
  ConnectionSettings,
  PinPanelResult,
  SaveSettingsResult,
} from '../../../src/contract/connections';
import type {
  DiscardResult,
  HealthView,
  ImportResult,
  ReplayResult,
  SaveTokenResult,
  StartComparisonResult,
} from '../../../src/contract/health';
import type { ImportRequest } from '../../../src/domain/reconcile/import-job';

const invoke = makeInvoke<AdminApi>();

export function getOverview(): Promise<AdminView> {
  return invoke('getOverview');
}

export function pinPanel(connectionId: string): Promise<PinPanelResult> {
  return invoke('pinPanel', { connectionId });
}

export function saveSettings(
  connectionId: string,
  settings: ConnectionSettings,
): Promise<SaveSettingsResult> {
  return invoke('saveSettings', { connectionId, settings });
}

export function getHealth(): Promise<HealthView> {
  return invoke('getHealth');
}

/** @param token `username:password`, which Bugcrowd is asked about before it is kept; `null` removes the one there is. */
export function saveToken(connectionId: string, token: string | null): Promise<SaveTokenResult> {
  return invoke('saveToken', { connectionId, token });
}

export function startComparison(connectionId: string): Promise<StartComparisonResult> {
  return invoke('startComparison', { connectionId });
}

/** Starts the dry run of an import. */
export function countImport(connectionId: string, request: ImportRequest): Promise<ImportResult> {
  return invoke('countImport', { connectionId, request });
}

/** Starts what the dry run has counted. */
export function startImport(connectionId: string, jobId: string): Promise<ImportResult> {
  return invoke('startImport', { connectionId, jobId });
}

export function cancelImport(connectionId: string, jobId: string): Promise<ImportResult> {
  return invoke('cancelImport', { connectionId, jobId });
}

export function replayDeadLetters(
  connectionId: string,
  eventIds: readonly string[] | 'all',
): Promise<ReplayResult> {
  return invoke('replayDeadLetters', { connectionId, eventIds });
}

export function discardDeadLetters(
  connectionId: string,
  eventIds: readonly string[],
  reason: string,
): Promise<DiscardResult> {
  return invoke('discardDeadLetters', { connectionId, eventIds, reason });
}
