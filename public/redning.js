// The rescue page: hands out what the app has stored in this browser, and empties it, without the app.
//
// It must read what src/file/chunk.rs writes under the names of src/store/keys.rs, and write what
// src/file/format.rs reads (docs/format.md). What is not as it should be goes into the raw file alone.
(function () {
  "use strict";

  const TEXTS = {
    da: {
      title: "Fremdrift er gået i stå",
      what: "Appen kunne ikke vise siden. Her kan du gemme dine data, prøve igen eller begynde forfra.",
      safe: "Det, der er gemt i denne browser, er ikke ændret.",
      none: "Der er ingen data fra Fremdrift i denne browser.",
      keepTitle: "Gem dine data",
      holds: (n) => `I denne browser ligger ${count(n.classes, "klasse", "klasser")}, ${count(n.pupils, "elev", "elever")} og ${count(n.conferences, "konference", "konferencer")}.`,
      save: "Gem alt som fil",
      saveHelp: "Filen kan åbnes i Fremdrift på en anden computer eller her, når appen virker igen.",
      partly: "Noget af det gemte kunne ikke læses og er ikke med i filen. Gem også de rå data. Den, der hjælper dig, kan måske redde det.",
      raw: "Gem de rå data",
      rawHelp: "Alt, hvad browseren har gemt for Fremdrift, også kopier og indstillinger. Fremdrift kan ikke åbne denne fil.",
      savedAs: (name) => `Gemt som ${name}.`,
      againTitle: "Prøv igen",
      again: "Åbn Fremdrift",
      data: "Åbn Filer og data",
      leave: "Forlad demoskolen",
      left: "Demoskolen er lukket. Prøv igen.",
      deleteTitle: "Begynd forfra",
      deleteHelp: "Hvis Fremdrift bliver ved med at gå i stå, kan du slette alle data i denne browser og derefter flette din fil ind igen.",
      delete: "Slet alle data i denne browser …",
      sure: "Alle klasser, vurderinger, konferencer, kopier og indstillinger i denne browser bliver slettet. Det kan ikke fortrydes. Gem dine data først, og luk andre faner med Fremdrift.",
      saved: "Jeg har gemt det, jeg vil beholde",
      cancel: "Annullér",
      really: "Slet alle data",
      gone: "Alle data fra Fremdrift i denne browser er slettet.",
      blocked: "Browseren giver ikke adgang til det gemte. Slå lagring af data til for denne side, og genindlæs den.",
    },
    en: {
      title: "Fremdrift has stopped",
      what: "The app could not show the page. Here you can save your data, try again, or start over.",
      safe: "What is stored in this browser has not been changed.",
      none: "There are no data from Fremdrift in this browser.",
      keepTitle: "Save your data",
      holds: (n) => `This browser holds ${count(n.classes, "class", "classes")}, ${count(n.pupils, "pupil", "pupils")} and ${count(n.conferences, "conference", "conferences")}.`,
      save: "Save everything to a file",
      saveHelp: "The file can be opened in Fremdrift on another computer, or here once the app works again.",
      partly: "Some of what is stored could not be read and is not in the file. Save the raw data as well. Whoever helps you may be able to recover it.",
      raw: "Save the raw data",
      rawHelp: "Everything this browser has stored for Fremdrift, including copies and settings. Fremdrift cannot open this file.",
      savedAs: (name) => `Saved as ${name}.`,
      againTitle: "Try again",
      again: "Open Fremdrift",
      data: "Open Files and data",
      leave: "Leave the demo school",
      left: "The demo school is closed. Try again.",
      deleteTitle: "Start over",
      deleteHelp: "If Fremdrift keeps stopping, you can delete all data in this browser and then merge your file again.",
      delete: "Delete all data in this browser …",
      sure: "All classes, ratings, conferences, copies and settings in this browser will be deleted. This cannot be undone. Save your data first, and close other tabs with Fremdrift.",
      saved: "I have saved what I want to keep",
      cancel: "Cancel",
      really: "Delete all data",
      gone: "All data from Fremdrift in this browser have been deleted.",
      blocked: "The browser gives no access to what is stored. Allow this page to store data, and reload it.",
    },
  };

  const count = (n, one, many) => `${n} ${n === 1 ? one : many}`;
  const find = (id) => document.getElementById(id);
  const show = (id, shown) => (find(id).hidden = !shown);

  // Names as in src/store/keys.rs. Other apps on the same web address have other names.
  const prefix = `fremdrift:${location.pathname.replace(/[^/]*$/, "")}:`;

  /** Everything under this app's names, or null where the browser refuses. */
  function everything() {
    try {
      const all = {};
      for (let place = 0; place < localStorage.length; place += 1) {
        const name = localStorage.key(place);
        if (name.startsWith(prefix)) all[name] = localStorage.getItem(name);
      }
      return all;
    } catch {
      return null;
    }
  }

  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  const settings = () => Object(parsed((everything() || {})[`${prefix}settings`]));

  // ---- Records, as src/file/codec/read.rs takes them ----

  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isTime = (at) => Number.isInteger(at) && at >= 0 && at <= 8640000000000000;
  const isWriter = (name) => typeof name === "string" && name.length <= 40 && /^[A-Za-z0-9]+\.[A-Za-z0-9]+$/.test(name);
  const bytes = (text) => new TextEncoder().encode(text);

  const FIXED = { class: "classes", person: "people", scale: "setup", school: "setup", subject: "setup" };
  const NAMED = ["decision", "finding", "log", "milestone", "participant", "pupil", "source"];

  /** Where things can lie: see src/model/kinds.rs. */
  function isAddress(address) {
    if (!/^[\w.-]{1,200}\/[\w.-]{1,200}\/[\w.-]{1,200}$/.test(address)) return false;
    const [kind, chunk, local] = address.split("/");
    const isThing = kind in FIXED || kind === "conference" || NAMED.includes(kind);
    if (isThing && (chunk.length > 80 || local.length > 80)) return false;
    if (kind in FIXED) return chunk === FIXED[kind];
    if (kind === "conference") return chunk === local;
    return !NAMED.includes(kind) || !local.includes(".");
  }

  function isValue(value) {
    if (typeof value === "string") return [...value].length <= 100000;
    if (Array.isArray(value)) return value.every(isValue);
    return !isObject(value) || Object.entries(value).flat().every(isValue);
  }

  function isRegister(register) {
    if (!Array.isArray(register) || register.length === 0 || register.length % 3 !== 0) return false;
    return register.every((part, place) => [isValue, isWriter, isTime][place % 3](part));
  }

  function isRecord(record) {
    if (!isObject(record)) return false;
    return Object.entries(record).every(([field, value]) => {
      if (field === "~seen") return isObject(value) && Object.entries(value).every(([writer, at]) => isWriter(writer) && isTime(at));
      return (!field.startsWith("~") || field.startsWith("~~")) && bytes(field).length <= 400 && isRegister(value);
    });
  }

  /** The school's own records, and whether all that is stored is among them. */
  function ownRecords() {
    const all = everything() || {};
    const own = `${prefix}own/`;
    const records = new Map();
    const bodies = [];
    let whole = true;
    for (const name of Object.keys(all).sort()) {
      if (name.startsWith(`${prefix}damaged/`)) whole = false;
      if (!name.startsWith(own)) continue;
      const chunk = parsed(all[name]);
      if (!isObject(chunk) || !isObject(chunk.records)) {
        whole = false;
        continue;
      }
      const found = Object.entries(chunk.records);
      const sound = found.filter(([address, record]) => isAddress(address) && isRecord(record) && !records.has(address));
      sound.forEach(([address, record]) => records.set(address, record));
      // As it was written, letter by letter: numbers that this script could not hold stay what they are.
      const body = /^\{(?:"chunk":"[^"]*","sum":"[^"]*",)?"records":\{([^]*)\}\}$/.exec(all[name]);
      if (body && sound.length === found.length) {
        if (body[1]) bodies.push(body[1]);
      } else {
        whole = whole && sound.length === found.length;
        bodies.push(...sound.map(([address, record]) => `${JSON.stringify(address)}:${JSON.stringify(record)}`));
      }
    }
    return { records, bodies, whole };
  }

  const holds = (records) => {
    const exists = (kind) => [...records].filter(([address, { is }]) => address.startsWith(`${kind}/`) && is && is[0] === true).length;
    return { classes: exists("class"), pupils: exists("pupil"), conferences: exists("conference") };
  };

  // ---- The file ----

  /** FNV-1a of 64 bits in two halves, over all but the white space outside texts: see src/file/seal.rs. */
  function checksum(text) {
    let [high, low, inText, escaped] = [0xcbf29ce4, 0x84222325, false, false];
    for (const byte of bytes(text)) {
      const isSpace = byte === 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13;
      if (byte === 34 && !escaped) inText = !inText;
      escaped = inText && byte === 92 && !escaped;
      if (isSpace && !inText) continue;
      low = (low ^ byte) >>> 0;
      // Times 2^40 + 0x1b3.
      const product = low * 0x1b3;
      high = (high * 0x1b3 + Math.floor(product / 0x100000000) + ((low << 8) >>> 0)) % 0x100000000;
      low = product % 0x100000000;
    }
    return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
  }

  const textOf = (value) => (typeof value === "string" ? value.slice(0, 300) : "");

  function file() {
    const { records, bodies } = ownRecords();
    const name = (records.get("school/setup/school") || {}).name || [];
    const head = { saved: new Date().toISOString(), by: textOf(settings().name), school: textOf(name[0]), scope: { kind: "all" }, demo: false };
    const before = '{"format":"fremdrift","version":1,"sum":"';
    const after = `",${JSON.stringify(head).slice(1, -1)},\n"records":{\n${bodies.join(",\n")}\n}}\n`;
    return before + checksum(before + after) + after;
  }

  function today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  }

  function hand(name, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = name;
    link.click();
    find("said").textContent = t.savedAs(name);
  }

  // ---- The page ----

  const chosen = settings();
  const language = chosen.language || ((navigator.language || "").startsWith("en") ? "en" : "da");
  const t = TEXTS[language] || TEXTS.da;
  document.documentElement.lang = t === TEXTS.en ? "en" : "da";
  if (chosen.theme === "light" || chosen.theme === "dark") document.documentElement.dataset.theme = chosen.theme;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = t[element.dataset.text];
  document.title = `${t.title} – Fremdrift`;

  function refresh() {
    const all = everything();
    const { records, whole } = ownRecords();
    find("holds").textContent = all ? t.holds(holds(records)) : t.blocked;
    show("partly", !whole);
    show("none", all !== null && Object.keys(all).length === 0);
    show("keep", all === null || Object.keys(all).length > 0);
    find("save").disabled = records.size === 0;
    find("raw").disabled = !all;
    show("leave", settings().demo === true && `${prefix}demo.epoch` in (all || {}));
  }

  function forget(isToGo) {
    for (const name of Object.keys(everything() || {}).filter(isToGo)) localStorage.removeItem(name);
  }

  find("save").addEventListener("click", () => hand(`fremdrift-redning-${today()}.fremdrift.json`, file()));
  find("raw").addEventListener("click", () => hand(`fremdrift-raa-data-${today()}.json`, JSON.stringify(everything())));
  find("leave").addEventListener("click", () => {
    localStorage.setItem(`${prefix}settings`, JSON.stringify({ ...settings(), demo: false }));
    sessionStorage.removeItem(`${prefix}space`);
    forget((name) => name.startsWith(`${prefix}demo/`) || name.startsWith(`${prefix}demo.`));
    refresh();
    find("said").textContent = t.left;
  });
  find("delete").addEventListener("click", () => {
    show("sure", true);
    show("delete", false);
    find("saved").focus();
  });
  const close = () => {
    show("sure", false);
    show("delete", true);
    find("saved").checked = false;
    find("really").disabled = true;
  };
  find("saved").addEventListener("change", () => (find("really").disabled = !find("saved").checked));
  find("cancel").addEventListener("click", () => {
    close();
    find("delete").focus();
  });
  find("really").addEventListener("click", () => {
    forget(() => true);
    // The journal would bring back at the next start what is deleted here. Where there is no database there is no journal.
    try {
      indexedDB.deleteDatabase(prefix);
    } catch {}
    sessionStorage.removeItem(`${prefix}space`);
    close();
    refresh();
    find("said").textContent = "";
    show("safe", false);
    find("gone").textContent = t.gone;
  });
  refresh();
})();
