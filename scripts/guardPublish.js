// Before `npm publish`: refuses unless the version is named, so that nothing is published by a slip.
import { readFileSync } from 'node:fs';

const file = new URL('../package.json', import.meta.url);
const { name, version } = JSON.parse(readFileSync(file, 'utf8'));
const named = process.env.CASEBOOK_PUBLISH;
if (named !== version) {
  process.stderr.write(
    `${name}: to publish it set CASEBOOK_PUBLISH=${version}: current value is ${named ?? 'not set'}\n`,
  );
  process.exitCode = 1;
}
