export type Sidecar = { title: string; titleEn?: string; publisher?: string; date?: string; place?: { zh: string; en: string }; units: { part: number; number: number; unit: string; unitEn: string; short: string[] }[] };
export function aliasesFor(..._: unknown[]): { unitEn: string; aliases: string[] } { return { unitEn: '', aliases: [] }; }
