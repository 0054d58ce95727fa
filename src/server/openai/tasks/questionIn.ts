/** Characters of a message that may be material with a question in it. */
const LONGEST = 32 * 1024;

const TAG = /<(\/?)([a-z][a-z_-]{0,24})(?:\s[^<>\n]{0,200})?>/giu;
const MATERIAL_TAG =
  /^(?:context|documents?|sources?|passages?|files?|search_results?|references)$/iu;
const QUESTION_TAG = /^(?:user_?)?(?:query|question|prompt|input)$/iu;

/** `Context:`, `## Documents`, `[Context]`, `参考资料：` at the beginning of a line. */
const MATERIAL_LABEL =
  /^[#\s[*]*(?:(?:retrieved |context |provided )?(?:context|documents|sources|passages|information)|参考内容|参考资料|上下文|资料|背景)(?:[^:：\n]{0,20}[:：]|[\]*]*\s*$)/iu;
/** The same of a question; what follows on the line is the question. */
const QUESTION_LABEL =
  /^[#\s[*]*(?:(?:user )?(?:question|query)|(?:用户)?(?:问题|提问))[\]*]*[ \t]*(?:[:：][*]*|$)[ \t]*(.*)$/iu;
const ANSWER_LABEL = /^[#\s[*]*(?:[a-z]{1,12} )?(?:answer|回答|答案)[\]*]*[ \t]*[:：]?[*]*\s*$/iu;

/**
 * The question in a message of a client that has searched by itself and put the question and what it found into one template:
 * the books are asked the question alone. A message of no such form is the question itself.
 */
export function questionIn(message: string): string {
  if (message.length > LONGEST) return message;
  const beside = besideTags(message);
  if (beside !== null) return behindLabel(beside.split('\n')) ?? beside;
  const lines = message.split('\n');
  return (lines.some((line) => MATERIAL_LABEL.test(line)) ? behindLabel(lines) : null) ?? message;
}

interface Tag {
  closes: boolean;
  name: string;
  start: number;
  end: number;
}

/** The question between tags of its own, else what stands below the material, else above it. */
function besideTags(message: string): string | null {
  const tags = [...message.matchAll(TAG)].map((tag): Tag => ({
    closes: tag[1] === '/',
    name: tag[2]!,
    start: tag.index,
    end: tag.index + tag[0].length,
  }));
  const material = tags.filter(({ name }) => MATERIAL_TAG.test(name));
  const first = material.find(({ closes }) => !closes);
  const last = material.findLast(({ closes }) => closes);
  if (first === undefined || last === undefined || last.start < first.end) return null;
  const outside = tags.filter(({ start }) => start < first.start || start >= last.end);
  const close = outside.findLast(({ name, closes }) => closes && QUESTION_TAG.test(name));
  const open = outside.findLast(
    ({ name, closes, start }) => !closes && name === close?.name && start < close.start,
  );
  if (close !== undefined && open !== undefined) {
    return spoken(message.slice(open.end, close.start));
  }
  return spoken(message.slice(last.end)) ?? spoken(aboveMaterial(message.slice(0, first.start)));
}

/** A template's instructions stand above its material, too: they begin with a heading. */
function aboveMaterial(above: string): string {
  return above.trimStart().startsWith('#') ? '' : above;
}

/** The question behind the last label of one; null without a label. */
function behindLabel(lines: readonly string[]): string | null {
  const label = lines.findLastIndex((line) => QUESTION_LABEL.test(line));
  if (label < 0) return null;
  const ends = lines.findIndex(
    (line, at) => at > label && (ANSWER_LABEL.test(line) || MATERIAL_LABEL.test(line)),
  );
  const [, beside = ''] = QUESTION_LABEL.exec(lines[label]!) ?? [];
  const below = lines.slice(label + 1, ends < 0 ? undefined : ends);
  // on the line of its label it ends there: what follows are instructions
  return spoken(beside) ?? spoken(below.join('\n'));
}

/** Null where there is no word in it. */
function spoken(text: string): string | null {
  return /[\p{L}\p{N}]/u.test(text) ? text.trim() : null;
}
