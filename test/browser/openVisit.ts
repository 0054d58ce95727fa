import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** A reader's visit: a page, and everything on it that should not have happened. */
export interface Visit {
  page: Page;
  /** Errors of scripts, breaches of the Content-Security-Policy, and requests to anywhere else. */
  problems: string[];
  close(): Promise<void>;
}

const PATHS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Debian's Chromium, or the one `CHROMIUM` names. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = PATHS.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) {
    throw new Error('test:browser needs Chromium: apt-get install chromium, or set CHROMIUM');
  }
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** Opens an address as a reader with a fresh browser would. */
export async function openVisit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (/Content.Security.Policy|Trusted ?Type/iu.test(message.text())) {
      problems.push(message.text());
    }
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(new URL(url).origin) && !address.startsWith('blob:')) {
      problems.push(`a request to ${address}`);
    }
  });
  await page.goto(url);
  return { page, problems, close: () => context.close() };
}
