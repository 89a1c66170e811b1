import type { TestedDelivery } from '../../../../../src/contract/test-delivery';
import { deliveryReasonText } from '../../../../../src/wording/delivery-reason';
import { eventName } from '../../../../../src/wording/event-name';
import { submissionStateName } from '../../../../../src/wording/names';
import { refusalText, schemeText } from '../../../../../src/wording/signing-scheme-text';
import type { LozengeTone } from '../../../ui/lozenge';
import { testStepsWords as words } from './words';

/** One step of a test delivery, as a line of the result. */
export interface TestStep {
  readonly name: string;
  readonly tone: LozengeTone;
  /** The result in a word or two. */
  readonly state: string;
  /** What was found, and what to do if it went wrong. */
  readonly text: string;
}

const NOT_REACHED = { tone: 'neutral', state: words.notReached, text: '' } as const;

function signatureStep({ signature }: TestedDelivery): TestStep {
  const name = 'Signature';
  const { headerName, secret, scheme, refused } = signature;
  const how = words.secret(headerName, secret + 1, schemeText(scheme));
  if (refused === null) return { name, tone: 'success', state: 'Accepted', text: how };
  const why = refused === 'no-key' ? words.thisSecret : words.refused(refusalText(refused));
  return { name, tone: 'danger', state: 'Refused', text: `${how} ${why}` };
}

function parsedStep({ parsed, sample }: TestedDelivery): TestStep {
  const name = 'Content';
  if (parsed === null) return { name, ...NOT_REACHED };
  if (parsed.reason !== null)
    return { name, tone: 'danger', state: words.notUnderstood, text: deliveryReasonText(parsed.reason) };
  const said = words.statePriorityP(
    eventName(parsed.eventKey),
    submissionStateName(sample.state),
    sample.priority,
  );
  const leftOut = parsed.leftOut.length === 0 ? '' : words.notUsed(parsed.leftOut.join(', '));
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
      state: words.otherProgram,
      text: words.itNamesProgram(otherProgram),
    };
  const where = words.programConnection(
    sample.program,
    connectionId,
    rule === null ? '' : ` rule “${rule}” →`,
    projectKey,
    issueType,
  );
  return isPaused
    ? {
        name,
        tone: 'warning',
        state: 'Stored',
        text: words.connectionIsPausedDeliveries(where),
      }
    : { name, tone: 'success', state: 'Found', text: where };
}

function issueStep({ preview }: TestedDelivery): TestStep {
  const name = 'Issue';
  if (preview === null) return { name, ...NOT_REACHED };
  if (preview.type === 'issue')
    return preview.skippedFields.length === 0
      ? { name, tone: 'success', state: 'Complete', text: words.nothingIsLeftOut }
      : {
          name,
          tone: 'warning',
          state: words.withGaps,
          text: words.leftOut(preview.skippedFields.join(', ')),
        };
  return preview.type === 'no-issue'
    ? { name, tone: 'neutral', state: 'None', text: words.thisSubmissionWouldGet }
    : { name, tone: 'danger', state: words.notKnown, text: words.jiraCouldNotSay };
}

/** The steps of a test delivery, in their order. */
export function testSteps(tested: TestedDelivery): readonly TestStep[] {
  return [signatureStep(tested), parsedStep(tested), routedStep(tested), issueStep(tested)];
}

/** The result in a sentence. */
export function testSummary(tested: TestedDelivery): string {
  const steps = testSteps(tested);
  const failed = steps.find(({ tone }) => tone === 'danger');
  if (failed !== undefined) return words.testEnded(failed.name);
  return steps.some(({ tone }) => tone === 'warning')
    ? words.deliveryLikeThisWould
    : words.deliveryLikeThisWouldArrive;
}
