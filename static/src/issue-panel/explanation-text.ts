import type { ExplanationStep } from '../../../src/domain/sla/clock';
import { stepSentence } from '../../../src/wording/step-sentence';
import { startedByHandText } from './words/panel-words';

/**
 * A step of an explanation in words. A clock started by hand counts like one triaged at that moment, but nobody triaged
 * anything.
 */
export function explanationText(step: ExplanationStep, timeZone: string, isByHand: boolean): string {
  return isByHand && step.kind === 'base'
    ? startedByHandText(step.at, timeZone)
    : stepSentence(step, timeZone);
}
