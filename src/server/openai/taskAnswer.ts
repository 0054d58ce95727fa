import type { Casebook } from '../../casebook.ts';
import { openaiHistory } from './openaiHistory.ts';
import { unitNames } from './unitNames.ts';
import type { ChatTask } from './tasks/chatTask.ts';

/** What tasks are answered from: the contents, never a search. */
export type TaskDeps = Pick<Casebook, 'books' | 'contents' | 'suggest'>;

/** Characters of a title, and of a tag; a Chinese one counts for two. */
const LONGEST = { title: 60, tag: 30 };
const MOST_TAGS = 5;
const MOST_FOLLOW_UPS = 4;

const NUMBERING = /^(?:[一二三四五六七八九十]+、|[（(][^（()）]{1,3}[)）]|\d+[.、．])\s*/u;
const END = /[\s。．.？?！!，,；;：:]+$/u;

/** The answer to a task, as its client reads it: JSON under the name it gave, or plain text. */
export function answerTask({ kind, talk, key }: ChatTask, casebook: TaskDeps): string {
  const asked = talk.filter(({ speaker }) => speaker === 'user').map(({ text }) => text);
  const told = (value: string | string[]): string =>
    key === null ? [value].flat().join('\n') : JSON.stringify({ [key]: value });
  switch (kind) {
    case 'title':
      return told(shortened(asked[0] ?? casebook.books()[0]?.title ?? '', LONGEST.title));
    case 'tags':
      return told(tagsOf(talk, casebook));
    case 'followUps':
      return told(followUps(talk, casebook));
    case 'queries':
      return told(asked.slice(-1));
    case 'autocomplete':
      return told('');
  }
}

/** Units named in the conversation, then sections whose heading stands in it. */
function tagsOf(talk: ChatTask['talk'], casebook: TaskDeps): string[] {
  const text = talk.map((one) => one.text).join('\n');
  const units = unitNames(casebook).filter((unit) => text.includes(unit));
  const headings = casebook
    .books()
    .flatMap(({ id }) => casebook.contents(id).parts)
    .flatMap(({ entries }) => entries.flatMap(({ sections }) => sections))
    .map(({ heading }) => heading)
    .filter((heading) => text.includes(heading))
    .map((heading) => shortened(heading.replace(NUMBERING, ''), LONGEST.tag));
  const tags = [...new Set([...units, ...headings])].slice(0, MOST_TAGS);
  return tags.length > 0 ? tags : ['General']; // what clients ask for where there is nothing to say
}

function followUps(talk: ChatTask['talk'], casebook: TaskDeps): string[] {
  const messages = talk.map(({ speaker, text }) => ({ role: speaker, text }));
  const history = openaiHistory(messages, unitNames(casebook));
  return casebook.suggest({ history, most: MOST_FOLLOW_UPS });
}

/** The first line, without signs at its end, at most so wide; cut between words where there are any. */
function shortened(text: string, widest: number): string {
  const line = text.trim().split('\n')[0]!.replace(END, '');
  let width = 0;
  let end = 0;
  for (const sign of line) {
    width += /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(sign) ? 2 : 1;
    if (width > widest) break;
    end += sign.length;
  }
  if (end >= line.length) return line;
  const cut = line.slice(0, end);
  const atWord = /[A-Za-z0-9]$/u.test(cut) ? cut.replace(/\s+\S*$/u, '') : cut;
  return `${atWord.replace(END, '')}…`;
}
