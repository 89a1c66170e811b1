import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import { Instant } from '../../adapters/sla/primitives';
import type { EvidenceApi } from '../../contract/evidence';
import { evidencePage } from '../../usecases/evidence/evidence-page';
import { findEvidence, recordEvidence } from '../../usecases/evidence/record-evidence';
import { Cursor, Period } from './list-input';
import { personOf } from './person-of';

const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const EvidencePeriod = v.pipe(
  v.object(Period),
  v.check(
    ({ from, to }) => from === null || to === null || Date.parse(from) <= Date.parse(to),
    'The period ends before it begins.',
  ),
);

/** More than any site has. */
const MAX_CASES = 10_000_000;

const PageInput = v.object({
  period: EvidencePeriod,
  options: v.object({ withTitles: v.boolean(), withNames: v.boolean() }),
  asOf: v.nullable(Instant),
  cursor: Cursor,
});
const RecordInput = v.object({
  digest: Digest,
  cases: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_CASES)),
  period: EvidencePeriod,
});
const FindInput = v.object({ digest: Digest, cursor: Cursor });

export const evidenceFunctions: Handlers<EvidenceApi> = {
  evidencePage: ({ payload }) => evidencePage(v.parse(PageInput, payload), services),
  recordEvidence: ({ payload, context }) =>
    recordEvidence(v.parse(RecordInput, payload), personOf(context), services),
  findEvidence: ({ payload }) => findEvidence(v.parse(FindInput, payload), services),
};
