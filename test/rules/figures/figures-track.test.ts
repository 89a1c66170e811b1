import {
  activeTrack,
  isCountedElsewhere,
  newFiguresState,
  newTrack,
  nextOf,
  type CountingStep,
  type CountingWalk,
  type FiguresState,
  type FiguresTrack,
} from '../../../src/domain/figures/figures-track';

const EARLIER = '2026-11-09T23:59:59.999Z';
const NOW = '2026-11-10T00:00:00Z';
const LATER = '2026-11-10T00:00:00.001Z';
const walk: CountingWalk = { startedAt: NOW, from: null, cursor: null, read: 0 };
const step: CountingStep = { number: 1, cases: {} };

const counted = (generation: number, changes: Partial<FiguresTrack> = {}): FiguresTrack => ({
  ...newTrack(generation),
  countedTo: NOW,
  ...changes,
});

it.each<[string, FiguresTrack, FiguresTrack | null, ReturnType<typeof nextOf>]>([
  ['without a rebuild', counted(1), null, 'count-current'],
  ['a rebuild that has not begun', counted(1), newTrack(2), 'count-rebuild'],
  ['a rebuild on its first walk', counted(1), counted(2, { countedTo: null, walk }), 'count-rebuild'],
  ['a rebuild on a later walk', counted(1), counted(2, { walk }), 'count-rebuild'],
  ['a rebuild whose step is not finished', counted(1), counted(2, { step }), 'count-rebuild'],
  ['a count that was never finished beside it', newTrack(1), counted(2), 'count-current'],
  ['a count that ends just before it', counted(1, { countedTo: EARLIER }), counted(2), 'count-current'],
  ['a count that is on a walk', counted(1, { walk }), counted(2), 'count-current'],
  ['a count whose step is not finished', counted(1, { step }), counted(2), 'count-current'],
  ['a count that ends with it', counted(1), counted(2), 'compare'],
  ['a count that ends after it', counted(1, { countedTo: LATER }), counted(2), 'compare'],
])('%s: what is next', (_name, current, rebuild, next) => {
  const state = { ...newFiguresState('demo', NOW), current, rebuild };
  expect(nextOf(state)).toBe(next);
  expect(activeTrack(state)).toBe(next === 'count-rebuild' ? rebuild : current);
});

describe('a count that wants to go on', () => {
  const [other, own] = ['2026-11-09T12:00:00Z', '2026-11-09T13:00:00Z'];
  const TEN_MINUTES = '2026-11-10T00:10:00Z';
  it.each<[string, Partial<FiguresState>, string, boolean]>([
    ['beside another on its walk', { current: counted(1, { walk }), chain: other }, NOW, true],
    ['beside another in a step', { current: counted(1, { step }), chain: other }, NOW, true],
    ['beside a rebuild of another', { rebuild: newTrack(2), chain: other }, NOW, true],
    ['after the end of another', { chain: other }, NOW, false],
    ['and is the one that did', { current: counted(1, { walk }), chain: own }, NOW, false],
    ['where nobody is named', { current: counted(1, { walk }) }, NOW, false],
    [
      'ten minutes after a step of another',
      { current: counted(1, { walk }), chain: other },
      TEN_MINUTES,
      true,
    ],
    [
      'a millisecond later',
      { current: counted(1, { walk }), chain: other },
      '2026-11-10T00:10:00.001Z',
      false,
    ],
  ])('%s', (_name, changes, now, isLeft) => {
    const state = { ...newFiguresState('demo', NOW), current: counted(1), ...changes };
    expect(isCountedElsewhere(state, own, now)).toBe(isLeft);
  });
});

it('a new connection has counted nothing', () => {
  expect(newFiguresState('demo', NOW)).toEqual({
    connectionId: 'demo',
    current: { generation: 1, countedTo: null, walk: null, step: null, steps: 0, parts: {}, rollups: [] },
    rebuild: null,
    lastRebuild: null,
    touchedAt: NOW,
  });
});
