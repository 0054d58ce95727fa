import { antonymRow as row, type AntonymRow } from './antonymRow.ts';
import { antonymsOfPlace } from './antonymsOfPlace.ts';

/** Opposites that a sentence may put in place of the book's word. */
export const antonyms: readonly AntonymRow[] = [
  row(
    'rise-fall',
    [
      /上升|增加|增长|增至|提高|升到|升至|升为|增到|上涨/u,
      /\b(?:ris(?:e|es|ing|en)|rose|increas\w+|grew|growth|went up|climbed)\b/u,
      /下降|减少|减至|降低|降到|降至|降为|缩短|缩减|压缩|下跌/u,
      /\b(?:f[ae]ll(?:s|en|ing)?|decreas\w+|drop(?:s|ped)?|declin\w+|reduc\w+|went down|shorten\w*|cut)\b/u,
    ],
    [
      ['由17起升到19起', 'it rose'],
      ['由17起降到5起', 'it was reduced'],
    ],
  ),
  row(
    'longer-shorter',
    [/延长|放宽|加长/u, /\b(?:extend\w*|lengthen\w*)\b/u, /缩短|收紧/u, /\bshorten\w*\b/u],
    [
      ['延长到两天', 'extended'],
      ['缩短到两天', 'shortened'],
    ],
  ),
  row(
    'first-last',
    [
      /优先|率先|首先考虑/u,
      /\b(?:priority|preferen\w+|first considered)\b/u,
      /最后(?:考虑|选|安排|录)|靠后|押后/u,
      /\b(?:last (?:to be )?(?:considered|chosen)|come last)\b/u,
    ],
    [
      ['同等条件下优先', 'given priority'],
      ['最后选用', 'come last'],
    ],
  ),
  row(
    'set-up-abolish',
    [
      /建立|设立|成立|创办|开办|增设|恢复|续签/u,
      /\b(?:establish\w*|set up|found(?:ed|s)|introduc\w+|restor\w+|renew\w*)\b/u,
      /取消|撤销|废除|停办|裁撤|断了|中止|终止|解除/u,
      /\b(?:abolish\w*|cancel\w*|dissol\w+|scrap(?:ped|s)|terminat\w+|broke off)\b/u,
    ],
    [
      ['建立学习制度', 'it set up a system'],
      ['取消学习制度', 'it abolished the system'],
    ],
  ),
  row(
    'start-stop',
    [
      /开工|动工|启动|开始|启用|开放/u,
      /\b(?:start(?:s|ed)?|beg[ai]n|launch\w*|opened)\b/u,
      /停工|停止|停用|关闭|叫停/u,
      /\b(?:stopp?(?:s|ed)?|halt\w*|clos(?:ed|es)|shut)\b/u,
    ],
    [
      ['十月动工', 'it started'],
      ['十月停工', 'it stopped'],
    ],
  ),
  row(
    'allow-forbid',
    [
      /允许|准许|可以|鼓励|提倡|支持/u,
      /\b(?:allow\w*|permit\w*|encourag\w+|support\w*)\b/u,
      /禁止|不准|不得|不许|限制|严禁|反对/u,
      /\b(?:forbid\w*|forbade|prohibit\w*|ban(?:s|ned)?|restrict\w*|discourag\w+|oppos\w+)\b/u,
    ],
    [
      ['鼓励职工报考', 'staff are encouraged'],
      ['限制职工报考', 'it was forbidden'],
    ],
  ),
  row(
    'open-secret',
    [
      /公开|公示|公布|没有隐瞒/u,
      /\b(?:public(?:ly|ised|ized|ly)?|published|posted|disclos\w+)\b/u,
      /保密|(?<!没有)隐瞒|不公开/u,
      /\b(?:secret\w*|conceal\w*|confidential\w*|hid(?:den|es)?)\b/u,
    ],
    [
      ['公开学习笔记', 'published'],
      ['笔记一律保密', 'it was concealed'],
    ],
  ),
  row(
    'reward-punish',
    [
      /奖励|表彰|表扬/u,
      /\b(?:reward\w*|commend\w*|prais\w+|honou?r\w*)\b/u,
      /处罚|惩罚|批评|处分|罚款/u,
      /\b(?:punish\w*|penal\w+|critici[sz]\w+|fined)\b/u,
    ],
    [
      ['奖励先进', 'they were rewarded'],
      ['处罚后进', 'they were fined'],
    ],
  ),
  row(
    'free-charged',
    [
      /免费|免交|免收|全免/u,
      /\b(?:free of charge|for free|waived|no (?:fee|charge))\b/u,
      /收费|加倍|付费/u,
      /\b(?:charg(?:es|ed)|at a fee|doubled)\b/u,
    ],
    [
      ['八十岁以上免费', 'free of charge'],
      ['八十岁以上加倍', 'they were charged'],
    ],
  ),
  row(
    'pool-spread',
    [
      /集中/u,
      /\b(?:centrali[sz]\w+|group|collective)\b/u,
      /分散/u,
      /\b(?:scatter\w*|dispers\w+)\b/u,
    ],
    [
      ['集中学习', 'group study'],
      ['分散学习', 'scattered'],
    ],
  ),
  ...antonymsOfPlace,
];
