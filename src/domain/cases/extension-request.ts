import type { Instant } from '../sla/instant';

/** Somebody asks for a later date; another person who may approve decides. */
export interface ExtensionRequest {
  readonly askedBy: string;
  readonly askedAt: Instant;
  /** Local date `YYYY-MM-DD`. */
  readonly dueDate: string;
  readonly plan: string;
}
