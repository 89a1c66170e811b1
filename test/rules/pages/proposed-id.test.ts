import { proposedId } from '../../../static/src/admin/connections/setup/proposed-id';

describe('the name that is proposed for a program', () => {
  it.each([
    ['acme', 'acme'],
    ['Acme_Corp.Web', 'acme-corp-web'],
    ['--acme--', 'acme'],
    ['', ''],
    ['ümlaut', 'mlaut'],
    ['a'.repeat(100), 'a'.repeat(64)],
  ])('%j is %j', (program, id) => {
    expect(proposedId(program)).toBe(id);
  });
});
