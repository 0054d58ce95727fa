import { describe, expect, it } from 'vitest';
import { askedParts } from './askedParts.ts';

describe('askedParts()', () => {
  it.each([
    [
      'Who runs the library, and in what year did it open?',
      ['Who runs the library', 'in what year did it open?'],
    ],
    ['Where is the kiln? How hot does it get?', ['Where is the kiln?', 'How hot does it get?']],
    [
      'I read about a ferry. Who steers it, and how often does it sail?',
      ['I read about a ferry. Who steers it', 'I read about a ferry. how often does it sail?'],
    ],
    [
      'I met a man who steers a ferry. How often does it sail? Whose is it?',
      [
        'I met a man who steers a ferry. How often does it sail?',
        'I met a man who steers a ferry. Whose is it?',
      ],
    ],
    [
      'Tell me who runs the kiln. And where it stands.',
      ['Tell me who runs the kiln.', 'And where it stands.'],
    ],
    ['茶厂厂长是谁，哪年上任的？', ['茶厂厂长是谁', '哪年上任的？']],
    ['渡口几点开船？票价多少？', ['渡口几点开船？', '票价多少？']],
    ['听说有个渡口，船老大叫什么，开了几年', ['听说有个渡口，船老大叫什么', '开了几年']],
  ])('takes %s apart', (text, parts) => {
    expect(askedParts(text)).toEqual(parts);
  });

  it('takes no more than three of many', () => {
    expect(askedParts('谁？哪年？几人？为什么？'.repeat(100))).toEqual([
      '谁？',
      '哪年？',
      '几人？',
    ]);
  });

  it.each([
    'Who runs the library?',
    'Which kiln burns wood and coal, and nothing else?',
    'The ferry, which sails twice a day, is run by whom?',
    'Someone told me of a kiln which burns wood. How hot does it get?',
    '听说渡口有几条船。船老大是谁？',
    '茶厂的厂长是谁？',
    '茶厂怎么管仓库，防火防盗',
    '茶厂，纸厂，哪家大',
    '',
    '？？',
  ])('leaves %s whole', (text) => {
    expect(askedParts(text)).toEqual([]);
  });
});
