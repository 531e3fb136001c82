// The browser's voice. Some voices are computers elsewhere: those would be sent the text.

/** What voices say at rate 1, in words a minute. */
const USUAL_RATE = 175;
/** How long a browser may take to list its voices, in milliseconds. */
const LISTED_MS = 1000;

/** Reads `text` aloud at `rate` words a minute; returns whether a voice of this computer does. */
export async function speakLocally(text, rate) {
  const voice = await localVoice();
  if (!voice) return false;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = Math.min(2, Math.max(0.5, rate / USUAL_RATE));
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
  return true;
}

/** Stops reading aloud. */
export function stopSpeaking() {
  globalThis.speechSynthesis?.cancel();
}

async function localVoice() {
  if (!globalThis.speechSynthesis) return undefined;
  const voices = (await listed()).filter(({ localService }) => localService === true);
  const language = document.documentElement.lang.slice(0, 2);
  return voices.find(({ lang }) => lang.startsWith(language)) ?? voices[0];
}

/** Returns the voices; some browsers list them only a while after they were first asked. */
function listed() {
  const now = speechSynthesis.getVoices();
  if (now.length) return now;
  return new Promise((resolve) => {
    const tell = () => resolve(speechSynthesis.getVoices());
    speechSynthesis.addEventListener("voiceschanged", tell, { once: true });
    setTimeout(tell, LISTED_MS);
  });
}
