import type { RefreshMetadataResult } from '../../contract/mapping';
import { placesOf } from '../../domain/connections/places';
import type { Place } from '../../domain/routing/route-rule';
import { recordAudit } from '../audit/record-audit';
import { PlaceUnseenError } from '../errors/place-unseen-error';
import { withConnection, type MappingPorts } from './manage-mapping';

/**
 * Reads the fields of a connection's projects again, so that changes in Jira apply from the next delivery on. A project of
 * a rule that Jira does not show holds up none of the others.
 */
export function refreshMetadata(
  connectionId: string,
  by: string,
  ports: MappingPorts,
): Promise<RefreshMetadataResult> {
  return withConnection(connectionId, ports, async (connection): Promise<RefreshMetadataResult> => {
    const subject = { kind: 'connection', id: connectionId } as const;
    await recordAudit({ by, action: 'metadata-refreshed', subject }, ports);
    const elsewhere = placesOf(connection).slice(1);
    const fields = await ports.fieldDirectory.refresh(connection);
    const unseen: Place[] = [];
    for (const { project, issueType } of elsewhere)
      try {
        await ports.fieldDirectory.refresh({ ...connection, project, issueType });
      } catch (error) {
        if (!(error instanceof PlaceUnseenError)) throw error;
        unseen.push({ project, issueType });
      }
    return { type: 'refreshed', fields, unseen };
  });
}
