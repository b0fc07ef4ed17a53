/**
 * The formats of `notes export` and `notes import` by name, without the code that writes and reads them: it is loaded
 * when it is used. A test holds the lists against the core's.
 */
export const exportFormatIds: readonly string[] = [
  'script',
  'csv',
  'w3c',
  'claim-review',
  'brat',
  'bio',
  'label-studio',
  'doccano',
  'cas',
  'xlsx',
];
export const importFormatIds: readonly string[] = [
  'csv',
  'w3c',
  'brat',
  'bio',
  'label-studio',
  'doccano',
  'cas',
  'xlsx',
];
