import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEvent } from '../../../src/sources/bugcrowd/parse-event';

const FIXTURES = resolve(__dirname, '..', '..', 'fixtures', 'bugcrowd');

describe('every fixture that can be sent', () => {
  const names = readdirSync(FIXTURES);

  it.each(names)('%s is understood', (name) => {
    const body = readFileSync(join(FIXTURES, name), 'utf8');
    expect(parseEvent(body, '2026-11-22T12:00:00Z')).toMatchObject({ ok: true });
  });

  it('covers the four kinds of event', () => {
    const keys = names.map(
      (name) =>
        (JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as { data: { attributes: { key: string } } })
          .data.attributes.key,
    );
    expect([...new Set(keys)].sort()).toEqual([
      'blocker.created',
      'blocker.updated',
      'submission.created',
      'submission.updated',
    ]);
  });
});
