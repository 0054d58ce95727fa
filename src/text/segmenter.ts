import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

let shared: Jieba | undefined;

/**
 * The Chinese word segmenter (jieba with its own dictionary). Loading the dictionary takes about 0.2 s and
 * 60 MB, so it is loaded at the first use and shared; it holds no state between calls.
 */
export function segmenter(): Jieba {
  shared ??= Jieba.withDict(dict);
  return shared;
}
