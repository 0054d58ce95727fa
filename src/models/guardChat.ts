import { setTimeout as wait } from 'node:timers/promises';
import type { BaseMessageLike } from '@langchain/core/messages';
import { ModelFault } from '../errors.ts';
import type { Chat, ChatMessage } from './chat.ts';
import { toChatFault } from './chatFault.ts';
import { defaultChatLimits, type ChatLimits } from './chatLimits.ts';
import { finishOf, textOf, type Finish, type ModelChunk } from './modelChunk.ts';
import { retryPause } from './retryPause.ts';
import { createThinkingFilter } from './thinkingFilter.ts';

/** What is used of a LangChain chat model. */
export interface StreamingModel {
  stream(
    messages: BaseMessageLike[],
    options: { signal: AbortSignal },
  ): Promise<AsyncIterable<ModelChunk>>;
}

/** What may be put in place of the default limits, and of the world. */
export interface GuardOptions {
  limits?: Partial<ChatLimits>;
  /** Waits before a retry; rejects when the signal aborts. */
  delay?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  random?: () => number;
  /** Milliseconds since 1970; must never go backwards. */
  now?: () => number;
}

/** A model and what is known about it. */
export interface GuardChatInput extends GuardOptions {
  model: StreamingModel;
  /** `provider:model`. */
  id: string;
  /** Its streams tell how they ended: one that ends without saying so was cut. */
  saysFinish: boolean;
}

type Guard = Required<Omit<GuardChatInput, 'limits'>> & { limits: ChatLimits };

/** Puts limits, retries and plain faults around a LangChain chat model. */
export function guardChat(input: GuardChatInput): Chat {
  const guard: Guard = {
    delay: (ms, signal) => wait(ms, undefined, { signal }),
    random: Math.random,
    now: () => performance.timeOrigin + performance.now(),
    ...input,
    limits: { ...defaultChatLimits, ...input.limits },
  };
  return {
    id: input.id,
    stream: (messages, { signal } = {}) => new GuardedAnswer(guard, messages, signal).run(),
  };
}

/** One answer: its requests one after the other, and what ends them. */
class GuardedAnswer {
  private readonly upstream = new AbortController();
  private readonly lastBy: number;
  /** Rejects what is being waited for. */
  private giveUp: (reason: unknown) => void = () => undefined;

  constructor(
    private readonly guard: Guard,
    private readonly messages: readonly ChatMessage[],
    private readonly signal: AbortSignal | undefined,
  ) {
    this.lastBy = guard.now() + guard.limits.totalMs;
  }

  async *run(): AsyncGenerator<string, void> {
    const { signal } = this;
    signal?.throwIfAborted();
    const leave = (): void => this.end(signal!.reason);
    signal?.addEventListener('abort', leave, { once: true });
    try {
      for (let retry = 0; ; retry += 1) {
        const fault = yield* this.attempt();
        if (fault === null) return;
        await this.pause(fault, retry);
      }
    } finally {
      signal?.removeEventListener('abort', leave);
      this.upstream.abort();
    }
  }

  /** One request. Returns its fault where no word was passed on yet, null at the end of a whole answer. */
  private async *attempt(): AsyncGenerator<string, ModelFault | null> {
    const filter = createThinkingFilter();
    const written = { characters: 0, hasWords: false };
    try {
      let finish: Finish | null = null;
      for await (const chunk of this.chunks()) {
        finish = finishOf(chunk) ?? finish;
        const text = this.check(filter.push(textOf(chunk.content)), written);
        if (text !== '') yield text;
      }
      const rest = this.check(filter.end(), written);
      this.assertWhole(finish, written);
      if (rest !== '') yield rest;
      return null;
    } catch (error) {
      if (this.signal?.aborted === true) throw this.signal.reason;
      const fault = toChatFault(error);
      if (written.characters === 0) return fault;
      if (fault.kind !== 'unreachable') throw fault;
      throw new ModelFault('cut', 'the connection broke within the answer', { cause: error });
    }
  }

  private async *chunks(): AsyncGenerator<ModelChunk, void> {
    const { model, now, limits } = this.guard;
    const firstBy = now() + limits.firstTokenMs;
    const noFirst = `no first word within ${limits.firstTokenMs} ms`;
    const silent = `silent for ${limits.silenceMs} ms within the answer`;
    const messages = this.messages.map(({ role, text }): BaseMessageLike => [role, text]);
    const opening = model.stream(messages, { signal: this.upstream.signal });
    const opened = await this.within(opening, firstBy, noFirst);
    const iterator = opened[Symbol.asyncIterator]();
    try {
      let hasBegun = false;
      for (let count = 1; ; count += 1) {
        const next: IteratorResult<ModelChunk> = hasBegun
          ? await this.within(iterator.next(), now() + limits.silenceMs, silent)
          : await this.within(iterator.next(), firstBy, noFirst);
        if (next.done === true) {
          if (count > 1) return;
          throw new ModelFault('garbled', "the model's server sent nothing of its protocol");
        }
        // a first chunk without text names the role; some servers send it before they begin
        hasBegun = count > 1 || textOf(next.value.content) !== '';
        yield next.value;
      }
    } finally {
      // not awaited: it would wait for the chunk that does not come
      iterator.return?.().catch(() => undefined);
    }
  }

  /** Waits no longer than until `by` and the end of all time, nor beyond the end of the answer. */
  private async within<T>(promise: Promise<T>, by: number, rule: string): Promise<T> {
    const { upstream, guard } = this;
    const { now, limits } = guard;
    const message = by < this.lastBy ? rule : `not whole within ${limits.totalMs} ms`;
    const ms = Math.max(0, Math.min(by, this.lastBy) - now());
    const timer = setTimeout(() => this.end(new ModelFault('timeout', message)), ms);
    try {
      return await new Promise<T>((resolve, reject) => {
        this.giveUp = reject;
        promise.then(resolve, reject);
        if (upstream.signal.aborted) reject(upstream.signal.reason);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the request and whatever waits for it, even where the client does not listen. */
  private end(reason: unknown): void {
    this.giveUp(reason);
    this.upstream.abort(reason);
  }

  private check(text: string, written: { characters: number; hasWords: boolean }): string {
    const { characters } = this.guard.limits;
    written.characters += text.length;
    written.hasWords ||= text.trim() !== '';
    // what decoders put in place of bytes that are not UTF-8
    if (text.includes('\uFFFD')) throw new ModelFault('garbled', 'an answer must be UTF-8');
    if (written.characters <= characters) return text;
    throw new ModelFault('too_long', `an answer has at most ${characters} characters`);
  }

  private assertWhole(finish: Finish | null, { hasWords }: { hasWords: boolean }): void {
    if (finish === 'filter') throw new ModelFault('rejected', 'the answer was filtered');
    if (finish === 'cut')
      throw new ModelFault('cut', 'the answer ended before it was whole, at a limit');
    if (finish === null && this.guard.saysFinish)
      throw new ModelFault('cut', 'the answer ended without saying that it was whole');
    if (!hasWords) throw new ModelFault('empty', 'the answer is empty');
  }

  /** Waits until the next request, or throws the fault where there is to be none. */
  private async pause(fault: ModelFault, retry: number): Promise<void> {
    const { limits, random, now, delay } = this.guard;
    const ms = retryPause({ fault, retry, limits, random, now: now() });
    if (ms === null || now() + ms > this.lastBy) throw fault;
    await delay(ms, this.upstream.signal).catch((error: unknown) => {
      throw this.signal?.aborted === true ? this.signal.reason : error;
    });
    this.signal?.throwIfAborted();
  }
}
