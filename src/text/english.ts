import { stemmer } from 'stemmer';

/** Function words and question words of English: they name nothing a book could be searched for. */
const STOP_WORDS = new Set(
  (
    'a about after again all also am an and any are as at be because been before being between both but by can ' +
    'could did do does doing done during each either else ever every for from further get gets got had has have ' +
    'having he her here hers him his how i if in into is it its itself just let like may me might more most much many ' +
    'must my neither no nor not of off on once only or other our out over own per please rather s same shall she ' +
    'should so some still such t tell than that the their theirs them then there these they this those through ' +
    'to too under until up upon us very via was we were what when where whether which while who whom whose why ' +
    'will with within without would you your yours don doesn didn isn aren wasn weren couldn wouldn ll ve re'
  ).split(' '),
);

/** Whether an English word (lower case) is a function word. */
export function isEnglishStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** The stem by which forms of one word are taken as the same (Porter). */
export function englishStem(word: string): string {
  return stemmer(word);
}

/** The American spelling of what looks British (organise, labour, centre); for words not known as they are. */
export function americanSpelling(word: string): string {
  return word
    .replace(/is(?=(?:e|ed|es|er|ing|ation|ations)$)/u, 'iz')
    .replace(/our(?=s?$|ed$|ing$|able$)/u, 'or')
    .replace(/tre(?=s?$)/u, 'ter')
    .replace(/ogue(?=s?$)/u, 'og')
    .replace(/amme(?=s?$)/u, 'am');
}

/** Words that end like forms of others and are none: news are nothing new. */
const NO_FORMS = new Set(['news', 'means', 'goods', 'customs', 'species', 'series']);

/** What the inflected forms of one word share (plans, planned, planning: “plan”); derived words keep their ending. */
export function inflectionStem(word: string): string {
  if (NO_FORMS.has(word)) return word;
  const singular = word
    .replace(/(?<=.{2})ie[sd]$/u, 'y')
    .replace(/(?<=ss|x|ch|sh|z)es$/u, '')
    .replace(/(?<=.{2}[^sui])s$/u, '');
  const present = singular.replace(/(?<=[aeiouy].*)(?:ed|ing)$/u, '');
  const single = present === singular ? present : present.replace(/([^aeiouylsz])\1$/u, '$1');
  return single.replace(/(?<=.{2})e$/u, '');
}

/** Words of English text in lower case: letters, digits and inner apostrophes; hyphens part words. */
export function englishWords(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(/[’`]/gu, "'");
  const folded = plain.normalize('NFD').replace(/\p{M}/gu, '');
  const words = folded.match(/[\p{Script=Latin}0-9]+(?:'[\p{Script=Latin}]+)?/gu) ?? [];
  return words.map((word) => word.replace(/'.*$/u, ''));
}
