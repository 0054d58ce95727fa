import { describe, expect, it } from 'vitest';
import { NameModel } from './nameModel.ts';

describe('NameModel', () => {
  const model = new NameModel('德 200 de500 d250\n的 -400 de100\n\n');

  it('readingsOf() gives the characters of some letters with their gain, worked by hand', () => {
    const readings = model.readingsOf('de');
    expect(readings.map(({ character }) => character)).toEqual(['德', '的']);
    // ln 0.5 + 2 ln 26 + 0.5 · 2; ln 0.1 + 2 ln 26 − 0.5 · 4
    expect(readings[0]!.gain).toBeCloseTo(Math.log(0.5) + 2 * Math.log(26) + 1, 9);
    expect(readings[1]!.gain).toBeCloseTo(Math.log(0.1) + 2 * Math.log(26) - 2, 9);
  });

  it('readingsOf() is empty for letters no character stands for', () => {
    expect(model.readingsOf('xq')).toEqual([]);
  });

  it('priorOf() tells name characters from others', () => {
    expect(model.priorOf('德')).toBe(2);
    expect(model.priorOf('的')).toBe(-4);
    expect(model.priorOf('组')).toBeNull();
  });

  it('passes over lines that cannot be read', () => {
    expect(new NameModel('德\n尔 100 x').readingsOf('x')).toEqual([]);
  });
});
