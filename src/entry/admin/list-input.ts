import * as v from 'valibot';
import { Instant } from '../../adapters/sla/primitives';

/** The platform's cursors are longer than what people enter. */
export const Cursor = v.nullable(v.pipe(v.string(), v.maxLength(4000)));

/** From when until when; `null` where a side is open. */
export const Period = { from: v.nullable(Instant), to: v.nullable(Instant) };
