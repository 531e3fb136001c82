// Other tabs with the studio of the same site: what one changes, all have.

export class OtherTabs {
  #channel;

  /** Calls `heard` with each message that another tab sends. */
  constructor(name, heard) {
    if (!globalThis.BroadcastChannel) return;
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener("message", ({ data }) => heard(data));
  }

  /** Sends a message to all other tabs. */
  tell(message) {
    this.#channel?.postMessage(message);
  }
}
