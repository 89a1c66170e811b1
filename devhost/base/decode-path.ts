import { BadRequestError } from './exchange';

/** One part of a path, decoded; `null` if a percent sign in it begins no byte of UTF-8. */
export function decodedPart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** The parts of a path, decoded: the only place where the host reads one. @throws BadRequestError naming a broken part */
export function decodedPath(pathname: string): readonly string[] {
  return pathname.split('/').map((part) => {
    const decoded = decodedPart(part);
    if (decoded === null)
      throw new BadRequestError(
        `The part “${part}” of the address cannot be read: “%” begins two hexadecimal digits of UTF-8, or stands as “%25”.`,
      );
    return decoded;
  });
}
