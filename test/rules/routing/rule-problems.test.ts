import { ruleProblems } from '../../../src/domain/routing/rule-problems';
import type { RouteRule } from '../../../src/domain/routing/route-rule';
import { routingFacts } from '../../../src/domain/findings/routing-fact';

const good: RouteRule = {
  name: 'payments',
  conditions: [{ kind: 'target-is', values: ['Payments API'] }],
  policyId: 'own',
  place: null,
};
const many = (length: number): RouteRule[] =>
  Array.from({ length }, (_none, index) => ({ ...good, name: `r${index}` }));
const placesOf = (
  rules: readonly RouteRule[],
  offered = routingFacts as readonly (typeof routingFacts)[number][],
) => ruleProblems(rules, offered).map(({ place }) => place);
const values = (kind: RouteRule['conditions'][number]['kind'], ...all: string[]): RouteRule => ({
  ...good,
  conditions: [{ kind, values: all }],
});

it('finds nothing wrong with rules as they should be', () => {
  expect(ruleProblems([good, { ...good, name: 'others' }], ['target'])).toEqual([]);
  expect(ruleProblems([], [])).toEqual([]);
});

it.each<[string, RouteRule, string]>([
  ['without a name', { ...good, name: ' ' }, '1.name'],
  ['with a name of 61 characters', { ...good, name: 'n'.repeat(61) }, '1.name'],
  ['with the name of another rule in other capitals', { ...good, name: 'FIRST' }, '1.name'],
  ['without a condition', { ...good, conditions: [] }, '1.conditions'],
  ['with 6 conditions', { ...good, conditions: Array(6).fill(good.conditions[0]) }, '1.conditions'],
  ['without a value', values('target-is'), '1.conditions.0.values'],
  ['with an empty value', values('target-is', 'Shop', ' '), '1.conditions.0.values'],
  ['with a value of 201 characters', values('target-is', 'v'.repeat(201)), '1.conditions.0.values'],
  ['with 51 values', values('target-is', ...Array<string>(51).fill('v')), '1.conditions.0.values'],
  [
    'with a vulnerability type that is none',
    values('vrt-within', 'Cross-site scripting'),
    '1.conditions.0.values',
  ],
  ['with a vulnerability type that ends in a dot', values('vrt-within', 'xss.'), '1.conditions.0.values'],
])('names the rule and the member of a rule %s', (_what, rule, place) => {
  const [problem, ...others] = ruleProblems([{ ...good, name: 'first' }, rule], routingFacts);
  expect(problem?.place).toBe(place);
  expect(problem?.rule).toMatch(/^Rule 2/);
  expect(others).toEqual([]);
});

it.each<[string, RouteRule]>([
  ['a name of 60 characters', { ...good, name: 'n'.repeat(60) }],
  ['5 conditions', { ...good, conditions: Array(5).fill(good.conditions[0]) }],
  ['50 values of 200 characters', values('target-is', ...Array<string>(50).fill('v'.repeat(200)))],
  ['a vulnerability type of three parts', values('vrt-within', 'a_1.b.c')],
])('takes %s', (_what, rule) => {
  expect(placesOf([rule])).toEqual([]);
});

it('finds the second of two rules of one name', () => {
  expect(placesOf([good, good])).toEqual(['1.name']);
});

it('refuses a condition on what findings of the source do not say', () => {
  expect(placesOf([values('label-is', 'pay')], ['target', 'vrt'])).toEqual(['0.conditions.0.values']);
});

it('takes 50 rules, and not 51', () => {
  expect(placesOf(many(50))).toEqual([]);
  expect(placesOf(many(51))).toEqual(['']);
});

it('refuses rules that are too large together', () => {
  const large = values('target-is', ...Array<string>(50).fill('v'.repeat(200)));
  const rules = many(7).map(({ name }) => ({ ...large, name }));
  expect(placesOf(rules.slice(0, 5))).toEqual([]);
  expect(placesOf(rules)).toEqual(['']);
});
