import type { Connection } from '../../../src/domain/connections/connection';
import { peopleOfConnection, withoutPerson } from '../../../src/domain/connections/people-of-connection';
import { defaultMapping, type Mapping } from '../../../src/domain/mapping/mapping';
import { connectionWith } from '../../support/builders';

const CLEO = '712020:1c1f2e3d-aaaa-4000-8000-0123456789ab';
const DEV = '5be24ad8b1653240376955d2';
const { notices } = connectionWith();

const mappedWith = (changes: Partial<Mapping>): Connection =>
  connectionWith({ mapping: { ...defaultMapping, labels: ['bounty'], ...changes } });
const approvedBy = (...approvers: readonly string[]): Connection => connectionWith({ approvers });
const told = (...fallbackPeople: readonly string[]): Connection =>
  connectionWith({ notices: { ...notices, fallbackPeople } });

describe('a person of a connection', () => {
  it.each<[string, Connection, Connection]>([
    ['an approver', approvedBy('lead', CLEO), approvedBy('lead')],
    ['the only approver', approvedBy(CLEO), approvedBy()],
    ['somebody told of notices', told(CLEO, 'lead'), told('lead')],
    ['the assignee', mappedWith({ assignee: CLEO }), mappedWith({ assignee: null })],
    [
      'the value of a field',
      mappedWith({ fields: { customfield_1: { from: 'fixed', value: CLEO } } }),
      mappedWith({}),
    ],
    [
      'one of the values of a field',
      mappedWith({ fields: { customfield_1: { from: 'fixed', value: [CLEO, DEV] } } }),
      mappedWith({ fields: { customfield_1: { from: 'fixed', value: [DEV] } } }),
    ],
    [
      'the only value of a list',
      mappedWith({ fields: { customfield_1: { from: 'fixed', value: [CLEO] } } }),
      mappedWith({}),
    ],
    [
      'part of a value as Jira has it',
      mappedWith({ fields: { customfield_1: { from: 'rest', value: [{ accountId: CLEO }] } } }),
      mappedWith({}),
    ],
  ])('%s is found and taken off', (_name, connection, expected) => {
    expect(peopleOfConnection(connection)).toContain(CLEO);
    expect(withoutPerson(connection, CLEO)).toEqual(expected);
    expect(peopleOfConnection(withoutPerson(connection, CLEO))).not.toContain(CLEO);
  });

  it('that is somebody else stays, in the same connection', () => {
    const connection = { ...approvedBy('lead', DEV), mapping: { ...defaultMapping, assignee: DEV } };
    expect(withoutPerson(connection, CLEO)).toBe(connection);
    expect(peopleOfConnection(connection)).toEqual([DEV, 'lead']);
  });

  it('is no value of a field that only looks like text', () => {
    expect(
      peopleOfConnection(mappedWith({ fields: { environment: { from: 'fixed', value: 'lead' } } })),
    ).toEqual([]);
  });
});
