/** How a metric is read. */
export interface MetricRule {
  label: string;
  /** Whether more is better, or less; null where neither is. */
  better: 'more' | 'less' | null;
  /** `share`: 0 to 1; `number`: in its own unit. */
  form: 'share' | 'number';
}

const share = (label: string): MetricRule => ({ label, better: 'more', form: 'share' });

/** Every metric of a run, in the order they are shown. Definitions stand in `metrics/`. */
export const metricTable = {
  right: share('right as a whole'),
  'unitRecall@1': share('unit recall@1'),
  'unitRecall@5': share('unit recall@5'),
  'unitRecall@10': share('unit recall@10'),
  'unitRecall@20': share('unit recall@20'),
  unitMrr: share('unit MRR'),
  'unitNdcg@10': share('unit nDCG@10'),
  'pageRecall@1': share('page recall@1'),
  'pageRecall@5': share('page recall@5'),
  'pageRecall@10': share('page recall@10'),
  'pageRecall@20': share('page recall@20'),
  pageMrr: share('page MRR'),
  'pageNdcg@10': share('page nDCG@10'),
  'passageRecall@1': share('passage recall@1'),
  'passageRecall@5': share('passage recall@5'),
  'passageRecall@10': share('passage recall@10'),
  'passageRecall@20': share('passage recall@20'),
  passageMrr: share('passage MRR'),
  'passageNdcg@10': share('passage nDCG@10'),
  citationRecall: share('citation recall'),
  citationPrecision: share('citation precision'),
  locatorUnit: share('locator: unit exact'),
  locatorPage: share('locator: page exact'),
  locatorQuote: share('locator: quote verbatim'),
  pageError: { label: 'locator: page error', better: 'less', form: 'number' },
  vitalFacts: share('vital key facts'),
  allFacts: share('all key facts'),
  unitF1: share('coverage F1 over units'),
  status: share('status exact'),
  refusalPrecision: share('refusal precision'),
  refusalRecall: share('refusal recall'),
  refusalBalanced: share('refusal balanced accuracy'),
  bleed: { label: 'citations of other units', better: 'less', form: 'number' },
  // Neither is better: Chinese answers that improve alone widen it.
  languageGap: { label: 'zh − en, vital facts of pairs', better: null, form: 'number' },
  copied: { label: 'share copied', better: null, form: 'share' },
  length: { label: 'answer length, characters', better: null, form: 'number' },
} as const satisfies Record<string, MetricRule>;

export type MetricName = keyof typeof metricTable;

/** All names, in order. */
export const metricNames = Object.keys(metricTable) as MetricName[];
