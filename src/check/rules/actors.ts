/** A sort of person or body that acts, and the words for it in both languages. */
export interface ActorRow {
  id: string;
  zh: RegExp;
  en: RegExp;
  examples: readonly string[];
  counterExamples: readonly string[];
}

/**
 * Who may have done something. Rows overlap where the book's words do: a word that fits several rows stands for each of
 * them, so that 党员干部 carries both "Party members" and "cadres".
 */
export const actors: readonly ActorRow[] = [
  {
    id: 'leaders',
    zh: /领导|班子|书记|局长|院长|校长|厂长|主任|主席|市长|县长|区长|所长|站长|经理|处级|负责人|一把手/u,
    en: /\b(?:leaders?|leadership|leading (?:group|cadres?|body))\b/iu,
    examples: ['领导班子', 'the leadership'],
    counterExamples: ['职工', 'leading role'],
  },
  {
    id: 'heads',
    zh: /科长|主任|负责人|处长|部长|局长|院长|校长|厂长|所长|站长|经理|书记|组长|领导/u,
    en: /\b(?:heads? of|chiefs?|directors?|principal|managers?|section heads?)\b/iu,
    examples: ['科室负责人', 'section heads'],
    counterExamples: ['职工', 'forehead'],
  },
  {
    id: 'secretary',
    zh: /书记/u,
    en: /\bsecretar(?:y|ies)\b/iu,
    examples: ['党支部书记', 'the Party secretary'],
    counterExamples: ['局长', 'secretariat'],
  },
  {
    id: 'experts',
    zh: /专家|学者|教授|讲师|老师|博士|院士|导师/u,
    en: /\b(?:experts?|scholars?|specialists?|academics?)\b/iu,
    examples: ['专家学者', 'experts'],
    counterExamples: ['职工', 'expertise'],
  },
  {
    id: 'professors',
    zh: /教授|副教授|导师|院长|专家|老师/u,
    en: /\bprofessors?\b/iu,
    examples: ['教授', 'a professor'],
    counterExamples: ['民警', 'profession'],
  },
  {
    id: 'students',
    zh: /学生|学员|大学生|研究生|青少年|孩子/u,
    en: /\b(?:students?|pupils?|graduates?)\b/iu,
    examples: ['大学生', 'students'],
    counterExamples: ['教师', 'study'],
  },
  {
    id: 'teachers',
    zh: /教师|老师|教员|教授|导师|班主任/u,
    en: /\bteachers?\b/iu,
    examples: ['教师', 'teachers'],
    counterExamples: ['学生', 'teaching'],
  },
  {
    id: 'public',
    zh: /群众|户籍|居民|市民|村民|百姓|业主|社会|农民|公众|家长|顾客|客户/u,
    en: /\b(?:(?:the|local) public|residents?|citizens?|villagers?|masses|farmers?|parents|customers?)\b/iu,
    examples: ['居民', 'residents'],
    counterExamples: ['干部', 'public lecture'],
  },
  {
    id: 'police',
    zh: /民警|警察|公安|派出所|保安/u,
    en: /\b(?:police(?:man|men)?|security guards?)\b/iu,
    examples: ['片区民警', 'police officers'],
    counterExamples: ['局长', 'policy'],
  },
  {
    id: 'volunteers',
    zh: /志愿|义工|助教/u,
    en: /\b(?:volunteers|interns?)\b/iu,
    examples: ['志愿者', 'volunteers'],
    counterExamples: ['职工', 'voluntary'],
  },
  {
    id: 'retired',
    zh: /退休|离休|老干部|老同志|老年/u,
    en: /\b(?:retire[ds]?|pensioners?)\b/iu,
    examples: ['退休教师', 'retired staff'],
    counterExamples: ['职工', 'retreat'],
  },
  {
    id: 'committee',
    zh: /党委|委员会|党组|工委|中心组|支委|领导小组|组委/u,
    en: /\bcommittees?\b/iu,
    examples: ['机关党委', 'the committee'],
    counterExamples: ['职工', 'commitment'],
  },
  {
    id: 'province',
    zh: /省级|全省|省|黑龙江/u,
    en: /\bprovinc(?:e|ial)\b/iu,
    examples: ['省财政厅', 'the provincial government'],
    counterExamples: ['市政府', 'prove'],
  },
  {
    id: 'nation',
    zh: /国家级?|全国|国内|中央|中宣部|国/u,
    en: /\b(?:national|nationwide|central government|state-level|country)\b/iu,
    examples: ['国家级', 'national'],
    counterExamples: ['省级', 'nationality'],
  },
  {
    id: 'county',
    zh: /县|区|乡|镇/u,
    en: /\bcount(?:y|ies)\b/iu,
    examples: ['林甸县', 'the county'],
    counterExamples: ['市政府', 'counting'],
  },
  {
    id: 'university',
    zh: /大学|学院|高校|院校|党校/u,
    en: /\buniversit(?:y|ies)\b/iu,
    examples: ['清华大学', 'a university'],
    counterExamples: ['机关', 'universal'],
  },
  {
    id: 'newcomers',
    zh: /新参加|新人|新进|新录|新职|大学生|青年|年轻|年青|新同志|新兵/u,
    en: /\b(?:newcomers?|new (?:staff|employees?|recruits?|hires?)|young (?:staff|cadres?|people|officials?)|recruits?)\b/iu,
    examples: ['新参加工作的大学生', 'new recruits'],
    counterExamples: ['老同志', 'new system'],
  },
];
