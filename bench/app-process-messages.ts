import type { CallInit } from '../devhost/forge/app-call';
import type { InvokeRequest } from '../devhost/forge/base/invocation';

/** Resources used by the app's process so far. */
export interface ProcessUsage {
  /** Processor time since its start. */
  readonly micros: number;
  readonly heapBytes: number;
  /** Its maximum memory, everything included. */
  readonly peakBytes: number;
}

export type ToApp =
  | { readonly type: 'invoke'; readonly id: number; readonly request: InvokeRequest }
  | { readonly type: 'answer'; readonly id: number; readonly status: number; readonly body: string }
  /** `collect`: collect garbage first. */
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
