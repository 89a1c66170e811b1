import type { Bugcrowd } from '../bugcrowd/bugcrowd';
import type { HostClock } from '../base/clock';
import type { Faults } from '../base/faults';
import type { WebTriggerCall } from '../forge/open-web-trigger';
import type { Egress } from '../forge/egress';
import type { Invoker } from '../forge/base/invocation';
import type { Kvs } from '../forge/kvs/kvs';
import type { StorageQuota } from '../forge/kvs/quota';
import type { Latency, LatencyKind } from '../forge/latency';
import type { Manifest } from '../forge/base/manifest';
import type { ProductEvents } from '../forge/product-events';
import type { EventQueue } from '../forge/queue/event-queue';
import type { Schedules } from '../forge/schedules';
import type { TriggerLog } from '../forge/trigger-log';
import type { WebTriggerLimits } from '../forge/web-trigger-limits';
import type { Jira } from '../jira/jira';
import type { Kept } from '../base/keep-all';
import type { Ledger } from '../base/ledger';
import type { Contracts } from '../openapi/contracts';
import type { Dashboard } from './dashboard';
import type { Installation } from './installation';

/** The parts of the local site. */
export interface Host extends Kept {
  readonly manifest: Manifest;
  readonly origin: () => string;
  readonly clock: HostClock;
  readonly faults: Faults;
  readonly ledger: Ledger;
  readonly kvs: Kvs;
  readonly storageQuota: StorageQuota;
  readonly latency: Pick<Latency, 'lift'>;
  readonly queue: EventQueue;
  readonly schedules: Schedules;
  readonly productEvents: ProductEvents;
  readonly jira: Jira;
  readonly bugcrowd: Bugcrowd;
  readonly egress: Egress;
  readonly invoker: Invoker;
  readonly triggerLog: TriggerLog;
  readonly triggerLimits: Pick<WebTriggerLimits, 'use'>;
  readonly contracts: Contracts;
  readonly callWebTrigger: WebTriggerCall;
  /** Runs everything that is due, until nothing is. */
  settle(): Promise<void>;
  /** A bare site: people and projects, no issues, and an app that knows nothing. */
  clear(): Promise<void>;
  readonly installation: Installation;
  readonly dashboard: Dashboard;
}

export interface HostOptions {
  readonly manifestPath: string;
  /** The app as one CommonJS text. */
  readonly app: { readonly code: string; readonly filename: string };
  readonly origin: () => string;
  readonly writeLog: (line: string) => void;
  /** How long the app's calls take; none when left out. */
  readonly latency?: LatencyKind;
  /** What the host's clock shows at first; real time when left out. */
  readonly startMs?: number;
}
