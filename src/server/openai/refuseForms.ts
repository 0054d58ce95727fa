import { InputError } from '../http/inputError.ts';

/** A field by which a client asks for another form of answer than text, and the values that do not. */
interface Form {
  path: readonly string[];
  /** What an answer of the book is. */
  allows: (value: unknown) => boolean;
  rule: string;
}

const isChoice = (value: unknown): boolean => value === 'auto' || value === 'none';
const isTextFormat = (value: unknown): boolean => (value as { type?: unknown }).type === 'text';

/** Of both protocols. */
const COMMON: Form[] = [
  {
    path: ['tool_choice'],
    allows: isChoice,
    rule: 'must be auto or none: the answer is text, no tool is called',
  },
];

const FORMS: Record<'completions' | 'responses', Form[]> = {
  completions: [
    ...COMMON,
    {
      path: ['function_call'],
      allows: isChoice,
      rule: 'must be auto or none: the answer is text, no function is called',
    },
    {
      path: ['response_format'],
      allows: isTextFormat,
      rule: 'must be of type text: the answer is the text of the book',
    },
    {
      path: ['modalities'],
      allows: (value) => JSON.stringify(value) === '["text"]',
      rule: 'must be ["text"]',
    },
  ],
  responses: [
    ...COMMON,
    {
      path: ['text', 'format'],
      allows: isTextFormat,
      rule: 'must be of type text: the answer is the text of the book',
    },
    {
      path: ['background'],
      allows: (value) => value === false,
      rule: 'must be false: an answer is given at once',
    },
    {
      path: ['conversation'],
      allows: () => false,
      rule: 'is not kept here: previous_response_id continues a conversation',
    },
    { path: ['prompt'], allows: () => false, rule: 'is not kept here: the question is the input' },
  ],
};

/**
 * Refuses what would change the form of the answer: a client that waits for JSON or a call of a tool is told so instead of getting
 * text. Tools that a model is free to use are let pass: it never does.
 *
 * @throws InputError that names the field.
 */
export function refuseForms(body: unknown, protocol: 'completions' | 'responses'): void {
  for (const { path, allows, rule } of FORMS[protocol]) {
    const value = path.reduce<unknown>(
      (inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key],
      body,
    );
    if (value === undefined || value === null || allows(value)) continue;
    const shown = JSON.stringify(value).slice(0, 80);
    throw new InputError(`${path.join('.')} ${rule}: current value is ${shown}`, path);
  }
}
