import type { CommentInput } from '../../devhost/bugcrowd/store/comment-input';
import { comparedSite, type ComparedSite } from './compared-site';
import { maintenanceSite, type MaintenanceSite } from './maintenance-site';
import type { Site } from './site';
import { deliveryOf, numberedId, submissionAt } from './submission-builders';

const DAY_MS = 86_400_000;

/** A comment in Jira, as an administrator sees it. */
export interface JiraComment {
  readonly id: string;
  readonly text: string;
  readonly jsdPublic: boolean;
  readonly visibility?: { readonly type: string; readonly value: string; readonly identifier: string };
}

export interface ConversationSite extends MaintenanceSite, Pick<ComparedSite, 'watch' | 'ago'> {
  /** Switches comments on; only what is made from then on counts. */
  readonly switchOn: (limitedTo?: object | null) => Promise<void>;
  readonly switchOff: () => Promise<void>;
  /** Triaged yesterday, with its issue. */
  readonly report: (number: number) => Promise<void>;
  /** People say something at Bugcrowd, which sends no event of that. */
  readonly say: (number: number, ...comments: readonly CommentInput[]) => Promise<void>;
  /** Runs the hourly look, and what follows from it. */
  readonly hour: () => Promise<void>;
  /** The comments of an issue that came from Bugcrowd, the oldest first. */
  readonly mirrored: (key: string, accountId?: string) => Promise<readonly JiraComment[]>;
  readonly inJira: (change: object) => Promise<void>;
  readonly problem: (kind: string) => Promise<object | undefined>;
}

function textOf(node: unknown): string {
  const { text, content } = node as { text?: string; content?: unknown[] };
  return [text ?? '', ...(content ?? []).map(textOf)].filter((part) => part !== '').join(' ');
}

/** A site on which people talk about submissions. */
export function conversationSite(site: Site): ConversationSite {
  const maintenance = maintenanceSite(site);
  const { watch, ago } = comparedSite(site);
  const known = new Map<number, Date>();
  const conversation: ConversationSite = {
    ...maintenance,
    watch,
    ago,
    switchOn: (limitedTo = null) => site.saveSettings({ comments: { isOn: true, limitedTo } }),
    switchOff: () => site.saveSettings({ comments: { isOn: false, limitedTo: null } }),
    async report(number) {
      const triagedAt = await ago(DAY_MS);
      known.set(number, triagedAt);
      const submission = submissionAt(number, triagedAt);
      await site.post('/host/bugcrowd', { submissions: [submission] });
      await site.deliver(deliveryOf(submission));
      await site.settle();
    },
    async say(number, ...comments) {
      const said = { id: numberedId(number), comments, updatedAt: known.get(number)?.toISOString() };
      const { status, body } = await site.post('/host/bugcrowd', { submissions: [said] });
      if (status !== 200) throw new Error(JSON.stringify(body));
    },
    async hour() {
      await site.advance('PT1H');
      await maintenance.quiet();
    },
    async mirrored(key, accountId = 'admin') {
      const { body } = await site.jira('GET', `/issue/${key}/comment`, undefined, accountId);
      const { comments } = body as { readonly comments: readonly (JiraComment & { body: unknown })[] };
      return comments
        .map((comment) => ({ ...comment, text: textOf(comment.body) }))
        .filter(({ text }) => text.includes('on Bugcrowd'));
    },
    async inJira(change) {
      const { status, body } = await site.post('/host/jira', change);
      if (status !== 200) throw new Error(JSON.stringify(body));
    },
    async problem(kind) {
      return (await maintenance.health()).problems.find((each) => each.kind === kind);
    },
  };
  return conversation;
}
