import { copyId } from '../../../../static/src/admin/policies/base/copy-id';

describe('the id of a copy', () => {
  it.each([
    [[], 'acme-copy'],
    [['acme-copy'], 'acme-copy-2'],
    [['acme-copy', 'acme-copy-2'], 'acme-copy-3'],
  ])('is not one of %j', (ids, expected) => {
    expect(
      copyId(
        'acme',
        ids.map((id) => ({ id })),
      ),
    ).toBe(expected);
  });

  it('stays within the server’s limit', () => {
    const id = 'a'.repeat(64);
    expect(copyId(id, [{ id: `${'a'.repeat(56)}-copy` }]).length).toBeLessThanOrEqual(64);
  });
});
