import type { Source, TimelineEvent } from '../sla/timeline';

/** Who stated a fact. */
export interface Who {
  /** Where it was stated; `null` if the fact does not say. */
  readonly system: Source['system'] | null;
  /** Account id of the person who made or asked for it; `null` if it was no person. */
  readonly by: string | null;
  /** Account id of the approver, where there was one. */
  readonly approvedBy?: string;
  readonly reason?: string;
}

/** Who stated a fact, who approved it, and why. */
export function whoOf(event: TimelineEvent): Who {
  const { source } = event;
  return {
    system: source?.system ?? null,
    by: source === undefined || source.system === 'source' || source.id === '' ? null : source.id,
    ...('approvedBy' in event && { approvedBy: event.approvedBy }),
    ...('reason' in event && { reason: event.reason }),
  };
}
