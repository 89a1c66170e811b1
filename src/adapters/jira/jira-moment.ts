import * as v from 'valibot';
import { toInstant, type Instant } from '../../domain/sla/instant';

/** A moment as Jira writes it, such as `2026-11-03T09:12:00.000+0000`. */
export const JiraMoment = v.pipe(
  v.string(),
  v.transform((text) => Date.parse(text)),
  v.number(),
  v.transform((ms): Instant => toInstant(ms)),
);
