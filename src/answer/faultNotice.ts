import type { FaultKind } from '../errors.ts';
import type { Language } from '../types.ts';

const REASONS: Record<FaultKind, Record<Language, string>> = {
  unreachable: { zh: '无法连接', en: 'it cannot be reached' },
  unauthorised: { zh: '密钥未被接受', en: 'it did not accept the key' },
  rejected: { zh: '请求被拒绝', en: 'it rejected the request' },
  rate_limited: { zh: '请求过于频繁', en: 'it is asked too often' },
  server_error: { zh: '服务器出错', en: 'its server failed' },
  timeout: { zh: '没有按时回答', en: 'it took too long' },
  cut: { zh: '回答中途断开', en: 'its answer was cut off' },
  too_long: { zh: '回答过长', en: 'its answer was too long' },
  garbled: { zh: '回答无法读取', en: 'its answer cannot be read' },
  empty: { zh: '回答是空的', en: 'its answer was empty' },
  no_citations: { zh: '回答没有书中依据', en: 'its answer rests on nothing in the book' },
  wrong_language: { zh: '回答的语言不对', en: 'its answer was in another language' },
};

/** One line that says why the book's own words stand in place of a model's. */
export function faultNotice(kind: FaultKind, language: Language): string {
  const reason = REASONS[kind][language];
  return language === 'zh'
    ? `语言模型未能作答（${reason}），以下是书中原文。`
    : `The language model did not answer (${reason}); these are the book's own words.`;
}
