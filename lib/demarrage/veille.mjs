// Loaded before the server, the worker and the build: when the start that launched them dies (kill -9), they end
// too, so that the next start finds its port and its database free. Next passes `--import` on to processes of its
// own: only a direct child of the start, which names itself, is concerned.
if (process.send && process.env.TREMPLIN_VEILLE === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1));
  // The channel alone must not keep a finished process alive.
  process.channel?.unref();
}
