import { describe, expect, it } from 'vitest';
import { DOUBT, END, MARKERS, STRONG, UNDOUBT, UNSTRONG } from './annotate.ts';
import { splitSigns } from './splitSigns.ts';

describe('splitSigns()', () => {
  it('takes out what is set off, with markers in it, and strays of which the other half is elsewhere', () => {
    const strong = { kind: 'strong', pieces: [{ kind: 'text', text: '乙' }] };
    expect(splitSigns(`甲${STRONG}乙${UNSTRONG}`)).toEqual([{ kind: 'text', text: '甲' }, strong]);
    expect(splitSigns(`甲${STRONG}乙`)).toEqual([{ kind: 'text', text: '甲乙' }]);
  });

  it('keeps text without signs whole', () => {
    expect(splitSigns('一句。')).toEqual([{ kind: 'text', text: '一句。' }]);
    expect(splitSigns('')).toEqual([]);
  });

  it('takes markers and doubts out, and markers out of doubts', () => {
    const inside = `错的${MARKERS}1${END}`;
    const text = `对的${MARKERS}0${END}${DOUBT}3${END}${inside}${UNDOUBT}完`;
    expect(splitSigns(text)).toEqual([
      { kind: 'text', text: '对的' },
      { kind: 'markers', index: 0 },
      {
        kind: 'doubt',
        index: 3,
        pieces: [
          { kind: 'text', text: '错的' },
          { kind: 'markers', index: 1 },
        ],
      },
      { kind: 'text', text: '完' },
    ]);
  });
});
