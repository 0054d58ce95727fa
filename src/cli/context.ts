import type { Config } from '../config.ts';

/** What a command works with; passed in, so that commands can be run in a test. */
export interface CommandContext {
  config: Config;
  /** Both ends are a person's terminal. */
  isTerminal: boolean;
  /** A line of the result. */
  print: (text: string) => void;
  /** A line about the work, apart from the result. */
  note: (text: string) => void;
  /** Shows how far the work is on one line that is written over; does nothing in a pipe. */
  progress: (text: string) => void;
}
