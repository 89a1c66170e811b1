import * as v from 'valibot';
import { ReadComment } from '../../../src/adapters/jira/read-comment';

const AT = '2026-11-03T10:00:00.000+0000';
const body = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: '/bugcrowd Fixed.' }] }],
};
const dana = { accountId: 'dev', accountType: 'atlassian', displayName: 'Dana Developer' };
const answer = {
  ...{ id: '10007', author: dana, updateAuthor: dana, created: AT, updated: AT, jsdPublic: true, body },
};
const read = {
  ...{ id: '10007', author: 'dev', authorName: 'Dana Developer', isByPerson: true, changedBy: 'dev' },
  ...{ at: '2026-11-03T10:00:00Z', changedAt: '2026-11-03T10:00:00Z', isRestricted: false },
  text: '/bugcrowd Fixed.',
};

const reading = (changes: object) => v.safeParse(ReadComment, { ...answer, ...changes });

describe('a comment that Jira answers', () => {
  it.each<[string, object, object]>([
    ['as documented', {}, {}],
    ['of an app', { author: { ...dana, accountType: 'app' } }, { isByPerson: false }],
    ['of a customer', { author: { ...dana, accountType: 'customer' } }, { isByPerson: false }],
    [
      'of a kind that is newer than the app',
      { author: { ...dana, accountType: 'agent' } },
      { isByPerson: false },
    ],
    ['without the kind and name of its writer', { author: { accountId: 'dev' } }, { authorName: '' }],
    ['whose writer hides the name', { author: { ...dana, displayName: null } }, { authorName: '' }],
    ['that nobody has changed', { updateAuthor: undefined }, {}],
    ['that null has changed', { updateAuthor: null }, {}],
    ['that somebody else has changed', { updateAuthor: { accountId: 'admin' } }, { changedBy: 'admin' }],
    [
      'that was edited',
      { updated: '2026-11-03T12:30:00.500+0200' },
      { changedAt: '2026-11-03T10:30:00.500Z' },
    ],
    ['for a role', { visibility: { type: 'role', value: 'Triage' } }, { isRestricted: true }],
    ['for a group', { visibility: { type: 'group', identifier: '5a1c' } }, { isRestricted: true }],
    ['for readers of a kind that is newer', { visibility: {} }, { isRestricted: true }],
    ['for all, as null says', { visibility: null }, {}],
    ['whose body is no document', { body: '/bugcrowd Fixed.' }, { text: '' }],
    ['without a body', { body: undefined }, { text: '' }],
  ])('is read: one %s', (_, changes, differs) => {
    expect(reading(changes)).toMatchObject({ success: true, output: { ...read, ...differs } });
  });

  it.each<[string, object]>([
    ['an id', { id: undefined }],
    ['a writer', { author: undefined }],
    ['an account of its writer', { author: { displayName: 'Dana' } }],
    ['the time when it was made', { created: undefined }],
    ['a time when it was made', { created: 'yesterday' }],
    ['the time when it was changed', { updated: null }],
  ])('is not read without %s', (_, changes) => {
    expect(reading(changes).success).toBe(false);
  });
});
