/** Names that Jira translates, by resource and id. */
export const GERMAN_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  priority: { 1: 'Höchste', 2: 'Hoch', 3: 'Mittel', 4: 'Niedrig', 5: 'Niedrigste' },
  resolution: {
    10000: 'Erledigt',
    10001: 'Wird nicht erledigt',
    10002: 'Duplikat',
    10003: 'Nicht reproduzierbar',
  },
  status: { 10000: 'Zu erledigen', 10001: 'In Arbeit', 10002: 'In Prüfung', 10003: 'Fertig' },
  statuscategory: { 2: 'Zu erledigen', 3: 'Fertig', 4: 'In Arbeit' },
};

const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [
    /^Field '(.+)' cannot be set\. It is not on the appropriate screen, or unknown\.$/,
    'Das Feld „$1“ kann nicht festgelegt werden. Es befindet sich nicht auf dem entsprechenden Bildschirm oder ist unbekannt.',
  ],
  [
    /^Issue does not exist or you do not have permission to see it\.$/,
    'Der Vorgang ist nicht vorhanden oder Sie haben keine Berechtigung, ihn anzuzeigen.',
  ],
  [
    /^(.+), you do not have the permission to comment on this issue\.$/,
    '$1, Sie haben nicht die Berechtigung, diesen Vorgang zu kommentieren.',
  ],
  [/^The priority selected is invalid\.$/, 'Die ausgewählte Priorität ist ungültig.'],
];

/**
 * A sentence in German. A sentence without a translation here does not stay in English, because no code may depend on
 * its words.
 */
export function germanSentence(english: string): string {
  const found = SENTENCES.find(([pattern]) => pattern.test(english));
  return found === undefined ? 'Die Eingabe ist ungültig.' : english.replace(found[0], found[1]);
}
