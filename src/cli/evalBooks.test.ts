import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { createEvalBooks } from './evalBooks.ts';

const yunhe = fileURLToPath(new URL('../../test/books/yunhe-2015.txt', import.meta.url));

it('createEvalBooks() waits for answers that would come too late for a reader', async () => {
  const config = { ...readConfig({ READER: 'off' }), answerDeadline: 1e-3 };
  const books = createEvalBooks(config, { 'yunhe-2015': yunhe });
  const { casebook } = await books.open('yunhe-2015');
  const asking = casebook.ask({ question: '云河热力公司管着多少供热面积？' });
  expect((await asking).status).toBe('answered');
  await books.close();
});
