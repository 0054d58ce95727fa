/** Each radical of the CJK Radicals Supplement with the character it stands for (Unicode's EquivalentUnifiedIdeograph). */
const RADICALS = [
  '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌',
  '⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓',
  '⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝',
  '⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐',
  '⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟',
  // Decomposes into the traditional 戶; fonts of simplified Chinese draw both alike.
  '⼾户',
];

const UNIFIED = new Map(
  RADICALS.flatMap((row) => row.split(' ')).map((pair) => {
    const [radical = '', ...character] = [...pair];
    return [radical, character.join('')] as const;
  }),
);

const RADICAL = /[\u2E80-\u2FDF]/gu;

/**
 * The text with radicals (⻓ U+2ED3, ⽂ U+2F42) as the characters they look like: browsers put them into the PDFs they
 * print, where the font has one glyph for both. The Kangxi radicals have decompositions, the supplement has none.
 */
export function unifiedIdeographs(text: string): string {
  return text.replace(RADICAL, (radical) => UNIFIED.get(radical) ?? radical.normalize('NFKC'));
}
