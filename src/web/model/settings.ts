import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { en } from '../texts/en.ts';
import { zh, type Texts } from '../texts/zh.ts';

export type Language = 'zh' | 'en';
export type Theme = 'auto' | 'light' | 'dark';

/** Where small choices are kept; the browser's `localStorage` fits. */
export type KeptChoices = Pick<Storage, 'getItem' | 'setItem'>;

/** How the reader wants the page. */
export interface Settings {
  language: ReadonlySignal<Language>;
  texts: ReadonlySignal<Texts>;
  theme: ReadonlySignal<Theme>;
  switchLanguage(): void;
  /** As the system, light, dark, and round again. */
  switchTheme(): void;
}

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** Language and theme, kept over reloads; the language follows the browser until it is switched. */
export function createSettings(kept: KeptChoices, browserLanguage: string): Settings {
  const preferred: Language = browserLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const language = keptSignal<Language>(kept, 'language', {
    allowed: ['zh', 'en'],
    initial: preferred,
  });
  const theme = keptSignal<Theme>(kept, 'theme', { allowed: THEMES, initial: 'auto' });
  return {
    language: language.value,
    texts: computed(() => (language.value.value === 'zh' ? zh : en)),
    theme: theme.value,
    switchLanguage: () => language.set(language.value.value === 'zh' ? 'en' : 'zh'),
    switchTheme: () =>
      theme.set(THEMES[(THEMES.indexOf(theme.value.value) + 1) % THEMES.length] ?? 'auto'),
  };
}

function keptSignal<T extends string>(
  kept: KeptChoices,
  name: string,
  { allowed, initial }: { allowed: readonly T[]; initial: T },
): { value: Signal<T>; set: (chosen: T) => void } {
  const stored = kept.getItem(`casebook.${name}`);
  const value = signal(allowed.find((one) => one === stored) ?? initial);
  const set = (chosen: T): void => {
    value.value = chosen;
    kept.setItem(`casebook.${name}`, chosen);
  };
  return { value, set };
}
