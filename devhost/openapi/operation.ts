import { asList, asRecord, type JsonRecord } from './record';
import { resolveReference } from './resolve-reference';

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  /** True if items of a list come as one value each, or as one value with commas. */
  readonly explode: boolean;
  readonly schema: unknown;
}

/** Schemas by media type. */
export type Content = ReadonlyMap<string, unknown>;

/** One method of one path, as far as exchanges are held against it. */
export interface Operation {
  /** Method and path with parameters, e.g. `GET /rest/api/3/issue/{issueIdOrKey}`. */
  readonly name: string;
  readonly method: string;
  readonly template: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody: { readonly required: boolean; readonly content: Content } | null;
  /** By status, as written: `200`, `4XX`, `default`. */
  readonly responses: ReadonlyMap<string, Content>;
}

const methods = ['get', 'put', 'post', 'delete', 'patch'];

function toContent(content: unknown): Content {
  return new Map(Object.entries(asRecord(content)).map(([type, body]) => [type, asRecord(body)['schema']]));
}

function toParameter(parameter: JsonRecord): Parameter {
  return {
    name: String(parameter['name']),
    in: String(parameter['in']),
    required: parameter['required'] === true,
    explode: parameter['explode'] !== false,
    schema: parameter['schema'],
  };
}

function toOperation(document: JsonRecord, template: string, method: string, of: JsonRecord): Operation {
  const responses = Object.entries(asRecord(of['responses']));
  const body = resolveReference(document, of['requestBody']);
  return {
    name: `${method.toUpperCase()} ${template}`,
    method: method.toUpperCase(),
    template,
    parameters: asList(of['parameters']).map((each) => toParameter(resolveReference(document, each))),
    requestBody:
      of['requestBody'] === undefined
        ? null
        : { required: body['required'] === true, content: toContent(body['content']) },
    responses: new Map(
      responses.map(([status, response]) => [
        status,
        toContent(resolveReference(document, response)['content']),
      ]),
    ),
  };
}

/** All operations of an OpenAPI document. */
export function readOperations(document: JsonRecord): readonly Operation[] {
  return Object.entries(asRecord(document['paths'])).flatMap(([template, path]) =>
    Object.entries(asRecord(path))
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => toOperation(document, template, method, asRecord(operation))),
  );
}
