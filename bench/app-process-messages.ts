import type { CallInit } from '../devhost/forge/app-call';
import type { InvokeRequest } from '../devhost/forge/invocation';

/** What the process that holds the app has used so far. */
export interface ProcessUsage {
  /** Of processor time, since it was started. */
  readonly micros: number;
  readonly heapBytes: number;
  /** The most memory it has ever had, everything counted. */
  readonly peakBytes: number;
}

export type ToApp =
  | { readonly type: 'invoke'; readonly id: number; readonly request: InvokeRequest }
  | { readonly type: 'answer'; readonly id: number; readonly status: number; readonly body: string }
  /** `collect`: garbage is collected first. */
  | { readonly type: 'measure'; readonly id: number; readonly collect: boolean };

export type FromApp =
  | { readonly type: 'ready' }
  | {
      readonly type: 'call';
      readonly id: number;
      readonly descriptor: unknown;
      readonly path: string;
      readonly init: Pick<CallInit, 'method' | 'body' | 'headers'>;
    }
  | { readonly type: 'result'; readonly id: number; readonly value?: unknown; readonly error?: string };
