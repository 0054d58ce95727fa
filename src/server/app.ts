import { join } from 'node:path';
import express, { type Express } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Casebook } from '../casebook.ts';
import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';
import { bookRoutes } from './bookRoutes.ts';
import { checkRoute } from './checkRoute.ts';
import { chatRoute } from './chatRoute.ts';
import type { Metrics } from './createMetrics.ts';
import { conversationRoutes } from './conversationRoutes.ts';
import { errorHandler } from './errorHandler.ts';
import { feedbackRoute } from './feedbackRoute.ts';
import { onlyMethods } from './onlyMethods.ts';
import { openaiError } from './openaiError.ts';
import { openaiRoute } from './openaiRoute.ts';
import { refuseForeign } from './refuseForeign.ts';
import { requestLog } from './requestLog.ts';
import { requireApiKey } from './requireApiKey.ts';
import { errorForm, sendError } from './sendError.ts';
import type { BookUploads } from './bookUploads.ts';
import { uploadRoutes } from './uploadRoutes.ts';
import { webFolder } from './webFolder.ts';

/** What the application works with. */
export interface AppDeps {
  /** Null where it could not be opened: then everything but the page and /healthz says so. */
  casebook: Casebook | null;
  /** Why there is none. */
  problem?: string | undefined;
  config: Pick<Config, 'apiKey' | 'rateLimit' | 'trustProxy'>;
  logger: Logger;
  /** Without it books are neither put in nor taken out over HTTP. */
  uploads?: BookUploads | null;
  /** Where /metrics comes from; without it there is none. */
  metrics?: Metrics;
}

/** Longest request body. */
export const MAX_BODY = '32kb';

/** The web application, apart from listening. */
export function createApp(deps: AppDeps): Express {
  const { config, logger } = deps;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  if (deps.metrics !== undefined) app.use(deps.metrics.timeRequests);
  app.use(requestLog(logger));
  app.use(securityHeaders());
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', (_request, response) => {
    const readiness = deps.casebook?.readiness();
    if (readiness?.ready === true) response.json(readiness);
    else response.status(503).json({ ready: false, reason: deps.problem ?? 'not open yet' });
  });
  if (deps.metrics !== undefined)
    app.get('/metrics', requireApiKey(config.apiKey), showMetrics(deps.metrics));
  const foreign = { hasKey: config.apiKey !== null, hasProxy: config.trustProxy > 0 };
  app.use('/v1', errorForm(openaiError));
  app.use(['/api', '/v1'], limiter(config), refuseForeign(foreign), requireApiKey(config.apiKey));
  if (deps.casebook === null) app.use(['/api', '/v1'], sayWhyNotOpen(deps.problem));
  else {
    app.use('/api', apiRoutes(deps.casebook, deps.uploads ?? null));
    app.use('/v1', openaiRoute(deps.casebook));
  }
  // the names of assets change with what is in them
  const forever = { immutable: true, maxAge: '1y' };
  app.use('/assets', express.static(join(webFolder(), 'assets'), forever));
  app.use(express.static(webFolder()));
  app.all(['/', '/healthz', '/readyz', '/metrics'], onlyMethods('GET', 'HEAD'));
  app.use((request) => {
    throw new CasebookError('not_found', `there is nothing at ${request.method} ${request.path}`);
  });
  app.use(errorHandler(logger));
  return app;
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

function apiRoutes(casebook: Casebook, uploads: BookUploads | null): express.Router {
  const router = express.Router();
  // before the parser of all others: a draft may be longer than a question
  router.use(checkRoute(casebook));
  router.use(uploadRoutes({ casebook, uploads }));
  router.use(express.json({ limit: MAX_BODY, strict: true, inflate: false }));
  router.use(chatRoute(casebook));
  router.use(bookRoutes(casebook));
  router.use(conversationRoutes(casebook));
  router.use(feedbackRoute(casebook.conversations));
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
