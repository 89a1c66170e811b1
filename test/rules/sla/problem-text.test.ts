import * as v from 'valibot';
import { problemText } from '../../../src/adapters/sla/problem-text';

const Schema = v.strictObject({
  name: v.string(),
  count: v.optional(v.pipe(v.number(), v.minValue(1, 'at least one is needed'))),
  kind: v.optional(v.picklist(['a', 'b'])),
  mark: v.optional(v.literal('x')),
  list: v.optional(v.pipe(v.array(v.boolean()), v.maxLength(2))),
  inner: v.optional(v.object({ key: v.string() })),
});

function problemsOf(value: unknown): readonly string[] {
  const parsed = v.safeParse(Schema, value);
  return parsed.success ? [] : parsed.issues.map(problemText);
}

it.each<readonly [string, unknown, readonly string[]]>([
  ['has nothing to say about what is right', { name: 'x', count: 1 }, []],
  ['names what is missing', {}, ['this is missing']],
  ['names what does not belong there', { name: 'x', nmae: 'y' }, ['no such name is known here']],
  ['says what kind is needed, and what there is', { name: 5 }, ['a text is needed here, not 5']],
  ['quotes a short text', { name: 'x', count: '1' }, ['a number is needed here, not "1"']],
  [
    'names lists and objects',
    { name: [], inner: null },
    ['a text is needed here, not a list', 'an object is needed here, not null'],
  ],
  ['lists the choices', { name: 'x', kind: 'c' }, ['this has to be "a" or "b", not "c"']],
  ['names the one that it has to be', { name: 'x', mark: 'y' }, ['this has to be "x", not "y"']],
  ['leaves words alone that are ours', { name: 'x', count: 0 }, ['at least one is needed']],
  ['names yes or no', { name: 'x', list: [1] }, ['true or false is needed here, not 1']],
  ['says what is too long', { name: 'x', list: [true, true, true] }, ['this may have at most 2, not 3']],
])('%s', (_, value, problems) => {
  expect(problemsOf(value)).toEqual(problems);
});

it('never repeats a long text', () => {
  const [problem = ''] = problemsOf({ name: 'x', kind: 'secret'.repeat(100) });
  expect(problem).toBe('this has to be "a" or "b", not a text of 600 characters');
});
