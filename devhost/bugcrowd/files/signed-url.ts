import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long Bugcrowd says that the address of a file holds. */
const SECONDS = 10;

/** Public like all of the local host: it opens nothing but this emulation. */
const KEY = 'storage-key-of-the-local-host';

/** `20261103T091200Z` */
function basicDate(at: Date): string {
  return at.toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

function dateOf(basic: string): Date {
  return new Date(basic.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

function signatureOf({ host, pathname, searchParams }: URL): string {
  const signed = [host, pathname, searchParams.get('X-Amz-Date'), searchParams.get('X-Amz-Expires')];
  return createHmac('sha256', KEY).update(signed.join('\n')).digest('hex');
}

/** The address of an object in a storage that speaks as S3 does: whoever has it may read the object, for a while. */
export function signedUrl(host: string, path: string, at: Date): string {
  const url = new URL(`https://${host}${path}`);
  url.searchParams.set('X-Amz-Algorithm', 'AWS4-HMAC-SHA256');
  url.searchParams.set('X-Amz-Date', basicDate(at));
  url.searchParams.set('X-Amz-Expires', String(SECONDS));
  url.searchParams.set('X-Amz-SignedHeaders', 'host');
  url.searchParams.set('X-Amz-Signature', signatureOf(url));
  return url.href;
}

/** Why an address opens nothing; `null` where it does. */
export function whyClosed(url: URL, at: Date): 'SignatureDoesNotMatch' | 'AccessDenied' | null {
  const given = Buffer.from(url.searchParams.get('X-Amz-Signature') ?? '');
  const own = Buffer.from(signatureOf(url));
  if (given.length !== own.length || !timingSafeEqual(given, own)) return 'SignatureDoesNotMatch';
  const untilMs = dateOf(url.searchParams.get('X-Amz-Date') ?? '').getTime() + SECONDS * 1000;
  return at.getTime() < untilMs ? null : 'AccessDenied';
}
