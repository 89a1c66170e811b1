import { fieldKindOf } from '../../../src/adapters/jira/field-kind-of';
import { toFieldValue } from '../../../src/adapters/jira/to-field-value';
import { fieldKinds, type FieldKind } from '../../../src/domain/mapping/field-kind';
import type { MappedValue } from '../../../src/domain/mapping/mapping';
import type { SubmissionSource, SubmissionValues } from '../../../src/domain/findings/submission-values';
import { isAtlassianDocument } from '../../../devhost/jira/fields/kinds/adf-validator';

const silent: SubmissionValues = {
  title: null,
  state: null,
  priority: null,
  cvssScore: null,
  vrtId: null,
  vrtCategory: null,
  targetName: null,
  researcher: null,
  programCode: null,
  programName: null,
  submissionId: null,
  submissionUrl: null,
  submittedAt: null,
};
const fixed = (value: string | readonly string[]): MappedValue => ({ from: 'fixed', value });
const MISFIT = 'does not fit';
const NOTHING = 'nothing to set';

function converted(kind: FieldKind, mapped: MappedValue, values: Partial<SubmissionValues> = {}): unknown {
  const result = toFieldValue(kind, mapped, { ...silent, ...values });
  if (result.type === 'value') return result.value;
  return result.type === 'misfit' ? MISFIT : NOTHING;
}

const said = (kind: FieldKind, text: string | null, source: SubmissionSource = 'title'): unknown =>
  converted(kind, { from: 'submission', source }, { [source]: text });

describe('a fixed value', () => {
  it.each<[FieldKind, string | readonly string[], unknown]>([
    ['text', ' Blue  team ', 'Blue team'],
    ['text', '', NOTHING],
    ['text', ['a', 'b'], MISFIT],
    ['number', '7.25', 7.25],
    ['number', '-3', -3],
    ['number', '1e5', MISFIT],
    ['number', '0x10', MISFIT],
    ['number', 'seven', MISFIT],
    ['date', '2026-02-28', '2026-02-28'],
    ['date', '2026-02-29', MISFIT],
    ['date', '28.2.2026', MISFIT],
    ['date-time', '2026-11-03T09:12:00Z', '2026-11-03T09:12:00.000+0000'],
    ['date-time', '2026-11-03', MISFIT],
    ['option', '10300', { id: '10300' }],
    ['option', ['1', '2'], MISFIT],
    ['options', ['1', ' 2 ', ''], [{ id: '1' }, { id: '2' }]],
    ['user', 'dev', { accountId: 'dev' }],
    ['users', ['dev', 'admin'], [{ accountId: 'dev' }, { accountId: 'admin' }]],
    ['labels', ['one', 'two'], ['one', 'two']],
    ['labels', ['one two'], MISFIT],
    ['labels', ['x'.repeat(256)], MISFIT],
    ['url', 'https://x.example/a', 'https://x.example/a'],
    ['url', 'javascript:alert(1)', MISFIT],
    ['url', 'x.example', MISFIT],
    ['url', `https://x.example/${'a'.repeat(240)}`, MISFIT],
    ['other', 'x', MISFIT],
  ])('for %s: %j is %j', (kind, value, expected) => {
    expect(converted(kind, fixed(value))).toEqual(expected);
  });

  it('in Jira’s format is kept unchanged, whatever the field', () => {
    for (const kind of fieldKinds)
      expect(converted(kind, { from: 'rest', value: [{ id: '1' }] })).toEqual([{ id: '1' }]);
    expect(converted('text', { from: 'rest', value: null })).toBe(NOTHING);
  });
});

