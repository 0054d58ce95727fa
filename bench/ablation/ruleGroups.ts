import { answerRules } from './answerRules.ts';
import { questionRules } from './questionRules.ts';
import type { RuleGroup } from './ruleGroup.ts';

/** The groups, and the neutral form of each rule: what the program would do had it not been written. */
export const ruleGroups: readonly RuleGroup[] = [...questionRules, ...answerRules];
