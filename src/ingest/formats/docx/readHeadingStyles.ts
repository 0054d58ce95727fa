import { parseXml } from '../zip/parseXml.ts';

/** What a paragraph style brings. */
export interface ParagraphStyle {
  /** Level of the heading, from 1; null for running text. */
  level: number | null;
  /** The list its paragraphs belong to. */
  numbered: { numId: string; level: number } | null;
}

interface Declared {
  basedOn: string | null;
  name: string;
  level: number | null;
  numId: string | null;
  numLevel: number;
}

/** A style rests on another, that one on a third…: a chain longer than this runs in a circle. */
const MAX_CHAIN = 20;

const HEADING_NAME = /^(?:heading|标题|標題|見出し)\s*([1-9])$/iu;

/** Reads word/styles.xml: which styles are headings, by their outline level or their name. */
export function readHeadingStyles(bytes: Uint8Array | undefined): (id: string) => ParagraphStyle {
  const styles = bytes === undefined ? new Map<string, Declared>() : readStyles(bytes);
  return (id) => {
    const read: ParagraphStyle = { level: null, numbered: null };
    let at: string | null = id;
    for (let step = 0; at !== null && step < MAX_CHAIN; step += 1) {
      const style: Declared | undefined = styles.get(at);
      if (style === undefined) break;
      read.level ??= style.level ?? headingLevel(style.name);
      if (style.numId !== null) read.numbered ??= { numId: style.numId, level: style.numLevel };
      at = style.basedOn;
    }
    return read;
  };
}

function headingLevel(name: string): number | null {
  const level = HEADING_NAME.exec(name.trim())?.[1];
  return level === undefined ? null : Number(level);
}

function readStyles(bytes: Uint8Array): Map<string, Declared> {
  const styles = new Map<string, Declared>();
  let style: Declared | null = null;
  parseXml(bytes, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') {
        style = { basedOn: null, name: '', level: null, numId: null, numLevel: 0 };
        styles.set(attributes['w:styleId'] ?? '', style);
      } else if (style === null) return;
      else if (name === 'w:name') style.name = value;
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:outlineLvl') style.level = outlineLevel(value);
      else if (name === 'w:numId') style.numId = value;
      else if (name === 'w:ilvl') style.numLevel = Number(value) || 0;
    },
    close(name) {
      if (name === 'w:style') style = null;
    },
  });
  return styles;
}

/** Word counts levels from 0; 9 is running text. */
export function outlineLevel(value: string): number | null {
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level < 9 ? level + 1 : null;
}
