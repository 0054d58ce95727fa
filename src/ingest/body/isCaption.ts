/** The title of an annex, a table or a figure, with its number. */
const CAPTION =
  /^(?:附[件录表图]|[表图])\s*(?:[0-9０-９]{1,3}(?:[-–.．][0-9]{1,3})?|[一二三四五六七八九十]{1,3})(?:[\s：:．.]|$)/u;

const MAX_CAPTION = 40;

/** Whether a line is the title of what is numbered beside the text (附件一 名单, 表2-1 渠长): no part of a paragraph. */
export function isCaption(text: string): boolean {
  return text.length <= MAX_CAPTION && CAPTION.test(text) && !/[。！？；][”’）)]?$/u.test(text);
}
