import type { ExplanationStep } from '../../../src/domain/sla/clock';
import { momentText } from '../../../src/wording/moments';
import { stepSentence } from '../../../src/wording/step-sentence';

/**
 * A step of an explanation in words. A clock started by hand counts like one triaged at that moment, but nobody triaged
 * anything.
 */
export function explanationText(step: ExplanationStep, timeZone: string, isByHand: boolean): string {
  return isByHand && step.kind === 'base'
    ? `The clock was started by hand, from ${momentText(step.at, timeZone)}.`
    : stepSentence(step, timeZone);
}
