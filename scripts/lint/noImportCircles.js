import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

/** @typedef {{ target: string, at: number }} Import an absolute path, and where it stands in the text */

/**
 * Imports of files that were read, as long as they are not written anew: an editor keeps its linter running.
 *
 * @type {Map<string, { written: number, imports: Import[] }>}
 */
const known = new Map();

/**
 * A rule that finds imports by which a file comes back to itself. Types count like values: a noun that can only be read
 * together with what uses it lives in the wrong place. (The rules one can install pass over imports of types.)
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noImportCircles = {
  meta: {
    type: 'problem',
    docs: { description: 'imports, those of types too, never go round in a circle' },
    messages: { circle: 'imports go round in a circle: {{way}}' },
    schema: [],
  },
  create(context) {
    const { filename, sourceCode, cwd } = context;
    return {
      Program() {
        const seen = new Set();
        for (const { target, at } of importsIn(sourceCode.text, filename)) {
          const way = wayTo(filename, target, seen);
          if (way === null) continue;
          const names = [filename, ...way].map((file) => relative(cwd, file)).join(' → ');
          const loc = sourceCode.getLocFromIndex(at);
          context.report({ loc, messageId: 'circle', data: { way: names } });
        }
      },
    };
  },
};

/**
 * The shortest chain of imports from one file to another, both among it; null where there is none.
 *
 * @param {string} goal
 * @param {string} start
 * @param {Set<string>} dead files from which no way leads to the goal; those found out are added
 * @returns {string[] | null}
 */
function wayTo(goal, start, dead) {
  /** @type {Map<string, string | null>} each file reached, with the one it was reached from */
  const from = new Map([[start, null]]);
  for (const file of from.keys()) {
    if (file === goal) return wayFrom(from, file);
    if (dead.has(file)) continue;
    for (const { target } of importsOf(file)) if (!from.has(target)) from.set(target, file);
  }
  for (const file of from.keys()) dead.add(file);
  return null;
}

/**
 * @param {Map<string, string | null>} from
 * @param {string} end
 * @returns {string[]}
 */
function wayFrom(from, end) {
  const way = [end];
  for (let file = from.get(end); file != null; file = from.get(file)) way.unshift(file);
  return way;
}

/**
 * @param {string} file
 * @returns {Import[]} none for a file that is not there or holds no code
 */
function importsOf(file) {
  const written = /\.[cm]?[jt]sx?$/u.test(file)
    ? statSync(file, { throwIfNoEntry: false })?.mtimeMs
    : undefined;
  if (written === undefined) return [];
  const kept = known.get(file);
  if (kept?.written === written) return kept.imports;
  const imports = importsIn(readFileSync(file, 'utf8'), file);
  known.set(file, { written, imports });
  return imports;
}

/**
 * Everything a text imports by a relative path. Paths name files as they are, with their ending.
 *
 * @param {string} text
 * @param {string} file
 * @returns {Import[]}
 */
function importsIn(text, file) {
  return ts
    .preProcessFile(text)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName, pos }) => ({ target: resolve(dirname(file), fileName), at: pos }));
}
