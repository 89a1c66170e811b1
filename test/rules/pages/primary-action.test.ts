import type { TrackedState } from '../../../static/src/issue-panel/model/panel-state';
import { actionNames, inButtonOrder, primaryAction } from '../../../static/src/issue-panel/words/action-name';
import type { CaseActionType } from '../../../src/domain/panel/case-action';

const all = inButtonOrder(Object.keys(actionNames) as readonly CaseActionType[], 'others');

describe('the action in front on the panel', () => {
  it.each<[TrackedState, CaseActionType | null]>([
    ['on-track', 'ask-extension'],
    ['at-risk', 'ask-extension'],
    ['breached', 'ask-extension'],
    ['paused', 'resume'],
    ['no-severity', 'set-severity'],
    ['no-target', 'set-severity'],
    ['not-started', null],
    ['met', null],
    ['missed', null],
    ['cancelled', null],
  ])('of a fix that is %s', (state, action) => {
    expect(primaryAction(all, { worst: 'fix', fix: { state } })).toBe(action);
  });

  it('is the answer while the first response is the most urgent', () => {
    expect(primaryAction(all, { worst: 'first-response', fix: { state: 'on-track' } })).toBe(
      'first-response',
    );
  });

  it('is none that the viewer may not take, such as a second request', () => {
    const others = all.filter((type) => type !== 'ask-extension');
    expect(primaryAction(others, { worst: 'fix', fix: { state: 'on-track' } })).toBeNull();
    expect(primaryAction([], { worst: 'fix', fix: { state: 'no-severity' } })).toBeNull();
  });
});
