// Tests never leave the machine: any fetch to an address other than loopback is an error.
const realFetch = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const address = new URL(input instanceof Request ? input.url : String(input));
  if (address.hostname !== '127.0.0.1' && address.hostname !== 'localhost') {
    throw new Error(`a test tried to reach ${address.href}`);
  }
  return realFetch(input, init);
};
