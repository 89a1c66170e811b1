import { bugcrowdWords } from '../../../src/sources/bugcrowd/words';
import { toDescription, toPlainDescription } from '../../../src/adapters/jira/description';
import { JIRA_TEXT_LIMIT } from '../../../src/adapters/jira/adf/fit-document';
import { adfErrors } from '../../support/adf-schema';

const url = 'https://tracker.bugcrowd.com/acme/submissions/1';
const reportOf = (description: string) =>
  ({ description, bugUrl: null, httpRequest: null, extraInfo: null, references: null, cut: false }) as const;
const describeIn = (description: string) => toDescription(reportOf(description), url, bugcrowdWords);
const size = (value: unknown): number => JSON.stringify(value).length;
/** Every letter of it costs its markup. */
const dense = (letters: number): string => '**a** b\n\n'.repeat(letters);

it('a report that is too long only when formatted is shown whole as plain text', () => {
  const document = describeIn(dense(400));
  expect(document.content.at(-1)?.content?.[0]?.text).toBe(dense(400));
  expect(JSON.stringify(document)).toContain('formatted, it is longer than Jira can show');
  expect(size(document)).toBeLessThanOrEqual(JIRA_TEXT_LIMIT);
  expect(adfErrors(document)).toEqual([]);
});

it.each([-1, 0, 1])('the last character that fits: %i beside it', (beside) => {
  const frame = size(describeIn('a')) - 1;
  const description = 'a'.repeat(JIRA_TEXT_LIMIT - frame + beside);
  const document = describeIn(description);
  expect(JSON.stringify(document).includes('longer than Jira can show')).toBe(beside > 0);
  expect(size(document)).toBeLessThanOrEqual(JIRA_TEXT_LIMIT);
});

it.each([-1, 0, 1])('the last character that fits as plain text: %i beside it', (beside) => {
  const whole = (text: string) => size(describeIn(text));
  const start = dense(400);
  const frame = whole(start) - start.length;
  const description = `${start}${'a'.repeat(JIRA_TEXT_LIMIT - frame - start.length + beside)}`;
  const document = describeIn(description);
  expect(JSON.stringify(document).includes('Read the rest on Bugcrowd')).toBe(beside > 0);
  expect(size(document)).toBeLessThanOrEqual(JIRA_TEXT_LIMIT);
});

it('a plain report keeps all of its parts, in a valid document', () => {
  const report = {
    ...reportOf('a *b*'),
    bugUrl: 'https://e.example',
    httpRequest: 'GET /',
    remediation: 'Fix.',
  };
  const document = toPlainDescription(report, null, bugcrowdWords);
  expect(adfErrors(document)).toEqual([]);
  expect(document.content.at(-1)?.content?.[0]?.text).toBe(
    'a *b*\n\nAddress\n\nhttps://e.example\n\nHTTP request\n\nGET /\n\nRemediation advice\n\nFix.',
  );
});
