import type { Locator, Page } from 'playwright-core';
import type { AnswerPreview, AnswersView, ListedAnswer } from '../../../src/contract/answers';
import { axeProblems, openPage, overflowOf, panelUrl, switchTheme } from '../../support/browser';
import { usePanelSite } from './panel-site';
import { answerCalls, trackedView } from './panel-views';

const PHONE = 400;
const TEXT = `Fixed in **2.4**.\nPlease retest ${'unbroken'.repeat(20)}`;

const stopped: ListedAnswer = {
  ...{ id: 'b', to: 'researcher', by: 'dev', at: '2026-11-09T12:00:00Z', state: 'unknown' },
  problem: 'The source did not say whether it has it. Look there before you send it again.',
  text: TEXT,
};
const sent: ListedAnswer = {
  ...{ id: 'a', to: 'team', by: 'dev', at: '2026-11-08T12:00:00Z', state: 'sent', problem: null, text: null },
};
const view: AnswersView = {
  ...{ type: 'answers', obstacle: null, may: { team: 'allowed', researcher: 'allowed' } },
  ...{
    sourceName: 'Bugcrowd',
    answers: [stopped, sent],
    people: { dev: 'Dana Dev' },
    withheld: 2,
    notSent: [],
  },
};
const preview: AnswerPreview = {
  ...{ type: 'preview', to: 'researcher', body: TEXT, readers: 'Everyone, the researcher too' },
  ...{ sender: 'acme-bot', submissionId: '5b310000-0000-4000-8000-000000000001' },
  ...{ inJira: { who: 'all' }, digest: 'of-the-preview' },
};

describe('answers to the source, on the panel', () => {
  const { origin, browser, track } = usePanelSite();
  const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
  const expectClean = async (page: Page): Promise<void> => {
    expect(await overflowOf(page)).toBe(0);
    for (const theme of ['light', 'dark'] as const) {
      await switchTheme(page, theme);
      expect(await axeProblems(page)).toEqual([]);
    }
  };
  const show = async (answers: Parameters<typeof answerCalls>[1]) => {
    const { page, complaints } = await openPage(browser(), origin(), PHONE);
    const asked = await answerCalls(page, { getPanel: [trackedView()], getAnswers: [view], ...answers });
    await page.goto(panelUrl(origin(), { issueKey: await track(2) }));
    await page.locator('summary', { hasText: 'Answers' }).press('Enter');
    await page.getByRole('list', { name: 'Answers, newest first' }).waitFor();
    return { page, asked, complaints };
  };
  const isFocused = (target: Locator): Promise<void> => target.and(target.page().locator(':focus')).waitFor();

  it('begin empty, show what is sent, and ask once more before a researcher reads it, by keyboard', async () => {
    const after: AnswersView = {
      ...view,
      answers: [{ ...sent, id: 'c', to: 'researcher', state: 'waiting' }],
    };
    const { page, asked, complaints } = await show({
      previewAnswer: [preview],
      sendAnswer: [{ type: 'done', view: after }],
    });
    await page.getByText('2 comments of Bugcrowd are not shown in Jira').waitFor();
    await expectClean(page);
    await button(page, 'To the researcher').press('Enter');
    const text = page.getByRole('textbox', { name: 'Your answer' });
    await isFocused(text);
    expect(await text.inputValue()).toBe('');
    await button(page, 'Preview').press('Enter');
    await page.getByText('Write an answer.').waitFor();
    await expectClean(page);
    await text.fill(TEXT);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const whole = page.getByRole('group', { name: 'What is sent' });
    await isFocused(whole);
    await whole.getByText('Fixed in **2.4**.').waitFor();
    await whole.getByText('acme-bot, the user of the API token at Bugcrowd').waitFor();
    expect(await button(page, 'Send to the researcher').count()).toBe(0);
    await expectClean(page);
    await button(page, 'Continue').press('Enter');
    await page.getByText('The researcher will read this.').waitFor();
    await isFocused(whole);
    expect(asked.map(({ functionKey }) => functionKey)).not.toContain('sendAnswer');
    await expectClean(page);
    await button(page, 'Send to the researcher').press('Enter');
    await isFocused(page.getByRole('status').filter({ hasText: 'The answer is on its way to Bugcrowd.' }));
    expect(asked.find(({ functionKey }) => functionKey === 'sendAnswer')).toMatchObject({
      payload: { to: 'researcher', text: TEXT, digest: 'of-the-preview' },
    });
    expect(complaints).toEqual([]);
  });

  it('that changed since their preview are shown again, and keys lead back to the text', async () => {
    const changed: AnswerPreview = { ...preview, sender: 'acme-deputy', digest: 'of-another' };
    const { page } = await show({
      previewAnswer: [preview],
      sendAnswer: [{ type: 'changed', preview: changed }],
    });
    await button(page, 'To the researcher').press('Enter');
    await page.getByRole('textbox', { name: 'Your answer' }).fill(TEXT);
    await button(page, 'Preview').press('Enter');
    await button(page, 'Continue').press('Enter');
    await button(page, 'Send to the researcher').press('Enter');
    await page.getByText('Something has changed since you saw it').waitFor();
    await page.getByText('acme-deputy, the user').waitFor();
    await button(page, 'Continue').waitFor();
    await page.keyboard.press('Escape');
    const text = page.getByRole('textbox', { name: 'Your answer' });
    await isFocused(text);
    expect(await text.inputValue()).toBe(TEXT);
    await page.keyboard.press('Escape');
    await isFocused(button(page, 'To the researcher'));
  });

  it('that stopped are sent again only after one more question', async () => {
    const { page, asked } = await show({
      decideAnswer: [{ type: 'done', view: { ...view, answers: [sent] } }],
    });
    await button(page, 'Send again').press('Enter');
    await page.getByRole('group', { name: 'The researcher will read this. Send it again?' }).waitFor();
    await isFocused(button(page, 'Send to the researcher'));
    await expectClean(page);
    expect(asked.map(({ functionKey }) => functionKey)).not.toContain('decideAnswer');
    await button(page, 'Back').press('Enter');
    await button(page, 'It is there').press('Enter');
    await page.getByText('Not known').waitFor({ state: 'detached' });
    expect(asked.at(-1)).toMatchObject({ payload: { id: 'b', decision: 'was-sent' } });
  });
});
