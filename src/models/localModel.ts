import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { CasebookError } from '../errors.ts';
import type { StreamingModel } from './guardChat.ts';

/** LangChain's chat model over llama.cpp, as far as it is used here. */
export interface LlamaModule {
  ChatLlamaCpp: {
    initialize(settings: {
      modelPath: string;
      temperature: number;
      maxTokens: number;
    }): Promise<StreamingModel>;
  };
}

/** Words of an answer are few; a model that does not stop is stopped. */
const MOST_TOKENS = 1_024;

/**
 * A chat model in a file of this machine (GGUF): llama.cpp in this process, no server and no network. node-llama-cpp, which casebook does not
 * install, brings its binaries.
 *
 * @param path absolute
 * @throws CasebookError `invalid_input` when there is no such file, node-llama-cpp is not installed, or the file is no model.
 */
export async function createLocalModel(
  path: string,
  loadLlama: () => Promise<LlamaModule> = importLlama,
): Promise<StreamingModel> {
  const isFile = isAbsolute(path) && (await stat(path).catch(() => null))?.isFile() === true;
  if (!isFile) {
    const rule = 'CHAT_MODEL=local:… takes the absolute path of a .gguf file';
    throw new CasebookError('invalid_input', `${rule}: current value is ${path}`);
  }
  const { ChatLlamaCpp } = await loadLlama().catch((cause: unknown) => {
    const way = 'run `npm install node-llama-cpp`';
    const message = `CHAT_MODEL=local:… needs node-llama-cpp, which cannot be loaded: ${way}`;
    throw new CasebookError('invalid_input', message, { cause });
  });
  const settings = { modelPath: path, temperature: 0, maxTokens: MOST_TOKENS };
  return ChatLlamaCpp.initialize(settings).catch((cause: unknown) => {
    const message = `CHAT_MODEL local:${path} cannot be used: ${(cause as Error).message}`;
    throw new CasebookError('invalid_input', message, { cause });
  });
}

async function importLlama(): Promise<LlamaModule> {
  return (await import('@langchain/community/chat_models/llama_cpp')) as unknown as LlamaModule;
}
