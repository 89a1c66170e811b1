import { createBugcrowd, type Bugcrowd } from '../../devhost/bugcrowd/bugcrowd';
import { DEMO_TOKEN } from '../../devhost/bugcrowd/http/authenticate';
import type { SubmissionInput } from '../../devhost/bugcrowd/store/submission-input';
import { readContracts } from '../../devhost/openapi/contracts';
import { watchedBugcrowd } from '../../devhost/openapi/watched-services';

export const OTHER_TOKEN = 'other-bot:other-api-token-0123456789';

const { bugcrowd: contract } = readContracts(process.env);

// Every test file that uses the site also checks it against Bugcrowd's own document, if there is one.
afterAll(() => {
  expect(contract?.report().problems ?? []).toEqual([]);
});

export interface BugcrowdResource {
  readonly id: string;
  readonly type: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly relationships: Readonly<Record<string, { readonly data: unknown }>>;
}

export interface BugcrowdReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: unknown;
    readonly included?: readonly BugcrowdResource[];
    readonly links?: Readonly<Record<string, string>>;
    readonly meta?: object;
    readonly errors?: readonly object[];
  };
}

export interface BugcrowdSite {
  readonly bugcrowd: Bugcrowd;
  readonly advance: (ms: number) => void;
  /** A request with the token of the demo and no other headers, unless given. */
  readonly call: (
    path: string,
    headers?: Readonly<Record<string, string>>,
    method?: string,
  ) => Promise<BugcrowdReply>;
  /** A request with a body: JSON unless it is a text, of Bugcrowd's media type unless the headers say otherwise. */
  readonly write: (
    method: string,
    path: string,
    document: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<BugcrowdReply>;
  /** Numbers of the submissions that a list query returns, in order. */
  readonly list: (query: string, token?: string) => Promise<readonly number[]>;
}

/** The id of the submission with that number. */
export function submissionId(number: number): string {
  return `b06c0000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function bugcrowdSite(submissions: readonly SubmissionInput[] = []): BugcrowdSite {
  let nowMs = Date.parse('2026-11-03T09:12:00.000Z');
  const bugcrowd = watchedBugcrowd(createBugcrowd({ now: () => new Date(nowMs) }), contract);
  bugcrowd.upsert(submissions);

  const request = async (path: string, init: RequestInit): Promise<BugcrowdReply> => {
    const response = await bugcrowd.handle(new Request(`https://api.bugcrowd.com${path}`, init));
    const body = (await response.json()) as BugcrowdReply['body'];
    return { status: response.status, headers: response.headers, body };
  };
  const authorization = `Token ${DEMO_TOKEN}`;
  const call: BugcrowdSite['call'] = (path, headers = {}, method = 'GET') =>
    request(path, { method, headers: { authorization, ...headers } });
  return {
    bugcrowd,
    advance: (ms) => void (nowMs += ms),
    call,
    write: (method, path, document, headers = {}) =>
      request(path, {
        method,
        headers: { authorization, 'content-type': 'application/vnd.bugcrowd.v4+json', ...headers },
        body: typeof document === 'string' ? document : JSON.stringify(document),
      }),
    async list(query, token = DEMO_TOKEN) {
      const { status, body } = await call(`/submissions?${query}`, { authorization: `Token ${token}` });
      if (status !== 200) throw new Error(`not listed: ${JSON.stringify(body)}`);
      return (body.data as readonly BugcrowdResource[]).map(({ id }) => Number(id.slice(-12)));
    },
  };
}
