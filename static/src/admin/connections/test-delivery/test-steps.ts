import type { TestedDelivery } from '../../../../../src/contract/test-delivery';
import { deliveryReasonText } from '../../../../../src/wording/delivery-reason';
import { eventName } from '../../../../../src/wording/event-name';
import { submissionStateName } from '../../../../../src/wording/names';
import { refusalText, schemeText } from '../../../../../src/wording/signing-scheme-text';
import type { LozengeTone } from '../../../ui/lozenge';

/** One step of a test delivery, as a line of the result. */
export interface TestStep {
  readonly name: string;
  readonly tone: LozengeTone;
  /** The result in a word or two. */
  readonly state: string;
  /** What was found, and what to do if it went wrong. */
  readonly text: string;
}

const NOT_REACHED = { tone: 'neutral', state: 'Not reached', text: '' } as const;

function signatureStep({ signature }: TestedDelivery): TestStep {
  const name = 'Signature';
  const { headerName, secret, scheme, refused } = signature;
  const how = `${headerName}, secret ${secret + 1}: ${schemeText(scheme)}.`;
  if (refused === null) return { name, tone: 'success', state: 'Accepted', text: how };
  const why =
    refused === 'no-key'
      ? 'This secret is not base64, which the accepted way of signing asks for. Enter the secret again, or take the expected way of signing again.'
      : `Refused: ${refusalText(refused)}.`;
  return { name, tone: 'danger', state: 'Refused', text: `${how} ${why}` };
}

function parsedStep({ parsed, sample }: TestedDelivery): TestStep {
  const name = 'Content';
  if (parsed === null) return { name, ...NOT_REACHED };
  if (parsed.reason !== null)
    return { name, tone: 'danger', state: 'Not understood', text: deliveryReasonText(parsed.reason) };
  const said = `${eventName(parsed.eventKey)}: state ${submissionStateName(sample.state)}, priority P${sample.priority}.`;
  const leftOut = parsed.leftOut.length === 0 ? '' : ` Not used: ${parsed.leftOut.join(', ')}.`;
  return { name, tone: 'success', state: 'Understood', text: `${said}${leftOut}` };
}

function routedStep({ routed, sample }: TestedDelivery): TestStep {
  const name = 'Destination';
  if (routed === null) return { name, ...NOT_REACHED };
  const { connectionId, rule, projectKey, issueType, otherProgram, isPaused } = routed;
  if (otherProgram !== null)
    return {
      name,
      tone: 'danger',
      state: 'Other program',
      text: `It names program “${otherProgram}”, which is not the connection’s.`,
    };
  const where = `Program “${sample.program}” → connection “${connectionId}” →${rule === null ? '' : ` rule “${rule}” →`} ${projectKey}, ${issueType}.`;
  return isPaused
    ? {
        name,
        tone: 'warning',
        state: 'Stored',
        text: `${where} The connection is paused: deliveries are stored until it is resumed.`,
      }
    : { name, tone: 'success', state: 'Found', text: where };
}

function issueStep({ preview }: TestedDelivery): TestStep {
  const name = 'Issue';
  if (preview === null) return { name, ...NOT_REACHED };
  if (preview.type === 'issue')
    return preview.skippedFields.length === 0
      ? { name, tone: 'success', state: 'Complete', text: 'Nothing is left out.' }
      : { name, tone: 'warning', state: 'With gaps', text: `Left out: ${preview.skippedFields.join(', ')}.` };
  return preview.type === 'no-issue'
    ? { name, tone: 'neutral', state: 'None', text: 'This submission would get no issue.' }
    : { name, tone: 'danger', state: 'Not known', text: 'Jira could not say what the issue would be.' };
}

/** The steps of a test delivery, in their order. */
export function testSteps(tested: TestedDelivery): readonly TestStep[] {
  return [signatureStep(tested), parsedStep(tested), routedStep(tested), issueStep(tested)];
}

/** The result in a sentence. */
export function testSummary(tested: TestedDelivery): string {
  const steps = testSteps(tested);
  const failed = steps.find(({ tone }) => tone === 'danger');
  if (failed !== undefined) return `The test ended at “${failed.name}”.`;
  return steps.some(({ tone }) => tone === 'warning')
    ? 'A delivery like this would arrive, with the limits below.'
    : 'A delivery like this would arrive.';
}
