import fc from 'fast-check';
import { answerSlaLine } from '../../../src/adapters/sla/answer-sla-line';
import { verifyExport } from '../../../src/adapters/evidence/verify-export';
import { evidenceLine } from '../../../src/domain/evidence/evidence-line';
import type { EvidenceLine } from '../../../src/domain/evidence/evidence';
import { caseWith } from '../../support/case-builders';
import {
  archiveOf,
  bundleOf,
  exportFacts,
  filesOf,
  madeAt,
  plain,
  someLine,
} from '../../support/evidence-builders';
import { anyCase, policy } from '../../support/sla-arbitraries';

const line: fc.Arbitrary<EvidenceLine> = fc
  .tuple(policy, anyCase, fc.uuid())
  .map(([rules, { timeline }, submissionId]) => {
    const [first, ...facts] = timeline;
    const submitted = { at: first?.at ?? madeAt, exact: true };
    return evidenceLine(caseWith({ submissionId, submitted, timeline: facts }), rules, madeAt, plain);
  });

describe('any export', () => {
  it('agrees with what its policies and timelines give', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 5 }), async (lines) => {
        const { bytes, digest } = await bundleOf(lines);
        expect(verifyExport(bytes)).toMatchObject({ isReadable: true, problems: [], digest });
      }),
      { numRuns: 30 },
    );
  });

  it('shows the answer that the command for single questions gives', () => {
    fc.assert(
      fc.property(line, (each) => {
        for (const clock of each.shown) {
          const answer = JSON.parse(answerSlaLine(JSON.stringify({ ...each, target: clock.name }))) as object;
          const { id, state, deadline, dueDate, startedAt, provisional, outcome } = { id: each.id, ...clock };
          expect(answer).toMatchObject({ id, state, deadline, dueDate, startedAt, provisional, outcome });
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('any one digit that is changed', () => {
  it('is found', async () => {
    const { bytes } = await bundleOf([someLine(0), someLine(1)], exportFacts);
    const files = filesOf(bytes);
    const places = ['cases-0001.jsonl', 'cases.csv', 'manifest.json'].flatMap((name) =>
      [...(files[name] ?? '').matchAll(/\d/g)].map(({ index }) => ({ name, index })),
    );
    // The version of the app, the period and the options are covered by the digest of the manifest alone.
    const manifest = files['manifest.json'] ?? '';
    const free = /"appVersion": "[^"]*"/.exec(manifest);
    const judged = places.filter(
      ({ name, index }) =>
        name !== 'manifest.json' ||
        free === null ||
        index < free.index ||
        index >= free.index + free[0].length,
    );
    fc.assert(
      fc.property(fc.constantFrom(...judged), fc.integer({ min: 1, max: 9 }), ({ name, index }, by) => {
        const text = files[name] ?? '';
        const digit = String((Number(text[index]) + by) % 10);
        const next = { ...files, [name]: `${text.slice(0, index)}${digit}${text.slice(index + 1)}` };
        expect(verifyExport(archiveOf(next)).problems).not.toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});
