/** Vercel's AI SDK against a running casebook: `npm start`, then `npx tsx examples/vercelAi.ts`. */
import { createOpenAI } from '@ai-sdk/openai';
import { streamText } from 'ai';

const casebook = createOpenAI({
  baseURL: process.env.CASEBOOK_URL ?? 'http://127.0.0.1:3000/v1',
  apiKey: process.env.CASEBOOK_API_KEY ?? 'none', // only a casebook with CASEBOOK_API_KEY looks at it
});

const { textStream } = streamText({
  model: casebook.chat('casebook'),
  prompt: process.argv[2] ?? '市财政局三年来共培训多少人次？',
});
for await (const piece of textStream) process.stdout.write(piece);
process.stdout.write('\n');
