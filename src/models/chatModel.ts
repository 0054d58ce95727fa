import type { Config } from '../config.ts';
import { CasebookError, ModelFault } from '../errors.ts';
import type { Chat } from './chat.ts';
import { defaultChatLimits, type ChatLimits } from './chatLimits.ts';
import { guardChat, type StreamingModel } from './guardChat.ts';

export interface ChatModelOptions {
  limits?: Partial<ChatLimits>;
  random?: () => number;
  fetch?: typeof fetch;
}

/** Models that reject a temperature. */
const NO_TEMPERATURE = /^(?:o\d|gpt-5)/u;

/** Some servers want no key, the client wants one that is not empty. */
const NO_KEY = 'none';

/**
 * The chat model of `CHAT_MODEL`, through LangChain's universal chat model; null where none is set. `openai:` speaks
 * to any OpenAI-compatible server at `OPENAI_BASE_URL`.
 *
 * @throws CasebookError `invalid_input` where the provider's package or the key is missing.
 */
export async function createChat(
  config: Pick<Config, 'chatModel' | 'openaiApiKey' | 'openaiBaseUrl'>,
  options: ChatModelOptions = {},
): Promise<Chat | null> {
  const id = config.chatModel;
  if (id === null) return null;
  const at = id.indexOf(':');
  const [provider, name] = [id.slice(0, at), id.slice(at + 1)];
  const { initChatModel } = await import('langchain/chat_models/universal');
  const settings =
    provider === 'openai' ? openaiSettings(name, config, options) : { maxRetries: 0 };
  const model = await initChatModel(name, { modelProvider: provider, ...settings }).catch(
    (cause: unknown) => {
      const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
      throw new CasebookError('invalid_input', `CHAT_MODEL ${id} cannot be used: ${why}`, {
        cause,
      });
    },
  );
  return guardChat({
    model: model as StreamingModel,
    id,
    saysFinish: provider === 'openai',
    ...options,
  });
}

function openaiSettings(
  name: string,
  { openaiApiKey, openaiBaseUrl }: Pick<Config, 'openaiApiKey' | 'openaiBaseUrl'>,
  options: ChatModelOptions,
): Record<string, unknown> {
  if (openaiApiKey === null && openaiBaseUrl === null) {
    const rule =
      'CHAT_MODEL openai:… needs OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own';
    throw new CasebookError('invalid_input', `${rule}: neither is set`);
  }
  const bytes = options.limits?.bytes ?? defaultChatLimits.bytes;
  return {
    apiKey: openaiApiKey ?? NO_KEY,
    maxRetries: 0,
    streamUsage: false, // servers that do not know stream_options answer 400
    ...(NO_TEMPERATURE.test(name) ? {} : { temperature: 0 }),
    configuration: {
      ...(openaiBaseUrl === null ? {} : { baseURL: openaiBaseUrl }),
      logLevel: 'off', // the client would print what it cannot parse
      fetch: boundedFetch(bytes, options.fetch ?? fetch),
    },
  };
}

/** A response that goes on and on ends here, before the client holds it in memory. */
function boundedFetch(bytes: number, inner: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await inner(input, init);
    if (response.body === null) return response;
    let passed = 0;
    const bounded = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          passed += chunk.byteLength;
          if (passed <= bytes) controller.enqueue(chunk);
          else
            controller.error(new ModelFault('too_long', `a response has at most ${bytes} bytes`));
        },
      }),
    );
    const { status, statusText, headers } = response;
    return new Response(bounded, { status, statusText, headers });
  };
}
