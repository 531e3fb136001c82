// Pyodide refuses to start where `importScripts` works, taking the worker for one that knows no
// `import()`. Ours does: it is a classic worker because `file://` allows no other. This module
// has to run before Pyodide's.

self.importScripts = undefined;
