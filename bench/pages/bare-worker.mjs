import { loadPyodide } from "./pyodide/pyodide.mjs";

const pyodide = await loadPyodide();
const text = pyodide.runPython("'1 + 1 = ' + str(1 + 1)");
postMessage({ text, heapBytes: pyodide._module.HEAP8.length });
