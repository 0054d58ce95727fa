import { fileURLToPath } from 'node:url';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { checkSentence, type Checked } from '../src/check/check.ts';
import { createWordReader } from '../src/check/wordReader.ts';
import { readBookFile } from '../src/ingest/bookFiles.ts';
import { readBook } from '../src/ingest/readBook.ts';
import { loadLexicon } from '../src/models/lexicon.ts';
import { segmenter } from '../src/text/segmenter.ts';
import { splitSentences } from '../src/text/sentences.ts';
import type { Page } from '../src/types.ts';

const { book } = readBook(
  await readBookFile(fileURLToPath(new URL('../data/daqing-2010.txt', import.meta.url))),
);
const lexicon = loadLexicon();
const read = createWordReader(lexicon);
const units = book.cases.map(({ unit }) => unit);
const toTraditional = Converter({ from: 'cn', to: 't' });

interface True {
  unit: string;
  sentence: string;
  pages: string;
}

/** Every sentence of the book with the text of the pages it stands on. */
const truths: True[] = book.passages.flatMap((passage) => {
  const { unit } = book.cases.find(({ id }) => id === passage.case)!;
  const words = book.text.slice(passage.start, passage.end);
  return splitSentences(words).map(({ start, end }) => {
    const span = { start: passage.start + start, end: passage.start + end };
    const touched = book.pages.filter(
      (page: Page) => page.start < span.end && page.end > span.start,
    );
    const pages = book.text.slice(touched[0]!.start, touched.at(-1)!.end);
    return { unit, sentence: book.text.slice(span.start, span.end), pages };
  });
});

function check({ unit, pages }: True, sentence: string, cites = unit): Checked {
  return checkSentence({
    sentence,
    cited: [{ unit: cites, text: pages }],
    units,
    lexicon,
    read,
  });
}

/** Sentences made from true ones; null where the change does not apply. */
const TRUE_CHANGES: Record<string, (one: True) => string | null> = {
  'its unit in front': ({ unit, sentence }) => `${unit}：${sentence}`,
  'traditional characters': ({ sentence }) => toTraditional(sentence),
  'full-width digits': ({ sentence }) =>
    /[0-9]/u.test(sentence)
      ? sentence.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      : null,
  'its first clause left out': ({ sentence }) => {
    const at = sentence.indexOf('，');
    return at > 0 && sentence.length - at > 12 && !sentence.includes('“')
      ? sentence.slice(at + 1)
      : null;
  },
  'its last clause left out': ({ sentence }) => {
    const at = sentence.lastIndexOf('，');
    return at > 12 && !sentence.includes('“') ? `${sentence.slice(0, at)}。` : null;
  },
};

const NAME_TAGS = new Set(['nr', 'ns', 'nt']);
const OTHER_NAMES = ['赵春华', '上海', '武汉大学', '牡丹江'];

const FALSE_CHANGES: Record<string, (one: True, at: number) => string | null> = {
  number: ({ sentence, pages }, at) => {
    const digits = /[0-9]+/u.exec(sentence)?.[0];
    if (digits === undefined) return null;
    const other = String(Number(digits) + 3 + (at % 5));
    return pages.includes(other) ? null : `其中，${sentence.replace(digits, other)}`;
  },
  name: ({ sentence }, at) => {
    const name = segmenter()
      .tag(sentence, true)
      .find(({ word, tag }) => NAME_TAGS.has(tag) && word.length > 1)?.word;
    return name === undefined
      ? null
      : sentence.replace(name, OTHER_NAMES[at % OTHER_NAMES.length]!);
  },
  title: ({ sentence }) =>
    /[《“][^》”]{3,}[》”]/u.test(sentence)
      ? sentence.replace(/(?<=[《“])[^》”]{3,}(?=[》”])/u, '和谐发展的新路子')
      : null,
  unit: ({ sentence, unit }, at) => {
    const other = units.filter((name) => name !== unit)[at % (units.length - 1)]!;
    return sentence.includes(unit) ? sentence.replace(unit, other) : `${other}${sentence}`;
  },
  negation: ({ sentence }) => {
    const verb = segmenter()
      .tag(sentence, true)
      .find(({ word, tag }) => tag === 'v' && word.length > 1)?.word;
    return verb === undefined ? null : sentence.replace(verb, `没有${verb}`);
  },
};

const made = (
  changes: typeof FALSE_CHANGES,
): Record<string, { sentence: string; verdict: Checked }[]> =>
  Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [
      name,
      truths.flatMap((one, at) => {
        const sentence = change(one, at);
        return sentence === null ? [] : [{ sentence, verdict: check(one, sentence) }];
      }),
    ]),
  );

describe('checkSentence() on sentences made from the book', () => {
  const falsified = made(FALSE_CHANGES);
  const kept = made(TRUE_CHANGES);
  const share = (of: readonly { verdict: Checked }[]): number =>
    of.filter(({ verdict }) => verdict.support === 'unsupported').length / of.length;

  it('is put to more than 200 sentences', () => {
    const all = [...Object.values(falsified), ...Object.values(kept)].flat();
    expect(all.length).toBeGreaterThan(200);
    for (const some of Object.values(falsified)) expect(some.length).toBeGreaterThan(10);
    if (process.env.SHOW_SHARES !== undefined) {
      for (const [name, some] of Object.entries({ ...falsified, ...kept })) {
        process.stdout.write(
          `${name}: ${some.length}, flagged ${(100 * share(some)).toFixed(1)} %\n`,
        );
        const wrong = some.filter(
          ({ verdict }) => (verdict.support === 'unsupported') === name in kept,
        );
        for (const { sentence, verdict } of wrong.slice(0, 4))
          process.stdout.write(`   ${sentence.slice(0, 90)} | ${verdict.reason ?? ''}\n`);
      }
    }
  });

  it('takes every sentence of the book as verbatim', () => {
    for (const one of truths) expect(check(one, one.sentence).support).toBe('verbatim');
  });

  it.each(['number', 'name', 'title', 'unit'])('catches a changed %s', (name) => {
    expect(share(falsified[name]!)).toBeGreaterThanOrEqual(0.95);
  });

  it('catches most negations', () => {
    expect(share(falsified.negation!)).toBeGreaterThanOrEqual(0.9);
  });

  it('flags few true sentences', () => {
    expect(share(Object.values(kept).flat())).toBeLessThanOrEqual(0.03);
  });
});
