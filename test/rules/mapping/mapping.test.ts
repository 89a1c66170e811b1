import {
  componentsOf,
  severityMappedTo,
  statusTarget,
  defaultMapping,
  type ComponentMapping,
} from '../../../src/domain/mapping/mapping';
import { submissionValues } from '../../../src/domain/findings/submission-values';
import { caseWith } from '../../support/case-builders';

const nothing: ComponentMapping = { by: 'nothing', table: {}, otherwise: null, always: [] };
const xss = { vrtCategory: 'cross_site_scripting_xss', targetName: 'Shop' };

describe('components', () => {
  it.each<[string, Partial<ComponentMapping>, readonly string[]]>([
    ['none', {}, []],
    ['those that every issue gets, each once', { always: ['2', '1', '2'] }, ['2', '1']],
    [
      'that of the category',
      { by: 'vrt-category', table: { cross_site_scripting_xss: '3' }, otherwise: '4' },
      ['3'],
    ],
    ['that of the target', { by: 'target', table: { Shop: '5' }, always: ['1'] }, ['1', '5']],
    [
      'the one for what the table does not name',
      { by: 'target', table: { Blog: '5' }, otherwise: '4' },
      ['4'],
    ],
    ['none for it, where there is none', { by: 'target', table: { Blog: '5' } }, []],
    ['not what the table has where nothing decides', { table: { Shop: '5' }, otherwise: '4' }, []],
    ['one that is named twice once', { by: 'target', table: { Shop: '5' }, always: ['5'] }, ['5']],
  ])('%s', (_name, changes, expected) => {
    expect(componentsOf({ ...nothing, ...changes }, xss)).toEqual(expected);
  });

  it('are the fallback if the submission has no value, or one named like a built-in property', () => {
    const mapping: ComponentMapping = { ...nothing, by: 'target', table: {}, otherwise: '4' };
    for (const targetName of [null, 'toString', '__proto__'])
      expect(componentsOf(mapping, { vrtCategory: null, targetName })).toEqual(['4']);
  });
});

it('a state is mapped if the mapping has it', () => {
  const target = { statusId: '1', statusName: 'Open', resolutionId: null };
  const mapping = { ...defaultMapping, statuses: { triaged: target } };
  expect(statusTarget('triaged', mapping)).toBe(target);
  for (const state of [null, 'new', 'toString']) expect(statusTarget(state, mapping)).toBeNull();
});

it('a priority stands for the most severe of those that share it', () => {
  const mapping = { ...defaultMapping, priorities: { low: '7', high: '7', critical: '1' } };
  expect(severityMappedTo('7', mapping)).toBe('high');
  expect(severityMappedTo('1', mapping)).toBe('critical');
  expect(severityMappedTo('2', mapping)).toBeNull();
});

describe('a value of the submission', () => {
  const { facts } = caseWith();

  it('is text, by its name', () => {
    const kase = caseWith({
      facts: { ...facts, cvssScore: 7.5, vrtId: 'cross_site_scripting_xss.stored.self' },
    });
    expect(submissionValues(kase, 'https://x.example')).toMatchObject({
      title: 'Stored XSS',
      priority: 'P2',
      cvssScore: '7.5',
      vrtCategory: 'cross_site_scripting_xss',
      researcher: null,
      submissionId: 'sub-1',
      submissionUrl: 'https://x.example',
      submittedAt: '2026-11-01T08:00:00Z',
    });
  });

  it('is empty for an estimate', () => {
    const kase = caseWith({ submitted: { at: '2026-11-01T08:00:00Z', exact: false } });
    expect(submissionValues(kase, '')).toMatchObject({
      submittedAt: null,
      vrtCategory: null,
      cvssScore: null,
    });
  });
});
