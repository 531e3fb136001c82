// What is asked and offered in a dialog: what to open, a colleague's changes, a workbook.

import { html } from "lit-html";

import { offerView } from "./offer.mjs";

const ZIP = ".zip,application/zip";

/** @param {StudioParts} parts */
export function dialogs(parts) {
  return [openDialog, addDialog, workbookDialog, offerDialog].map((one) => one(parts));
}

function dialog({ words, controls }, name, body) {
  return html`<dialog class="pb-studio-dialog" data-dialog=${name} aria-labelledby="studio-${name}">
    <h2 id="studio-${name}" tabindex="-1">${words.text(`${name}.title`)}</h2>
    ${body}
    <p>
      <button type="button" class="md-button" @click=${() => controls.closeDialog()}>${words.text("close")}</button>
    </p>
  </dialog>`;
}

function openDialog(parts) {
  const { words, incoming, controls } = parts;
  const closing = (open) => open.then((isOpen) => isOpen && controls.closeDialog());
  const openZip = ([file]) => closing(incoming.openZip(file));
  return dialog(
    parts,
    "open",
    html`<p>${words.text("open.help")}</p>
      ${refused(incoming)}
      ${fileInput(words, "open.zip", ZIP, openZip)}
      ${fileInput(words, "open.folder", "", (files) => closing(incoming.openFolder(files)), true)}
      <p>
        <button
          type="button"
          class="md-button"
          data-open="site"
          @click=${() => closing(incoming.openSites())}
        >
          ${words.text("open.again")}
        </button>
      </p>
      ${colleagueView(parts)}`,
  );
}

function colleagueView({ words, incoming }) {
  return html`<h3>${words.text("merge.heading")}</h3>
    <p>${words.text("merge.help")}</p>
    ${fileInput(words, "merge.file", ZIP, ([file]) => incoming.compare(file))}`;
}

/** A name first: an address is made of it, which stays when the name is changed. */
function addDialog(parts) {
  const { words, controls } = parts;
  const add = (event) => {
    event.preventDefault();
    const { value } = event.target.elements.title;
    event.target.reset();
    controls.closeDialog();
    controls.add(value);
  };
  return dialog(
    parts,
    "add",
    html`<form autocomplete="off" @submit=${add}>
      <p class="pb-field">
        <label for="studio-add-title">${words.text("add.name")}</label>
        <input id="studio-add-title" name="title" type="text" required />
      </p>
      <p>
        <button class="md-button md-button--primary" data-act="add">${words.text("add")}</button>
      </p>
    </form>`,
  );
}

function workbookDialog(parts) {
  const { words, incoming, controls } = parts;
  const { collection } = controls;
  const accept = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return dialog(
    parts,
    "workbook",
    html`<p>${words.text("workbook.help", { title: collection?.title ?? "" })}</p>
      ${refused(incoming)}
      <p>
        <button type="button" class="md-button" data-export="workbook" @click=${() => controls.downloadWorkbook()}>
          ${words.text("workbook.download")}
        </button>
      </p>
      ${fileInput(words, "workbook.file", accept, ([file]) => incoming.readWorkbook(collection.id, file))}`,
  );
}

function fileInput(words, key, accept, chosen, isFolder = false) {
  const id = `studio-${key.replace(".", "-")}`;
  const take = ({ target }) => {
    const files = [...target.files];
    target.value = ""; // the same file can be chosen again
    if (files.length) chosen(files);
  };
  return html`<p class="pb-file">
    <label for=${id}>${words.text(key)}</label>
    <input id=${id} type="file" accept=${accept} ?webkitdirectory=${isFolder} @change=${take} />
  </p>`;
}

function refused({ refused: text }) {
  return html`<p class="pb-alarm" role="alert" ?hidden=${!text}>${text}</p>`;
}

function offerDialog(parts) {
  return dialog(parts, "offer", offerView(parts));
}
