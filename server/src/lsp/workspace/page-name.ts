/** Whether the name alone says that a file is a newspaper page; any other text is looked into. */
export function isPageByName(uri: string): boolean {
  return /(?:\.article|\.article\.txt|\.page\.txt)$/i.test(uri) || /\/seeds\/.+\.txt$/i.test(uri);
}
