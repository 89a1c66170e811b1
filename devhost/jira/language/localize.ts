import { isRecord } from '../model/record';
import { GERMAN_NAMES, germanSentence } from './german';
import type { Language } from './language';

const RESOURCE = /\/(priority|resolution|status|statuscategory)\/(\d+)$/;

/**
 * Translates what Jira sends into the site's language: sentences, and names of priorities, resolutions and statuses.
 */
export function localize(body: unknown, language: Language): unknown {
  return language === 'en' ? body : translate(body);
}

function translate(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translate);
  if (!isRecord(value)) return value;
  if ('errorMessages' in value || 'errors' in value) return translateError(value);
  if (isChange(value)) return translateChange(value);
  const entries = Object.entries(value).map(([name, part]) => [name, translate(part)] as const);
  const [, resource = '', id = ''] = RESOURCE.exec(String(value['self'])) ?? [];
  const name = GERMAN_NAMES[resource]?.[id];
  return { ...Object.fromEntries(entries), ...(name !== undefined && { name }) };
}

function translateError(body: Readonly<Record<string, unknown>>): unknown {
  const { errorMessages, errors } = body;
  return {
    ...body,
    ...(Array.isArray(errorMessages) && {
      errorMessages: errorMessages.map((sentence) => germanSentence(String(sentence))),
    }),
    ...(isRecord(errors) && {
      errors: Object.fromEntries(
        Object.entries(errors).map(([field, sentence]) => [field, germanSentence(String(sentence))]),
      ),
    }),
  };
}

function isChange(value: Readonly<Record<string, unknown>>): boolean {
  return 'fromString' in value && 'fieldId' in value;
}

function translateChange(item: Readonly<Record<string, unknown>>): unknown {
  const names = GERMAN_NAMES[String(item['fieldId'])];
  if (names === undefined) return item;
  const idOf: Readonly<Record<string, unknown>> = { fromString: item['from'], toString: item['to'] };
  return Object.fromEntries(
    Object.entries(item).map(([name, text]) => [
      name,
      Object.hasOwn(idOf, name) ? (names[String(idOf[name])] ?? text) : text,
    ]),
  );
}
