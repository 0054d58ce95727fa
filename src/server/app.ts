import { join } from 'node:path';
import express, { type Express } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Casebook } from '../casebook.ts';
import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';
import { bookRoutes } from './routes/bookRoutes.ts';
import { casebookInTurns } from './casebookInTurns.ts';
import { checkRoute } from './routes/checkRoute.ts';
import { citeRoute } from './routes/citeRoute.ts';
import { chatRoute } from './routes/chatRoute.ts';
import type { Metrics } from './createMetrics.ts';
import { conversationRoutes } from './routes/conversationRoutes.ts';
import { errorHandler } from './http/errorHandler.ts';
import { feedbackRoute } from './routes/feedbackRoute.ts';
import { mcpRoute } from './mcp/mcpRoute.ts';
import { noteRoutes } from './routes/noteRoutes.ts';
import { onlyMethods } from './http/onlyMethods.ts';
import { openapiRoute } from './openapi/openapiRoute.ts';
import { openaiError } from './openai/openaiError.ts';
import { openaiRoute } from './openai/openaiRoute.ts';
import { GUARDED, refuseForeign } from './refuseForeign.ts';
import { requestLog } from './requestLog.ts';
import { createIdentify, greetReader } from './readers/createIdentify.ts';
import { requireApiKey } from './requireApiKey.ts';
import { errorForm, sendError } from './http/sendError.ts';
import { shareRoutes, type ShareDeps } from './routes/shareRoutes.ts';
import { suggestRoute } from './routes/suggestRoute.ts';
import type { Turns } from './turns.ts';
import type { BookUploads } from './uploads/bookUploads.ts';
import { uploadRoutes } from './uploads/uploadRoutes.ts';
import { webFolder } from './webFolder.ts';
import { withoutPaths } from './http/withoutPaths.ts';

/** What the application works with. */
export interface AppDeps {
  /** Null where it could not be opened: then everything but the page and /healthz says so. */
  casebook: Casebook | null;
  /** Why there is none. */
  problem?: string | undefined;
  config: Pick<Config, 'apiKey' | 'rateLimit' | 'trustProxy'> &
    Partial<Pick<Config, 'allowedHosts' | 'userHeader' | 'home' | 'data'>>;
  logger: Logger;
  /** Without it books are neither put in nor taken out over HTTP. */
  uploads?: BookUploads | null;
  /** Where /metrics comes from; without it there is none. */
  metrics?: Metrics;
  /** Whose turn it is to be answered; without it everything is begun at once. */
  turns?: Turns;
}

/** Where something is asked that may have to wait for its turn. */
const ASKS = ['/api/chat', '/api/check', '/api/search', '/v1/chat', '/v1/responses', '/mcp'];

/** Longest request body. */
export const MAX_BODY = '32kb';

