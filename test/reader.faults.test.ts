import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPairs } from '../scripts/answerability/readPairs.ts';
import { readFollowUps } from '../scripts/intent/readFollowUps.ts';
import { readTurns } from '../scripts/intent/readTurns.ts';
import { openCasebook, type Casebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { CasebookError } from '../src/errors.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { createIntentReader } from '../src/question/intent/intentReader.ts';
import { createQuestionPlanner } from '../src/question/plan.ts';
import { describeReader } from '../src/testing/readerContract.ts';
import { smallBook } from '../src/testing/smallBook.ts';
import { openReader, type OpenedReader } from '../src/reading/openReader.ts';

const home = mkdtempSync(join(tmpdir(), 'casebook-reader-'));
const training = (name: string): string =>
  fileURLToPath(new URL(`../data/training/${name}`, import.meta.url));
const pairs = training('reader');
const [dialogues, followUps] = [training('dialogues'), training('followups')];
const reader = openReader({ reader: 'builtin' });
const QUESTION = '市财政局三年来共培训多少人次？';
let faults: string[] = [];

beforeAll(async () => {
  await ingestBooks({ config: readConfig({ CASEBOOK_HOME: home }) });
});

afterAll(async () => {
  await reader.close();
  rmSync(home, { recursive: true });
});

function open(passageReader: OpenedReader): Promise<Casebook> {
  faults = [];
  const onFault = ({ message }: CasebookError): void => void faults.push(message);
  return openCasebook(readConfig({ CASEBOOK_HOME: home }), { passageReader, onFault });
}

describeReader('the model that ships', () => reader.read!);

describe('the reader that ships', () => {
  it('can be closed while it reads', async () => {
    const own = openReader({ reader: 'builtin' });
    const passages = Array.from({ length: 6 }, (_, at) => ({
      heading: '',
      text: `第${at}段。${QUESTION}`.repeat(9),
    }));
    await own.read!(QUESTION, passages.slice(0, 1));
    const reading = own.read!(`${QUESTION}呢`, passages).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await Promise.all([own.close(), own.close()]);
    expect(await reading).toMatchObject({ code: 'model_failed' });
  });

  it('tells passages that answer from those that do not, of a writer it was not trained on', async () => {
    const blocks = readPairs(pairs, ['w03']).slice(0, 12);
    const read = await Promise.all(
      blocks.flatMap(({ unit, heading, passage: text, questions }) =>
        questions.map(async ({ q, answers, span }) => {
          const [reading] = await reader.read!(q, [{ heading: `${unit}\n${heading}`, text }]);
          const at = span === undefined ? -1 : text.indexOf(span);
          const found = reading!.span!;
          const touches = at >= 0 && found.start < at + span!.length && found.end > at;
          return { answers, says: reading!.answers >= 0.5, touches };
        }),
      ),
    );
    const share = (of: typeof read, is: (one: (typeof read)[number]) => boolean): number =>
      of.filter(is).length / of.length;
    const [yes, no] = [
      read.filter(({ answers }) => answers),
      read.filter(({ answers }) => !answers),
    ];
    const balanced = (share(yes, ({ says }) => says) + share(no, ({ says }) => !says)) / 2;
    expect(balanced).toBeGreaterThan(0.65);
    expect(share(yes, ({ touches }) => touches)).toBeGreaterThan(0.55);
  });

  it('answers from the page, and is named where the program says what it is', async () => {
    const casebook = await open(reader);
    const { status, citations } = await casebook.ask({ question: QUESTION });
    expect(status).toBe('answered');
    expect(citations[0]!.quote).toContain('166人次');
    expect(casebook.readiness().passageReader).toMatch(/^[0-9a-f]{12}$/u);
    await casebook.close();
  });

  it('points at the words that answer, says how sure it is and, when asked, why', async () => {
    const casebook = await open(reader);
    const { answer, text, confidence, evidence, plan } = await casebook.ask({
      question: QUESTION,
      evidence: true,
    });
    expect(answer!.text).toContain('166');
    expect(text.slice(answer!.start, answer!.end)).toBe(answer!.text);
    expect(confidence).toBeGreaterThan(0.5);
    expect(evidence!.sentences[0]!.quote).toContain('166人次');
    expect(evidence!.features.map(({ name }) => name)).toContain('reads');
    expect(plan).toEqual({ asked: QUESTION, intent: 'fact', units: ['市财政局'] });
    const refused = await casebook.ask({ question: '市财政局有没有食堂？' });
    expect(refused).toMatchObject({ status: 'not_in_book', citations: [] });
    expect(refused.answer).toBeUndefined();
    expect(refused.evidence).toBeUndefined();
    expect(refused.confidence).toBeLessThan(0.5);
    expect(refused.closest!.unit).toBe('市财政局');
    await casebook.close();
  });

  it('tells what is asked for, and what leans on the question before, of writers it learned nothing from', async () => {
    const intents = createIntentReader({ encode: reader.encode, id: reader.id });
    const turns = [
      ...readTurns(dialogues).map(({ writer, q, followUp }) => ({ writer, q, followUp })),
      ...readFollowUps(followUps).map(({ writer, q }) => ({ writer, q, followUp: true })),
    ].filter(({ writer }) => writer === 'd4' || writer === 'f3');
    await intents.prepare(turns.map(({ q }) => q));
    const right = (leans: boolean): number => {
      const own = turns.filter(({ followUp }) => followUp === leans);
      return (
        own.filter(({ q }) => intents.read(q, q).followUp >= 0.5 === leans).length / own.length
      );
    };
    expect(right(true)).toBeGreaterThan(0.9);
    expect(right(false)).toBeGreaterThan(0.9);
    const questions = createQuestionPlanner([smallBook], null, intents);
    const text = 'What did the units do to encourage reading?';
    await questions.prepare([text]);
    expect(questions.plan(text).kind).toBe('list');
  });

  it('costs the answer nothing where it fails', async () => {
    const casebook = await open({
      ...reader,
      read: () => Promise.reject(new CasebookError('model_failed', 'the reader is gone')),
      encode: () => Promise.reject(new CasebookError('model_failed', 'nothing is encoded')),
    });
    const { status, citations } = await casebook.ask({ question: QUESTION });
    expect([status, citations[0]!.quote.includes('166人次')]).toEqual(['answered', true]);
    expect(faults).toEqual(['nothing is encoded', 'the reader is gone']);
    await casebook.close();
  });

  it('stops with a question that is no longer wanted', async () => {
    const casebook = await open(reader);
    const signal = AbortSignal.abort(new Error('gone'));
    await expect(casebook.ask({ question: '市统计局怎样自学？' }, { signal })).rejects.toThrow();
    await casebook.close();
  });
});
