import fc from 'fast-check';
import { Marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { makeTurn } from '../testing/makeTurn.ts';
import type { Answer, Citation, Conversation, PageRange } from '../types.ts';
import { conversationToMarkdown } from './exportMarkdown.ts';

const page = (first: number, last = first): PageRange => ({
  first,
  last,
  basis: 'printed',
});

const cited: Citation = {
  ...makeTurn().answer.citations[0]!,
  unit: '市财政局',
  caseTitle: '学习',
  section: '一、制度',
};

function talk(...answers: (Partial<Answer> & { question?: string })[]): Conversation {
  const turns = answers.map((answer) => ({ ...makeTurn(answer), feedback: null }));
  return { id: 'c1', title: '学习', createdAt: turns[0]!.at, updatedAt: turns[0]!.at, turns };
}

describe('conversationToMarkdown()', () => {
  it('says of a citation that no longer holds what has become of it', () => {
    const stale = { reason: 'page_changed' as const, pages: page(7) };
    const citations = [{ ...cited, stale }];
    const chinese = { language: 'zh' as const, text: '坚持自学。[1]', citations };
    expect(conversationToMarkdown(talk(chinese))).toContain('（引文现在第7页）');
    const gone = [{ ...cited, stale: { reason: 'book_removed' as const } }];
    const english = { language: 'en' as const, text: 'It reads. [1]', citations: gone };
    expect(conversationToMarkdown(talk(english))).toContain('no longer on the shelf');
  });

  it('keeps the Chinese words and their English', () => {
    const translation: Citation['translation'] = {
      ...{
        language: 'en',
        unit: 'Bureau of Finance',
        caseTitle: 'On Study',
        section: 'I. Systems',
      },
      ...{ text: 'It keeps to self-study.', by: 'edition', support: 'verbatim' },
    };
    const citations = [{ ...cited, quote: '坚持自学。', translation }];
    const english = { language: 'en' as const, text: 'It keeps to self-study. [1]', citations };
    const written = conversationToMarkdown(talk(english));
    expect(written).toContain('坚持自学。');
    expect(written).toMatch(/English edition: “It keeps to self\\?-study\\?\.”/u);
    expect(written).toMatch(/I\\?\. Systems/u);
  });

  it('writes questions, answers, and footnotes that count on over all answers', () => {
    const first = {
      question: '如何？',
      text: '市财政局：坚持自学。[1]每周学习。[2]',
      citations: [
        { ...cited, quote: '坚持自学。', pages: page(3, 4) },
        { ...cited, n: 2, quote: '每周学习。', pages: { ...page(4), basis: 'estimated' as const } },
      ],
    };
    const second = {
      language: 'en' as const,
      question: 'And then?',
      asked: 'And what did the Bureau of Finance do then?',
      text: 'Bureau: it read [1].\nNothing else.',
      citations: [
        { ...cited, quote: '', section: null, pages: { ...page(5), basis: 'recovered' as const } },
      ],
    };
    expect(conversationToMarkdown(talk(first, second))).toBe(`# 学习

## 1\\. 如何？

*2024-01-02T03:04:05.000Z*

市财政局：坚持自学。[^1]每周学习。[^2]

## 2\\. And then?

*2024-01-02T03:04:05.000Z*

*Answered as: *And what did the Bureau of Finance do then?

Bureau: it read [^3].

Nothing else.

## 出处

[^1]: 〔市财政局·第3—4页〕 《学习》 一、制度\\
    “坚持自学。”

[^2]: 〔市财政局·第4页〕（页码为估计） 《学习》 一、制度\\
    “每周学习。”

[^3]: 〔市财政局 · p. 5〕 (page recovered from the contents and page breaks) 《学习》
`);
  });

  it('strikes through what is unsupported, in its place, and says why', () => {
    const sentences: Answer['sentences'] = [
      { text: '对的。', citations: [1], support: 'supported' },
      { text: '“错”的[3]。', citations: [], support: 'unsupported', reason: '数字 9 不在所引页' },
      { text: '又错。', citations: [], support: 'unsupported' },
    ];
    const text = '对的。[1]~~“错”的[3]。~~\n~~又错。~~对的。[1]';
    const markdown = conversationToMarkdown(talk({ text, sentences }));
    expect(markdown).toContain(
      '对的。[^1] ~~“错”的\\[3\\]。~~ （未得到证实: 数字 9 不在所引页） \n\n~~又错。~~ （未得到证实） 对的。[^1]\n'.replace(
        ' \n',
        '\n',
      ),
    );
  });

  it('leaves a number without citation as text', () => {
    const markdown = conversationToMarkdown(talk({ text: '一。[7][1][0]' }));
    expect(markdown).toContain('一。\\[7\\][^1]\\[0\\]\n');
  });

  it('shows what was searched for a refusal', () => {
    const searched: Answer['searched'] = {
      units: 3,
      passages: 32,
      missing: ['公安局', '警<务'],
      nearest: { unit: '市统计局', caseTitle: '题', pages: page(1), quote: '原文。', passage: 'p' },
    };
    const refusal = {
      status: 'not_in_book' as const,
      text: '没有。',
      sentences: [],
      citations: [],
      searched,
    };
    expect(conversationToMarkdown(talk(refusal))).toContain(`没有。

> 查阅了3个单位的32段正文。
>
> 书中没有出现：公安局、警\\<务
>
> 最接近的一段：〔市统计局·第1页〕 《题》 “原文。”
`);
    const answered = conversationToMarkdown(talk({ searched }));
    expect(answered).not.toContain('查阅了');
  });

  it('writes the ledger as a table', () => {
    const coverage: Answer['coverage'] = {
      scanned: 2,
      total: 3,
      found: [{ unit: '甲|局', pages: { ...page(1, 2), basis: 'estimated' } }],
      notFound: ['乙局'],
      notHeld: [{ unit: '丙局', page: 9 }],
    };
    expect(conversationToMarkdown(talk({ coverage, language: 'en' })))
      .toContain(`Scanned 2 of 3 units:

| Unit | Result | Pages |
| --- | --- | --- |
| 甲\\|局 | found | pp. 1–2 (page estimated) |
| 乙局 | not found |  |
| 丙局 | text not held | p. 9 |
`);
  });

  it('keeps a quote over several paragraphs in its footnote', () => {
    const quote = '一段。\n    二段。\n\n# 三段';
    expect(conversationToMarkdown(talk({ citations: [{ ...cited, quote }] }))).toContain(
      '\\\n    “一段。\\\n    二段。\\\n    \\# 三段”\n',
    );
  });

  const ATTACKS = [
    '<script>alert(1)</script>',
    '<!-- x --> &lt;b&gt; <b>',
    '![x](http://evil.example/p.png)',
    '[x](javascript:alert(1)) [x][y] [x]: http://evil.example',
    '<http://evil.example> http://evil.example www.evil.example WWW.evil.example a@evil.example',
    'mailto:a@b.cc xmpp:a@b.cc https://x.yy',
    '# h',
    '- a\n- b',
    '+ a',
    '1. a\n2) b',
    '> q',
    '```\ncode\n```',
    '    code',
    '~~~\nx',
    '`code` **b** __b__ ~~s~~ *i* $x$',
    'a\n===\nb\n---',
    '|a|b|\n|-|-|\n|c|d|',
    '[^1] [^1]: note',
    '[1](http://evil.example) [1](/x)',
    '[1]: /x',
    '![1](/x)',
    '\\',
    '\\[x](y)',
    ': d',
    '<details>\n\n',
  ];

  it('lets nothing anyone wrote become more than text', () => {
    const texts = fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.string({ unit: fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&:/@ \n\t1a中。“') }),
    );
    const marked = new Marked({ gfm: true });
    const tags = (markdown: string): string[] => [
      ...new Set(
        [...(marked.parse(markdown) as string).matchAll(/<\/?([a-z0-9]+)/giu)].map((m) => m[1]!),
      ),
    ];
    fc.assert(
      fc.property(fc.array(texts, { minLength: 8, maxLength: 8 }), (given) => {
        const [title, question, text, unit, caseTitle, quote, missing, sentence] = given as [
          string,
          string,
          string,
          string,
          string,
          string,
          string,
          string,
        ];
        const coverage = { scanned: 1, total: 1, found: [], notFound: [unit], notHeld: [] };
        const answer: Partial<Answer> = {
          status: 'not_in_book',
          text: `${text}~~${sentence}~~`,
          sentences: [{ text: sentence, citations: [], support: 'unsupported', reason: missing }],
          citations: [{ ...cited, unit, caseTitle, quote, section: text }],
          coverage,
          searched: { units: 1, passages: 1, missing: [missing] },
          asked: quote,
        };
        const conversation = { ...talk({ question, ...answer }), title };
        const allowed = [
          'h1',
          'h2',
          'p',
          'em',
          'del',
          'br',
          'table',
          'thead',
          'tbody',
          'tr',
          'th',
          'td',
          'blockquote',
        ];
        const found = tags(conversationToMarkdown(conversation));
        expect(found.filter((tag) => !allowed.includes(tag))).toEqual([]);
        const headings = conversationToMarkdown(conversation).match(/^#/gmu)!;
        expect(headings).toHaveLength(3);
      }),
      { numRuns: 300 },
    );
  });

  it.each(ATTACKS)('keeps every character of %j that can be seen', (attack) => {
    const words = (text: string): string => text.replace(/[\s\u2060]/gu, '');
    const marked = new Marked({ gfm: true });
    const markdown = conversationToMarkdown(talk({ text: attack, citations: [] }));
    const html = (marked.parse(markdown.split('Z*\n')[1]!) as string).replace(/<\/?p>/gu, '');
    const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
    const shown = html.replace(/&(lt|gt|amp|quot|#39);/gu, (_, name: string) => entities[name]!);
    expect(words(shown)).toBe(words(attack));
  });
});
