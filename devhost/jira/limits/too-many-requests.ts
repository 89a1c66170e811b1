import type { Exceeded } from './rate-limits';

/** Jira's answer to a call beyond a limit. */
export function tooManyRequests({ reason, limit, freeAtMs }: Exceeded, nowMs: number): Response {
  const seconds = Math.max(1, Math.ceil((freeAtMs - nowMs) / 1000));
  const headers = {
    'content-type': 'application/json;charset=UTF-8',
    'retry-after': String(seconds),
    'ratelimit-reason': reason,
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': new Date(freeAtMs).toISOString(),
  };
  const body = { errorMessages: ['Rate limit exceeded.'], errors: {} };
  return new Response(JSON.stringify(body), { status: 429, headers });
}
