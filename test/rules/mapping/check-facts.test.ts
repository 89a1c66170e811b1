import { defaultMapping, type Mapping } from '../../../src/domain/mapping/mapping';
import { factFindings } from '../../../src/usecases/mapping/check-facts';
import type { JiraSurroundings } from '../../../src/usecases/mapping/ports';

const jira: JiraSurroundings = {
  createFields: [
    {
      id: 'customfield_10020',
      name: 'Exposure',
      kind: 'options',
      required: false,
      allowed: [{ id: '10401', name: 'Exploited' }],
    },
  ],
  appMaySet: [],
  edit: {
    issueKey: 'SEC-1',
    fields: [{ id: 'labels', name: 'Labels', kind: 'labels', required: false, allowed: [] }],
  },
  statuses: [{ id: '10002', name: 'In Review' }],
  resolutions: [],
  seenFrom: [],
  transitions: [],
};
const names = { milestones: ['retested'], flags: ['kev'] };
const findings = (changes: Partial<Mapping>) => factFindings({ ...defaultMapping, ...changes }, jira, names);

describe('statuses and fields that say something about clocks', () => {
  it('have no problem where Jira offers them and the policy mentions their names', () => {
    expect(
      findings({
        milestones: { '10002': 'retested' },
        flags: [
          { fieldId: 'customfield_10020', value: '10401', flag: 'kev' },
          { fieldId: 'labels', value: 'kev', flag: 'kev' },
        ],
      }),
    ).toEqual([]);
    expect(findings({})).toEqual([]);
  });

  it.each<readonly [Partial<Mapping>, string, string, RegExp]>([
    [
      { milestones: { '10009': 'retested' } },
      'leaves-out',
      'milestones',
      /no status 10009: no issue reaches/,
    ],
    [
      { flags: [{ fieldId: 'customfield_10020', value: '10402', flag: 'kev' }] },
      'leaves-out',
      'flags',
      /“Exposure” does not offer the value 10402/,
    ],
    [
      { flags: [{ fieldId: 'customfield_10099', value: '1', flag: 'kev' }] },
      'note',
      'flags',
      /No known screen of the project has/,
    ],
    [{ milestones: { '10002': 'paid-out' } }, 'note', 'milestones', /mentions no milestone “paid out”/],
    [
      { flags: [{ fieldId: 'labels', value: 'x', flag: 'public' }] },
      'note',
      'flags',
      /mentions no flag “public”: it is recorded and moves no date/,
    ],
  ])('are reported: %j', (mapping, severity, place, sentence) => {
    expect(findings(mapping)).toEqual([
      { severity, place, sentence: expect.stringMatching(sentence) as string },
    ]);
  });
});
