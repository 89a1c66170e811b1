import { fc } from './properties';
import {
  exceptionKinds,
  standings,
  type CaseFigures,
  type TimeTaken,
} from '../../src/domain/figures/case-figures';
import { figureSeverities } from '../../src/domain/figures/trends';

const DAYS = 700;
const day = fc
  .integer({ min: 0, max: DAYS })
  .map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const month = day.map((date) => date.slice(0, 7));
const ms = fc.integer({ min: 60_000, max: 400 * 86_400_000 });

const time: fc.Arbitrary<TimeTaken> = fc.record({
  month,
  calendarMs: ms,
  policyMs: fc.option(ms),
});

/** What a case may contribute, whether or not one case could contribute all of it together. */
export const randomFigures: fc.Arbitrary<CaseFigures> = fc.record({
  project: fc.constantFrom('SEC', 'PAY'),
  severity: fc.constantFrom(...figureSeverities),
  policy: fc.constantFrom('marketplace-cloud-2026@1', 'own@1', 'own@2'),
  received: day,
  closed: fc.option(day),
  due: fc.option(fc.record({ month, standing: fc.constantFrom(...standings) })),
  times: fc.record({ fix: time, triage: time, 'first-response': time }, { requiredKeys: [] }),
  exceptions: fc.array(
    fc.record({
      kind: fc.constantFrom(...exceptionKinds),
      month,
      ms: fc.integer({ min: -10, max: 1000 }).map((minutes) => minutes * 60_000),
    }),
    { maxLength: 3 },
  ),
});
