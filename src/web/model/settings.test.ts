import { describe, expect, it } from 'vitest';
import { createSettings, type KeptChoices } from './settings.ts';

function keep(initial: Record<string, string> = {}): KeptChoices {
  const kept = new Map(Object.entries(initial));
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, value),
  };
}

describe('createSettings()', () => {
  it.each([
    ['zh-TW', 'zh'],
    ['ZH', 'zh'],
    ['en-GB', 'en'],
    ['fr', 'en'],
  ])('speaks to a browser of %s in %s', (browser, language) => {
    expect(createSettings(keep(), browser).language.value).toBe(language);
  });

  it('keeps what was chosen, and changes its texts with the language', () => {
    const kept = keep();
    const settings = createSettings(kept, 'zh');
    const chinese = settings.texts.value;
    settings.switchLanguage();
    settings.switchTheme();
    expect(settings.texts.value).not.toBe(chinese);
    const again = createSettings(kept, 'zh');
    expect([again.language.value, again.theme.value]).toEqual(['en', 'light']);
  });

  it('goes round the colours', () => {
    const settings = createSettings(keep(), 'zh');
    const seen = Array.from({ length: 4 }, () => {
      settings.switchTheme();
      return settings.theme.value;
    });
    expect(seen).toEqual(['light', 'dark', 'auto', 'light']);
  });

  it('passes over a choice that does not exist', () => {
    expect(createSettings(keep({ 'casebook.theme': 'pink' }), 'zh').theme.value).toBe('auto');
  });
});
