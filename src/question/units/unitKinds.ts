import { segmenter } from '../../text/segmenter.ts';

/** A kind of unit: how readers call it, and which names are of it. */
export interface UnitKind {
  id: string;
  /** Words of a question that mean units of this kind. */
  zh: RegExp;
  en: RegExp;
  /** Names of such units. */
  unit: RegExp;
  /** Names that are of the kind, and names that only look like it. */
  examples: readonly string[];
  counterExamples: readonly string[];
}

/** Kinds of units, by what their names end with. */
export const UNIT_KINDS: readonly UnitKind[] = [
  {
    id: 'school',
    zh: /学校|(?:中小|中|小)学校?|高中|初中|幼儿园/u,
    en: /\bschools?\b|\bkindergartens?\b/iu,
    unit: /(?:学校|中学|小学|幼儿园|[一二三四五六七八九十百0-9]+中|职高|高中)$/u,
    examples: ['云河一中', '县第三小学', '市五十五中学', '聋哑学校'],
    counterExamples: ['市教育局', '青年集中营', '县委党校'],
  },
  {
    id: 'university',
    zh: /大学|高校|学院|高等院校/u,
    en: /\buniversit(?:y|ies)\b|\bcolleges?\b/iu,
    unit: /(?:大学|学院)$/u,
    examples: ['云河师范学院', '河西大学'],
    counterExamples: ['老年大学服务中心', '县第三小学'],
  },
  {
    id: 'court',
    zh: /法院/u,
    en: /\bcourts?\b/iu,
    unit: /法院$/u,
    examples: ['河东区人民法院'],
    counterExamples: ['司法局', '河东区检察院'],
  },
  {
    id: 'procuratorate',
    zh: /检察院|检察机关/u,
    en: /\bprocuratorates?\b|\bprosecutors?\b|\bprosecution\b/iu,
    unit: /检察院$/u,
    examples: ['云河县检察院', '河东区人民检察院'],
    counterExamples: ['质量检察局', '河东区人民法院'],
  },
  {
    id: 'hospital',
    zh: /医院|卫生院|医疗单位/u,
    en: /\bhospitals?\b|\bclinics?\b/iu,
    unit: /(?:医院|卫生院|诊所)$/u,
    examples: ['市第二医院', '青石镇卫生院'],
    counterExamples: ['市卫生局', '医院管理处'],
  },
  {
    id: 'bureau',
    zh: /(?<!邮)局(?:级|里|机关)?(?:单位|部门)?/u,
    en: /\bbureaus?\b|\bbureaux\b/iu,
    unit: /局$/u,
    examples: ['市林业局', '河东区房管局'],
    counterExamples: ['河东区房管局物业公司', '市委办公室'],
  },
  {
    id: 'company',
    zh: /企业|公司|工厂|厂矿|厂子/u,
    en: /\bcompan(?:y|ies)\b|\benterprises?\b|\bfactor(?:y|ies)\b|\bfirms?\b|\bbusinesses\b/iu,
    unit: /(?:公司|集团|企业|厂|矿)$/u,
    examples: ['云河热力公司', '云河日报集团', '第三机床厂'],
    counterExamples: ['企业家协会', '市国资委'],
  },
  {
    id: 'township',
    zh: /乡镇|(?<=[哪个些]|几个)(?:镇|乡)/u,
    en: /\btownships?\b|\btowns?\b|\bvillages?\b/iu,
    unit: /[镇乡村]$/u,
    examples: ['白河县柳林镇', '三塘乡'],
    counterExamples: ['城镇建设局', '白河县'],
  },
  {
    id: 'community',
    zh: /社区|街道|居委会/u,
    en: /\b(?:neighbou?rhood )?communit(?:y|ies)\b|\bsub-?districts?\b|\bneighbou?rhoods?\b/iu,
    unit: /(?:社区|街道|街道办事处|居委会|社区党委|街道党工委)$/u,
    examples: ['红旗街道办事处', '河东区红旗街道新村社区', '新村社区党委'],
    counterExamples: ['社区服务公司', '河东区'],
  },
  {
    id: 'district',
    zh: /县区|区县|城区|(?<=[哪个些]|几个)(?:县|区)/u,
    en: /\bdistricts?\b|\bcount(?:y|ies)\b/iu,
    unit: /(?<!社|校|园|厂|小)[县区旗]$/u,
    examples: ['河东区', '白河县'],
    counterExamples: ['新村社区', '高新园区', '白河县统计局'],
  },
  {
    id: 'police',
    zh: /公安|派出所/u,
    en: /\bpolice\b|\bpublic security\b/iu,
    unit: /公安(?:分)?局$|派出所$/u,
    examples: ['河东区公安分局', '柳林派出所'],
    counterExamples: ['市安监局'],
  },
  {
    id: 'youth',
    zh: /共青团|团委|团组织/u,
    en: /\byouth league\b/iu,
    unit: /^(?:共青)?团.{0,6}委$|团委$|团[市县区]委$/u,
    examples: ['团市委', '河东区团委'],
    counterExamples: ['集团党委', '兵团史志委'],
  },
];

/** A name that says only of which kind a unit is, such as 检察院: which one is not said. */
export function isKindAlone(name: string): boolean {
  return UNIT_KINDS.some(({ zh, en }) => [zh, en].some((kind) => kind.exec(name)?.[0] === name));
}

/** The kinds of units a question speaks of, the names in it left out by the caller. */
export function unitKindsIn(plain: string): UnitKind[] {
  const ends = wordEnds(plain);
  return UNIT_KINDS.filter(({ zh, en }) => {
    const matches = [...plain.matchAll(new RegExp(zh, 'gu'))];
    return matches.some((match) => isOfWords(match, ends)) || en.test(plain);
  });
}

/** Where words end, and where the first begins. */
function wordEnds(text: string): Set<number> {
  const ends = new Set([0]);
  let at = 0;
  for (const word of segmenter().cut(text, true)) ends.add((at += word.length));
  return ends;
}

/** Whether a match consists of whole words or is what one ends with: 人民法院 is a court, 集中学习 no school. */
function isOfWords({ 0: text, index }: RegExpExecArray, ends: ReadonlySet<number>): boolean {
  const inner = [...text].some((_, at) => at > 0 && ends.has(index + at));
  return ends.has(index + text.length) && (!inner || ends.has(index));
}
