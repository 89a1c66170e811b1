import { connectionSources } from '../../../src/domain/findings/source-id';
import { createOnStates, type SourceTraits } from '../../../src/domain/findings/source-traits';
import { bugcrowdStates } from '../../../src/sources/bugcrowd/lifecycle';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';
import { manualTraits } from '../../../src/sources/manual/lifecycle';
import { sourceOf, traitsOf } from '../../../src/sources/registry';
import type { Source } from '../../../src/sources/source';

/** Names of built-in properties, and texts that are not states. */
const strays = ['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'on_hold', 'New', 'new '];

describe.each<readonly [string, SourceTraits]>([
  ['Bugcrowd', bugcrowdTraits],
  ['what is entered by hand', manualTraits],
])('the lifecycle of %s', (_, traits) => {
  it.each(strays)('does not know “%s”', (state) => {
    expect(traits.lifecycleOf(state)).toEqual({ stage: 'unknown' });
  });

  it('does not know a finding without a state', () => {
    expect(traits.lifecycleOf(null)).toEqual({ stage: 'unknown' });
  });

  it('goes from new to accepted to fixed', () => {
    const order = ['new', 'accepted', 'fixed'];
    const stages = traits.progress.map((state) => order.indexOf(traits.lifecycleOf(state).stage));
    expect(stages).toEqual([...stages].sort());
    expect(new Set(stages)).toEqual(new Set([0, 1, 2]));
  });

  it('creates issues at every state of a valid finding that is not fixed', () => {
    expect(createOnStates(traits)).toEqual(traits.progress.slice(0, -1));
  });
});

describe('Bugcrowd', () => {
  it.each([
    ['new', { stage: 'new' }],
    ['triaged', { stage: 'accepted' }],
    ['unresolved', { stage: 'accepted' }],
    ['resolved', { stage: 'fixed' }],
    ['informational', { stage: 'closed', reason: 'informational' }],
    ['out_of_scope', { stage: 'closed', reason: 'out_of_scope' }],
    ['not_applicable', { stage: 'closed', reason: 'not_applicable' }],
    ['not_reproducible', { stage: 'closed', reason: 'not_reproducible' }],
  ])('has the state %s', (state, stage) => {
    expect(bugcrowdStates).toContain(state);
    expect(bugcrowdTraits.lifecycleOf(state)).toEqual(stage);
  });

  it('has no other state', () => {
    expect(bugcrowdStates).toHaveLength(8);
    expect(bugcrowdTraits.progress).toEqual(['new', 'triaged', 'unresolved', 'resolved']);
  });

  it.each([
    ['sub-1', 'acme', 'https://tracker.bugcrowd.com/acme/submissions/sub-1'],
    ['sub-1', null, 'https://tracker.bugcrowd.com/demo/submissions/sub-1'],
    ['../a?b#c', 'a/b', 'https://tracker.bugcrowd.com/a%2Fb/submissions/..%2Fa%3Fb%23c'],
  ])('shows %s of the program %s at its address', (submissionId, programCode, address) => {
    expect(bugcrowdTraits.permalink({ submissionId, programCode }, { program: 'demo' })).toBe(address);
  });
});

describe('manually entered findings', () => {
  it.each([
    ['reported', { stage: 'new' }],
    ['accepted', { stage: 'accepted' }],
    ['fixed', { stage: 'fixed' }],
    ['closed', { stage: 'closed', reason: 'closed' }],
  ])('has the state %s', (state, stage) => {
    expect(manualTraits.lifecycleOf(state)).toEqual(stage);
  });

  it.each([['https://amp.example/AMS-1'], [null], [undefined]])(
    'has the address it came with: %s',
    (link) => {
      const finding = { submissionId: 'AMS-1', programCode: null, ...(link !== undefined && { link }) };
      expect(manualTraits.permalink(finding, { program: 'acme' })).toBe(link ?? null);
    },
  );
});

describe('each source', () => {
  it('has its own traits', () => {
    expect(traitsOf('bugcrowd')).toBe(bugcrowdTraits);
    expect(traitsOf('manual')).toBe(manualTraits);
  });

  it('can do what they have the parts for', () => {
    const partsOf = ({ webhook, entry }: Source): readonly boolean[] => [webhook !== null, entry !== null];
    expect(partsOf(sourceOf('bugcrowd'))).toEqual([true, false]);
    expect(partsOf(sourceOf('manual'))).toEqual([false, true]);
  });

  it.each(connectionSources)('have a word for every state that %s knows, and no other', (source) => {
    const { words, traits } = sourceOf(source);
    const states = Object.keys(words.states);
    expect(states).toEqual(expect.arrayContaining([...traits.progress]));
    expect(states.filter((state) => traits.lifecycleOf(state).stage === 'unknown')).toEqual([]);
    expect(createOnStates(traits)).toContain(traits.usualCreateOn);
  });

  it('has none for an issue whose clock a person started', () => {
    const { lifecycleOf, permalink, progress } = traitsOf('jira');
    expect(lifecycleOf('triaged')).toEqual({ stage: 'unknown' });
    expect(permalink({ submissionId: 'jira-10001', programCode: null }, { program: 'acme' })).toBeNull();
    expect(progress).toEqual([]);
  });
});
