import { setTimeout as wait } from 'node:timers/promises';
import type { BaseMessageLike } from '@langchain/core/messages';
import { ModelFault, type FaultKind } from '../errors.ts';
import type { Chat, ChatMessage } from './chat.ts';
import { retryAfter, toChatFault } from './chatFault.ts';
import { defaultChatLimits, type ChatLimits } from './chatLimits.ts';
import { createThinkingFilter } from './thinkingFilter.ts';

/** What is used of a LangChain chat model. */
export interface StreamingModel {
  stream(
    messages: BaseMessageLike[],
    options: { signal: AbortSignal },
  ): Promise<AsyncIterable<ModelChunk>>;
}

/** What is used of a LangChain message chunk. */
export interface ModelChunk {
  content: unknown;
  response_metadata?: Record<string, unknown>;
}

export interface GuardChatInput {
  model: StreamingModel;
  /** `provider:model`. */
  id: string;
  limits?: Partial<ChatLimits>;
  /** The stream tells how it finished: one that ends without saying so was cut. */
  saysFinish: boolean;
  /** From 0 to 1. */
  random?: () => number;
}

const RETRIED = new Set<FaultKind>(['rate_limited', 'server_error', 'unreachable']);

/** How a stream says that it is whole, in the words of the various providers. */
const WHOLE = new Set(['stop', 'end_turn', 'STOP', 'stop_sequence', 'COMPLETE', 'eos']);

/** Puts limits, retries and plain faults around a LangChain chat model. */
export function guardChat(input: GuardChatInput): Chat {
  const limits = { ...defaultChatLimits, ...input.limits };
  return {
    id: input.id,
    stream: (messages, { signal } = {}) =>
      new Guarded({ ...input, limits }, messages, signal).run(),
  };
}

class Guarded {
  private readonly upstream = new AbortController();
  private readonly deadline: number;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly input: GuardChatInput & { limits: ChatLimits },
    private readonly messages: readonly ChatMessage[],
    private readonly signal: AbortSignal | undefined,
  ) {
    this.deadline = performance.now() + input.limits.totalMs;
  }

  async *run(): AsyncIterable<string> {
    const { signal, upstream } = this;
    signal?.throwIfAborted();
    const forward = (): void => upstream.abort(signal!.reason);
    signal?.addEventListener('abort', forward, { once: true });
    try {
      for (let attempt = 0; ; attempt += 1) {
        const fault = yield* this.attempt();
        if (fault === null) return;
        signal?.throwIfAborted();
        await this.pause(fault, attempt);
      }
    } finally {
      clearTimeout(this.timer);
      signal?.removeEventListener('abort', forward);
      upstream.abort();
    }
  }

  /** One request. Returns its fault where nothing was passed on yet, null at the end of a whole answer. */
  private async *attempt(): AsyncGenerator<string, ModelFault | null> {
    const { limits } = this.input;
    const filter = createThinkingFilter();
    let written = 0;
    let hasWords = false;
    let finish: string | null = null;
    const checked = (text: string): string => {
      written += text.length;
      hasWords ||= text.trim() !== '';
      if (text.includes('\uFFFD')) throw new ModelFault('garbled', 'the answer is not UTF-8');
      if (written <= limits.characters) return text;
      const rule = `an answer has at most ${limits.characters} characters`;
      throw new ModelFault('too_long', rule);
    };
    try {
      for await (const chunk of this.chunks()) {
        finish = finishOf(chunk) ?? finish;
        const text = checked(filter.push(textOf(chunk.content)));
        if (text !== '') yield text;
      }
      const rest = checked(filter.end());
      assertWhole({ finish, hasWords, saysFinish: this.input.saysFinish });
      if (rest !== '') yield rest;
      return null;
    } catch (error) {
      if (this.signal?.aborted === true) throw this.signal.reason;
      const fault = toChatFault(error);
      if (written > 0 && fault.kind === 'unreachable') {
        throw new ModelFault('cut', 'the connection broke within the answer', { cause: error });
      }
      if (written > 0 || !RETRIED.has(fault.kind)) throw fault;
      return fault;
    }
  }

  private async *chunks(): AsyncIterable<ModelChunk> {
    const { model, limits } = this.input;
    const messages = this.messages.map(({ role, text }): BaseMessageLike => [role, text]);
    const opened = model.stream(messages, { signal: this.upstream.signal });
    const stream = await this.within(opened, limits.firstTokenMs, 'before its first word');
    const iterator = stream[Symbol.asyncIterator]();
    let ms = limits.firstTokenMs;
    for (;;) {
      const next = await this.within(iterator.next(), ms, 'silent within its answer');
      if (next.done === true) return;
      ms = limits.silenceMs;
      yield next.value;
    }
  }

  /** Gives up, and ends the upstream call, when nothing comes in time. */
  private async within<T>(promise: Promise<T>, ms: number, when: string): Promise<T> {
    const left = this.deadline - performance.now();
    const limit = Math.max(0, Math.min(ms, left));
    const timeout = new Promise<never>((_, reject) => {
      this.timer = setTimeout(() => {
        const rule = left <= ms ? 'too long in all' : when;
        const fault = new ModelFault('timeout', `${rule}: waited ${Math.round(limit)} ms`);
        reject(fault);
        this.upstream.abort(fault);
      }, limit);
    });
    promise.catch(() => undefined); // the loser of the race may still fail
    try {
      return await Promise.race([promise, timeout]);
    } finally {
      clearTimeout(this.timer);
    }
  }

  private async pause(fault: ModelFault, attempt: number): Promise<void> {
    const { retries, retryBaseMs, longestRetryAfterMs } = this.input.limits;
    if (attempt >= retries) throw fault;
    const asked = retryAfter(fault, Date.now());
    const random = this.input.random ?? Math.random;
    const ms = asked ?? random() * retryBaseMs * 2 ** attempt;
    if (ms > longestRetryAfterMs || performance.now() + ms > this.deadline) throw fault;
    await wait(ms, undefined, { signal: this.upstream.signal }).catch(() => {
      throw this.signal?.reason ?? fault;
    });
  }
}

function assertWhole({
  finish,
  hasWords,
  saysFinish,
}: {
  finish: string | null;
  hasWords: boolean;
  saysFinish: boolean;
}): void {
  if (finish === 'content_filter') throw new ModelFault('rejected', 'the answer was filtered');
  if (finish === null ? saysFinish : !WHOLE.has(finish)) {
    throw new ModelFault('cut', `the answer is not whole: finish reason is ${finish ?? 'missing'}`);
  }
  if (!hasWords) throw new ModelFault('empty', 'the answer is empty');
}

function finishOf({ response_metadata: data }: ModelChunk): string | null {
  const reason = data?.finish_reason ?? data?.stop_reason ?? data?.finishReason;
  return typeof reason === 'string' && reason !== '' ? reason : null;
}

/** Text of a chunk: plain, or in blocks. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  const texts = content.map((block: { type?: unknown; text?: unknown }) =>
    block.type === 'text' && typeof block.text === 'string' ? block.text : '',
  );
  return texts.join('');
}
