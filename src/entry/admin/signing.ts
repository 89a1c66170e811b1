import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import type { SigningApi } from '../../contract/signing';
import { acceptSigning, declineSigning, listenForSigning } from '../../usecases/connections/decide-signing';
import { showSigning, testSigning } from '../../usecases/connections/show-signing';
import { personOf } from './person-of';
import { ConnectionId, ShortText } from './short-text';

const Scheme = v.object({
  signed: v.picklist(['body', 'body-timestamp', 'timestamp-body']),
  encoding: v.picklist(['hex', 'base64']),
  digestName: v.nullable(v.picklist(['sha256', 'v1'])),
  timestampName: v.nullable(v.picklist(['timestamp', 'ts', 't'])),
  key: v.picklist(['text', 'base64']),
});
const AcceptInput = v.object({ connectionId: ShortText, scheme: v.nullable(Scheme) });
/** A call from a page may have half a megabyte. */
const MAX_BODY = 400_000;
const TestInput = v.object({
  connectionId: ShortText,
  header: v.pipe(v.string(), v.maxLength(2000)),
  body: v.pipe(v.string(), v.maxLength(MAX_BODY)),
});

const idOf = (payload: unknown): string => v.parse(ConnectionId, payload).connectionId;

export const signingFunctions: Handlers<SigningApi> = {
  getSigning: ({ payload }) => showSigning(idOf(payload), services),
  testSigning: ({ payload }) => testSigning(v.parse(TestInput, payload), services),
  acceptSigning: ({ payload, context }) =>
    acceptSigning(v.parse(AcceptInput, payload), personOf(context), services),
  declineSigning: ({ payload, context }) => declineSigning(idOf(payload), personOf(context), services),
  listenForSigning: ({ payload, context }) => listenForSigning(idOf(payload), personOf(context), services),
};
