/** `512 bytes`, `1.4 KB`, `25 MB`: the size of a file, in thousands as systems count it for people. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  const isKilo = bytes < 999_500;
  const amount = bytes / (isKilo ? 1000 : 1_000_000);
  const shown = amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount);
  return `${shown} ${isKilo ? 'KB' : 'MB'}`;
}
