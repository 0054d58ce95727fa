import { fakeAnswer } from '../../src/testing/fakeCasebook.ts';
import type { Answer, Citation } from '../../src/types.ts';

const citation: Citation = fakeAnswer.citations[0]!;

/** An address that must never be asked for. */
export const TRAP = 'http://trap.invalid/x.png';

const GOOD = '规定了学习制度。';
const BAD = '共培训<b onclick="steal()">999</b>人次。';

/** A generated answer in light Markdown, with markup, images and links of all kinds, and a sentence that is not supported. */
export const hostileAnswer: Answer = {
  ...fakeAnswer,
  status: 'partial',
  mode: 'generated',
  text: [
    `## 学习制度 <script>window.broken = 1</script>`,
    `**市统计局**${GOOD} [1] ~~${BAD}~~ [2]`,
    `<img src="${TRAP}" onerror="window.broken = 1"> ![图](${TRAP}) [点这里](javascript:window.broken=1) ${TRAP}`,
    `- 3~5 次，6~8 次\n- \`a[1]\` \uE0000\uE002`,
    `<iframe srcdoc="<script>parent.broken=1</script>"></iframe>`,
    `[1]: ${TRAP}`,
  ].join('\n\n'),
  sentences: [
    { text: GOOD, citations: [1], support: 'verbatim' },
    { text: BAD, citations: [2], support: 'unsupported', reason: '第1页没有“999”' },
  ],
  citations: [citation, { ...citation, n: 2, quote: '<img src=x onerror="window.broken=1">' }],
  generation: { model: 'test:writer', removedMarkers: 0, repaired: 0, withdrawn: 0 },
};
