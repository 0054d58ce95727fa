import { InputError } from '../http/inputError.ts';

/** What a message may hold in the protocols: text, or parts of which some are. */
export type MessageContent = string | readonly { type: string; text?: string | undefined }[] | null;

const TEXT = new Set(['text', 'input_text', 'output_text']);

/** The text of a message; parts of other kinds have none. */
export function messageText(content: MessageContent | undefined): string {
  if (content === undefined || content === null || typeof content === 'string')
    return content ?? '';
  return content.flatMap(({ type, text }) => (TEXT.has(type) ? [text ?? ''] : [])).join('\n');
}

/**
 * A question is text: a picture in it would be passed over.
 *
 * @throws InputError that names the kind of the part.
 */
export function assertText(
  content: MessageContent | undefined,
  path: readonly PropertyKey[],
): void {
  if (!Array.isArray(content)) return;
  const parts = content as readonly { type: string }[];
  const other = parts.find(({ type }) => !TEXT.has(type));
  if (other === undefined) return;
  const value = `current value is a part of type ${other.type.slice(0, 40)}`;
  throw new InputError(`content must be text: ${value}`, path);
}
