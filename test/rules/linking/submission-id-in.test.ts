import { submissionIdIn } from '../../../src/domain/linking/submission-id-in';

const id = '7c1d0000-0000-4000-8000-000000000001';

describe('the id of a submission in what a person typed', () => {
  it.each([
    ['an id', id, id],
    ['an id in capitals, with spaces around it', `  ${id.toUpperCase()} `, id],
    ['an address', `https://tracker.bugcrowd.com/acme/submissions/${id}?tab=activity`, id],
    ['an id of another form', 'AMS-123', 'AMS-123'],
    ['the longest id of another form', 'x'.repeat(200), 'x'.repeat(200)],
  ])('%s', (_what, typed, expected) => {
    expect(submissionIdIn(typed)).toBe(expected);
  });

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['words', 'the login one'],
    ['an address without an id', 'https://tracker.bugcrowd.com/acme'],
    ['a part of an id and a path', '7c1d0000/4000'],
    ['what is longer', 'x'.repeat(201)],
  ])('none in %s', (_what, typed) => {
    expect(submissionIdIn(typed)).toBeNull();
  });
});
