import { json, Router } from 'express';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Casebook } from '../../casebook.ts';
import { onlyMethods } from '../http/onlyMethods.ts';
import { createMcpServer } from './createMcpServer.ts';
import type { McpOptions } from './mcpResources.ts';

/** Longest body: a draft to be checked, with every character written as an escape of six. */
const MAX_BODY = '160kb';

/**
 * `POST /mcp`: the Model Context Protocol over streamable HTTP. Each request is served by itself: there are no sessions that could
 * be taken over or pile up, so that there is nothing to GET or DELETE.
 */
export function mcpRoute(casebook: Casebook, options: McpOptions): Router {
  const router = Router();
  router.post(
    '/',
    json({ limit: MAX_BODY, strict: true, inflate: false }),
    async (request, response) => {
      const server = createMcpServer(casebook, options);
      const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
      response.on('close', () => void server.close());
      await server.connect(transport);
      await transport.handleRequest(request, response, request.body);
    },
  );
  router.all('/', onlyMethods('POST'));
  return router;
}
