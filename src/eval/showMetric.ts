import { metricTable, type MetricName } from './metricTable.ts';

/** A value as it is shown; `–` where there is none. */
export function showMetric(name: MetricName, value: number | undefined): string {
  if (value === undefined) return '–';
  return metricTable[name].form === 'share' || name === 'languageGap'
    ? value.toFixed(4)
    : String(Number(value.toFixed(2)));
}
