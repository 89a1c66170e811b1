/** Where the app's packages say a call goes. */
export interface Descriptor {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
}

export interface CallInit {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

export interface Outcome {
  readonly response: Response;
  /** Of Jira's hourly quota. */
  readonly points: number;
  /** Of the answer's body; where no one has counted them yet, the body is read for it. */
  readonly bytes?: number | undefined;
}
