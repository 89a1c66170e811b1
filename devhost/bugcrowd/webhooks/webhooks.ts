import type { Kept } from '../../base/keep-all';
import { keepMap } from '../../base/keep-map';

/** One outgoing webhook of a program, as its settings have it. */
export interface Webhook {
  /** The program's code. */
  readonly program: string;
  /** Of the app's web trigger, with the connection in its query. */
  readonly url: string;
  readonly secret: string;
}

/** A request to a webhook's address. */
export interface SignedDelivery {
  readonly url: string;
  readonly body: string;
  /** For the signature header. */
  readonly digest: string;
}

/** A row of the deliveries page of a webhook. */
export interface DeliveryRow {
  readonly at: string;
  readonly program: string;
  readonly submissionId: string;
  readonly key: string;
  /** Of the receiver's answer. */
  readonly status: number;
}

/** What happened to a submission, for the webhooks of its program. */
export interface Tale {
  readonly program: string;
  readonly submissionId: string;
  readonly key: string;
  readonly body: string;
}

interface Pending {
  readonly webhook: Webhook;
  readonly tale: Tale;
  /** When it is sent. */
  readonly atMs: number;
}

/** What happens to a delivery on its way. */
export interface Fate {
  /** 0 for one that is lost, 2 for one that comes twice. */
  readonly copies: 0 | 1 | 2;
  readonly lateMs: number;
}

export interface Webhooks extends Kept {
  /** Adds a webhook, in the place of one with the same address. */
  add(webhook: Webhook): void;
  /** Has an event delivered to the webhooks of a program, soon. */
  tell(tale: Tale): void;
  /** Sends what is due. @returns whether anything was. */
  settle(): Promise<boolean>;
  /** When the next delivery is due, in epoch milliseconds of the host; `null` where none waits. */
  nextMs(): number | null;
  /** The latest deliveries, newest first. */
  latest(): readonly DeliveryRow[];
  reset(): void;
}

export interface WebhooksOptions {
  readonly now: () => Date;
  /** @returns the value of the signature header. */
  readonly sign: (connectionId: string, body: string, secret: string, nowMs: number) => string;
  /** @returns the status of the answer. */
  readonly send: (delivery: SignedDelivery) => Promise<number>;
  readonly fateOf: (eventKey: string) => Fate;
}

const KEPT_ROWS = 50;

/** Sends each event once: whether the real one tries again is not known. */
export function createWebhooks({ now, sign, send, fateOf }: WebhooksOptions): Webhooks {
  const byUrl = new Map<string, Webhook>();
  let pending: readonly Pending[] = [];
  let rows: readonly DeliveryRow[] = [];
  let sending: Promise<unknown> = Promise.resolve();

  const deliver = async ({ webhook, tale: { program, submissionId, key, body } }: Pending): Promise<void> => {
    const { url, secret } = webhook;
    const connectionId = new URL(url, 'https://host').searchParams.get('connection') ?? '';
    const at = now();
    const digest = sign(connectionId, body, secret, at.getTime());
    const status = await send({ url, body, digest });
    rows = [{ at: at.toISOString(), program, submissionId, key, status }, ...rows].slice(0, KEPT_ROWS);
  };
  const sendAll = async (): Promise<boolean> => {
    const nowMs = now().getTime();
    const due = pending.filter(({ atMs }) => atMs <= nowMs);
    pending = pending.filter(({ atMs }) => atMs > nowMs);
    for (const each of due) await deliver(each);
    return due.length > 0;
  };
  const settle = (): Promise<boolean> => {
    const sent = sending.then(sendAll);
    sending = sent.catch(() => undefined);
    return sent;
  };
  return {
    add(webhook) {
      byUrl.set(webhook.url, webhook);
    },
    tell(tale) {
      const receivers = [...byUrl.values()].filter((webhook) => webhook.program === tale.program);
      for (const webhook of receivers) {
        const { copies, lateMs } = fateOf(tale.key);
        const delivery = { webhook, tale, atMs: now().getTime() + lateMs };
        pending = [...pending, ...Array.from({ length: copies }, () => delivery)];
      }
      // As the service does, without being asked; whoever settles waits for it.
      setImmediate(() => void settle());
    },
    settle,
    nextMs: () => (pending.length === 0 ? null : Math.min(...pending.map(({ atMs }) => atMs))),
    latest: () => rows,
    keep() {
      const [restore, keptRows, keptPending] = [keepMap(byUrl), rows, pending];
      return () => {
        restore();
        rows = keptRows;
        pending = keptPending;
      };
    },
    reset() {
      byUrl.clear();
      pending = [];
      rows = [];
    },
  };
}
