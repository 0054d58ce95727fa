/** Base form, then the forms that no rule leads back to it. */
const IRREGULAR = `
arise arose arisen,bear bore borne born,beat beaten,become became,begin began begun,bend bent,bind bound,bite bit bitten,
bleed bled,blow blew blown,break broke broken,breed bred,bring brought,build built,burn burnt,buy bought,catch caught,
choose chose chosen,come came,creep crept,deal dealt,dig dug,draw drew drawn,dream dreamt,drink drank drunk,drive drove driven,
eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought,find found,flee fled,fly flew flown,forbid forbade forbidden,
forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,give gave given,go went gone,grind ground,grow grew grown,
hang hung,hear heard,hide hid hidden,hold held,keep kept,know knew known,lay laid,lead led,learn learnt,leave left,lend lent,
lie lay lain,light lit,lose lost,make made,mean meant,meet met,overcome overcame,overthrow overthrew overthrown,pay paid,
prove proven,ride rode ridden,ring rang rung,rise rose risen,run ran,say said,see saw seen,seek sought,sell sold,send sent,
shake shook shaken,shine shone,shoot shot,show shown,shrink shrank shrunk,sing sang sung,sink sank sunk,sit sat,sleep slept,
slide slid,sow sown,speak spoke spoken,spend spent,spin spun,spring sprang sprung,stand stood,steal stole stolen,stick stuck,
strike struck stricken,strive strove striven,swear swore sworn,sweep swept,swim swam swum,swing swung,take took taken,
teach taught,tear tore torn,tell told,think thought,throw threw thrown,understand understood,undergo underwent undergone,
undertake undertook undertaken,wake woke woken,wear wore worn,weave wove woven,weep wept,win won,wind wound,withdraw withdrew withdrawn,
write wrote written,child children,foot feet,goose geese,half halves,knife knives,leaf leaves,life lives,man men,mouse mice,
person people,quiz quizzes,self selves,shelf shelves,thief thieves,tooth teeth,wife wives,wolf wolves,woman women,good better best,bad worse worst,
analysis analyses,basis bases,crisis crises,criterion criteria,datum data,medium media,phenomenon phenomena,thesis theses,
die dying,tie tying`;

const BASES = new Map(
  IRREGULAR.split(',').flatMap((line) => {
    const [base, ...forms] = line.trim().split(' ');
    return forms.map((form) => [form, base!] as const);
  }),
);

/** The base form of an irregular English form (led: “lead”, children: “child”); null for all other words. */
export function irregularBase(word: string): string | null {
  return BASES.get(word) ?? null;
}
