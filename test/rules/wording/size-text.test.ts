import { sizeText } from '../../../src/wording/size-text';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 KB'],
  [1440, '1.4 KB'],
  [999_499, '999 KB'],
  [999_500, '1 MB'],
  [25_000_000, '25 MB'],
])('%i is %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
