import type { Case } from '../../../src/domain/cases/case';
import { heldAs, isNoticedAlready } from '../../../src/domain/cases/noticed-blocker';
import type { BlockerEvent } from '../../../src/domain/findings/submission';
import { lostBlockerEvents, type BlockerMove } from '../../../src/domain/reconcile/lost-blockers';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';

const now = '2026-11-06T12:00:00Z';
const at = (minutes: number): string =>
  new Date(Date.parse(now) - minutes * 60_000).toISOString().replace('.000', '');
const begun = (minutes: number, blocker?: string): TimelineEvent => ({
  ...{ type: 'paused', at: at(minutes), reason: 'r' },
  ...(blocker !== undefined && { blocker }),
});
const ended = (minutes: number, blocker?: string): TimelineEvent => ({
  ...{ type: 'resumed', at: at(minutes) },
  ...(blocker !== undefined && { blocker }),
});
const created = (minutes: number): BlockerMove => ({ key: 'blocker.created', at: at(minutes) });
const updated = (minutes: number): BlockerMove => ({ key: 'blocker.updated', at: at(minutes) });

function found(
  timeline: readonly TimelineEvent[],
  isBlocked: boolean,
  moves: readonly BlockerMove[] = [],
): readonly string[] {
  const known = { submissionId: 's', timeline } as unknown as Case;
  const reading = { submissionId: 's', isBlocked, moves, readAt: at(0) };
  return lostBlockerEvents(known, reading, now).map(
    (event) => `${event.key} ${event.at} ${event.blockerId ?? '-'}`,
  );
}

describe('events about blockers that a case lacks', () => {
  it.each<[string, readonly TimelineEvent[], boolean, readonly BlockerMove[], readonly string[]]>([
    ['a beginning, dated', [], true, [created(60)], [`blocker.created ${at(60)} -`]],
    ['a beginning, not dated: when it was read', [], true, [], [`blocker.created ${at(0)} -`]],
    [
      'a second beginning, dated',
      [begun(300, 'b'), ended(200, 'b')],
      true,
      [created(300), updated(200), created(90)],
      [`blocker.created ${at(90)} -`],
    ],
    [
      'a second beginning whose date is not there yet',
      [begun(300, 'b'), ended(200, 'b')],
      true,
      [created(300), updated(200)],
      [`blocker.created ${at(0)} -`],
    ],
    [
      'an end, dated',
      [begun(300, 'b')],
      false,
      [created(300), updated(100)],
      [`blocker.updated ${at(100)} b`],
    ],
    ['an end, not dated', [begun(300, 'b')], false, [], [`blocker.updated ${at(0)} b`]],
    [
      'the ends of two',
      [begun(300, 'b'), begun(200, 'c')],
      false,
      [updated(100)],
      [`blocker.updated ${at(100)} b`, `blocker.updated ${at(100)} c`],
    ],
  ])('%s', (_, timeline, isBlocked, moves, expected) => {
    expect(found(timeline, isBlocked, moves)).toEqual(expected);
  });

  it.each<[string, readonly TimelineEvent[], boolean, readonly BlockerMove[]]>([
    ['nothing is blocked, and nothing was', [], false, []],
    ['it is known', [begun(300, 'b')], true, [created(300)]],
    ['its end is known', [begun(300, 'b'), ended(200, 'b')], false, [updated(200)]],
    ['a person has let the clock go on', [begun(300, 'b'), ended(200)], true, [created(300)]],
    ['a person has paused the clock', [begun(300)], false, []],
    ['its own delivery may still come', [], true, [created(9)]],
    ['the delivery of its end may still come', [begun(300, 'b')], false, [updated(9)]],
    ['it began while the source was read', [begun(9, 'b')], false, []],
  ])('none, because %s', (_, timeline, isBlocked, moves) => {
    expect(found(timeline, isBlocked, moves)).toEqual([]);
  });

  it('leaves to their deliveries what is younger than ten minutes, and no more', () => {
    expect(found([], true, [created(10)])).toHaveLength(1);
    expect(found([begun(10, 'b')], false)).toHaveLength(1);
  });
});

describe('an event of a blocker that a comparison has noticed first', () => {
  const event = (key: BlockerEvent['key'], minutes: number, blockerId?: string): BlockerEvent => ({
    ...{ id: 'e', key, at: at(minutes), receivedAt: now, submissionId: 's', blockedBy: 'researcher' },
    ...(blockerId !== undefined && { blockerId }),
  });
  it.each<[string, readonly TimelineEvent[], BlockerEvent, string]>([
    ['its beginning', [begun(60, 's')], event('blocker.created', 90, 'b'), 's'],
    [
      'its beginning, after the end',
      [begun(60, 's'), ended(30, 's')],
      event('blocker.created', 90, 'b'),
      's',
    ],
    ['its end', [begun(60, 's')], event('blocker.updated', 30, 'b'), 's'],
    ['its end, noticed too', [begun(60, 's'), ended(20, 's')], event('blocker.updated', 30, 'b'), 's'],
    ['a later one', [begun(60, 's'), ended(30, 's')], event('blocker.created', 20, 'b'), 'b'],
    ['the end of one before', [begun(60, 's')], event('blocker.updated', 90, 'b'), 'b'],
    ['one that is known itself', [begun(60, 's'), begun(90, 'b')], event('blocker.updated', 30, 'b'), 'b'],
    ['none was noticed', [], event('blocker.created', 30, 'b'), 'b'],
    ['it has no id', [], event('blocker.created', 30), 's'],
  ])('%s', (_, timeline, said, holder) => {
    expect(heldAs(timeline, said, said.at)).toBe(holder);
  });

  it('is not begun twice without an id', () => {
    expect(isNoticedAlready([begun(60, 'b')], event('blocker.created', 0))).toBe(true);
    expect(isNoticedAlready([begun(60, 'b')], event('blocker.created', 0, 'c'))).toBe(false);
    expect(isNoticedAlready([begun(60, 'b'), ended(30, 'b')], event('blocker.created', 0))).toBe(false);
    expect(isNoticedAlready([begun(60, 'b')], event('blocker.updated', 0))).toBe(false);
  });
});
