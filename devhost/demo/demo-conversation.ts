import { teamOf, triager } from '../bugcrowd/store/people';
import type { CommentInput } from '../bugcrowd/store/comment-input';

const MS_PER_HOUR = 3_600_000;

interface Said {
  readonly hoursAgo: number;
  readonly by: 'researcher' | 'triager' | 'member';
  readonly scope: NonNullable<CommentInput['scope']>;
  readonly body: string;
  readonly files?: CommentInput['files'];
}

const said: readonly Said[] = [
  {
    hoursAgo: 71,
    by: 'triager',
    scope: 'everyone',
    body: 'Thank you for the report. We could follow your steps in Chromium and pass it on to the program.',
  },
  {
    hoursAgo: 70,
    by: 'triager',
    scope: 'bugcrowd_and_customer',
    body: 'It runs for **every** reader of the thread, not only for its author, so we set P2.',
  },
  {
    hoursAgo: 52,
    by: 'member',
    scope: 'bugcrowd_and_customer',
    body: 'The preview is a service of its own, and the mobile app uses it too. Does it run there?',
  },
  {
    hoursAgo: 51,
    by: 'triager',
    scope: 'everyone',
    body: 'Could you also try the preview of the mobile app?\n\n1. Open the thread in the app\n2. Touch *Preview*',
  },
  {
    hoursAgo: 50,
    by: 'triager',
    scope: 'bugcrowd',
    body: 'A second report may be about the same service. Look before triaging it.',
  },
  {
    hoursAgo: 28,
    by: 'researcher',
    scope: 'everyone',
    body: 'It runs there as well, in the **web view** of the app. The requests are in the file.\n\n```html\n<img src=x onerror=alert(origin)>\n```',
    files: [
      {
        id: 'd3300000-0000-4000-8000-000300000001',
        fileName: 'mobile-preview.txt',
        fileType: 'text/plain',
        content:
          'POST /preview HTTP/1.1\nHost: app.acme.example\nUser-Agent: AcmeMobile/7.2\n\n<img src=x onerror=alert(origin)>\n\nHTTP/1.1 200 OK\nContent-Type: text/html\n',
      },
    ],
  },
  {
    hoursAgo: 27,
    by: 'researcher',
    scope: 'bugcrowd_and_researcher',
    body: 'Is there a date for the reward?',
  },
];

/** A conversation about a submission of the program `acme`, dated back from now. */
export function demoConversation(nowMs: number): CommentInput[] {
  const [member] = teamOf('acme');
  const people = { researcher: 'researcher', triager, member: member ?? triager } as const;
  return said.map(({ hoursAgo, by, ...rest }, index) => ({
    id: `d3300000-0000-4000-8000-0002${String(index + 1).padStart(8, '0')}`,
    createdAt: new Date(nowMs - hoursAgo * MS_PER_HOUR).toISOString(),
    author: people[by],
    ...rest,
  }));
}
