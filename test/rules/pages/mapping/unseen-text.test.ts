import { unseenText } from '../../../../static/src/admin/mapping/words';

const bare = { project: { id: '10001', key: 'BARE' }, issueType: { id: '10101', name: 'Task' } };
const pay = { project: { id: '10002', key: 'PAY' }, issueType: { id: '10102', name: 'Bug' } };

describe('unseenText', () => {
  it('says nothing if Jira shows all places of rules', () => {
    expect(unseenText([])).toBe('');
  });

  it('names each place that it does not show, and what helps', () => {
    expect(unseenText([bare, pay])).toBe(
      ' Jira does not show what rules name: BARE, Task; PAY, Bug. Correct the rules, or restore the project in Jira.',
    );
  });
});
