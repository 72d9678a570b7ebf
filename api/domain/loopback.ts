// Whether a host name or an address means this machine, which nobody else can listen to.

/** In brackets as in an address, and as a socket that speaks IPv6 writes IPv4. */
const LOOPBACK = /^(localhost|(::ffff:)?127(\.\d{1,3}){3}|::1|\[::1\])$/i;

export const isLoopback = (host: string): boolean => LOOPBACK.test(host);
