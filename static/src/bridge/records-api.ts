import { makeInvoke } from '@forge/bridge/invoke/invoke';
import type {
  AdminLogRequest,
  AdminLogResult,
  ConfigurationExportResult,
  ConfigurationImportResult,
  ConfigurationPlanResult,
  DeliveriesRequest,
  DeliveriesResult,
  DeliveryDetailResult,
  DeliveryId,
  RecordsApi,
} from '../../../src/contract/records';

const invoke = makeInvoke<RecordsApi>();

export function listDeliveries(request: DeliveriesRequest): Promise<DeliveriesResult> {
  return invoke('listDeliveries', request);
}

export function getDelivery({
  connectionId,
  eventId,
  receivedAt,
}: DeliveryId): Promise<DeliveryDetailResult> {
  return invoke('getDelivery', { connectionId, eventId, receivedAt });
}

export function listAdminLog(request: AdminLogRequest): Promise<AdminLogResult> {
  return invoke('listAdminLog', request);
}

/** The same in larger pages. */
export function exportAdminLog(request: AdminLogRequest): Promise<AdminLogResult> {
  return invoke('exportAdminLog', request);
}

export function exportConfiguration(): Promise<ConfigurationExportResult> {
  return invoke('exportConfiguration');
}

/** Says what an import would do. */
export function planConfiguration(text: string): Promise<ConfigurationPlanResult> {
  return invoke('planConfiguration', { text });
}

/** Imports what was planned, as its digest names it. */
export function importConfiguration(text: string, planDigest: string): Promise<ConfigurationImportResult> {
  return invoke('importConfiguration', { text, planDigest });
}
