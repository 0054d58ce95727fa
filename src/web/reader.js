import { byId, element } from './dom.js';
import { texts, language } from './texts.js';

let book = null;
let shown = null;

/** Loads the first book's contents into the reader, and returns its entries. */
export async function openReader() {
  const { books } = await getJson('api/books');
  book = books[0] ?? null;
  if (book === null) return [];
  byId('book').textContent = language === 'en' ? (book.titleEn ?? book.title) : book.title;
  const { parts } = await getJson(`api/books/${encodeURIComponent(book.id)}/contents`);
  byId('contents').replaceChildren(element('h2', { text: texts.contents }), ...parts.map(showPart));
  byId('back').addEventListener('click', showContents);
  byId('previous').addEventListener(
    'click',
    () => shown?.previous && showPage(book.id, shown.previous),
  );
  byId('next').addEventListener('click', () => shown?.next && showPage(book.id, shown.next));
  byId('close').addEventListener('click', () => byId('reader').classList.remove('open'));
  return parts.flatMap((part) => part.entries);
}

/** Opens the page a citation names with its words marked, from their first character on. */
export async function showCitation(citation) {
  if (citation.passage === null) return showContents(citation);
  await showPage(citation.book, citation.pages.first, citation);
}

async function showPage(bookId, number, mark = null) {
  shown = await getJson(`api/books/${encodeURIComponent(bookId)}/pages/${number}`);
  const { text, start, unit, caseTitle, basis, previous, next } = shown;
  byId('contents').hidden = true;
  byId('page').hidden = false;
  byId('pageNumber').textContent = texts.page(number);
  byId('pagePlace').textContent = `${unit} · ${caseTitle} · ${texts.basis[basis]}`;
  byId('previous').disabled = previous === null;
  byId('next').disabled = next === null;
  const from = mark === null ? 0 : clamp(mark.start - start, text.length);
  const to = mark === null ? 0 : clamp(mark.end - start, text.length);
  const goesOn = mark !== null && mark.end > shown.end && next !== null;
  const more = element('button', {
    type: 'button',
    class: 'more',
    text: `${texts.next} ›`,
    onclick: () => showPage(bookId, next, mark),
  });
  const marked = element('mark', { text: text.slice(from, to) });
  byId('pageText').replaceChildren(
    text.slice(0, from),
    marked,
    text.slice(to),
    ...(goesOn ? [more] : []),
  );
  byId('reader').classList.add('open');
  if (to > from) marked.scrollIntoView({ block: 'center' });
  else byId('reader').scrollTop = 0;
}

function showContents(citation) {
  byId('page').hidden = true;
  byId('contents').hidden = false;
  byId('reader').classList.add('open');
  document.querySelector('.named')?.classList.remove('named');
  const entry = document.querySelector(`[data-case="${CSS.escape(citation?.case ?? '')}"]`);
  entry?.scrollIntoView({ block: 'center' });
  entry?.classList.add('named');
}

function showPart({ label, title, entries }) {
  const list = entries.map((entry) => {
    const name = language === 'en' ? `${entry.unitEn} ${entry.unit}` : entry.unit;
    const place = `${texts.page(entry.firstPage)}${entry.hasText ? '' : ` · ${texts.notHeld}`}`;
    const inside = [
      element('span', { class: 'unit', text: name }),
      element('span', { class: 'title', text: entry.title }),
      element('span', { class: 'place', text: place }),
    ];
    const open = { type: 'button', onclick: () => showPage(book.id, entry.firstPage) };
    const row = entry.hasText ? element('button', open, inside) : element('div', {}, inside);
    return element('li', { 'data-case': entry.case, class: entry.hasText ? 'held' : 'unheld' }, [
      row,
    ]);
  });
  return element('section', {}, [
    element('h3', { text: `${label} ${title}` }),
    element('ol', {}, list),
  ]);
}

async function getJson(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error((await response.json()).error.message);
  return response.json();
}

function clamp(at, most) {
  return Math.max(0, Math.min(at, most));
}
