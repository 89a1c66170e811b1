import { isHeldByBlocker, withoutIdleResumptions } from '../../../src/domain/cases/blocker-pauses';
import { clocksOf } from '../../../src/domain/cases/case-clocks';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';
import { closed, fixed, policyWith } from '../../support/builders';
import { after } from '../../support/case-builders';

const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`;
const paused = (day: number, blocker?: string): TimelineEvent => ({
  type: 'paused',
  at: at(day),
  ...(blocker !== undefined && { blocker }),
});
const resumed = (day: number, blocker?: string): TimelineEvent => ({
  ...paused(day, blocker),
  type: 'resumed',
});
const reopened = (day: number): TimelineEvent => ({ type: 'reopened', at: at(day) });

describe('what the source resumes', () => {
  it.each<readonly [string, readonly TimelineEvent[], readonly number[]]>([
    ['ends the pause that it began', [paused(4, 'a'), resumed(6, 'a')], [6]],
    ['ends it in any order of arrival', [resumed(6, 'a'), paused(4, 'a')], [6]],
    ['ends nothing without a pause', [resumed(6, 'a')], []],
    ['ends nothing that another blocker began', [paused(4, 'a'), resumed(6, 'b')], []],
    ['ends no pause of a person', [paused(4), resumed(6, 'a')], []],
    ['leaves a person’s pause that began meanwhile', [paused(4, 'a'), paused(5), resumed(6, 'a')], []],
    ['leaves a person’s pause that was there before', [paused(3), paused(4, 'a'), resumed(6, 'a')], []],
    [
      'ends the pause with the last of two blockers',
      [paused(4, 'a'), paused(5, 'b'), resumed(6, 'a'), resumed(7, 'b')],
      [7],
    ],
    ['ends nothing that a person has ended', [paused(4, 'a'), resumed(5), resumed(6, 'a')], [5]],
    ['ends nothing that a fix has ended', [paused(4, 'a'), fixed(at(5)), resumed(6, 'a')], []],
    [
      'leaves a person’s pause after a reopening',
      [paused(4, 'a'), closed(at(5)), reopened(6), paused(7), resumed(8, 'a')],
      [],
    ],
    [
      'does not wait for a person’s pause in a stop, which never counted',
      [fixed(at(3)), paused(4), reopened(5), paused(6, 'a'), resumed(7, 'a')],
      [7],
    ],
    ['is not asked where only people pause', [paused(4), resumed(5)], [5]],
  ])('%s', (_name, events, days) => {
    const left = withoutIdleResumptions(events).filter(({ type }) => type === 'resumed');
    expect(left.map((event) => event.at)).toEqual(days.map(at));
    expect(withoutIdleResumptions(events).filter(({ type }) => type !== 'resumed')).toEqual(
      events.filter(({ type }) => type !== 'resumed'),
    );
  });

  it('counts for the clock of a case', () => {
    const policy = policyWith({ allowPause: true });
    const state = (...events: readonly TimelineEvent[]): string =>
      clocksOf(after(...events), policy, at(20))[0].clock.state;
    expect(state(paused(5, 'a'))).toBe('paused');
    expect(state(paused(5, 'a'), resumed(6, 'a'))).toBe('running');
    expect(state(paused(5), resumed(6, 'a'))).toBe('paused');
  });
});

describe('a pause in effect', () => {
  it.each<readonly [string, readonly TimelineEvent[], boolean]>([
    ['is the source’s', [paused(4, 'a')], true],
    ['is the source’s with two blockers', [paused(4, 'a'), paused(5, 'b')], true],
    ['is not the source’s alone where a person paused too', [paused(4, 'a'), paused(5)], false],
    ['is a person’s', [paused(4)], false],
    ['is over', [paused(4, 'a'), resumed(5, 'a')], false],
    ['is over with a stop', [paused(4, 'a'), fixed(at(5))], false],
    ['is not there', [], false],
  ])('%s', (_name, events, isHeld) => {
    expect(isHeldByBlocker(events)).toBe(isHeld);
  });
});
