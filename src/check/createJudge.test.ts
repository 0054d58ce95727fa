import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../models/lexicon.ts';
import { chineseClaim, englishClaim } from './claimClauses.ts';
import { createJudge } from './createJudge.ts';
import { judgedFault } from './judgedFault.ts';
import { readEnglish } from './readEnglish.ts';
import { SUPPORT_FEATURES, supportFeatures } from './supportFeatures.ts';
import { loadSupportModel, readSupportModel } from './supportModel.ts';
import { createWordReader } from './wordReader.ts';

const lexicon = loadLexicon();
const read = createWordReader(lexicon);
const pages = read(
  '图书馆每周六上午举办读书会，由退休教师主持。去年共来了120名居民，借出图书350册。',
);
const { zh, en } = loadSupportModel();
const english = (sentence: string) =>
  englishClaim(sentence, (text) => readEnglish(text, { units: /(?!)/u, lexicon }));

describe('supportFeatures()', () => {
  const feature = (claim: string, name: string): number =>
    supportFeatures(chineseClaim(claim, lexicon), { pages, read })[SUPPORT_FEATURES.indexOf(name)]!;

  it('gives one number a feature, whatever the claim holds', () => {
    for (const claim of ['', '好', '读书会由退休教师主持，并建了温室。']) {
      const features = supportFeatures(chineseClaim(claim, lexicon), { pages, read });
      expect(features).toHaveLength(SUPPORT_FEATURES.length);
      expect(features.every((value) => Number.isFinite(value))).toBe(true);
    }
  });

  it('looks at the weakest clause by itself', () => {
    const joined = '读书会由退休教师主持，所需经费来自海外基金会捐赠。';
    const alone = '读书会由退休教师主持。';
    expect(feature(joined, 'weakest stands')).toBeLessThan(feature(alone, 'weakest stands'));
    expect(feature(alone, 'whole stands')).toBeGreaterThan(0.9);
  });
});

describe('createJudge()', () => {
  it('trusts what the pages say and doubts what they do not', () => {
    const judge = createJudge(zh, read);
    expect(judge(chineseClaim('读书会由退休教师主持', lexicon), pages)).toBe('trusts');
    expect(judge(chineseClaim('海外基金会捐赠了全部设备经费', lexicon), pages)).toBe('doubts');
  });

  it('reads English over a Chinese book', () => {
    const judge = createJudge(en, read);
    expect(judge(english('A retired teacher leads the reading club on Saturday.'), pages)).toBe(
      'trusts',
    );
    expect(judge(english('Helicopters sprayed pesticide over the vineyard.'), pages)).toBe(
      'doubts',
    );
  });
});

describe('judgedFault()', () => {
  const few = (): string => 'too few words';
  it('lets the judge overrule shares both ways', () => {
    expect(judgedFault('trusts', few, 'doubted')).toBeNull();
    expect(judgedFault('doubts', () => null, 'doubted')?.reason).toBe('doubted');
  });

  it('leaves it to the shares where the judge is open or absent', () => {
    for (const judgement of ['open', undefined] as const) {
      expect(judgedFault(judgement, few, 'doubted')?.reason).toBe('too few words');
      expect(judgedFault(judgement, () => null, 'doubted')).toBeNull();
    }
  });
});

describe('readSupportModel()', () => {
  it('names the file and the version wanted where it cannot be read', () => {
    expect(() => readSupportModel('/nowhere.json')).toThrow(
      /nowhere\.json cannot be read: version 1/u,
    );
  });
});
