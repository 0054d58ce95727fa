import { reworded } from '../question/reworded.ts';
import type { NamedSection } from '../question/namedSections.ts';
import type { Language } from '../types.ts';
import type { Drafted } from './drafted.ts';
import type { Basis } from './evidence/basis.ts';
import { coverByReader, QUOTES_PER_UNIT } from './evidence/coverByReader.ts';
import { addComparison } from './kinds/addComparison.ts';
import { createLookUp } from './lookUp.ts';
import { materialOf } from './material.ts';
import { findingByWords, lookIntoCases, type CaseFinding } from './quotes/coverCases.ts';
import { searchedFor, type Task } from './task.ts';
import { Composer, unitName } from './wording/composer.ts';

/** More things than this are not asked one by one. */
const MOST = 6;

/** What a section says, and how sure it is. */
interface Told extends Pick<CaseFinding, 'quotes'> {
  section: NamedSection;
  basis: Basis | null;
}

/**
 * A question that names several things the books have sections of their own about (“how long are A, B and C?”): each section is asked by
 * itself, so that none is crowded out; side by side where they are to be compared. Null where fewer than two are named, where it names units,
 * or where no section says it.
 */
export async function draftSections(task: Task): Promise<Drafted | null> {
  const { deps, question, selected } = task;
  const named = question.sections.filter(({ section }) =>
    selected.some((doc) => deps.library.shelved[doc]!.section === section),
  );
  if (question.cases.length > 0 || named.length < 2 || named.length > MOST) return null;
  const told: Told[] = [];
  for (const section of named) told.push(await tell(task, section));
  const found = told.filter(({ quotes }) => quotes.length > 0);
  if (found.length === 0) return null;
  task.options.onRetrieved?.();
  const bases = found.flatMap(({ basis }) => (basis === null ? [] : [basis]));
  const excerpts = found.flatMap(({ quotes }) => quotes);
  return {
    ...composed(task, told),
    basis: bases.sort((a, b) => b.confidence - a.confidence)[0] ?? null,
    status: found.length === told.length ? 'answered' : 'partial',
    searched: searchedFor(task),
    material: materialOf(deps.library, excerpts),
  };
}

/** What one section says to the question, put as if it alone were named. */
async function tell(task: Task, section: NamedSection): Promise<Told> {
  const { deps, question, options } = task;
  const { library, ranker, read, onFault } = deps;
  const { signal } = options;
  const docs = task.selected.filter((doc) => library.shelved[doc]!.section === section.section);
  const text = askedOf(task, section);
  const lookUp = await createLookUp(
    deps,
    { topic: text, text },
    { anyOfSeveral: false, signal },
  ).taken();
  const target = { book: section.book, study: section.study };
  const looks = await lookIntoCases({
    ...lookUp,
    ranker,
    targets: [target],
    selected: docs,
    signal,
  });
  if (!read)
    return { section, basis: null, quotes: findingByWords(looks[0]!, QUOTES_PER_UNIT).quotes };
  const own = { ...reworded(question, text), cases: [target] };
  const covered = await coverByReader({
    library,
    question: own,
    looks,
    read,
    onFault,
    signal,
  });
  return { section, basis: covered.basis, quotes: covered.findings[0]!.quotes };
}

/** The question with the other things it names left out, and with what stood between them and this one. */
function askedOf({ question }: Task, { start, end }: NamedSection): string {
  const { plain, sections } = question;
  const first = sections[0]!.start;
  const last = sections.at(-1)!.end;
  return `${plain.slice(0, first)}${plain.slice(start, end)}${plain.slice(last)}`;
}

function composed({ question }: Task, told: readonly Told[]): ReturnType<Composer['finish']> {
  const { language, kind, shape } = question;
  const composer = new Composer(language);
  const found = told.filter(({ quotes }) => quotes.length > 0);
  if ((kind === 'comparison' || shape === 'table') && found.length > 1) {
    const names = found.map(({ section }) => nameOf(section, language));
    const cells = found.map(({ quotes }) => ({ excerpts: quotes }));
    const label = language === 'zh' ? '书中所说' : 'What the book says';
    addComparison(composer, { language, names, rows: [{ label, cells }] });
  } else {
    const colon = language === 'zh' ? '：' : ': ';
    for (const { section, quotes } of found)
      composer.quotes(section.study, quotes, `${nameOf(section, language)}${colon}`);
  }
  const missing = told.filter(({ quotes }) => quotes.length === 0);
  if (missing.length > 0) {
    const names = missing.map(({ section }) => nameOf(section, language));
    composer.note(
      language === 'zh'
        ? `未找到相关内容：${names.join('、')}。`
        : `Nothing found on: ${names.join('; ')}.`,
    );
  }
  return composer.finish();
}

function nameOf({ name, study }: NamedSection, language: Language): string {
  const unit = unitName(study, language);
  return language === 'zh' ? `${name}（${unit}）` : `${name} (${unit})`;
}
