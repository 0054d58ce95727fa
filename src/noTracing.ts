/** Every name LangChain knows the switch by; one that is set to true anywhere would send prompts to its service. */
const SWITCHES = [
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING_V2',
  'LANGSMITH_TRACING',
  'LANGCHAIN_TRACING',
];

/** Questions and passages never leave the machine by a stray setting: to be called before anything of LangChain runs. */
export function noTracing(env: Record<string, string | undefined>): void {
  for (const name of SWITCHES) env[name] = 'false';
}
