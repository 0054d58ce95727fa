/** Questions for the members of something. */
const ASKS_MEMBERS =
  /哪些|哪[一二两三四五六七八九十几]|包括|包含|内容|做法|措施|是什么|什么是|指什么|如何|怎样|怎么|\bwhat\b|\bwhich\b|\bhow (?:do|does|did|has|have)\b|\blist\b|\binclude/iu;

/** Whether a question may ask for the members of something. */
export function asksMembers(plain: string): boolean {
  return ASKS_MEMBERS.test(plain);
}
