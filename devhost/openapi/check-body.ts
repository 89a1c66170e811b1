import type { CheckValue } from './check-value';
import { mediaTypeOf, type Exchange, type Finding } from './exchange';
import type { Content, Operation } from './operation';

const JSON_TYPE = /^application\/(?:.+\+)?json$/;

/** What a body has against the schemas for its media type. Only JSON is looked into. */
function checkContent(
  where: string,
  body: string,
  mediaType: string,
  content: Content,
  checkValue: CheckValue,
): readonly Finding[] {
  if (!content.has(mediaType) && !content.has('*/*'))
    return [{ where, message: `is of type "${mediaType}", not ${[...content.keys()].join(' or ')}` }];
  if (!JSON_TYPE.test(mediaType)) return [];
  try {
    const schema = content.get(mediaType) ?? content.get('*/*');
    return checkValue(schema, JSON.parse(body)).map((message) => ({ where, message }));
  } catch (error) {
    if (error instanceof SyntaxError) return [{ where, message: 'is not JSON' }];
    throw error;
  }
}

/** What the body of a request has against the document. */
export function checkRequestBody(
  { body, headers }: Exchange,
  { requestBody }: Operation,
  checkValue: CheckValue,
): readonly Finding[] {
  const where = 'request body';
  if (body === '') return requestBody?.required === true ? [{ where, message: 'is required' }] : [];
  if (requestBody === null) return [{ where, message: 'is not expected' }];
  return checkContent(where, body, mediaTypeOf(headers), requestBody.content, checkValue);
}

/** What an answer has against the document. */
export function checkAnswer(
  { status, answerHeaders, answerBody }: Exchange,
  { responses }: Operation,
  checkValue: CheckValue,
): readonly Finding[] {
  const where = `answer ${status}`;
  const content =
    responses.get(String(status)) ??
    responses.get(`${Math.floor(status / 100)}XX`) ??
    responses.get('default');
  if (content === undefined) return [{ where, message: 'is not documented' }];
  // Documents describe bodies of 204 too, where HTTP has none.
  if (content.size === 0 || status === 204)
    return answerBody === '' ? [] : [{ where, message: 'has a body' }];
  if (answerBody === '') return [{ where, message: 'has no body' }];
  return checkContent(where, answerBody, mediaTypeOf(answerHeaders), content, checkValue);
}
