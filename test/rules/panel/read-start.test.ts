import { readStart, toLocalInput } from '../../../static/src/issue-panel/read-start';

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

describe('the form that starts a clock', () => {
  const startedAt = toLocalInput(Date.parse('2026-11-10T12:00:42Z'));

  it('has its start in the viewer’s zone, to the minute', () => {
    expect(startedAt).toMatch(/^2026-11-\d\dT\d\d:00$/);
    expect(readStart(form({ policyId: 'acme', severity: 'high', startedAt }))).toEqual({
      ok: true,
      input: { policyId: 'acme', severity: 'high', startedAt: '2026-11-10T12:00:00.000Z' },
    });
  });

  it('has the connection if the form offers one', () => {
    const fields = { connectionId: 'second', policyId: 'acme', severity: 'high', startedAt };
    expect(readStart(form(fields))).toMatchObject({ ok: true, input: { connectionId: 'second' } });
  });

  it('lists missing input', () => {
    expect(readStart(form({ policyId: 'acme', severity: '', startedAt: '' }))).toEqual({
      ok: false,
      problems: { severity: 'Choose a severity.', startedAt: 'Enter a date and a time.' },
    });
  });
});
