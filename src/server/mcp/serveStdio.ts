import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Casebook } from '../../casebook.ts';
import { createMcpServer } from './createMcpServer.ts';
import type { McpOptions } from './mcpResources.ts';

/** Serves one client over standard input and output; nothing else may be written to the latter. */
export async function serveStdio(casebook: Casebook, options: McpOptions): Promise<McpServer> {
  const server = createMcpServer(casebook, options);
  await server.connect(new StdioServerTransport());
  return server;
}
