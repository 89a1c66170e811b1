import type { EvidenceManifest } from '../../domain/evidence/bundle';
import { concernsPeriod } from '../../domain/evidence/concerns-period';
import type { EvidenceLine } from '../../domain/evidence/evidence';

function periodText({ from, to }: EvidenceManifest['period']): string {
  return `${from ?? 'the beginning'} to ${to ?? 'the end'}`;
}

/**
 * What contradicts the manifest in a line that can be read: its moment, its connection, the period, and what the person
 * who made the export left out. A forger who adapts every digest still has to adapt these.
 *
 * @returns sentences without a place; empty if nothing differs.
 */
export function againstManifest(line: EvidenceLine, manifest: EvidenceManifest): readonly string[] {
  const { madeAt, connections, period, options } = manifest;
  const tells: readonly (readonly [boolean, string])[] = [
    [line.now !== madeAt, `now: ${line.now} in the line, ${madeAt} in the manifest`],
    [
      !connections.includes(line.connection),
      `connection: "${line.connection}" is none of those in the manifest`,
    ],
    [
      !concernsPeriod(line.shown, period),
      `no clock was due or open in the period of the manifest, ${periodText(period)}`,
    ],
    [line.title !== undefined && !options.withTitles, 'title: the manifest says that titles were left out'],
    [
      (line.researcher !== undefined || line.people !== undefined) && !options.withNames,
      'names: the manifest says that names were left out',
    ],
  ];
  return tells.filter(([differs]) => differs).map(([, sentence]) => sentence);
}
