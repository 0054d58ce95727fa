import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadRecognise } from './loadRecognise.ts';

describe('loadRecognise()', () => {
  it('names the command that installs what is missing', async () => {
    const loading = loadRecognise(() => Promise.reject(new Error('Cannot find package')));
    await expect(loading).rejects.toThrow(
      '--ocr needs the package @gutenye/ocr-node, which is not installed or does not load (Cannot find package): ' +
        'npm install --no-save @gutenye/ocr-node',
    );
  });

  it('hands the picture over as PNG, and takes lines by their corners', async () => {
    let png = Buffer.alloc(0);
    const detect = async (picture: Uint8Array): Promise<unknown> => {
      png = Buffer.from(picture);
      const box = [
        [10, 22],
        [90, 20],
        [91, 40],
        [11, 42],
      ];
      return [{ text: '锅炉改造', mean: 0.97, box }];
    };
    const recognise = await loadRecognise(async () => ({
      default: { create: async () => ({ detect }) },
    }));
    const data = Uint8Array.from([1, 2, 3, 255, 4, 5, 6, 255]);
    expect(await recognise({ width: 2, height: 1, data })).toEqual([
      { text: '锅炉改造', confidence: 0.97, left: 10, right: 91, top: 20, bottom: 42 },
    ]);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const body = png.indexOf('IDAT');
    const packed = png.subarray(body + 4, body + 4 + png.readUInt32BE(body - 4));
    expect([...inflateSync(packed)]).toEqual([0, ...data]);
  });
});
