import type { WebTriggerRequest } from '@forge/api';

/** Web trigger whose answers are in the manifest; `output` in the query names one. */
export function fixed({ queryParameters }: WebTriggerRequest): { readonly outputKey: string } {
  return { outputKey: queryParameters['output']?.[0] ?? 'known' };
}
