import { element } from './dom.js';
import { showCitation } from './reader.js';
import { texts } from './texts.js';

/** Shows a finished answer in place of what was streamed: text with markers, ledger, references. */
export function showAnswer(box, answer) {
  const byNumber = new Map(answer.citations.map((citation) => [citation.n, citation]));
  const parts = [
    element('p', { class: `status ${answer.status}`, text: texts.status[answer.status] }),
    element('div', { class: 'text' }, textWithMarkers(answer.text, byNumber)),
  ];
  const doubtful = answer.sentences.filter(({ support }) => support === 'unsupported');
  if (doubtful.length > 0) parts.push(doubts(doubtful));
  if (answer.coverage !== undefined) parts.push(ledger(answer.coverage));
  if (answer.citations.length > 0) parts.push(references(answer.citations));
  box.replaceChildren(...parts);
}

/** Sentences the check did not find in the pages they cite: said beside the answer, never passed over. */
function doubts(sentences) {
  const items = sentences.map(({ text }) => element('li', { text }));
  return element('div', { class: 'trouble' }, [
    element('p', { text: texts.unsupported }),
    element('ul', {}, items),
  ]);
}

/** Splits at the markers [n] of known citations; brackets of the book's own text stay text. */
function textWithMarkers(text, byNumber) {
  return text.split(/(\[\d+\])/u).map((piece) => {
    const citation = byNumber.get(Number(/^\[(\d+)\]$/u.exec(piece)?.[1]));
    return citation === undefined
      ? piece
      : marker(citation, `${citation.unit}·${citation.pages.first}`);
  });
}

function marker(citation, text) {
  const title = citation.quote || citation.caseTitle;
  return element('button', {
    type: 'button',
    class: 'marker',
    title,
    text,
    onclick: () => void showCitation(citation),
  });
}

function references(citations) {
  const items = citations.map((citation) => {
    const { unit, pages, section, quote, caseTitle } = citation;
    const place = `${unit} · ${texts.pages(pages.first, pages.last)}${section === null ? '' : ` · ${section}`}`;
    const open = element('button', {
      type: 'button',
      text: place,
      onclick: () => void showCitation(citation),
    });
    return element('li', {}, [open, element('blockquote', { text: quote || caseTitle })]);
  });
  return element('ol', { class: 'references' }, items);
}

function ledger({ scanned, total, found, notFound, notHeld }) {
  const rows = [
    ...found.map(({ unit, pages }) => [unit, texts.found, texts.pages(pages.first, pages.last)]),
    ...notFound.map((unit) => [unit, texts.notFound, '']),
    ...notHeld.map(({ unit, page }) => [unit, texts.notHeld, texts.page(page)]),
  ];
  const body = rows.map((cells) =>
    element(
      'tr',
      {},
      cells.map((text) => element('td', { text })),
    ),
  );
  return element('details', { class: 'ledger' }, [
    element('summary', { text: texts.scanned(scanned, total) }),
    element('table', {}, [element('tbody', {}, body)]),
  ]);
}
