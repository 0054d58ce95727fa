/** One message of a request to a chat model. */
export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  text: string;
}

/** A chat model as the answers use it: text in, text out piece by piece, every fault a `ModelFault`. */
export interface Chat {
  /** `provider:model`. */
  readonly id: string;
  /**
   * Streams one answer. Ends when the model says it has finished; leaving the loop or aborting ends the upstream call.
   *
   * @throws ModelFault for everything that is not the model's whole answer; the abort's own error when aborted.
   */
  stream(
    messages: readonly ChatMessage[],
    options?: { signal?: AbortSignal | undefined },
  ): AsyncIterable<string>;
}
