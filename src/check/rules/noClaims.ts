import type { Language } from '../../types.ts';

/** Words that claim nothing a book could support. */
export interface NoClaimRow {
  id: string;
  language: Language;
  pattern: RegExp;
  means: 'greeting' | 'offer' | 'framing' | 'unsaid';
  examples: readonly string[];
  counterExamples: readonly string[];
}

/** Whole sentences that are courtesy, framing, or say that the book does not say something. */
export const noClaims: readonly NoClaimRow[] = [
  {
    ...{ id: 'greeting-zh', language: 'zh', means: 'greeting' },
    pattern:
      /^(?:你好|您好|大家好|谢谢|感谢|再见|各位[^，。]{1,8}[，,]?(?:你好|大家好|早上好|下午好))[\p{P}\s\p{Script=Han}]{0,6}$/u,
    examples: ['您好！', '谢谢大家。'],
    counterExamples: ['感谢信写了三封并寄给各支部。'],
  },
  {
    ...{ id: 'greeting-en', language: 'en', means: 'greeting' },
    pattern:
      /^(?:hello|hi|dear \w+|thank you|thanks|good (?:morning|afternoon)|best regards|kind regards)\b[^.]{0,20}[\p{P}\s]*$/iu,
    examples: ['Hello!', 'Thank you very much.'],
    counterExamples: ['Thanks to the system, study time rose to eight hours.'],
  },
  {
    ...{ id: 'offer-zh', language: 'zh', means: 'offer' },
    pattern: /^(?:希望(?:这|以上|上述|对您|对你)|如(?:需|果需要|有疑问)|欢迎(?:继续|随时))/u,
    examples: ['希望以上内容对您有帮助。', '如需更多信息，请告诉我。'],
    counterExamples: ['希望工程帮助了三名学生。'],
  },
  {
    ...{ id: 'offer-en', language: 'en', means: 'offer' },
    pattern:
      /^(?:i )?(?:hope (?:this|that) helps|let me know|feel free|please (?:let me know|note)|if you (?:need|have|want))/iu,
    examples: ['I hope this helps.', 'Let me know if you need more.'],
    counterExamples: ['The bureau hopes to train more staff.'],
  },
  {
    ...{ id: 'framing-zh', language: 'zh', means: 'framing' },
    pattern:
      /^(?:(?:主要|具体|具体做法|主要做法|做法|总结|结论|要点|概述|摘要|参考文献|引用|来源|如下|包括|总之|综上|例如|其中|首先|其次|最后|此外|同时)(?:是|有|如下|包括|所述)?)[：:，,。]?$/u,
    examples: ['具体做法如下：', '总结', '主要包括：'],
    counterExamples: ['总结经验三条。'],
  },
  {
    ...{ id: 'framing-en', language: 'en', means: 'framing' },
    pattern:
      /^(?:in (?:summary|short|conclusion|particular|addition)|summary|conclusion|overview|references?|sources?|for example|as follows|key points|details|first(?:ly)?|second(?:ly)?|finally)[\p{P}\s]*$/iu,
    examples: ['In summary:', 'References', 'Key points:'],
    counterExamples: ['The summary names three rules.'],
  },
  {
    ...{ id: 'unsaid-zh', language: 'zh', means: 'unsaid' },
    pattern:
      /(?:书中|原文|材料|文中|资料)(?:并)?(?:没有|未|并未|没)(?:明确)?(?:提到|说明|提及|说|给出|交代|记载|涉及)/u,
    examples: ['书中没有提到经费。', '材料未说明人数。'],
    counterExamples: ['职工没有提到经费。'],
  },
  {
    ...{ id: 'unsaid-en', language: 'en', means: 'unsaid' },
    pattern:
      /\b(?:the )?(?:book|text|passages?|sources?|materials?|pages?) (?:does|do|did) ?(?:not|n['’]t) (?:say|mention|state|give|tell|specify|provide)\b/iu,
    examples: ['The book does not say why.', 'The passages do not mention a fee.'],
    counterExamples: ['The staff do not say why.'],
  },
];
