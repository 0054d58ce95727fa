/** Asks the books one question: `npx tsx examples/ask.ts "How did units motivate self-study?"`. */
import { ingestBooks, openCasebook, readConfig } from 'casebook';

const config = readConfig(process.env);
await ingestBooks({ config }); // the books of CASEBOOK_DATA, and no other; quick where nothing changed
const casebook = await openCasebook(config);

const answer = await casebook.ask({
  question: process.argv[2] ?? '市财政局三年来共培训多少人次？',
});

console.log(`${answer.status}: ${answer.text}`);
for (const { n, unit, pages, quote } of answer.citations)
  console.log(`[${n}] ${unit}, p. ${pages?.first ?? '?'}: ${quote}`);
await casebook.close();
