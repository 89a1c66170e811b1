import type { RefreshMetadataResult } from '../../contract/mapping';
import { placesOf } from '../../domain/connections/places';
import { recordAudit } from '../audit/record-audit';
import { withConnection, type MappingPorts } from './manage-mapping';

/** Reads the fields of a connection's projects again, so that changes in Jira apply from the next delivery on. */
export function refreshMetadata(
  connectionId: string,
  by: string,
  ports: MappingPorts,
): Promise<RefreshMetadataResult> {
  return withConnection(connectionId, ports, async (connection): Promise<RefreshMetadataResult> => {
    const subject = { kind: 'connection', id: connectionId } as const;
    await recordAudit({ by, action: 'metadata-refreshed', subject }, ports);
    const [own, ...elsewhere] = placesOf(connection).map((place) => ({ ...connection, ...place }));
    for (const there of elsewhere) await ports.fieldDirectory.refresh(there);
    return { type: 'refreshed', fields: await ports.fieldDirectory.refresh(own ?? connection) };
  });
}
