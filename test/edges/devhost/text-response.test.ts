import { TextResponse } from '../../../devhost/base/text-response';

const TEXT = '{"name":"Zoë"}';
const init = { status: 201, headers: { 'content-type': 'application/json' } };

const readings: Readonly<Record<string, (response: Response) => Promise<unknown>>> = {
  text: (response) => response.text(),
  json: (response) => response.json(),
  arrayBuffer: async (response) => Buffer.from(await response.arrayBuffer()).toString('utf8'),
  blob: async (response) => {
    const blob = await response.blob();
    return [blob.type, await blob.text()];
  },
  'the text of a clone': (response) => response.clone().text(),
  'the stream of the body': ({ body }) => new Response(body).text(),
};

describe('an answer with its text at hand', () => {
  it.each(Object.entries(readings))('gives the same as any: %s', async (_name, read) => {
    expect(await read(new TextResponse(TEXT, init))).toEqual(await read(new Response(TEXT, init)));
  });

  it('has status and headers, and is a Response', () => {
    const response = new TextResponse(TEXT, init);
    expect(response).toBeInstanceOf(Response);
    expect([response.status, response.ok, response.headers.get('content-type')]).toEqual([
      201,
      true,
      'application/json',
    ]);
    expect(response.byteLength).toBe(15);
  });

  it.each(['text', 'json', 'arrayBuffer', 'blob'] as const)(
    'can be read once only, by %s',
    async (method) => {
      for (const response of [new TextResponse(TEXT, init), new Response(TEXT, init)]) {
        expect(response.bodyUsed).toBe(false);
        await response[method]();
        expect(response.bodyUsed).toBe(true);
        await expect(response[method]()).rejects.toMatchObject({ name: 'TypeError' });
        expect(() => response.clone()).toThrow('consumed');
      }
    },
  );

  it('fails to parse invalid JSON like any', async () => {
    await expect(new TextResponse('not JSON').json()).rejects.toMatchObject({ name: 'SyntaxError' });
  });
});
