/** Texts of `holiday-import.tsx`. */
export const holidayImportWords = {
  notOrNotFully: (count: string) => `${count} not or not fully read:`,
  and: (count: string) => `And ${count}.`,
  toAdd: (count: string) => `${count} to add`,
  datesToAdd: 'Dates to add',
  ofFileAlready: (count: string, value: string) => `; ${count} of the file already ${value}`,
  add: (count: string) => `Add ${count}`,
  chooseNone: 'Choose none',
  chooseAll: 'Choose all',
  fileIsLarger: 'The file is larger than 1 MB.',
  fromYear: 'From year',
  fromYearHint: 'Inclusive.',
  toYear: 'To year',
  enterTwoYearsEarlier: 'Enter two years, the earlier one first.',
  calendarFileIcs: 'Calendar file (.ics)',
  calendarFileIcsHint:
    'For example the public holidays from a calendar service. At most 1 MB. The file stays in your browser.',
} as const;

/** Texts of `read-calendar-file.ts`. */
export const calendarFileWords = {
  noName: 'Event without a name',
  tooLarge: 'The file is larger than 1 MB.',
  notCalendar: 'This is not a calendar file, or it is damaged. Export it again as iCalendar (.ics).',
  tooManyEvents: 'The file has too many events.',
  tooManyDates: (most: number) => `There are more than ${most} dates. Choose fewer years.`,
} as const;
