import { describe, expect, it } from 'vitest';
import { unitOfMeasureFault } from './unitOfMeasureFault.ts';

const tight = '每只水表980元，每次45分钟，占地86亩。';

describe('unitOfMeasureFault()', () => {
  it.each([
    ['zh', '每只水表980美元', '句中是“980美元”，书中是“980元”'],
    ['zh', '占地86公顷', '句中是“86公顷”，书中是“86亩”'],
    ['en', 'each session lasts 45 hours', 'says “45 hours”, the book “45分钟”'],
  ] as const)('finds in %s: %s', (language, text, reason) => {
    expect(unitOfMeasureFault(text, { tight, language })).toEqual({ kind: 'contradicted', reason });
  });

  it('finds nothing where the unit stands, or the number does not', () => {
    expect(unitOfMeasureFault('水表980元', { tight, language: 'zh' })).toBeNull();
    expect(unitOfMeasureFault('7 hours', { tight, language: 'en' })).toBeNull();
  });
});
