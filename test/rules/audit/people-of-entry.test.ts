import { peopleOfEntry } from '../../../src/domain/audit/people-of-entry';

const CLEO = '712020:1c1f2e3d-aaaa-4000-8000-0123456789ab';
const DEV = '5be24ad8b1653240376955d2';

const changed = (place: string, from: string | null, to: string | null): readonly string[] =>
  peopleOfEntry({ by: 'admin', changes: [{ place, from, to }] });

describe('the people of an entry of the admin log', () => {
  it.each<[string, string, string | null, string | null, readonly string[]]>([
    ['approvers, old and new', 'approvers', `["${CLEO}","lead"]`, `["lead"]`, [CLEO, 'lead']],
    ['approvers of a list that was cut', 'approvers', null, `["${CLEO}","${DEV}"…`, [CLEO, DEV]],
    ['people told of notices', 'notices.fallbackPeople', '[]', `["${DEV}"]`, [DEV]],
    ['an assignee', 'mapping.assignee', 'null', `"${CLEO}"`, [CLEO]],
    ['somebody in a field', 'mapping.fields.customfield_1.value', null, `["${CLEO}"]`, [CLEO]],
    ['nobody in another text', 'mapping.labels', '["lead"]', '["bounty"]', []],
  ])('%s', (_name, place, from, to, people) => {
    expect(changed(place, from, to)).toEqual(['admin', ...people]);
  });

  it('are nobody where a former user is named', () => {
    const changes = [{ place: 'approvers', from: '["former user 1"]', to: '[]' }];
    expect(peopleOfEntry({ by: 'former user 1', changes })).toEqual([]);
  });
});
