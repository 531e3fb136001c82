"""Python that runs inside Pyodide under Node while building; the generator never imports it."""
