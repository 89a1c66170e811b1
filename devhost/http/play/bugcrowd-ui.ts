import { BadRequestError, html, type Answer, type Exchange } from '../../base/exchange';
import type { StoredFile } from '../../bugcrowd/store/stored-comment';
import type { Host } from '../../host/host';
import { ROOT } from '../../web/bugcrowd/frame';
import { listPage } from '../../web/bugcrowd/list-page';
import { missingPage, refusalPage, strangerPage } from '../../web/bugcrowd/no-page';
import { isPlayer, playerOf } from '../../web/bugcrowd/player';
import { submissionPage } from '../../web/bugcrowd/submission-page';
import { perform, type Play } from './perform';

function fileAnswer({ fileName, content, fileSize }: StoredFile): Answer {
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
    body: content ?? new Uint8Array(fileSize),
  };
}

function show([area, id]: readonly string[], { host, exchange: { url } }: Play): Answer | null {
  if (area === undefined || area === '') return html(listPage(host, url));
  const submissions = host.bugcrowd.list();
  if (area === 'files') {
    const files = submissions.flatMap((each) => [
      ...each.files,
      ...each.comments.flatMap((said) => said.files),
    ]);
    const file = files.find((each) => each.id === id);
    return file === undefined ? null : fileAnswer(file);
  }
  const submission = area === 'submissions' ? submissions.find((each) => each.id === id) : undefined;
  return submission === undefined ? null : html(submissionPage(host, submission, url));
}

/**
 * The pages on which a person plays a researcher, a triager or a member of a program; `undefined` for another path.
 * What is done there is told to webhooks as Bugcrowd would, before the next page is shown.
 */
export async function bugcrowdUi(exchange: Exchange, host: Host): Promise<Answer | undefined> {
  const { url } = exchange;
  const { pathname, search, searchParams } = url;
  if (pathname !== ROOT && !pathname.startsWith(`${ROOT}/`)) return undefined;
  const asked = searchParams.get('as');
  if (asked !== null && !isPlayer(asked)) return strangerPage(asked, host, url);
  const path = pathname.slice(ROOT.length + 1).split('/');
  const play = { host, exchange, player: playerOf(url) };
  const missing = missingPage(host, url);
  try {
    if (exchange.method !== 'POST') return show(path, play) ?? missing;
    const next = perform(path, play);
    if (next === null) return missing;
    await host.bugcrowd.settle();
    return { status: 303, headers: { location: `${ROOT}${next}${search}` }, body: '' };
  } catch (error) {
    if (!(error instanceof BadRequestError)) throw error;
    return refusalPage(error.message, host, url);
  }
}
