import { refuse } from './jira-error';

const JSON_TYPE = /^application\/json\b/i;

/**
 * Jira reads JSON only when the request says that it is JSON; `@forge/api` does not say so automatically.
 *
 * @throws JiraError 415 on another content type, 400 on text that is not JSON
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  if (request.method === 'GET' || request.method === 'DELETE') return undefined;
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return undefined;
  const text = await request.text();
  if (text === '') return undefined;
  if (!JSON_TYPE.test(type)) throw refuse(415, 'Unsupported Media Type');
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(400, 'There was an error parsing JSON. Check that your request body is valid.');
  }
}
