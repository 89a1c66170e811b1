/** A list of texts; `null` if it is something else, or was cut. */
function listText(value: string): string | null {
  if (!/^\["[^\\]*"\]$/.test(value)) return null;
  return value.slice(2, -2).split('","').join(', ');
}

/** A document value in readable form. */
export function valueText(value: string | null): string {
  switch (value) {
    case null:
      return 'nothing';
    case 'null':
      return 'none';
    case 'true':
      return 'yes';
    case 'false':
      return 'no';
    case '[]':
    case '{}':
      return 'empty';
    default:
      return /^"[^"\\]*"$/.test(value) ? value.slice(1, -1) : (listText(value) ?? value);
  }
}
