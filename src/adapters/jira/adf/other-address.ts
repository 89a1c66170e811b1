import { visibleLine } from '../../../domain/findings/visible-line';

/** What reads as an address: a scheme, a host with a dot, or somebody at one. */
const ADDRESS =
  /(?:[a-z][a-z\d+.-]{0,20}:\/\/|www\.)[^\s<>"']+|[\p{L}\p{N}._%+@-]{1,320}\.\p{L}{2,}(?![\p{L}\p{N}_-])(?:[:/?#][^\s<>"']*)?/giu;
const SCHEME = /^[a-z][a-z\d+.-]*:(?:\/\/)?/i;
const TRAILING = /[.,:;!?)\]}'"*_]+$/;
/** How long addresses are abbreviated. */
const ABBREVIATED = /(?:…|\.{3})$/;
/** A label with more addresses than these is not compared but taken for a false one. */
const MAX_ADDRESSES = 20;

function parsed(address: string): URL | null {
  const url = SCHEME.test(address) ? address : `https://${address}`;
  return URL.canParse(url) ? new URL(url) : null;
}

/** The address without what does not tell where it leads: scheme, slash at its end. */
function bare(address: string): string {
  return address.replace(SCHEME, '').replace(/\/$/, '').toLowerCase();
}

/** True if what a label says is the address, the beginning of it up to a boundary, or the file it names. */
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

/**
 * True if a label reads as an address and is not that of its link: whoever reads it would believe to be led elsewhere.
 */
export function saysOtherAddress(label: string, address: string): boolean {
  const found = visibleLine(label).normalize('NFKC').match(ADDRESS) ?? [];
  if (found.length > MAX_ADDRESSES) return true;
  return found.some((said) => !names(said.replace(TRAILING, ABBREVIATED.exec(said)?.[0] ?? ''), address));
}
