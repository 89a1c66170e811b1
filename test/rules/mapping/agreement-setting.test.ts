import {
  chosenAgreement,
  fieldsInUse,
  modeOf,
  noAgreement,
  type AgreementChoice,
} from '../../../src/domain/mapping/agreement-setting';

const EARLIER = '2026-11-03T10:00:00Z';
const NOW = '2026-11-05T10:00:00Z';

describe('a field', () => {
  it.each<[string, Partial<AgreementChoice>, readonly string[]]>([
    ['of a new connection is off', {}, []],
    ['is proposed once there is a mapping of statuses', { states: { '3': 'resolved' } }, ['state']],
    [
      'is proposed once a member is named',
      { members: [{ accountId: 'dana', memberId: 'member-1' }] },
      ['assignee'],
    ],
    ['is proposed once the field of the key is named', { issueField: 'Jira' }, ['issue']],
    [
      'that was switched off stays off',
      { states: { '3': 'resolved' }, modes: { ...noAgreement.modes, state: 'off' } },
      [],
    ],
    [
      'that needs no mapping is on once it is switched on',
      { modes: { ...noAgreement.modes, severity: 'automatic' } },
      ['severity'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(fieldsInUse({ ...noAgreement, ...changes })).toEqual(expected);
  });

  it('has the mode that was chosen', () => {
    const setting = { ...noAgreement, issueField: 'Jira' };
    expect(modeOf('issue', setting)).toBe('propose');
    expect(modeOf('issue', { ...setting, modes: { ...setting.modes, issue: 'automatic' } })).toBe(
      'automatic',
    );
  });
});

describe('the moment from which changes count', () => {
  const before = { ...noAgreement, issueField: 'Jira', since: { issue: EARLIER } };
  it.each<[string, Partial<AgreementChoice>, object]>([
    ['stays if nothing is changed', {}, { issue: EARLIER }],
    ['is now for a field that was off', { states: { '3': 'resolved' } }, { issue: EARLIER, state: NOW }],
    ['is gone for a field that is off', { issueField: null }, {}],
    ['is now for another place of the key', { issueField: 'Ticket' }, { issue: NOW }],
    ['stays for another mode', { modes: { ...noAgreement.modes, issue: 'automatic' } }, { issue: EARLIER }],
  ])('%s', (_, changes, expected) => {
    expect(chosenAgreement(before, { ...before, ...changes }, NOW).since).toEqual(expected);
  });
});
