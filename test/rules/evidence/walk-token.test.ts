import { toToken, walkFrom } from '../../../src/usecases/evidence/walk-token';

const all = ['bare', 'demo', 'third'];

describe('a walk over the cases of all connections', () => {
  it('begins with the first connection, and has nothing to do without any', () => {
    expect(walkFrom(all, null)).toEqual({ connectionId: 'bare', cursor: null });
    expect(walkFrom([], null)).toBeNull();
  });

  it('goes on within a connection, then with the next one, to the end', () => {
    const within = { connectionId: 'demo', cursor: 'a|b' };
    expect(walkFrom(all, toToken(within))).toEqual(within);
    expect(walkFrom(all, toToken({ connectionId: 'demo', cursor: null }))).toEqual({
      connectionId: 'third',
      cursor: null,
    });
    expect(walkFrom(all, toToken({ connectionId: 'third', cursor: null }))).toBeNull();
  });

  it('comes back to the place where it stopped, the start of a connection included', () => {
    for (const place of [
      { connectionId: 'demo', cursor: null },
      { connectionId: 'demo', cursor: 'x' },
    ])
      expect(walkFrom(all, toToken(place, 'here'))).toEqual(place);
  });

  it('passes over a connection that was deleted since, wherever it stopped in it', () => {
    const rest = ['bare', 'third'];
    const third = { connectionId: 'third', cursor: null };
    expect(walkFrom(rest, toToken({ connectionId: 'demo', cursor: 'x' }))).toEqual(third);
    expect(walkFrom(rest, toToken({ connectionId: 'demo', cursor: null }, 'here'))).toEqual(third);
  });
});
