/** Where files are asked for, with the token of the API. */
export const FILES_ORIGIN = 'https://files.bugcrowd.com';

/** Where they are stored, as far as the local host goes: the real name is not documented. */
export const STORAGE_HOST = 'bugcrowd-files.s3.us-east-1.amazonaws.com';

export function downloadUrl(fileId: string): string {
  return `${FILES_ORIGIN}/${fileId}`;
}
