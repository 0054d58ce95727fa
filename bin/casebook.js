#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/cli.js', import.meta.url);
const why = existsSync(program)
  ? await lack()
  : 'dist/ is not built: run `npm ci --include=dev` in its folder, or `npm run build` there';
if (why === null) {
  await import(program.href);
} else {
  process.stderr.write(`casebook: ${why}\n`);
  process.exitCode = 1;
}

/** Before the program is loaded: too little memory or too few files would end that in a stack. */
async function lack() {
  const { lackOf, readMeans } = await import(new URL('../dist/means.js', import.meta.url).href);
  return lackOf(readMeans());
}
