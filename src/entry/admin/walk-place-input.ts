import * as v from 'valibot';
import { ShortText } from './short-text';

/** Where a walk over open cases goes on: the connection, and the storage's cursor. */
export const WalkPlaceInput = v.object({
  connectionId: ShortText,
  page: v.nullable(v.pipe(v.string(), v.maxLength(4000))),
});
