import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openBrowser, openVisit, type Visit } from './openVisit.ts';
import type { RunningServer } from './startServer.ts';

/** Opens the page as a reader with a fresh browser, on the server of the file; closed after the test. */
export type VisitRoom = (options?: BrowserContextOptions, path?: string) => Promise<Page>;

/**
 * For a file of tests: one server and one browser; after each test no page may have broken its own rules (errors
 * of scripts, breaches of the Content-Security-Policy, requests to anywhere else).
 */
export function visitRoom(start: () => Promise<RunningServer>): VisitRoom {
  let server: RunningServer;
  let browser: Browser;
  const visits: Visit[] = [];
  beforeAll(async () => {
    [server, browser] = await Promise.all([start(), openBrowser()]);
  });
  afterEach(async () => {
    const problems = visits.flatMap((visit) => visit.problems);
    await Promise.all(visits.splice(0).map((visit) => visit.close()));
    expect(problems).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  return async (options = {}, path = '/') => {
    const visit = await openVisit(browser, `${server.url}${path}`, options);
    visits.push(visit);
    return visit.page;
  };
}
