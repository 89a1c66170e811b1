import { fc } from '../../support/properties';
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

  it('has an end for each clock that is over, and none for one that goes on', () => {
    fc.assert(
      fc.property(line, ({ shown }) => {
        for (const { state, endedAt } of shown) {
          if (['met', 'missed', 'cancelled'].includes(state)) expect(endedAt).not.toBeNull();
          if (['running', 'breached', 'paused'].includes(state)) expect(endedAt).toBeNull();
        }
      }),
      { numRuns: 300 },
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
  /** Digits of the manifest are read one by one. In the other files, those after the same words are read alike. */
  function* digitsOf(name: string, text: string): Generator<number> {
    const tried = new Set<string>();
    for (const { index } of text.matchAll(/\d/g)) {
      const before = text.slice(Math.max(0, index - 16), index).replace(/\d/g, '0');
      if (name !== 'manifest.json' && tried.has(before)) continue;
      tried.add(before);
      yield index;
    }
  }

  it('is found, wherever it stands', async () => {
    const { bytes } = await bundleOf([someLine(0), someLine(1)], exportFacts);
    const files = filesOf(bytes);
    const manifest = files['manifest.json'] ?? '';
    // Nothing else in the file says which version made it: only the digest of the manifest covers that.
    const version = /"appVersion": "[^"]*"/.exec(manifest);
    const versionEnds = (version?.index ?? 0) + (version?.[0].length ?? 0);
    const missed: string[] = [];
    for (const name of ['cases-0001.jsonl', 'cases.csv', 'manifest.json'])
      for (const index of digitsOf(name, files[name] ?? '')) {
        if (name === 'manifest.json' && version !== null && index >= version.index && index < versionEnds)
          continue;
        const text = files[name] ?? '';
        const digit = String((Number(text[index]) + 1 + (index % 9)) % 10);
        const next = { ...files, [name]: `${text.slice(0, index)}${digit}${text.slice(index + 1)}` };
        if (verifyExport(archiveOf(next)).problems.length === 0)
          missed.push(`${name}: ${text.slice(Math.max(0, index - 30), index + 10)}`);
      }
    expect(missed).toEqual([]);
  });
});
