/** The words of the page in both languages; the browser's language chooses. */
const TEXTS = {
  zh: {
    welcome: '就书中的案例提问。每句回答都注明单位和印刷页码，点击标记即可翻到原文。',
    question: '问题',
    placeholder: '例如：各单位如何激励自学？',
    send: '提问',
    contents: '目录',
    previous: '上一页',
    next: '下一页',
    page: (number) => `第${number}页`,
    pages: (first, last) => (first === last ? `第${first}页` : `第${first}—${last}页`),
    basis: { printed: '页码印于原文', recovered: '页码据目录和断句恢复', estimated: '页码为估计' },
    status: {
      answered: '已回答',
      partial: '部分回答',
      text_not_held: '正文未收录',
      not_in_book: '书中没有',
    },
    stage: {
      searching: '正在检索…',
      reading: '正在阅读…',
      writing: '正在作答…',
      checking: '正在核对…',
    },
    example: ({ firstPage }) => `第${firstPage}页讲了什么？`,
    close: '关闭',
    unsupported: '以下句子在所引页中没有找到依据：',
    notHeld: '未收录正文',
    found: '找到',
    notFound: '未找到',
    scanned: (scanned, total) => `查阅 ${scanned}/${total} 个单位`,
    gone: '无法连接服务器，请稍后再试。',
    limited: '提问过于频繁，请稍候再试。',
  },
  en: {
    welcome:
      'Ask about the cases in the book. Every sentence of an answer names its unit and printed page; click a marker to read it there.',
    question: 'Question',
    placeholder: 'For example: How did units motivate self-study?',
    send: 'Ask',
    contents: 'Contents',
    previous: 'Previous page',
    next: 'Next page',
    page: (number) => `Page ${number}`,
    pages: (first, last) => (first === last ? `p. ${first}` : `pp. ${first}–${last}`),
    basis: {
      printed: 'page printed in the text',
      recovered: 'page recovered from contents and broken sentences',
      estimated: 'page estimated',
    },
    status: {
      answered: 'Answered',
      partial: 'Answered in part',
      text_not_held: 'Text not held',
      not_in_book: 'Not in the book',
    },
    stage: {
      searching: 'Searching…',
      reading: 'Reading…',
      writing: 'Writing…',
      checking: 'Checking…',
    },
    example: ({ firstPage }) => `What is on page ${firstPage}?`,
    close: 'Close',
    unsupported: 'Not found in the pages cited:',
    notHeld: 'text not held',
    found: 'found',
    notFound: 'not found',
    scanned: (scanned, total) => `Scanned ${scanned} of ${total} units`,
    gone: 'The server cannot be reached. Try again in a moment.',
    limited: 'Too many questions at once. Wait a moment and try again.',
  },
};

/** Questions to begin with, whatever the book; one of each language, the reader's first. */
const EXAMPLES = ['各单位如何激励自学？', 'How did units motivate self-study?'];

/** The language of the page: Chinese where the browser prefers it, otherwise English. */
export const language = navigator.language.startsWith('zh') ? 'zh' : 'en';

/** Its words. */
export const texts = TEXTS[language];

/** Questions to begin with: two for any book, then the cases whose text is held. */
export function examplesFor(entries) {
  const general = language === 'zh' ? EXAMPLES : EXAMPLES.toReversed();
  const held = entries.filter(({ hasText }) => hasText).slice(0, 2);
  return [...general, ...held.map(texts.example)];
}
