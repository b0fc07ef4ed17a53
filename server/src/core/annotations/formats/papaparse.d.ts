/** The two functions of papaparse that are used. Its own types bring those of Node along, which the core must not see. */
declare module 'papaparse' {
  interface Papa {
    parse(
      csv: string,
      config: { delimiter?: string; skipEmptyLines?: boolean },
    ): {
      readonly data: string[][];
      readonly errors: readonly { readonly row?: number; readonly message: string }[];
    };
    unparse(rows: readonly (readonly string[])[], config: { newline: string; quotes?: boolean }): string;
  }
  const papa: Papa;
  export default papa;
}
