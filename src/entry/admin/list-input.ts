import * as v from 'valibot';
import { Instant } from '../../adapters/sla/primitives';

/** The platform's cursors are longer than typed input. */
export const Cursor = v.nullable(v.pipe(v.string(), v.maxLength(4000)));

/** Start and end; `null` for an open side. */
export const Period = { from: v.nullable(Instant), to: v.nullable(Instant) };
