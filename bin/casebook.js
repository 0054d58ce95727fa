#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist/cli.js', import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write(
    'casebook: dist/ is not built: run `npm ci --include=dev` in its folder, or `npm run build` there\n',
  );
  process.exitCode = 1;
}
