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

  import(address("js"))
    .then((app) => app.default({ module_or_path: address("wasm") }))
    .then(() => document.getElementById("start").remove())
    .catch(fail);
})();
