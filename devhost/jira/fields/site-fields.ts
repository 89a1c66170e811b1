import type { AppField } from '../site/app-fields';
import type { Site } from '../site/site';
import type { Field } from './field';
import { allFields, findField } from './field-table';
import { APP_VALUE_KINDS } from './kinds/app-value';

interface SiteFields {
  readonly all: readonly Field[];
  readonly custom: readonly Field[];
  readonly byId: ReadonlyMap<string, Field>;
}

const made = new WeakMap<readonly AppField[], SiteFields>();

/** All fields that people or the app fill in: Jira's own, the seeded ones, and those of the installed app. */
export function fieldsOf(site: Site): readonly Field[] {
  return siteFields(site).all;
}

export function customFieldsOf(site: Site): readonly Field[] {
  return siteFields(site).custom;
}

export function findSiteField(id: string, site: Site): Field | undefined {
  return findField(id) ?? siteFields(site).byId.get(id);
}

function siteFields({ appFields }: Site): SiteFields {
  const present = appFields.present();
  const known = made.get(present);
  if (known !== undefined) return known;
  const all = [...allFields(), ...present.map(toField)];
  const fields = {
    all,
    custom: all.filter(({ custom, app }) => custom !== undefined || app !== undefined),
    byId: new Map(all.map((field) => [field.id, field])),
  };
  made.set(present, fields);
  return fields;
}

function toField(app: AppField): Field {
  const { id, name, type } = app;
  const kind = APP_VALUE_KINDS[type];
  return { id, name, kind, required: false, missingMessage: `${name} is required.`, logName: name, app };
}
