import { createContract } from '../../../devhost/openapi/contract';
import type { Exchange } from '../../../devhost/openapi/exchange';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });

const document = {
  openapi: '3.0.1',
  paths: {
    '/things/{id}': {
      get: {
        parameters: [
          { in: 'path', name: 'id', required: true, schema: { type: 'integer' } },
          {
            in: 'query',
            name: 'expand',
            explode: false,
            schema: { type: 'array', items: { enum: ['a', 'b'] } },
          },
          { in: 'query', name: 'ids', schema: { type: 'array', items: { type: 'integer' } } },
          { $ref: '#/components/parameters/Deep' },
        ],
        responses: { 200: json({ $ref: '#/components/schemas/Thing' }) },
      },
      put: {
        requestBody: { required: true, ...json({ $ref: '#/components/schemas/Thing' }) },
        responses: { 204: json({}) },
      },
    },
    '/things/special': {
      get: { responses: { '2XX': json({ $ref: 'https://elsewhere.example/doc.yml#/Thing' }) } },
      delete: {
        parameters: [{ in: 'header', name: 'If-Match', required: true, schema: { type: 'string' } }],
        responses: { 200: {} },
      },
    },
  },
  components: {
    parameters: { Deep: { in: 'query', name: 'deep', required: true, schema: { type: 'boolean' } } },
    schemas: {
      Thing: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: {
          name: { type: 'string', example: 'A thing' },
          at: { type: 'string', format: 'date-time', nullable: true },
          parts: { type: 'array', items: { $ref: '#/components/schemas/Thing' } },
          either: {
            additionalProperties: false,
            anyOf: [{ type: 'object', properties: { x: { type: 'integer' } }, required: ['x'] }],
          },
        },
      },
    },
  },
};

function exchange(
  request: string,
  answer: string,
  body = '',
  headers: Record<string, string> = {},
): Exchange {
  const [method = '', path = ''] = request.split(' ');
  const [status = '', ...answerBody] = answer.split(' ');
  return {
    method,
    url: new URL(path, 'https://service.example'),
    headers: new Headers({ ...(body !== '' && { 'content-type': 'application/json' }), ...headers }),
    body,
    status: Number(status),
    answerHeaders: new Headers({ 'content-type': 'application/json;charset=UTF-8' }),
    answerBody: answerBody.join(' '),
  };
}

function problemsOf(...exchanges: readonly Exchange[]): readonly string[] {
  const contract = createContract(document, []);
  for (const each of exchanges) contract.check(each);
  return contract.report().problems.map(({ where, message }) => `${where}: ${message}`);
}

const GET = 'GET /things/1?deep=true';
const NAMED = '200 {"name":"a"}';

describe('the contract', () => {
  it.each<[string, Exchange]>([
    ['a plain exchange', exchange(GET, NAMED)],
    ['lists, with commas and by repetition', exchange(`${GET}&expand=a,b&ids=1&ids=2`, NAMED)],
    [
      'null where it may be, and nested things',
      exchange(GET, '200 {"name":"a","at":null,"parts":[{"name":"b"}]}'),
    ],
    ['an offset as Jira writes it', exchange(GET, '200 {"name":"a","at":"2026-11-03T09:12:00.000+0000"}')],
    ['a choice that is closed to nothing but itself', exchange(GET, '200 {"name":"a","either":{"x":1}}')],
    ['a body', exchange('PUT /things/1', '204', '{"name":"a"}')],
    ['what another document describes', exchange('GET /things/special', '201 [1]')],
    ['any refusal', exchange('GET /things/x?y=1', '400 {}')],
    ['an unknown path that is not found', exchange('GET /nothing', '404 {}')],
    ['the header that is requested', exchange('DELETE /things/special', '200', '', { 'if-match': 'x' })],
  ])('is kept by %s', (_name, kept) => {
    expect(problemsOf(kept)).toEqual([]);
  });

  it.each<[string, Exchange]>([
    ['operation: is not documented', exchange('POST /things/1', '200')],
    ['path id: the value must be integer', exchange('GET /things/x?deep=true', NAMED)],
    ['query y: is no parameter of the operation', exchange(`${GET}&y=1`, NAMED)],
    ['query deep: is required', exchange('GET /things/1', NAMED)],
    ['query deep: the value must be boolean', exchange('GET /things/1?deep=1', NAMED)],
    ['query ids: /* must be integer', exchange(`${GET}&ids=x`, NAMED)],
    [
      'query expand: /* must be equal to one of the allowed values (a, b)',
      exchange(`${GET}&expand=a,c`, NAMED),
    ],
    ['header If-Match: is required', exchange('DELETE /things/special', '200')],
    ['request body: is required', exchange('PUT /things/1', '204')],
    ['request body: is not JSON', exchange('PUT /things/1', '204', '{')],
    ['request body: /name must be string', exchange('PUT /things/1', '204', '{"name":1}')],
    [
      'request body: is of type "text/plain", not application/json',
      exchange('PUT /things/1', '204', '{"name":"a"}', { 'content-type': 'text/plain' }),
    ],
    ['request body: is not expected', exchange(GET, NAMED, '{}')],
    ['answer 202: is not documented', exchange(GET, '202 {"name":"a"}')],
    ['answer 200: has no body', exchange(GET, '200')],
    ['answer 204: has a body', exchange('PUT /things/1', '204 {}', '{"name":"a"}')],
    ["answer 200: the value must have required property 'name'", exchange(GET, '200 {}')],
    [
      'answer 200: /parts/* must NOT have additional properties (size)',
      exchange(GET, '200 {"name":"a","parts":[{"name":"b","size":1},{"name":"c","size":2}]}'),
    ],
    ['answer 200: /at must match format "date-time"', exchange(GET, '200 {"name":"a","at":"today"}')],
  ])('is broken: %s', (problem, broken) => {
    expect(problemsOf(broken)).toEqual(expect.arrayContaining([problem]));
  });

  it('reports a problem once, with its count, and counts operations', () => {
    const contract = createContract(document, []);
    for (const path of ['1', '2', 'special'])
      contract.check(exchange(`GET /things/${path}?deep=true`, NAMED));
    contract.check(exchange('GET /things/1?deep=true', '200 {}'));
    contract.check(exchange('GET /things/2?deep=true', '200 {}'));
    expect(contract.report()).toEqual({
      checked: 5,
      problems: [
        {
          operation: 'GET /things/special',
          where: 'query deep',
          message: 'is no parameter of the operation',
          count: 1,
        },
        {
          operation: 'GET /things/{id}',
          where: 'answer 200',
          message: "the value must have required property 'name'",
          count: 2,
        },
      ],
      operations: [
        { operation: 'GET /things/{id}', count: 4 },
        { operation: 'GET /things/special', count: 1 },
      ],
    });
  });

  it('leaves out known problems of the document', () => {
    const known = {
      operation: 'GET /things/{id}',
      where: 'answer 200',
      message: /'name'$/,
      reason: 'It lies.',
    };
    const contract = createContract(document, [known]);
    contract.check(exchange(GET, '200 {}'));
    expect(contract.report().problems).toEqual([]);
    contract.check(exchange(GET, '200 {"name":1}'));
    expect(contract.report().problems).toHaveLength(1);
  });
});
