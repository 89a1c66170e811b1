import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import { Instant, LocalDate, OwnName, SeverityName } from '../../adapters/sla/primitives';
import type { AnswersApi } from '../../contract/answers';
import type { AgreementApi } from '../../contract/agreement';
import type { LinkingApi } from '../../contract/linking';
import type { PanelApi } from '../../contract/panel';
import type { SourceDetailsApi } from '../../contract/source-details';
import { decideOnAnswer } from '../../usecases/conversation/decide-on-answer';
import { previewAnswer } from '../../usecases/conversation/preview-answer';
import { sendAnswer } from '../../usecases/conversation/send-answer';
import { showAnswers } from '../../usecases/conversation/show-answers';
import { agreementFields } from '../../domain/mapping/agreement-setting';
import { answerAgreement, lookAgain, showAgreement } from '../../usecases/agreement/answer-agreement';
import { issueEvidence } from '../../usecases/evidence/issue-evidence';
import { linkSubmission, previewLink } from '../../usecases/linking/link-submission';
import { mayUnlink, unlinkSubmission } from '../../usecases/linking/unlink-submission';
import { showSourceDetails } from '../../usecases/conversation/show-source-details';
import { actOnCase } from '../../usecases/panel/act-on-case';
import { previewAction } from '../../usecases/panel/preview-action';
import { showPanel } from '../../usecases/panel/show-panel';
import { previewStart, startClock } from '../../usecases/panel/start-clock';
import { Note, Words } from './action-words';
import { panelPlaceOf } from './issue-context';
import { ownResolver } from '../base/own-resolver';

const Action = v.variant('type', [
  v.object({ type: v.literal('set-date'), dueDate: LocalDate, reason: Words }),
  v.object({ type: v.literal('ask-extension'), dueDate: LocalDate, plan: Words }),
  v.object({ type: v.picklist(['approve-extension', 'withdraw-request']) }),
  v.object({ type: v.picklist(['decline-extension', 'pause', 'resume']), reason: Words }),
  v.object({ type: v.literal('first-response'), note: Note }),
  v.object({
    type: v.literal('reach'),
    milestone: OwnName,
    at: v.exactOptional(Instant),
    reason: Words,
  }),
  v.object({ type: v.picklist(['set-flag', 'clear-flag']), flag: OwnName, reason: Words }),
  v.object({ type: v.literal('set-severity'), severity: SeverityName, reason: Words }),
]);
const PreviewInput = v.object({ action: Action });
const TakeInput = v.object({ action: Action, version: v.pipe(v.number(), v.integer()) });
const Start = v.object({
  connectionId: v.exactOptional(v.string()),
  policyId: v.string(),
  severity: SeverityName,
  startedAt: Instant,
});
const Submission = v.pipe(v.string(), v.maxLength(2000));
const PreviewLinkInput = v.object({ submission: Submission });
const LinkInput = v.object({ submission: Submission, version: v.pipe(v.number(), v.integer()) });
const UnlinkInput = v.object({ version: v.pipe(v.number(), v.integer()), reason: Words });
const AnswerInput = v.object({
  to: v.picklist(['team', 'researcher']),
  text: v.pipe(v.string(), v.maxLength(50_000)),
});
const SendAnswerInput = v.object({ ...AnswerInput.entries, digest: v.string() });
const DecideAnswerInput = v.object({
  id: v.string(),
  decision: v.picklist(['send-again', 'was-sent', 'discard']),
});
const EvidenceInput = v.object({
  options: v.object({ withTitles: v.boolean(), withNames: v.boolean() }),
});

const ShortValue = v.pipe(v.string(), v.maxLength(255));
const AgreementDecisionInput = v.object({
  field: v.picklist(agreementFields),
  from: v.nullable(ShortValue),
  to: ShortValue,
  answer: v.picklist(['send', 'leave']),
  version: v.pipe(v.number(), v.integer()),
});

type AllOfPanel = PanelApi & LinkingApi & AnswersApi & SourceDetailsApi & AgreementApi;

/** All functions of the issue panel. Each use case asks Jira what the caller may do with the issue. */
export const panelFunctions: Handlers<AllOfPanel> = {
  getPanel: ({ context }) => showPanel(panelPlaceOf(context), services),
  previewAction: ({ payload, context }) =>
    previewAction(v.parse(PreviewInput, payload).action, panelPlaceOf(context), services),
  takeAction: ({ payload, context }) =>
    actOnCase(v.parse(TakeInput, payload), panelPlaceOf(context), services),
  previewStart: ({ payload, context }) =>
    previewStart(v.parse(Start, payload), panelPlaceOf(context), services),
  startClock: ({ payload, context }) => startClock(v.parse(Start, payload), panelPlaceOf(context), services),
  previewLink: ({ payload, context }) =>
    previewLink(v.parse(PreviewLinkInput, payload).submission, panelPlaceOf(context), services),
  linkSubmission: ({ payload, context }) =>
    linkSubmission(v.parse(LinkInput, payload), panelPlaceOf(context), services),
  mayUnlink: ({ context }) => mayUnlink(panelPlaceOf(context), services),
  unlinkSubmission: ({ payload, context }) =>
    unlinkSubmission(v.parse(UnlinkInput, payload), panelPlaceOf(context), services),
  getAnswers: ({ context }) => showAnswers(panelPlaceOf(context), services),
  previewAnswer: ({ payload, context }) =>
    previewAnswer(v.parse(AnswerInput, payload), panelPlaceOf(context), services),
  sendAnswer: ({ payload, context }) =>
    sendAnswer(v.parse(SendAnswerInput, payload), panelPlaceOf(context), services),
  decideAnswer: ({ payload, context }) =>
    decideOnAnswer(v.parse(DecideAnswerInput, payload), panelPlaceOf(context), services),
  getAgreement: ({ context }) => showAgreement(panelPlaceOf(context), services),
  answerAgreement: ({ payload, context }) =>
    answerAgreement(v.parse(AgreementDecisionInput, payload), panelPlaceOf(context), services),
  lookAgain: ({ context }) => lookAgain(panelPlaceOf(context), services),
  getEvidence: ({ payload, context }) =>
    issueEvidence(v.parse(EvidenceInput, payload).options, panelPlaceOf(context), services),
  getSourceDetails: ({ context }) => showSourceDetails(panelPlaceOf(context), services),
};

/** Resolver of the issue panel. */
export const issuePanel = ownResolver<AllOfPanel>(panelFunctions);
