import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

const { modules } = parse(readFileSync(resolve(__dirname, '..', '..', 'manifest.yml'), 'utf8')) as {
  readonly modules: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
};

function membersOf(type: string): readonly string[] {
  return (modules[type] ?? []).flatMap((module) => Object.keys(module));
}

/** Forge's schema has these members. No deployed app with them is known, and leaving them out means the same. */
describe('the manifest leaves out', () => {
  it('how the web trigger authenticates: the app checks the signature itself', () => {
    expect(membersOf('webtrigger')).toContain('response');
    expect(membersOf('webtrigger')).not.toContain('request');
  });

  it('which fields an event has: the app reads the changelog, or the issue', () => {
    expect(membersOf('trigger')).toContain('events');
    expect(membersOf('trigger')).not.toContain('payload');
  });
});
