import { join, resolve } from 'node:path';
import { compare, type Row } from '../../../probe/compare/compare';
import { readKnownAnswers } from '../../../probe/compare/known-answer';
import { detailsOf } from '../../../probe/compare/table';
import { examine } from '../../../probe/outside/examine';
import { startLocalSite, type LocalSite } from '../../../probe/outside/local-site';
import { questions } from '../../../probe/command/questions';

const LIVE = join(resolve(__dirname, '..', '..', '..'), 'probe', 'live');

describe('the local host, asked by the probe', () => {
  let site: LocalSite;
  let open: readonly string[];
  let rows: readonly Row[];

  beforeAll(async () => {
    site = await startLocalSite();
    const examination = await examine(site.address, site.permitted, site.wait, () => undefined);
    open = examination.open;
    rows = compare(questions, examination.answers, readKnownAnswers(LIVE));
  }, 120_000);

  afterAll(() => {
    site.close();
  });

  it('answers every question', () => {
    expect(open).toEqual([]);
  });

  it('gives no answer that differs from those of live sites', () => {
    expect(detailsOf(rows, 'different')).toBe('');
  });

  it('is asked for every part of what is known', () => {
    const known = rows.filter((row) => row.known !== undefined && row.verdict === 'unknown');
    expect(known.map(({ question }) => question.id)).toEqual([]);
  });

  it('answers the questions that need no issue if no project is named', async () => {
    const { answers, open: left } = await examine(site.address, {}, site.wait, () => undefined);
    expect(left).toEqual([]);
    const failed = Object.entries(answers).filter(([, answer]) =>
      JSON.stringify(answer).includes('"failed"'),
    );
    expect(failed).toEqual([]);
    expect(answers['jira.unknown-field']).toEqual({ notAsked: 'No project was named.' });
    expect(answers['events.updated-members']).toEqual({ notAsked: 'No project was named.' });
    expect(answers['storage.key-twice']).toBe('400 KEY_DUPLICATION_ERROR');
  }, 60_000);
});
