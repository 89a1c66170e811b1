import { connectionConflict, type Claim } from '../../../src/domain/connections/connection-conflict';

const PAUSED = '2026-11-10T12:00:00Z';

function claim(id: string, program: string, pausedSince: string | null = null): Claim {
  return { id, source: 'bugcrowd', program, pausedSince };
}

function manual(id: string, program: string): Claim {
  return { ...claim(id, program), source: 'manual' };
}

describe('connections to one program', () => {
  it.each<[string, Claim, readonly Claim[], string | null]>([
    [
      'one for findings entered by hand',
      manual('b', 'acme'),
      [claim('a', 'acme'), manual('c', 'acme')],
      null,
    ],
    ['one beside one for findings entered by hand', claim('b', 'acme'), [manual('a', 'acme')], null],
    ['one that is alone may be on', claim('a', 'acme'), [], null],
    ['two that are on', claim('b', 'acme'), [claim('a', 'acme')], 'a'],
    ['one beside a paused one', claim('b', 'acme'), [claim('a', 'acme', PAUSED)], null],
    ['one that is paused itself', claim('b', 'acme', PAUSED), [claim('a', 'acme')], null],
    ['two that are paused', claim('b', 'acme', PAUSED), [claim('a', 'acme', PAUSED)], null],
    ['another spelling of the same program', claim('b', 'ACME'), [claim('a', 'Acme')], 'a'],
    ['a program whose code begins alike', claim('b', 'acme'), [claim('a', 'acme-two')], null],
    ['itself as it is now', claim('a', 'acme'), [claim('a', 'acme')], null],
    ['itself, with another program than now', claim('a', 'acme'), [claim('a', 'other')], null],
    [
      'the one that is on, behind others',
      claim('d', 'acme'),
      [claim('a', 'other'), claim('b', 'acme', PAUSED), claim('c', 'acme')],
      'c',
    ],
  ])('%s', (_name, candidate, others, conflict) => {
    expect(connectionConflict(candidate, others)).toBe(conflict);
  });
});
