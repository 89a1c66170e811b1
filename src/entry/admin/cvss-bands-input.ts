import * as v from 'valibot';
import type { CvssBands } from '../../domain/sla/cvss-bands';

const entries = {
  critical: v.number(),
  high: v.number(),
  medium: v.number(),
  low: v.number(),
} satisfies Readonly<Record<keyof CvssBands, v.GenericSchema>>;

/** Limits of CVSS bands; whether they make sense is checked by `cvssBandsProblem`. */
export const CvssBandsInput = v.strictObject(entries);
