import { submissionPayload } from '../support/payloads';
import { describeApp } from '../support/site';

const DAY = 86_400_000;
/** Partners have seen product events with this delay. */
const LATE_MS = 70 * 60_000;

describeApp('the platform’s behavior', (site) => {
  const dayIn = async (days: number): Promise<string> =>
    new Date((await site.now()).getTime() + days * DAY).toISOString().slice(0, 10);
  beforeEach(() => site.saveSettings({ decidesAlone: ['dev'] }));

  const setDate = async (duedate: string): Promise<void> => {
    const { status } = await site.jira('PUT', '/issue/SEC-1', { fields: { duedate } });
    expect(status).toBe(204);
    await site.settle();
  };

  it('a product event that is 70 minutes late is applied then', async () => {
    await site.deliver(submissionPayload());
    await site.settle();
    await site.fault({ target: 'event', match: 'avi:jira:updated:issue', lateMs: LATE_MS });
    const date = await dayIn(5);
    await setDate(date);
    const before = await site.projection('SEC-1');
    expect(before['dueDate']).not.toBe(date);
    await site.advance('PT69M');
    expect(await site.projection('SEC-1')).toMatchObject({ dueDate: before['dueDate'] });
    await site.advance('PT2M');
    expect(await site.projection('SEC-1')).toMatchObject({ dueDate: date });
  });

  it('if the events of two changes come in the wrong order, the later change wins', async () => {
    await site.deliver(submissionPayload());
    await site.settle();
    await site.fault({ target: 'event', match: 'avi:jira:updated:issue', lateMs: LATE_MS });
    await setDate(await dayIn(9));
    await site.advance('PT5M');
    const last = await dayIn(5);
    await setDate(last);
    await site.advance('PT90M');
    expect(await site.projection('SEC-1')).toMatchObject({ dueDate: last });
    expect((await site.issue('SEC-1')).fields.duedate).toBe(last);
  });

  it('every scheduled function returns an answer, as the platform may require', async () => {
    await site.advance('P1D');
    const { schedules } = (await site.get('/host/state')).body as {
      readonly schedules: readonly { readonly key: string; readonly lastStatus: number | null }[];
    };
    expect(schedules.map(({ key, lastStatus }) => [key, lastStatus])).toEqual([
      ['hourly-sweep', 204],
      ['hourly-upkeep', 204],
      ['daily-report', 204],
    ]);
  });

  it('every answer of the web trigger names its limits', async () => {
    const response = await fetch(`${site.host().origin}/webtrigger/bugcrowd-webhook`);
    expect(response.status).toBe(405);
    expect(response.headers.get('x-ratelimit-limit')).toBe('7000');
    expect(Number(response.headers.get('x-ratelimit-remaining'))).toBeLessThan(7000);
  });
});
