import { createServer } from 'node:http';
import { join } from 'node:path';
import { readPort } from '../../../devhost/base/read-port';
import { fixtureNames, readFixture } from '../../../devhost/bugcrowd/read-fixture';
import { listen } from '../../../devhost/http/listen';

describe('the port', () => {
  it.each([
    [{}, 4600],
    [{ PORT: '' }, 4600],
    [{ PORT: '0' }, 0],
    [{ PORT: '65535' }, 65_535],
  ])('%j', (env, port) => {
    expect(readPort(env)).toBe(port);
  });

  it.each(['65536', '-1', '80.5', 'http', ' 80'])('%j is none', (PORT) => {
    expect(() => readPort({ PORT })).toThrow(
      `PORT is a number from 0 to 65535, not ${JSON.stringify(PORT)}.`,
    );
  });

  it('that is in use is named, with what to do', async () => {
    const [first, second] = [createServer(), createServer()];
    const origin = await listen(first, 0);
    try {
      const port = Number(new URL(origin).port);
      await expect(listen(second, port)).rejects.toThrow(
        `Port ${port} is in use, perhaps by another local host. Stop that program, or take a free port: PORT=0 npm start`,
      );
    } finally {
      first.close();
    }
  });
});

describe('a body to send', () => {
  it('is a fixture by its name, or a file by its path', () => {
    const [name = ''] = fixtureNames();
    const text = readFixture([name]);
    expect(JSON.parse(text)).toHaveProperty('data');
    expect(readFixture([join(__dirname, '..', '..', 'fixtures', 'bugcrowd', `${name}.json`)])).toBe(text);
  });

  it.each([
    ['nothing', [], 'Name the fixture to send.'],
    ['two', ['triaged-p1', 'resolved'], 'One delivery has one body, and these are 2: triaged-p1, resolved.'],
    ['an unknown name', ['nonsense'], 'There is no fixture and no file "nonsense".'],
    ['a folder', [__dirname], `"${__dirname}" is not a file. Name a file of JSON, or a fixture.`],
  ])('is not %s', (_name, names, problem) => {
    expect(() => readFixture(names)).toThrow(problem);
  });
});
