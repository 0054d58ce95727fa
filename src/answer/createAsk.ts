import { randomUUID } from 'node:crypto';
import { breathe } from '../breathe.ts';
import { CasebookError, ModelFault } from '../errors.ts';
import type { Chat } from '../models/chat.ts';
import type { QuestionPlan } from '../question/plan.ts';
import type {
  Answer,
  AnswerEvent,
  AnswerSentence,
  AskOptions,
  AskRequest,
  Generation,
} from '../types.ts';
import { createAnswerStream, type AnswerStream } from './answerStream.ts';
import type { Drafted } from './drafted.ts';
import { Deadline } from './deadline.ts';
import type { Ground } from '../check/groundSentence.ts';
import { answerWords } from './wording/answerWords.ts';
import { asideNotes } from './wording/asideNotes.ts';
import { englishNotes } from './wording/englishNotes.ts';
import { Composer, type Composed } from './wording/composer.ts';
import { faultNotice } from './faultNotice.ts';
import { generate } from './generate/generate.ts';
import { draftMeant, type MeantDeps } from './draftMeant.ts';

export interface AskDeps extends MeantDeps {
  /** Throws where a citation leaves the pages of its unit. */
  check: (composed: Composed) => AnswerSentence[];
  /** Null where no model is configured. */
  chat: Chat | null;
  ground: Ground;
  /** False where it could not be kept: the answer says so. */
  remember: (question: string, answer: Answer, reader?: string) => boolean;
  onFault: (fault: ModelFault) => void;
  /** What finding an answer may take, in milliseconds; default without bound. A model that writes has limits of its own. */
  deadlineMs?: number;
  onAnswer: (answer: Answer) => void;
}

/** What the reader of an answer that is not kept should know. */
const NOT_KEPT = {
  zh: '这一轮没有保存到历史记录：磁盘或文件暂时不可用。',
  en: 'This turn was not kept in the history: the disk or the file cannot be used for now.',
} as const;

/** An answer on its way: what its voice made of the draft. */
interface Voiced extends Composed {
  draft: Drafted;
  mode: Answer['mode'];
  notice?: string;
  generation?: Generation;
  checkMs: number;
}

/** Answers requests: the one way every rim takes, whatever the voice. */
export function createAsk(
  deps: AskDeps,
): (request: AskRequest, options?: AskOptions) => Promise<Answer> {
  return async (request, options = {}) => {
    if (request.mode === 'generated' && deps.chat === null) {
      throw new CasebookError('invalid_input', 'mode generated needs a chat model: set CHAT_MODEL');
    }
    const answer = await new Asking(deps, request, options).answer();
    options.signal?.throwIfAborted();
    deps.onAnswer(answer);
    const { question, reader } = request;
    const isKept = request.keep === false || deps.remember(question, answer, reader);
    return isKept ? answer : { ...answer, notes: [...answer.notes, NOT_KEPT[answer.language]] };
  };
}

/** One request on its way to its answer. */
class Asking {
  private readonly started = performance.now();
  private retrieved = this.started;
  private readonly stream: AnswerStream;
  private readonly deadline: Deadline;

  constructor(
    private readonly deps: AskDeps,
    private readonly request: AskRequest,
    private readonly options: AskOptions,
  ) {
    this.stream = createAnswerStream((event) => this.send(event));
    this.deadline = new Deadline(deps.deadlineMs, options.signal);
  }

