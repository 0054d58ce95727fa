import { antonymRow as row, type AntonymRow } from './antonymRow.ts';

/** Opposites in time, place, order and extent. */
export const antonymsOfPlace: readonly AntonymRow[] = [
  row(
    'early-late',
    [
      /年初|月初|上午|上半年|早上|早晨/u,
      /\b(?:early in the year|start of the year|beginning of (?:the|each) year|mornings?|first half of the year)\b/u,
      /年末|年终|年底|月底|下午|下半年|晚上/u,
      /\b(?:end of (?:the|each) year|year[- ]end|afternoons?|evenings?|second half of the year)\b/u,
    ],
    [
      ['每年年初', 'in the morning'],
      ['每年年末', 'in the afternoon'],
    ],
  ),
  row(
    'before-after',
    [
      /之前|以前|事前|(?<!目)前(?=后)/u,
      /\b(?:before|prior to)\b/u,
      /之后|以后|事后/u,
      /\b(?:after|afterwards|following)\b/u,
    ],
    [
      ['培训之前', 'before the course'],
      ['培训之后', 'after the course'],
    ],
  ),
  row(
    'inside-outside',
    [
      /国内|省内|市内|本市|局内/u,
      /\b(?:domestic|within the (?:province|city|country|bureau)|local)\b/u,
      /国外|境外|省外|市外|海外|外地/u,
      /\b(?:foreign|abroad|overseas|outside the (?:province|city|country|bureau))\b/u,
    ],
    [
      ['国内专家', 'domestic experts'],
      ['国外专家', 'foreign experts'],
    ],
  ),
  row(
    'wholly-partly',
    [
      /全部|全体|全员|所有|人人|全面/u,
      /\b(?:all of|entire|whole|everyone)\b/u,
      /部分|少数|个别|一半/u,
      /\b(?:some of|partly|partial\w*|a few of|half of)\b/u,
    ],
    [
      ['全体职工', 'the whole bureau'],
      ['部分职工', 'some of the staff'],
    ],
  ),
  row(
    'fixed-irregular',
    [
      /(?<!不)定期/u,
      /\b(?:(?<!ir)regular(?:ly)?|periodic\w*)\b/u,
      /不定期/u,
      /\b(?:irregular\w*|from time to time|occasional\w*)\b/u,
    ],
    [
      ['定期抽查', 'regularly'],
      ['不定期抽查', 'from time to time'],
    ],
  ),
  row(
    'strict-lax',
    [
      /严格|从严/u,
      /\b(?:strict(?:ly)?|rigorous\w*)\b/u,
      /放松|松懈|宽松/u,
      /\b(?:lax\w*|relax\w*|loosen\w*)\b/u,
    ],
    [
      ['严格考勤', 'strictly'],
      ['放松考勤', 'relaxed'],
    ],
  ),
  row(
    'strengthen-weaken',
    [
      /加强|增强|强化|深化|扩大/u,
      /\b(?:strengthen\w*|enhanc\w+|deepen\w*|expand\w*)\b/u,
      /削弱|减弱|弱化|淡化|缩小/u,
      /\b(?:weaken\w*|diminish\w*|shrink\w*|shrank)\b/u,
    ],
    [
      ['增强意识', 'strengthened'],
      ['淡化意识', 'weakened'],
    ],
  ),
  row(
    'up-down-stream',
    [
      /上游|江北|城北|以上/u,
      /\b(?:upstream|north)\b/u,
      /下游|江南|城南|以下/u,
      /\b(?:downstream|south)\b/u,
    ],
    [
      ['上游村庄', 'upstream'],
      ['下游村庄', 'downstream'],
    ],
  ),
  row(
    'good-bad-example',
    [
      /正面典型|优秀|先进/u,
      /\b(?:positive examples?|outstanding|advanced)\b/u,
      /反面典型|落后|后进/u,
      /\b(?:negative examples?|backward)\b/u,
    ],
    [
      ['评选先进', 'positive examples'],
      ['评选后进', 'negative examples'],
    ],
  ),
  row(
    'teach-learn',
    [
      /讲课|授课|上党课|讲授|宣讲/u,
      /\b(?:teach\w*|taught|lectur\w+|gave)\b/u,
      /听课|听讲|旁听/u,
      /\b(?:listen\w*|attend\w*)\b/u,
    ],
    [
      ['书记授课', 'taught'],
      ['书记听课', 'listened'],
    ],
  ),
];
