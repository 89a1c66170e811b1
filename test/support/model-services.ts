import type { LocalSite } from './local-site';
import type { Action, Fate } from './model-actions';
import {
  payloadOf,
  submissionIdOf,
  take,
  REPORTED_AFTER_MS,
  toStored,
  type ModelSubmission,
} from './model-bugcrowd';

/** How often each thing has happened, by its name. */
export type Counts = Record<string, number>;

/** The test's knowledge of a submission, beyond Bugcrowd's. */
export interface TrackedSubmission {
  readonly submission: ModelSubmission;
  /** Steps whose event was accepted, with when it was first, and those whose event is never sent. */
  readonly accepted: Map<number, number>;
  /** By how much Bugcrowd's clock was ahead when it sent the event of each accepted step. */
  readonly sentAhead: Map<number, number>;
  readonly dropped: Set<number>;
  /** True once the site was idle with everything needed for an issue. */
  mustHaveIssue: boolean;
}

/** A waiting delivery: the step of its event. */
interface Sending {
  readonly tracked: TrackedSubmission;
  readonly index: number;
}

/** Bugcrowd's submissions, and their waiting deliveries. */
export interface Services {
  readonly site: LocalSite;
  readonly allTracked: readonly TrackedSubmission[];
  readonly count: (what: string, by?: number) => void;
  /** By how much Bugcrowd's clock is ahead from now on. */
  setAhead(ms: number): void;
  /** Somebody changes a submission, or creates it. */
  change(action: Extract<Action, { type: 'change' }>): Promise<void>;
  /** Delivers some waiting events, all at the same moment. */
  deliver(picks: readonly number[]): Promise<void>;
  /** Repeats a delivery. */
  repeat(pick: number): Promise<void>;
  /** Delivers the rest: late events, and refused ones. */
  deliverRest(): Promise<void>;
}

/** No two changes happen at the same moment in Bugcrowd. */
const BETWEEN_CHANGES_MS = 4000;
const SENT_AGAIN_AFTER_MS = 60_000;

function pickFrom<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % Math.max(1, list.length)];
}

/** @param size maximum number of submissions. */
export function createServices(site: LocalSite, size: number, counts: Counts): Services {
  const allTracked: TrackedSubmission[] = [];
  let outbox: readonly Sending[] = [];
  const sent: Sending[] = [];
  let aheadMs = 0;
  const count: Services['count'] = (what, by = 1) => {
    counts[what] = (counts[what] ?? 0) + by;
  };

  const send = async (sending: Sending): Promise<void> => {
    const { tracked, index } = sending;
    const status = await site.deliver(payloadOf(tracked.submission, index), aheadMs);
    count('deliveries');
    sent.push(sending);
    if (status === 200) {
      tracked.accepted.set(index, tracked.accepted.get(index) ?? site.now());
      tracked.sentAhead.set(index, tracked.sentAhead.get(index) ?? aheadMs);
    } else {
      count('deliveries not taken');
      outbox = [...outbox, sending];
    }
  };

  const meet = async (sending: Sending, fate: Fate): Promise<void> => {
    switch (fate) {
      case 'now':
        return send(sending);
      case 'twice':
        await Promise.all([send(sending), send(sending)]);
        return;
      case 'later':
        outbox = [...outbox, sending];
        return;
      case 'dropped':
        count('drops');
        sending.tracked.dropped.add(sending.index);
    }
  };

  const trackedOf = (id: string): TrackedSubmission => {
    const known = allTracked.find(({ submission }) => submission.id === id);
    if (known !== undefined) return known;
    const submission = { id, steps: [] };
    const tracked = {
      submission,
      accepted: new Map<number, number>(),
      sentAhead: new Map<number, number>(),
      dropped: new Set<number>(),
      mustHaveIssue: false,
    };
    allTracked.push(tracked);
    return tracked;
  };

  const deliver: Services['deliver'] = async (picks) => {
    const picked = new Set<Sending>();
    for (const pick of picks) {
      const sending = pickFrom(outbox, pick);
      if (sending !== undefined) picked.add(sending);
    }
    outbox = outbox.filter((each) => !picked.has(each));
    await Promise.all([...picked].map(send));
  };

  return {
    site,
    allTracked,
    count,
    setAhead(ms) {
      aheadMs = ms;
      site.host.bugcrowd.setClockAhead(ms);
    },
    deliver,
    async change({ of, change, manner, fate }) {
      const tracked = trackedOf(submissionIdOf(of % size));
      const { submission } = tracked;
      await site.advance(BETWEEN_CHANGES_MS);
      const made = { title: 'Stored XSS', priority: change.priority ?? null };
      const step = take(
        submission,
        submission.steps.length === 0 ? made : change,
        manner,
        site.now() + aheadMs,
      );
      site.host.bugcrowd.upsert([toStored(submission, step)]);
      // Nothing happens between a change and its event.
      site.host.clock.set(site.now() + REPORTED_AFTER_MS);
      await meet({ tracked, index: submission.steps.length - 1 }, fate);
    },
    async repeat(pick) {
      const again = pickFrom(sent, pick);
      if (again !== undefined) await send(again);
    },
    async deliverRest() {
      // In another order than they happened.
      while (outbox.length > 0) {
        const before = outbox.length;
        await deliver([7 * before - 1, before]);
        // What is refused is sent again a minute later.
        if (outbox.length >= before) await site.advance(SENT_AGAIN_AFTER_MS);
      }
    },
  };
}
