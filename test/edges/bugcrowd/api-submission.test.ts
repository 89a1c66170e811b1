import { SUBMISSION_ID } from '../../support/payloads';
import { json } from './api-platform';
import { row, useSubmissions } from './submission-reader';

const { platform, readById, readOne } = useSubmissions();

describe('one submission', () => {
  it('is read by its id, with the same facts', async () => {
    const fromPage = await readOne({ title: 'A' });
    platform.answer(() => json({ data: row({ title: 'A' }) }));
    await expect(readById(SUBMISSION_ID)).resolves.toEqual(fromPage);
    expect(platform.sent[0]?.url.pathname).toBe(`/submissions/${SUBMISSION_ID}`);
    expect(platform.sent[0]?.url.searchParams.get('include')).toContain('cvss_vector');
  });

  it('may be missing', async () => {
    platform.answer(() => json({ errors: [{ title: 'Not Found', status: '404' }] }, 404));
    await expect(readById(SUBMISSION_ID)).resolves.toBeNull();
  });

  it.each([{ data: null }, { data: row({ severity: 9 }) }, {}])('may be unreadable: %j', async (body) => {
    platform.answer(() => json(body));
    await expect(readById(SUBMISSION_ID)).rejects.toMatchObject({ kind: 'bad-shape' });
  });

  it('fails like every call', async () => {
    platform.answer(() => json({}, 401));
    await expect(readById(SUBMISSION_ID)).rejects.toMatchObject({ kind: 'unauthorised' });
  });
});
