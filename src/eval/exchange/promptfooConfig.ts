import type { Exchanged, ExchangedRun } from './exchanged.ts';

/** Where a casebook serves unless set otherwise. */
const ADDRESS = 'http://127.0.0.1:3000/v1/chat/completions';

/**
 * A configuration of promptfoo that asks a running casebook over `/v1`. The status stands in brackets before the answer, so that
 * an assertion can ask for a refusal. Last questions of conversations are left out: what they lean on is not asked there.
 */
export function promptfooConfig({ questions }: ExchangedRun): Record<string, unknown> {
  return {
    description: 'casebook: questions with the facts that a right answer holds',
    prompts: ['{{question}}'],
    providers: [
      {
        id: ADDRESS,
        label: 'casebook',
        config: {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            Authorization: 'Bearer {{env.CASEBOOK_API_KEY}}',
          },
          body: { model: 'casebook', messages: [{ role: 'user', content: '{{prompt}}' }] },
          transformResponse: '`[${json.casebook.status}] ${json.choices[0].message.content}`',
        },
      },
    ],
    tests: questions.filter(({ isFollowUp }) => !isFollowUp).map(testOf),
  };
}

function testOf(one: Exchanged): Record<string, unknown> {
  const { id, question, facts, isRefusal } = one;
  const refused = ['[not_in_book]', '[text_not_held]'];
  const wanted = isRefusal ? [[...refused, ...facts.flat()]] : facts;
  return {
    description: id,
    vars: { question },
    assert: wanted.map((value) => ({ type: 'icontains-any', value })),
  };
}
