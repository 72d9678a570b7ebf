// The settings that the embedded server runs with, given on its command line so that nothing in the data directory needs editing.

const everywhere = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  lc_messages: "C",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  jit: "off",
  max_connections: "60",
  // No replica will ever follow this server, so its log need only serve recovery.
  wal_level: "minimal",
  max_wal_senders: "0",
};

export const forKeeping = { ...everywhere, shared_buffers: "256MB", max_wal_size: "2GB" };

/** Losing a test database with the power costs nothing. */
export const forTesting = {
  ...everywhere,
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
};
