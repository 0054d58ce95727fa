import type { RunReport } from '../runReport.ts';
import { html, type Html } from './html.ts';

/** What the list of questions can be narrowed by; the script of the report listens to it. */
export function filters({ questions, comparison }: RunReport): Html {
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  const books = [...new Set(questions.map(({ book }) => book))];
  const states = ['wrong', 'right', ...(comparison === null ? [] : ['fixed', 'broken'])];
  return html`<form class="filters" role="search" aria-label="Questions">
    <label>Words <input type="search" name="words" autocomplete="off" /></label>
    ${choice('state', 'Outcome', states)} ${choice('kind', 'Kind', kinds)}
    ${choice('language', 'Language', ['zh', 'en'])} ${choice('book', 'Book', books)}
    <output aria-live="polite">${questions.length} questions</output>
  </form>`;
}

function choice(name: string, label: string, values: readonly string[]): Html {
  const options = values.map(
    (value) => html`<option value="${value}">${value.replaceAll('_', ' ')}</option>`,
  );
  return html`<label
    >${label}
    <select name="${name}">
      <option value="">all</option>
      ${options}
    </select></label
  >`;
}
