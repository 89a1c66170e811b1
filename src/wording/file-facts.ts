import type { ToldFile } from '../domain/conversation/told-file';
import type { SourceFile } from '../domain/conversation/source-comment';
import { cutLine } from '../domain/issues/summary';
import { momentText } from './moments';
import { sizeText } from './size-text';

/** Longer types and names of people are cut: they are somebody else's text. */
const MAX_PART = 120;

/** The name of a file on one line, with hidden characters made visible. @param limit in UTF-16 units. */
export function fileName({ name }: Pick<SourceFile, 'name'>, limit: number): string {
  return cutLine(name, limit) || 'A file without a name';
}

/** `24 KB`, `image/png`: what the source says of a file. */
export function fileKind({ bytes, type }: Pick<SourceFile, 'bytes' | 'type'>): readonly string[] {
  return [
    ...(bytes === null ? [] : [sizeText(bytes)]),
    ...(type === null ? [] : [cutLine(type, MAX_PART) || 'unknown type']),
  ];
}

/** Who added a file to a finding, and when. @param locale the one of the page, unless given. */
export function fileOrigin(
  { by, at }: Pick<ToldFile, 'by' | 'at'>,
  timeZone: string,
  locale?: string,
): string {
  if (at === null) return 'with the report';
  const who = by === null ? 'Somebody' : cutLine(by, MAX_PART) || 'Somebody';
  return `${who}, ${momentText(at, timeZone, locale)}`;
}
