import { dequal } from 'dequal/lite';
import { fc } from '../../support/properties';
import { ARCHIVE_FROM_BYTES, joinCase, splitCase, storedBytes } from '../../../src/domain/cases/archive';
import type { Case } from '../../../src/domain/cases/case';
import { eraseFromCase } from '../../../src/domain/cases/erase-from-case';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { caseWith } from '../../support/case-builders';

/** The storage takes no larger value. */
const LIMIT_BYTES = 240 * 1024;

function toggle(place: number, reason = 'ü'.repeat(1000)): TimelineEvent {
  const at = new Date(Date.parse('2026-11-05T00:00:00Z') + place * 60_000).toISOString();
  return {
    type: 'severity',
    at,
    severity: place % 2 === 0 ? 'low' : 'critical',
    reason,
    source: { system: 'panel', id: 'dev', reportedAt: at },
  };
}

/** A storage of one case. */
function storage() {
  let stored: Case = caseWith();
  const parts = new Map<number, readonly TimelineEvent[]>();
  const sizes: number[] = [];
  let writes = 0;
  return {
    load: (): Case =>
      joinCase(
        stored,
        (stored.archive ?? []).map((_, place) => parts.get(place) ?? []),
      ),
    save(kase: Case): void {
      const split = splitCase(kase);
      for (const { place, facts } of split.written) {
        parts.set(place, facts);
        sizes.push(storedBytes(facts));
      }
      writes += split.written.length;
      stored = split.stored;
      sizes.push(storedBytes(stored));
    },
    largest: () => Math.max(...sizes),
    writes: () => writes,
  };
}

describe('a case with a long timeline', () => {
  it('is stored as it is while it is small', () => {
    const kase = caseWith();
    expect(splitCase(kase)).toEqual({ stored: kase, archive: [], written: [] });
  });

  it('is whole after each of 600 changes, and every record fits the storage', () => {
    const place = storage();
    let expected = caseWith().timeline;
    for (let count = 0; count < 600; count += 1) {
      const kase = place.load();
      // Jest's own comparison of so many facts takes most of the test's time.
      expect(dequal(kase.timeline, expected)).toBe(true);
      expected = [...expected, toggle(count)];
      place.save({ ...kase, timeline: expected });
    }
    expect(place.largest()).toBeLessThan(LIMIT_BYTES);
    // A part is written once, not with every change.
    expect(place.writes()).toBeLessThan(30);
  });

  it('writes only the part whose fact has changed', () => {
    const place = storage();
    for (let count = 0; count < 200; count += 1) {
      const kase = place.load();
      place.save({ ...kase, timeline: [...kase.timeline, toggle(count)] });
    }
    const kase = place.load();
    const earlier = toggle(3, 'reported earlier');
    const timeline = kase.timeline.map((fact) => (fact.at === earlier.at ? earlier : fact));
    const { written } = splitCase({ ...kase, timeline });
    expect(written.map((part) => part.place)).toEqual([0]);
    expect(written[0]?.facts).toContainEqual(earlier);
  });

  it('is without a former user in every part once they are erased', () => {
    const place = storage();
    for (let count = 0; count < 200; count += 1) {
      const kase = place.load();
      place.save({ ...kase, timeline: [...kase.timeline, toggle(count)] });
    }
    const former = 'former user 1';
    place.save(eraseFromCase(place.load(), 'dev', former));
    const by = place.load().timeline.flatMap(({ source }) => source?.id ?? []);
    expect(by).toEqual(Array.from({ length: 200 }, () => former));
  });

  it('stays whole if facts are added, replaced and taken out anywhere', () => {
    const step = fc.record({ add: fc.integer({ min: 0, max: 90 }), out: fc.nat(400), replace: fc.nat(400) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const place = storage();
        let count = 0;
        for (const { add, out, replace } of steps) {
          const kase = place.load();
          const added = Array.from({ length: add }, () => toggle((count += 1)));
          const timeline = [...kase.timeline, ...added]
            .filter((_, index) => index !== out)
            .map((fact, index) => (index === replace ? { ...fact, reason: 'replaced' } : fact));
          place.save({ ...kase, timeline: timeline });
          expect(dequal(place.load().timeline, timeline)).toBe(true);
        }
        expect(steps.length === 0 || place.largest() < LIMIT_BYTES).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('a bulky remainder is no reason to move facts with every write', () => {
    const facts = { ...caseWith().facts, title: 'x'.repeat(ARCHIVE_FROM_BYTES) };
    const kase = caseWith({ facts, archive: [] });
    expect(splitCase(kase).written).toEqual([]);
  });
});
