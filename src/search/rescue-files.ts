/** Names of files within the folder of search that are fetched only for queries that nothing answers as they stand. */
export const rescueFiles = {
  /** Spellings and the words that are spelled so, one spelling a line. */
  pinyin: (number: number) => `p/${number}.bin`,
  /** Frequent words of the site and its forms' terms, one a line. */
  words: "words.bin",
} as const;
