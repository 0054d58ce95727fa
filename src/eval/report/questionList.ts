import { placeLabel } from '../../answer/wording/placeLabel.ts';
import type { Answer, Book, Citation } from '../../types.ts';
import type { QuestionRecord } from '../questionRecord.ts';
import type { RunReport } from '../runReport.ts';
import { judgedQuestion } from '../setLine.ts';
import { html, type Html } from './html.ts';

/** Characters of the book shown before and behind a quote. */
const AROUND = 60;

/** Every question as a row that opens its answer; the rows carry what they can be chosen by. */
export function questionList({ questions, comparison }: RunReport, books: readonly Book[]): Html {
  const fixed = new Set(comparison?.fixed);
  const broken = new Set(comparison?.broken);
  const rows = questions.map((record) => {
    const change = fixed.has(record.id) ? 'fixed' : broken.has(record.id) ? 'broken' : '';
    const book = books.find(({ id }) => id === record.book);
    return row(record, { change, book });
  });
  return html`<ol class="questions">
    ${rows}
  </ol>`;
}

function row(
  record: QuestionRecord,
  { change, book }: { change: string; book: Book | undefined },
): Html {
  const { id, kind, language, right, line, answer, problems } = record;
  const states = [right ? 'right' : 'wrong', change].filter((one) => one !== '').join(' ');
  const earlier = (line.turns ?? []).slice(0, -1);
  return html`<li
    class="question"
    data-kind="${kind}"
    data-language="${language}"
    data-book="${record.book}"
    data-state="${states}"
  >
    <details>
      <summary>
        <span class="sign ${right ? 'good' : 'bad'}"
          ><span aria-hidden="true">${right ? '✓' : '✗'}</span
          ><span class="unseen">${right ? 'right' : 'wrong'}</span></span
        >
        <span class="asked" lang="${language === 'zh' ? 'zh-CN' : 'en'}"
          >${earlier.map((turn) => html`<span class="earlier">${turn} → </span>`)}${judgedQuestion(line)}</span
        >
        <span class="meta"
          >${change === '' ? null : html`<b class="${change}">${change}</b> `}${kind.replaceAll('_', ' ')}
          · ${language} · ${answer.status.replaceAll('_', ' ')}</span
        >
      </summary>
      <div class="detail">
        <p class="id">${id} — ${line.why}</p>
        ${
          problems.length === 0
            ? null
            : html`<ul class="problems">
                ${problems.map((problem) => html`<li>${problem}</li>`)}
              </ul>`
        }
        <h4>Expected</h4>
        <p>${expected(record)}</p>
        <h4>
          Answer${answer.asked === undefined ? null : html` <span class="faint">to “${answer.asked}”</span>`}
        </h4>
        <div class="answer" lang="${answer.language === 'zh' ? 'zh-CN' : 'en'}">
          ${marked(answer, id)}
        </div>
        ${
          answer.citations.length === 0
            ? null
            : html`<ol class="citations">
                ${answer.citations.map((one) => cited(one, { id, book }))}
              </ol>`
        }
        ${scores(record)}
      </div>
    </details>
  </li>`;
}

function expected({ line }: QuestionRecord): string {
  const { status, corrected, units, pages, facts } = line;
  const said = facts.map(({ anyOf, vital }) => `${anyOf.join(' / ')}${vital ? '' : ' (welcome)'}`);
  return [
    `${status.replaceAll('_', ' ')}${corrected ? ' or the true detail' : ''}`,
    units.join(', '),
    pages.length === 0 ? '' : `p. ${pages.join(', ')}`,
    said.join(' · '),
  ]
    .filter((part) => part !== '')
    .join(' — ');
}

/** The answer's lines with its sentences marked and its markers as links to the quotes below. */
function marked({ text, sentences, citations }: Answer, id: string): Html[] {
  const known = new Set(citations.map(({ n }) => n));
  return text.split('\n').map((line) => {
    const pieces = line.split(/(\[\d+\])/u).map((piece) => {
      const n = Number(/^\[(\d+)\]$/u.exec(piece)?.[1]);
      if (known.has(n)) return html`<a class="marker" href="#${id}-${n}">${n}</a>`;
      const held = sentences.find((one) => one.text.trim() !== '' && piece.includes(one.text));
      if (held === undefined) return html`${piece}`;
      const [before, behind] = cut(piece, held.text);
      return html`${before}<mark class="${held.support}" title="${held.reason ?? held.support}"
          >${held.text}</mark
        >${behind}`;
    });
    return html`<p>${pieces}</p>`;
  });
}

function cut(text: string, words: string): [string, string] {
  const at = text.indexOf(words);
  return [text.slice(0, at), text.slice(at + words.length)];
}

function cited(
  { n, unit, section, quote, start, end, passage, caseTitle, ...at }: Citation,
  { id, book }: { id: string; book: Book | undefined },
): Html {
  const basis = at.pages === null ? '' : ` (${at.pages.basis})`;
  const place = `${unit} · ${placeLabel(at, 'en')}${basis} · ${section ?? caseTitle}`;
  const words =
    passage === null || book === undefined
      ? html`<span class="faint">table of contents: ${caseTitle}</span>`
      : html`<span class="faint">…${book.text.slice(Math.max(0, start - AROUND), start)}</span
          ><mark>${quote}</mark><span class="faint">${book.text.slice(end, end + AROUND)}…</span>`;
  return html`<li id="${id}-${n}" value="${n}">
    <p class="place">${place}</p>
    <blockquote lang="zh-CN">${words}</blockquote>
  </li>`;
}

function scores({ scores: values, evidence, ranked, judged }: QuestionRecord): Html {
  const first = ranked
    .slice(0, 3)
    .map(({ unit, first: page }) => (page === null ? unit : `${unit} p. ${page}`));
  const said = [
    ...Object.entries(values).map(([name, value]) => `${name} ${Number(value.toFixed(3))}`),
    ...(evidence === null ? [] : [`evidence ${evidence.toFixed(3)}`]),
    ...(judged === undefined
      ? []
      : [`judge: faithfulness ${judged.faithfulness}, relevance ${judged.relevance}`]),
  ];
  return html`<div class="scores">
    ${said.map((one) => html`<span class="score">${one}</span>`)}
    <p>${first.length === 0 ? null : `ranked first: ${first.join(', ')}`}</p>
  </div>`;
}
