/** What a step gave, and what the PDF library warned of meanwhile. */
export interface Warned<T> {
  value: T;
  warnings: string[];
}

/** Runs a step of the PDF library and gathers its warnings, which it tells the console alone. One step at a time. */
export async function withWarnings<T>(step: () => Promise<T>): Promise<Warned<T>> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (...said: unknown[]) => {
    const [first] = said;
    if (typeof first === 'string' && first.startsWith('Warning: ')) warnings.push(first);
    else warn(...said);
  };
  try {
    return { value: await step(), warnings };
  } finally {
    console.warn = warn;
  }
}
