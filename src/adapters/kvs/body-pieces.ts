/** A value holds 240 KiB of JSON; everything beside the body is small. */
const MAX_PIECE_BYTES = 200_000;
/** In characters; most take one byte. */
const USUAL_PIECE = 100_000;

function isCutPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  return at < text.length && code >= 0xd800 && code <= 0xdbff;
}

function sizeOf(piece: string): number {
  return Buffer.byteLength(JSON.stringify(piece));
}

/** Splits a body into pieces that each fit into a storage value; a body that fits stays whole. */
export function piecesOf(body: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  do {
    let to = Math.min(body.length, from + USUAL_PIECE);
    while (sizeOf(body.slice(from, to)) > MAX_PIECE_BYTES) to = from + Math.ceil((to - from) / 2);
    // Half of a surrogate pair is not valid text.
    if (isCutPair(body, to)) to -= 1;
    pieces.push(body.slice(from, to));
    from = to;
  } while (from < body.length);
  return pieces;
}
