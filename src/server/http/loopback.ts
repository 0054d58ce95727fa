const ADDRESS = /^(?:::ffff:)?127\.|^::1$/u;
const HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/iu;

/** Whether an address of a connection is this machine's. */
export function isLoopbackAddress(address: string): boolean {
  return ADDRESS.test(address);
}

/** Whether a Host header names this machine. */
export function isLoopbackHost(host: string): boolean {
  return HOST.test(host);
}