describe('a value of the submission', () => {
  it.each<[FieldKind, string, unknown]>([
    ['text', 'two\nlines', 'two lines'],
    ['number', '9.8', 9.8],
    ['number', 'P1', MISFIT],
    ['date', '2026-11-03T23:59:00Z', '2026-11-03'],
    ['date-time', '2026-11-03T09:12:00Z', '2026-11-03T09:12:00.000+0000'],
    ['option', 'High', { value: 'High' }],
    ['options', 'High', [{ value: 'High' }]],
    ['labels', 'a b\tc', ['a-b-c']],
    ['url', 'data:text/html,x', MISFIT],
    ['user', 'dev', MISFIT],
    ['users', 'dev', MISFIT],
    ['other', '{"id":"1"}', MISFIT],
  ])('into %s: %j is %j', (kind, text, expected) => {
    expect(said(kind, text)).toEqual(expected);
  });

  it('of a line is cut at Jira’s limit, and not before', () => {
    expect(said('text', 'x'.repeat(255))).toBe('x'.repeat(255));
    expect(said('text', 'x'.repeat(256))).toBe(`${'x'.repeat(254)}…`);
  });

  it('that is missing is not set, and not reported', () => {
    for (const kind of fieldKinds) {
      expect(said(kind, null)).toBe(NOTHING);
      expect(said(kind, ' \n ')).toBe(NOTHING);
    }
  });

  it('of its category is Bugcrowd’s name for it', () => {
    expect(said('text', 'cross_site_scripting_xss', 'vrtCategory')).toBe('Cross-Site Scripting (XSS)');
    expect(said('text', 'quantum_weakness', 'vrtCategory')).toBe('Quantum weakness');
  });

  it.each([
    '[click](javascript:alert(1)) **bold** https://evil.example <b>x</b>',
    '{"type":"doc","version":1,"content":[]}',
    '{panel}x{panel} [~accountid:dev] @dev',
    'a\n\nb\nc',
    `\u0000\u0007\uD800 ${'"\\'.repeat(40_000)}`,
    '\n'.repeat(50_000) + 'end',
  ])('stays text in a rich field, and fits: %#', (text) => {
    const document = said('paragraph', text);
    expect(isAtlassianDocument(document)).toBe(true);
    const json = JSON.stringify(document);
    expect(json.length).toBeLessThanOrEqual(32_767);
    expect(json).not.toMatch(/"type":"(link|inlineCard|mention|strong|em|code|panel)"/);
    expect(json).not.toContain('"marks"');
  });
});

describe('the kind of a field', () => {
  const custom = (name: string): string => `com.atlassian.jira.plugin.system.customfieldtypes:${name}`;

  it.each([
    [{ type: 'string', custom: custom('textfield') }, 'text'],
    [{ type: 'string', custom: custom('textarea') }, 'paragraph'],
    [{ type: 'number', custom: custom('float') }, 'number'],
    [{ type: 'date', custom: custom('datepicker') }, 'date'],
    [{ type: 'datetime', custom: custom('datetime') }, 'date-time'],
    [{ type: 'option', custom: custom('select') }, 'option'],
    [{ type: 'array', items: 'option', custom: custom('multicheckboxes') }, 'options'],
    [{ type: 'user', custom: custom('userpicker') }, 'user'],
    [{ type: 'array', items: 'user', custom: custom('multiuserpicker') }, 'users'],
    [{ type: 'array', items: 'string', custom: custom('labels') }, 'labels'],
    [{ type: 'string', custom: custom('url') }, 'url'],
    [{ type: 'string', system: 'environment' }, 'paragraph'],
    [{ type: 'user', system: 'reporter' }, 'user'],
    [{ type: 'number', custom: 'com.other:score' }, 'number'],
    [{ type: 'array', items: 'version', system: 'fixVersions' }, 'other'],
    [{ type: 'option-with-child', custom: custom('cascadingselect') }, 'other'],
    [{ type: 'string', custom: 'com.other:secret' }, 'other'],
    [{ type: 'constructor' }, 'other'],
  ])('%j: %s', (schema, kind) => {
    expect(fieldKindOf(schema)).toBe(kind);
  });
});
