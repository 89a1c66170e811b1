import type { AnswerInput, AnswerNotTaken, AnswerPreview, PreviewAnswerResult } from '../../contract/answers';
import { caseKey } from '../../domain/cases/case-key';
import { answerBody, answerTextProblem, previewDigest } from '../../domain/conversation/answer-text';
import { mayAnswer } from '../../domain/conversation/answers-setting';
import type { CommentsSetting } from '../../domain/conversation/comments-setting';
import { visibleLine } from '../../domain/findings/visible-line';
import type { PeopleDirectory } from '../base/ports';
import type { SourceDirectory } from '../sources/ports';
import type { PanelPlace } from '../panel/show-panel';
import { findAnswerable, type Answerable, type AnswerablePorts, type WayOut } from './find-answerable';

export interface PreviewAnswerPorts extends AnswerablePorts {
  readonly people: PeopleDirectory;
  readonly sources: Pick<SourceDirectory, 'wordsOf'>;
}

/** A case that its source can be answered about. */
export type Answering = Answerable & { readonly way: WayOut };

/** A preview, and the case that it is about. */
export interface Previewed {
  readonly on: Answering;
  readonly preview: AnswerPreview;
}

function refused(reason: Extract<AnswerNotTaken, { type: 'refused' }>['reason']): AnswerNotTaken {
  return { type: 'refused', reason };
}

/** The case of an issue, for a person who may answer somebody about it. @throws CallFailedError if Jira fails. */
export async function findForAnswer(
  to: AnswerInput['to'],
  place: PanelPlace,
  ports: AnswerablePorts,
): Promise<Answering | AnswerNotTaken> {
  const found = await findAnswerable(place, ports);
  if (found === 'no-permission') return { type: 'no-permission' };
  if (found === 'not-tracked') return refused('not-tracked');
  const { way } = found;
  if (!mayAnswer(found.connection.answers, to, place.accountId)) return refused('not-yours');
  return typeof way === 'string' ? refused(way) : { ...found, way };
}

function whoInJira({ since, limitedTo }: CommentsSetting, to: AnswerInput['to']): AnswerPreview['inJira'] {
  if (since === null) return { who: 'nobody' };
  if (to === 'researcher') return { who: 'all' };
  return limitedTo === null ? { who: 'nobody' } : { who: 'some', name: limitedTo.name };
}

async function signatureOf(
  { answers }: Answering['connection'],
  accountId: string,
  { people }: Pick<PreviewAnswerPorts, 'people'>,
): Promise<string | null> {
  if (!answers.isSigned) return null;
  const name = visibleLine((await people.namesOf([accountId]))[accountId] ?? '');
  return name === '' ? null : name;
}

/** What would be sent, and to whom, as of now. @throws CallFailedError if Jira fails. */
export async function previewed(
  { to, text }: AnswerInput,
  place: PanelPlace,
  ports: PreviewAnswerPorts,
): Promise<Previewed | AnswerNotTaken> {
  const on = await findForAnswer(to, place, ports);
  if ('type' in on) return on;
  const problem = answerTextProblem(text);
  if (problem !== null) return refused(problem);
  const { kase, issue, connection, way } = on;
  const { scopes } = ports.sources.wordsOf(connection.source);
  const scope = way.writer.scopeFor[to];
  const sender = way.reader.userNameOf(way.token);
  const body = answerBody(text, await signatureOf(connection, place.accountId, ports));
  const { submissionId } = kase;
  const { program } = connection;
  const bound = { caseKey: caseKey(kase), issueId: issue.id, program, submissionId, to, scope, sender, body };
  const preview: AnswerPreview = {
    type: 'preview',
    to,
    body,
    readers: scopes[scope] ?? scope,
    sender,
    submissionId,
    inJira: whoInJira(connection.comments, to),
    digest: previewDigest(bound),
  };
  return { on, preview };
}

/** Shows exactly what would be sent. Writes nothing, and does not call the source. @throws CallFailedError if Jira fails. */
export async function previewAnswer(
  input: AnswerInput,
  place: PanelPlace,
  ports: PreviewAnswerPorts,
): Promise<PreviewAnswerResult> {
  const found = await previewed(input, place, ports);
  return 'preview' in found ? found.preview : found;
}