/** The web application, apart from listening. */
export function createApp({ casebook, ...rest }: AppDeps): Express {
  const { turns } = rest;
  const isInTurns = casebook !== null && turns !== undefined;
  const deps = { ...rest, casebook: isInTurns ? casebookInTurns(casebook, turns) : casebook };
  const { config, logger } = deps;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  if (deps.metrics !== undefined) app.use(deps.metrics.timeRequests);
  app.use(requestLog(logger));
  app.use(securityHeaders());
  app.use('/v1', errorForm(openaiError));
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  if (deps.turns !== undefined) app.use(deps.turns.follow);
  const foreign = { hasKey: config.apiKey !== null, hosts: config.allowedHosts ?? [] };
  // before the rate is counted: a page elsewhere shall not spend what its reader may ask
  app.use(GUARDED, refuseForeign(foreign));
  app.get('/readyz', sayWhetherReady(deps));
  if (deps.metrics !== undefined)
    app.get('/metrics', requireApiKey(config.apiKey), showMetrics(deps.metrics));
  app.use(openapiRoute());
  const doors = ['/api', '/v1', '/mcp'];
  app.use(doors, limiter(config), requireApiKey(config.apiKey));
  if (deps.turns !== undefined) app.use(ASKS, deps.turns.refuseWhenFull);
  if (deps.casebook === null) app.use(doors, sayWhyNotOpen(deps.problem));
  else {
    const { conversations } = deps.casebook;
    const identify = createIdentify({ conversations, config });
    app.use('/api', apiRoutes(deps.casebook, { uploads: deps.uploads ?? null, identify, config }));
    app.use('/v1', openaiRoute(deps.casebook, identify));
    const onDefect = (err: unknown): void => logger.error({ err }, 'request failed');
    app.use('/mcp', mcpRoute(deps.casebook, { onDefect }));
  }
  // the names of assets change with what is in them
  const forever = { immutable: true, maxAge: '1y' };
  app.use('/assets', express.static(join(webFolder(), 'assets'), forever));
  app.use(['/index.html', /^\/$/u], greetReader(config));
  app.use(express.static(webFolder()));
  app.all(['/', '/healthz', '/readyz', '/metrics'], onlyMethods('GET', 'HEAD'));
  app.use((request) => {
    throw new CasebookError('not_found', `there is nothing at ${request.method} ${request.path}`);
  });
  app.use(errorHandler(logger));
  return app;
}

function sayWhetherReady({ casebook, problem, config }: AppDeps): express.RequestHandler {
  const { home = '', data = '' } = config;
  const told = (text: string): string =>
    withoutPaths(text, { CASEBOOK_HOME: home, CASEBOOK_DATA: data });
  return (_request, response) => {
    const readiness = casebook?.readiness();
    if (readiness?.ready === true)
      response.json({ ...readiness, notices: readiness.notices.map(told) });
    else response.status(503).json({ ready: false, reason: told(problem ?? 'not open yet') });
  };
}

function showMetrics(metrics: Metrics): express.RequestHandler {
  return async (_request, response) => {
    response.set('content-type', metrics.contentType).send(await metrics.text());
  };
}

function sayWhyNotOpen(problem?: string): express.RequestHandler {
  return () => {
    throw new CasebookError('no_index', problem ?? 'there is no index yet: run `npm run ingest`');
  };
}

function apiRoutes(
  casebook: Casebook,
  { uploads, identify, config }: Omit<ShareDeps, 'casebook'> & { uploads: BookUploads | null },
): express.Router {
  const router = express.Router();
  // questions and answers are their reader's: no proxy and no history of a browser keeps them
  router.use(
    ['/chat', '/check', '/suggest', '/conversations', '/feedback', '/shared', '/notes'],
    (_request, response, next) => {
      response.set('cache-control', 'no-store');
      next();
    },
  );
  // before the parser of all others: a draft may be longer than a question
  router.use(checkRoute(casebook));
  router.use(uploadRoutes({ casebook, uploads }));
  router.use(express.json({ limit: MAX_BODY, strict: true, inflate: false }));
  router.use(chatRoute(casebook, identify));
  router.use(bookRoutes(casebook));
  router.use(citeRoute(casebook));
  router.use(suggestRoute(casebook, identify));
  router.use(conversationRoutes(casebook, identify));
  router.use(noteRoutes(casebook, identify));
  router.use(shareRoutes({ casebook, identify, config }));
  router.use(feedbackRoute(casebook.conversations, identify));
  return router;
}

/** Everything the page needs comes from here, and nothing may be written into it as markup or script. */
function securityHeaders(): express.RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        // the browser itself refuses to make markup or script of a string
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ["'none'"],
      },
    },
    strictTransportSecurity: false, // plain HTTP on loopback; a proxy that speaks TLS sets its own
  });
}

function limiter({ rateLimit: limit }: AppDeps['config']): express.RequestHandler {
  if (limit === 0) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    validate: { xForwardedForHeader: false },
    handler: (_request, response) => {
      const message = `at most ${limit} requests a minute: wait until the time in Retry-After has passed`;
      sendError(response, { status: 429, code: 'rate_limited', message });
    },
  });
}
