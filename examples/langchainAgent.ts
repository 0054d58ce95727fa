/** An agent of LangChain that may ask the books: the tool gives checked, cited answers, not passages. */
import { ingestBooks, openCasebook, readConfig } from 'casebook';
import { tool } from '@langchain/core/tools';
import { ChatOpenAI } from '@langchain/openai';
import { createAgent } from 'langchain';
import { z } from 'zod';

const config = readConfig({ ...process.env, CHAT_MODEL: '' }); // the tool answers in the book's own words
await ingestBooks({ config });
const casebook = await openCasebook(config);

const askBooks = tool(
  async ({ question }) => {
    const answer = await casebook.ask({ question });
    return `${answer.status}\n${answer.text}\n${casebook.references(answer)}`;
  },
  {
    name: 'ask_books',
    description:
      'Answers one question from books of case studies, with unit, printed page and quote.',
    schema: z.object({ question: z.string().describe('one question, in Chinese or English') }),
  },
);

const agent = createAgent({
  model: new ChatOpenAI({ model: process.env.MODEL ?? 'gpt-4.1-mini' }),
  tools: [askBooks],
  systemPrompt: 'Use ask_books, and keep its page numbers.',
});
const question = process.argv[2] ?? '市财政局三年来共培训多少人次？';
const { messages } = await agent.invoke({ messages: [{ role: 'user', content: question }] });

console.log(messages.at(-1)?.text);
await casebook.close();
