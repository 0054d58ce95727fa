/** English words in quotation marks; those within become single ones. */
export function inQuotes(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
