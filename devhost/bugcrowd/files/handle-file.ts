import { TextResponse } from '../../base/text-response';
import { authenticate, type Viewer } from '../http/authenticate';
import { BugcrowdError, errorBody, notFound } from '../http/bugcrowd-error';
import { MEDIA_TYPE } from '../http/media-type';
import type { OpenQuestions } from '../store/open-questions';
import type { StoredFile } from '../store/stored-comment';
import type { SubmissionStore } from '../store/submission-store';
import { FILES_ORIGIN } from '../store/file-addresses';
import { signedUrl, whyClosed } from './signed-url';

interface Parts {
  readonly store: SubmissionStore;
  readonly questions: () => OpenQuestions;
  readonly now: () => Date;
}

/** Files of a report, and of the comments on it that somebody sees. */
function seenFiles(store: SubmissionStore, { programs, scopes }: Viewer): readonly StoredFile[] {
  return store
    .all()
    .filter(({ program }) => programs.includes(program))
    .flatMap(({ files, comments }) => [
      ...files,
      ...comments.filter(({ scope }) => scopes.includes(scope)).flatMap((comment) => comment.files),
    ]);
}

/** The address to go on to. @throws BugcrowdError 401, or 404 for what the token does not see */
function nextAddress({ store, questions, now }: Parts, { method, url, headers }: Request): string {
  const { scopesSeen, fileHops, storageHost } = questions();
  const viewer = { ...authenticate(headers), scopes: scopesSeen };
  const [, id = '', name] = new URL(url).pathname.split('/');
  const file = seenFiles(store, viewer).find((each) => each.id === id);
  if (method !== 'GET' || file === undefined) throw notFound();
  const path = `/${id}/${encodeURIComponent(file.fileName)}`;
  return fileHops === 2 && name === undefined
    ? FILES_ORIGIN + path
    : signedUrl(storageHost, `/attachments${path}`, now());
}

function redirect(parts: Parts, request: Request): Response {
  try {
    return new Response(null, { status: 302, headers: { location: nextAddress(parts, request) } });
  } catch (error) {
    if (!(error instanceof BugcrowdError)) throw error;
    const headers = { 'content-type': MEDIA_TYPE };
    return new TextResponse(JSON.stringify(errorBody(error)), { status: error.status, headers });
  }
}

function refused(status: number, code: string, message: string): Response {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return new TextResponse(body, { status, headers: { 'content-type': 'application/xml' } });
}

const ONE_MECHANISM =
  'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified';

function stored({ store, now }: Parts, { url, headers }: Request): Response {
  const address = new URL(url);
  if (headers.has('authorization')) return refused(400, 'InvalidArgument', ONE_MECHANISM);
  const why = whyClosed(address, now());
  if (why !== null)
    return refused(
      403,
      why,
      why === 'AccessDenied' ? 'Request has expired' : 'The signature does not match.',
    );
  const [, , id] = address.pathname.split('/');
  const files = store
    .all()
    .flatMap((each) => [...each.files, ...each.comments.flatMap((comment) => comment.files)]);
  const file = files.find((each) => each.id === id);
  if (file === undefined) return refused(404, 'NoSuchKey', 'The specified key does not exist.');
  return new Response(file.content ?? new Uint8Array(file.fileSize), {
    headers: {
      'content-type': file.fileType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    },
  });
}

/**
 * A request to one of the hosts that files come from. The first wants the token and answers a redirect; the second is
 * the storage, which refuses the token and whose address holds for seconds. Neither counts as a call of the API, as far as is known.
 */
export function handleFile(parts: Parts, request: Request): Response {
  return new URL(request.url).origin === FILES_ORIGIN ? redirect(parts, request) : stored(parts, request);
}
