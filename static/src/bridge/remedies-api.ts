import { makeInvoke } from '@forge/bridge/invoke/invoke';
import type { ConnectionsApi, ResumeResult } from '../../../src/contract/connections';
import type { MappingApi, RefreshMetadataResult } from '../../../src/contract/mapping';

const invokeConnections = makeInvoke<ConnectionsApi>();
const invokeMapping = makeInvoke<MappingApi>();

export function resumeConnection(connectionId: string): Promise<ResumeResult> {
  return invokeConnections('resumeConnection', { connectionId });
}

/** Has the fields of the connection's project refreshed. */
export function refreshMetadata(connectionId: string): Promise<RefreshMetadataResult> {
  return invokeMapping('refreshMetadata', { connectionId });
}
