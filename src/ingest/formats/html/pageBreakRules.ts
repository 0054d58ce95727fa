/** Which elements begin or end a page by the style sheets of a document. */
export interface PageBreakRules {
  before: (name: string, classes: readonly string[], style: string) => boolean;
  after: (name: string, classes: readonly string[], style: string) => boolean;
}

const BREAK = {
  before: /(?:page-)?break-before\s*:\s*(?:page|always|left|right|recto|verso)/iu,
  after: /(?:page-)?break-after\s*:\s*(?:page|always|left|right|recto|verso)/iu,
};

/** `h1`, `.case` or `section.case`, one by one. */
const SELECTOR = /^([a-z][\w-]*)?(?:\.([\w-]+))?$/iu;

/** Reads the rules with simple selectors; what others choose is not seen. */
export function pageBreakRules(css: string): PageBreakRules {
  const rules = readRules(css);
  const selectors = (wanted: RegExp): Set<string> =>
    new Set(
      rules
        .filter(({ body }) => wanted.test(body))
        .flatMap(({ names }) => names.split(',').map((name) => name.trim().toLowerCase()))
        .filter((name) => name !== '' && SELECTOR.test(name)),
    );
  const make = (wanted: RegExp) => {
    const chosen = selectors(wanted);
    return (name: string, classes: readonly string[], style: string): boolean =>
      wanted.test(style) ||
      chosen.has(name) ||
      classes.some((one) => chosen.has(`.${one}`) || chosen.has(`${name}.${one}`));
  };
  return { before: make(BREAK.before), after: make(BREAK.after) };
}

/** Cut at the braces, so that the time grows with the sheet alone, whatever stands in it. */
function readRules(css: string): { names: string; body: string }[] {
  return withoutRemarks(css)
    .split('}')
    .slice(0, -1)
    .flatMap((piece) => {
      const open = piece.lastIndexOf('{');
      const names = piece.slice(0, Math.max(0, open));
      const body = piece.slice(open + 1);
      return open < 0 ? [] : [{ names: names.slice(names.lastIndexOf('{') + 1), body }];
    });
}

function withoutRemarks(css: string): string {
  const [first, ...pieces] = css.split('/*');
  const rests = pieces.map((piece) => {
    const end = piece.indexOf('*/');
    return end < 0 ? '' : piece.slice(end + 2);
  });
  return [first, ...rests].join('');
}
