import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import { toHttpError } from '../http/errorHandler.ts';

/** The protocol's code for a resource that does not exist. */
const NOT_FOUND = -32_002;

/** Does a piece of work; what goes wrong is told as an error of the protocol, a defect without its inside. */
export function tellError<T>(work: () => T, onDefect: (error: unknown) => void): T {
  try {
    return work();
  } catch (error) {
    const { code, message } = toHttpError(error);
    if (code === 'internal') {
      onDefect(error);
      throw new McpError(ErrorCode.InternalError, message);
    }
    throw new McpError(code === 'not_found' ? NOT_FOUND : ErrorCode.InvalidParams, message);
  }
}
