import { JIRA_TEXT_LIMIT } from '../../../src/adapters/jira/adf/fit-document';
import { toPlainSourceComment, toSourceComment } from '../../../src/adapters/jira/source-comment';
import type { SourceComment } from '../../../src/domain/conversation/source-comment';
import { bugcrowdWords } from '../../../src/sources/bugcrowd/words';

const url = 'https://tracker.example/1';
const usual: SourceComment = {
  ...{ id: 'c', body: 'Any **news**?', at: '2026-11-03T10:00:00Z', author: 'Rae', scope: 'everyone' },
  ...{ isForAll: true, files: [] },
};

function told(changes: Partial<SourceComment> = {}, isEdit = false): string {
  return JSON.stringify(
    toSourceComment({ comment: { ...usual, ...changes }, url, sentBy: null, isEdit }, bugcrowdWords),
  );
}

it('names author, time and readers, and says when it was edited', () => {
  expect(told()).toContain(
    ' wrote on Bugcrowd on Tue, 3 Nov 2026, 10:00 UTC. Readers on Bugcrowd: everyone on the submission, the researcher too.',
  );
  expect(told({}, true)).toContain(' edited on Bugcrowd the comment of Tue, 3 Nov 2026, 10:00 UTC.');
  expect(told({ author: null })).toContain('Somebody');
});

it('quotes a scope that it does not know, as text', () => {
  expect(told({ scope: 'constructor' })).toContain('“constructor”');
  expect(told({ scope: '\u202Eevil' })).toContain('“[U+202E]evil”');
});

it('has an author on one line and of bounded length', () => {
  const long = told({ author: `A\n${'b'.repeat(500)}` });
  expect(long).toContain(`A ${'b'.repeat(118)}`);
  expect(long).not.toContain('b'.repeat(119));
});

it.each(['x\n\n'.repeat(20_000), '*x* '.repeat(20_000), 'y'.repeat(200_000)])(
  'fits what Jira takes, %#',
  (body) => {
    expect(told({ body }).length).toBeLessThanOrEqual(JIRA_TEXT_LIMIT);
    expect(told({ body })).toContain('The rest is longer than Jira can show.');
    const plain = toPlainSourceComment(
      { comment: { ...usual, body }, url, sentBy: null, isEdit: false },
      bugcrowdWords,
    );
    expect(JSON.stringify(plain).length).toBeLessThanOrEqual(JIRA_TEXT_LIMIT);
  },
);
