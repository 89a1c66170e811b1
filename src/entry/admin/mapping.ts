import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { MappingApi } from '../../contract/mapping';
import type { PreviewApi } from '../../contract/preview';
import type { TestDeliveryApi } from '../../contract/test-delivery';
import { checkMapping, getMapping, saveMapping } from '../../usecases/mapping/manage-mapping';
import { refreshMetadata } from '../../usecases/mapping/refresh-metadata';
import { listRecentSubmissions } from '../../usecases/mapping/list-recent-submissions';
import { previewIssue } from '../../usecases/mapping/preview-issue';
import { testDelivery } from '../../usecases/mapping/test-delivery';
import { ConnectionId, ShortText } from './short-text';
import { MappingInput } from './mapping-input';
import { personOf } from './person-of';

const CheckInput = v.object({ connectionId: ShortText, mapping: MappingInput });
const SaveInput = v.object({ ...CheckInput.entries, base: MappingInput, evenSo: v.boolean() });
/** The use case reports what is too long. */
const PreviewInput = v.object({
  connectionId: ShortText,
  mapping: v.nullable(MappingInput),
  from: v.variant('type', [
    v.object({ type: v.literal('submission'), submissionId: ShortText }),
    v.object({ type: v.literal('payload'), text: v.string() }),
  ]),
});

export const mappingFunctions: Handlers<MappingApi & PreviewApi & TestDeliveryApi> = {
  getMapping: ({ payload }) => getMapping(v.parse(ConnectionId, payload).connectionId, services),
  checkMapping: ({ payload }) => checkMapping(v.parse(CheckInput, payload), services),
  saveMapping: ({ payload, context }) =>
    saveMapping(v.parse(SaveInput, payload), personOf(context), services),
  refreshMetadata: ({ payload, context }) =>
    refreshMetadata(v.parse(ConnectionId, payload).connectionId, personOf(context), services),
  previewIssue: ({ payload }) => previewIssue(v.parse(PreviewInput, payload), services),
  testDelivery: ({ payload }) => testDelivery(v.parse(ConnectionId, payload).connectionId, services),
  listRecentSubmissions: ({ payload }) =>
    listRecentSubmissions(v.parse(ConnectionId, payload).connectionId, services),
};
