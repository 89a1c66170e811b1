import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { world } from '../../adapters/forge/world';
import type { MappingApi } from '../../contract/mapping';
import {
  checkMapping,
  getMapping,
  refreshMetadata,
  saveMapping,
} from '../../usecases/mapping/manage-mapping';
import { listRecentSubmissions, previewIssue } from '../../usecases/mapping/preview-issue';
import { ConnectionId, Line } from './line';
import { MappingInput } from './mapping-input';
import { personOf } from './person-of';

const CheckInput = v.object({ connectionId: Line, mapping: MappingInput });
const SaveInput = v.object({ ...CheckInput.entries, evenSo: v.boolean() });
/** The use case says what is too long. */
const PreviewInput = v.object({
  connectionId: Line,
  mapping: v.nullable(MappingInput),
  from: v.variant('type', [
    v.object({ type: v.literal('submission'), submissionId: Line }),
    v.object({ type: v.literal('payload'), text: v.string() }),
  ]),
});

export const mappingFunctions: Handlers<MappingApi> = {
  getMapping: ({ payload }) => getMapping(v.parse(ConnectionId, payload).connectionId, world),
  checkMapping: ({ payload }) => checkMapping(v.parse(CheckInput, payload), world),
  saveMapping: ({ payload, context }) => saveMapping(v.parse(SaveInput, payload), personOf(context), world),
  refreshMetadata: ({ payload, context }) =>
    refreshMetadata(v.parse(ConnectionId, payload).connectionId, personOf(context), world),
  previewIssue: ({ payload }) => previewIssue(v.parse(PreviewInput, payload), world),
  listRecentSubmissions: ({ payload }) =>
    listRecentSubmissions(v.parse(ConnectionId, payload).connectionId, world),
};
