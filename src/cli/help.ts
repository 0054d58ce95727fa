const COMMANDS: Record<string, string> = {
  ingest: `casebook ingest [FILE…] [--remove BOOK]… [--ocr] [--no-wait] [--json]

Reads books (.txt .md .html .docx .pdf .epub .pptx .xlsx .csv .srt .vtt) and writes a new index in place of the old one; only passages that are new are
embedded. Without FILE: every book of the data folder, and no other. With FILE: these books join the index; one of the
same name is replaced. A file that cannot be read does not stop the others; the exit code is then 1.
  --remove BOOK  take this book (by its id) out of the index
  --ocr          read scanned pages of PDFs by text recognition; needs npm install --no-save @gutenye/ocr-node
  --no-wait      do not wait while another ingest runs`,
  books: `casebook books [--json]

The books of the index: id, title, cases with their text, pages, date, state.`,
  inspect: `casebook inspect BOOK [--contents] [--pages] [--passages] [--page N] [--json]

Shows what the index holds of a book (by its id), or what would be read from a file: without a choice its contents.
  --contents   cases with their pages and units, and whether their text is held
  --pages      every page: how its number is known, its case, its place in the file, its first words
  --passages   every passage: its id, pages, section, first words
  --page N     only this page; alone: its text`,
  ask: `casebook ask "QUESTION" [--unit NAME]… [--book ID]… [--explain] [--json]

Prints one answer with its numbered references. Without a question, on a terminal: a conversation.
  --unit NAME   only this unit, by its full name in the contents
  --book ID     only this book
  --explain     how the question was read, what was weighed and the likeliest sentences; in JSON: evidence`,
  translate: `casebook translate BOOK [--json]

Makes the English edition of a book (by its id, or its file) with CHAT_MODEL, line by line, or completes the one there is; it is written beside the
book's file as NAME.en.json as it grows, so that what is cut off goes on. Each sentence is checked against its Chinese; what fails
is listed and left in Chinese, and the exit code is then 1. Terms of the file's glossary are always said alike.`,
  check: `casebook check FILE|- [--unit NAME]… [--book ID]… [--json]

Checks a text of at most 20,000 characters against the books, sentence by sentence: what it rests on, or why it rests on nothing
and what the book says nearest to it. - reads standard input. Exits with 1 where a sentence does not stand.
  --unit NAME   only this unit, by its full name in the contents
  --book ID     only this book`,
  conversations: `casebook conversations [list | show ID | export ID [--format markdown|json] | delete ID] [--json]

The conversations that are kept in CASEBOOK_HOME, with their answers and citations; without a word: list.
  list          ID, time of the last question, number of questions, title; the last one spoken in first
  show ID       questions and answers with their references
  export ID     the same with footnotes, as Markdown or JSON
  delete ID     for good`,
  serve: `casebook serve

Serves the page and the API on HOST:PORT (default 127.0.0.1:3000) until it gets SIGTERM or SIGINT.`,
  mcp: `casebook mcp

Serves the books to one client of the Model Context Protocol over standard input and output: search, ask, check, page and
contents, all of which only read. The client starts it; how to add it: docs/MCP.md.`,
  eval: `casebook eval [SET…] [--filter NAME=VALUE]… [--repeat N] [--compare RUN] [--json FILE] [--report FILE]
              [--generated] [--judge] [--settings FILE] | --accept | --draft FILE
              | --export ragas|promptfoo|trec|beir [--to FOLDER] | --import ragas|csv FILE --to SET

Asks the questions of evaluation sets, measures the answers and writes the run and a page about it into eval/results. Exits
with 1 where a metric misses its bound (eval/eval.json) or is worse than in eval/baseline.json. SET: a file, or a name in
eval/sets; without: those of eval/eval.json.
  --filter NAME=VALUE,…  only questions whose id, book, kind, language, status, unit or trait is one of these
  --repeat N             ask each question N times, for times
  --compare RUN          compare with the JSON of another run in place of the baseline
  --json FILE            write the run there too
  --report FILE          write the page there: default eval/results/report.html
  --generated            answers in the words of CHAT_MODEL
  --judge                CHAT_MODEL gives its opinion too, kept apart
  --accept               take this run as the new baseline
  --settings FILE        books, sets and bounds of one's own, in the form of eval/eval.json
  --export FORMAT        write the run for another program too: default eval/results/FORMAT, or --to FOLDER
  --import FORMAT FILE   ask nothing: write the questions of another program as a set about the first book of the settings
  --draft FILE           ask nothing: propose questions for what the sets do not cover and for answers marked as bad`,
  bench: `casebook bench --beir DIR [--json]

Measures retrieval on a BEIR folder (corpus.jsonl, queries.jsonl, qrels/test.tsv): recall@1/5/10/20, MRR@10,
nDCG@10 and queries a second for BM25 alone, vectors alone and both fused. The vectors are those of EMBEDDINGS (with
EMBEDDINGS_MODEL, EMBEDDINGS_DIMENSIONS, OPENAI_BASE_URL and OPENAI_API_KEY), so that embedders can be compared.`,
};

const OVERVIEW = `casebook: cited answers over books of case studies, in Chinese and English

  casebook ingest [FILE…]      read books, write the index
  casebook books               the shelf: what each book holds
  casebook inspect BOOK        what was read: contents, pages, passages
  casebook ask "…"             one cited answer; without a question, a conversation
  casebook translate BOOK      make its English edition with CHAT_MODEL
  casebook check FILE|-        a draft, sentence by sentence, against the books
  casebook conversations       what was asked and answered: list, show, export, delete
  casebook serve               the server and its page
  casebook mcp                 the books for a client of the Model Context Protocol, over standard input and output
  casebook eval [SET…]         run evaluation sets; exit code 1 below the bounds or the baseline
  casebook bench --beir DIR    measure retrieval

Every command takes --help, and --json for machines.
Exit codes: 0 done, 1 failed, 2 wrong usage.
Environment: HOST PORT CASEBOOK_HOME CASEBOOK_DATA EMBEDDINGS EMBEDDINGS_MODEL EMBEDDINGS_DIMENSIONS EMBEDDINGS_POOLING
EMBEDDINGS_QUERY_PROMPT EMBEDDINGS_PASSAGE_PROMPT EMBEDDINGS_DTYPE READER CHAT_MODEL
OPENAI_API_KEY OPENAI_BASE_URL DATABASE_URL CASEBOOK_API_KEY CASEBOOK_ALLOW_OPEN_BIND RATE_LIMIT TRUST_PROXY
ALLOWED_HOSTS QUEUE ANSWER_DEADLINE UPLOADS LOG_LEVEL`;

/** Help for one command, or the overview for null. */
export function helpFor(command: string | null): string {
  return (command === null ? undefined : COMMANDS[command]) ?? OVERVIEW;
}
