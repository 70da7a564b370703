// Loads the app that the script tag names, and says so in Danish (the words are in index.html) if that is impossible.
(function () {
  "use strict";
  const tag = document.querySelector("script[data-wasm]");
  const address = (name) => new URL(tag.dataset[name], document.baseURI).href;
  const show = (id, shown) => (document.getElementById(id).hidden = !shown);

  // Chromium 96, Firefox 79 and Safari 15 are the oldest that run the app.
  function isOld() {
    return typeof WebAssembly !== "object" || typeof ResizeObserver !== "function" || !Array.prototype.at;
  }

  function fail(error) {
    const box = document.getElementById("breakdown");
    if (!box.hidden) {
      // It broke down while it started, and has said so.
      document.getElementById("start").remove();
      return console.error(error);
    }
    const fromDisk = location.protocol === "file:";
    const refused = typeof WebAssembly === "object" && error instanceof WebAssembly.CompileError;
    const old = !fromDisk && (isOld() || refused);
    show("start-opening", false);
    show("start-old", old);
    show("start-disk", fromDisk);
    show("start-broken", !fromDisk && !old);
    document.getElementById("start-reason").textContent = String(error);
    show("start-failed", true);
    console.error(error);
  }

  // A page of the app broke, and the app with it. Errors of extensions and the like are none of ours.
  function breakDown(error) {
    const box = document.getElementById("breakdown");
    if (!box.hidden || !/wasm-function|wasm:\/\/|\.wasm[:[]/.test(`${error && error.stack}`)) return;
    // Nothing beside an open dialog can be pressed.
    for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
    box.hidden = false;
    // What is left of the app may be about to focus its new page.
    setTimeout(() => box.querySelector("a").focus());
  }
  addEventListener("error", (event) => breakDown(event.error));
  addEventListener("unhandledrejection", (event) => breakDown(event.reason));

  import(address("js"))
    .then((app) => app.default({ module_or_path: address("wasm") }))
    .then(() => document.getElementById("start").remove())
    .catch(fail);
})();
