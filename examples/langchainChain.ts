/** A LangChain chain over the books: retrieve, put the passages with their pages into a prompt, ask a model. */
import { createRetriever, ingestBooks, readConfig } from 'casebook';
import type { DocumentInterface } from '@langchain/core/documents';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables';
import { ChatOpenAI } from '@langchain/openai';

const config = readConfig(process.env);
await ingestBooks({ config });
const retriever = await createRetriever({ config, k: 4 });

/** One line a passage; a page is what a reader can look up. */
const withPages = (documents: DocumentInterface[]): string =>
  documents
    .map(({ pageContent, metadata }) => {
      const { unit, pages } = metadata as { unit: string; pages: { first: number } | null };
      return `(${unit}, p. ${pages?.first ?? '?'}) ${pageContent}`;
    })
    .join('\n');

const chain = RunnableSequence.from([
  { passages: retriever.pipe(withPages), question: new RunnablePassthrough<string>() },
  ChatPromptTemplate.fromTemplate(
    'Answer from these passages alone, and name the page of each.\n\n{passages}\n\n{question}',
  ),
  new ChatOpenAI({ model: process.env.MODEL ?? 'gpt-4.1-mini' }),
  new StringOutputParser(),
]);

console.log(await chain.invoke(process.argv[2] ?? '市财政局三年来共培训多少人次？'));
await retriever.close();
