import { toPolicyForm } from '../../../../static/src/admin/policies/editor/policy-form';
import { specialLines } from '../../../../static/src/admin/policies/editor/special-lines';
import { specialSentence } from '../../../../static/src/admin/policies/editor/special-sentence';
import { full } from '../../../support/policy-form-samples';

describe('the lines of special dates', () => {
  it.each([
    ['2026-12-24 09:00-13:00', { '2026-12-24': [['09:00', '13:00']] }],
    [
      '2026-12-24  09:00 – 13:00 14:00-15:00',
      {
        '2026-12-24': [
          ['09:00', '13:00'],
          ['14:00', '15:00'],
        ],
      },
    ],
    [
      '2026-12-24 09:00-13:00, 14:00-15:00',
      {
        '2026-12-24': [
          ['09:00', '13:00'],
          ['14:00', '15:00'],
        ],
      },
    ],
    ['\n2026-12-31 Closed\n', { '2026-12-31': [] }],
    ['2026-12-31', { '2026-12-31': [['', '']] }],
    ['Christmas 9-13', { Christmas: [['9', '13']] }],
  ])('%j are %j', (text, dates) => {
    const read = specialLines(text).map(({ date, intervals }) => [date, intervals] as const);
    expect(Object.fromEntries(read)).toEqual(dates);
  });

  it.each([
    ['2026-12-24 09:00-13:00', 'Thu, 24 Dec 2026: 09:00 to 13:00, in place of no working time.'],
    ['2027-01-01 10:00-12:00', 'Fri, 1 Jan 2027: 10:00 to 12:00, in place of a holiday.'],
    [
      '2026-12-28 closed',
      'Mon, 28 Dec 2026: no working time, in place of 09:00 to 12:30 and 13:30 to 17:00.',
    ],
    ['2026-12-28', 'Mon, 28 Dec 2026: hours such as 09:00-13:00 are missing, or the word closed.'],
    ['2026-13-28 closed', '2026-13-28: not a date yet.'],
  ])('are explained by what they replace: %s', (text, sentence) => {
    const { week, holidays } = toPolicyForm(full).week;
    const said = specialLines(text).map((line) => specialSentence(line, week, holidays.split('\n')));
    expect(said).toEqual([sentence]);
  });
});