  async answer(): Promise<Answer> {
    const { request } = this;
    await this.send({ type: 'status', stage: 'searching' });
    await breathe(this.options.signal);
    const conversationId = request.conversationId ?? randomUUID();
    const { question, draft } = await draftMeant(request, {
      ...this.deps,
      signal: this.options.signal,
      draft: (one) => this.draft(one),
      prepare: (texts) => this.prepare(texts),
    });
    const asked = question.text;
    const voiced = await this.voice(question, draft);
    const { text, sentences, citations, mode, notice, generation, checkMs } = voiced;
    const { status, coverage, searched, basis, closest } = voiced.draft;
    const isWhole = sentences.every(({ support }) => support !== 'unsupported');
    const answerMs = performance.now() - this.started;
    return {
      id: randomUUID(),
      conversationId,
      ...(asked === request.question ? {} : { asked }),
      status: status === 'answered' && !isWhole ? 'partial' : status,
      confidence: basis?.sure ?? null,
      language: question.language,
      mode,
      text,
      ...this.wordsOf(voiced),
      ...(notice === undefined ? {} : { notice }),
      notes: [
        ...asideNotes(question),
        ...(mode === 'extractive' ? englishNotes(citations, question.language) : []),
      ],
      sentences,
      citations,
      ...(coverage === undefined ? {} : { coverage }),
      searched,
      ...(request.filter === undefined ? {} : { scope: request.filter }),
      ...(closest === undefined ? {} : { closest }),
      plan: {
        asked,
        intent: question.intent,
        units: question.cases.map(({ study }) => study.unit),
      },
      ...(request.evidence === true && basis ? { evidence: basis.evidence } : {}),
      ...(generation === undefined ? {} : { generation }),
      timings: { retrieveMs: this.retrieved - this.started, answerMs, checkMs },
    };
  }

  /** Of one fact: an answer unit by unit has no single one. */
  private wordsOf({ draft, ...composed }: Voiced): Pick<Answer, 'answer'> {
    const isOne = draft.status === 'answered' && draft.coverage === undefined;
    if (draft.result !== undefined) {
      const start = composed.text.indexOf(draft.result);
      return start < 0
        ? {}
        : { answer: { text: draft.result, start, end: start + draft.result.length } };
    }
    if (!isOne || !draft.basis) return {};
    const answer = answerWords(composed, draft.basis.words);
    return answer === undefined ? {} : { answer };
  }

  private async send(event: AnswerEvent): Promise<void> {
    await this.options.onEvent?.(event);
  }

  private async prepare(texts: readonly string[]): Promise<void> {
    const { signal } = this.deadline;
    await this.deadline.hold(this.deps.planner.prepare(texts, { signal }));
  }

  private async draft(question: QuestionPlan): Promise<Drafted> {
    const { filter } = this.request;
    const { signal } = this.deadline;
    return this.deadline.hold(
      this.deps.answerer.answer(question, {
        filter: { ...filter, ...question.filter },
        within: filter,
        signal,
        onRetrieved: () => (this.retrieved = performance.now()),
      }),
    );
  }

  private async voice(question: QuestionPlan, draft: Drafted): Promise<Voiced> {
    const { chat } = this.deps;
    if (chat === null || this.request.mode === 'extractive' || draft.material.length === 0) {
      return this.extractive(draft, draft);
    }
    try {
      return await this.generated(question, draft, chat);
    } catch (error) {
      if (!(error instanceof ModelFault)) throw error;
      this.options.signal?.throwIfAborted();
      this.deps.onFault(error);
      await this.stream.reset(error.kind);
      const notice = faultNotice(error.kind, question.language);
      const composer = new Composer(question.language).note(notice);
      for (const line of draft.lines) composer.add(line);
      return { ...(await this.extractive(draft, composer.finish())), notice };
    }
  }

  private async generated(question: QuestionPlan, draft: Drafted, chat: Chat): Promise<Voiced> {
    const units = new Set(draft.material.map(({ study }) => study.unit)).size;
    await this.send({ type: 'status', stage: 'reading', detail: String(units) });
    await this.send({ type: 'status', stage: 'writing' });
    const written = await generate({
      question: question.text,
      language: question.language,
      passages: draft.material,
      lines: draft.lines,
      chat,
      ground: this.deps.ground,
      signal: this.options.signal,
      onText: (composed) => this.stream.upTo(composed),
      onFault: this.deps.onFault,
    });
    if (written === null) {
      const refused = draft.refuse === undefined ? draft : await draft.refuse();
      return this.extractive(refused, refused);
    }
    this.deps.check(written);
    return { ...written, draft, mode: 'generated' };
  }

  private async extractive(draft: Drafted, composed: Composed): Promise<Voiced> {
    await this.send({ type: 'status', stage: 'checking' });
    await breathe(this.options.signal);
    const checking = performance.now();
    const sentences = this.deps.check(composed);
    const checkMs = performance.now() - checking;
    await this.send({ type: 'sources', citations: composed.citations });
    for (const line of composed.text.split(/(?<=\n)/u))
      await this.send({ type: 'delta', text: line });
    return { ...composed, sentences, draft, mode: 'extractive', checkMs };
  }
}
