import { visibleLine } from '../../../domain/findings/visible-line';

/** Text that looks like an address: a scheme, a host with a dot, or an email address. */
const ADDRESS =
  /(?:[a-z][a-z\d+.-]{0,20}:\/\/|www\.)[^\s<>"']+|[\p{L}\p{N}._%+@-]{1,320}\.\p{L}{2,}(?![\p{L}\p{N}_-])(?:[:/?#][^\s<>"']*)?/giu;
const SCHEME = /^[a-z][a-z\d+.-]*:(?:\/\/)?/i;
const TRAILING = /[.,:;!?)\]}'"*_]+$/;
/** The end of an abbreviated address. */
const ABBREVIATED = /(?:…|\.{3})$/;
/** A label with more addresses than this counts as false without comparing. */
const MAX_ADDRESSES = 20;

function parsed(address: string): URL | null {
  const url = SCHEME.test(address) ? address : `https://${address}`;
  return URL.canParse(url) ? new URL(url) : null;
}

/** The address without its scheme and trailing slash. */
function bare(address: string): string {
  return address.replace(SCHEME, '').replace(/\/$/, '').toLowerCase();
}

/** True if a label is the address, its beginning up to a boundary, or the file it names. */
function names(said: string, address: string): boolean {
  const isCut = ABBREVIATED.test(said);
  const begin = bare(said.replace(ABBREVIATED, ''));
  const whole = bare(address);
  if (begin === whole) return true;
  const [one, other] = [parsed(said), parsed(address)];
  const isBeside = other !== null && one?.host === other.host && one.username === other.username;
  if (isBeside && whole.startsWith(begin) && (isCut || /^[/?#]/.test(whole.slice(begin.length)))) return true;
  return !/[:/@]/.test(said) && other?.pathname.endsWith(`/${said}`) === true;
}

/** True if a label looks like an address other than its link's, which would mislead readers. */
export function saysOtherAddress(label: string, address: string): boolean {
  const found = visibleLine(label).normalize('NFKC').match(ADDRESS) ?? [];
  if (found.length > MAX_ADDRESSES) return true;
  // What ends an address in a sentence may as well be part of it.
  const ended = (said: string): string => said.replace(TRAILING, ABBREVIATED.exec(said)?.[0] ?? '');
  return found.some((said) => !names(said, address) && !names(ended(said), address));
}
