import type { ReactElement } from 'react';
import type { FieldProps } from '../../../ui/field';
import { Picker, type Search } from '../../../ui/picker';

const MAX_SHOWN = 50;

/** The zones that this browser knows, and UTC. */
const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

function plainText(text: string): string {
  return text.toLowerCase().replaceAll(/[_\s]+/g, ' ');
}

const searchZones: Search = (text) => {
  const wanted = plainText(text);
  const found = zones.filter((zone) => plainText(zone).includes(wanted));
  const choices = found.slice(0, MAX_SHOWN).map((zone) => ({ value: zone, name: zone }));
  return Promise.resolve({ choices, more: found.length > MAX_SHOWN });
};

/** Chooses a time zone by its name in the IANA database. */
export function ZoneField({
  value,
  onChange,
  ...field
}: FieldProps & {
  readonly value: string;
  readonly onChange: (zone: string) => void;
}): ReactElement {
  return (
    <Picker
      {...field}
      value={value === '' ? null : { value, name: value }}
      search={searchZones}
      onChange={(choice) => {
        onChange(choice?.value ?? '');
      }}
    />
  );
}
