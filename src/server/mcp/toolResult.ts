import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { toHttpError } from '../http/errorHandler.ts';

/** What a tool found: for programs, and as text for those that read only that. */
export interface Found {
  data: Record<string, unknown>;
  /** Without it, the data as JSON. */
  text?: string;
}

/**
 * Runs a tool. What a person can act on is told as the tool's error; of anything else only that it happened, and `onDefect` is told.
 */
export async function toolResult(
  work: () => Found | Promise<Found>,
  onDefect: (error: unknown) => void,
): Promise<CallToolResult> {
  try {
    const { data, text = JSON.stringify(data) } = await work();
    return { content: [{ type: 'text', text }], structuredContent: data };
  } catch (error) {
    const { code, message } = toHttpError(error);
    if (code === 'internal') onDefect(error);
    return { content: [{ type: 'text', text: message }], isError: true };
  }
}
