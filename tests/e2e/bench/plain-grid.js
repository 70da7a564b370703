// The rating form as one would write it by hand, without any framework, as the measure of the app's: two lines of
// heads, cells of plain text in contained rows, with the app's own style sheets. A digit sets text and colour, moves the
// focus down, and all cells are saved to local storage a moment later.
const ROWS = Number(new URLSearchParams(location.search).get("rows"));
const COLS = 18;
const SUBJECTS = ["DANSK", "MAT", "SOC"];
const KEY = "plain";
const REST = 200;

function element(className, role, text = "") {
  const made = document.createElement("div");
  made.className = className;
  made.setAttribute("role", role);
  made.textContent = text;
  return made;
}

const grid = document.querySelector(".grid");
const tracks = Array.from({ length: COLS }, (_, col) => (col % SUBJECTS.length ? " var(--c)" : " var(--c1)"));
grid.style.setProperty("--cols", `var(--w-name)${tracks.join("")} var(--w-tail)`);

const terms = element("grid__row", "row");
terms.append(element("grid__corner", "columnheader"));
for (let term = 0; term < COLS / SUBJECTS.length; term += 1) {
  const head = element("grid__term", "columnheader", `${term + 1}. termin`);
  head.style.setProperty("--span", SUBJECTS.length);
  terms.append(head);
}
const subjects = element("grid__row", "row");
subjects.append(element("grid__corner", "columnheader", "Elev"));
for (let col = 0; col < COLS; col += 1) {
  const first = col % SUBJECTS.length ? "" : " first";
  subjects.append(element(`grid__col${first}`, "columnheader", SUBJECTS[col % SUBJECTS.length]));
}
const heads = element("grid__head", "rowgroup");
heads.append(terms, subjects);

const values = [];
const cells = [];
const body = element("grid__body", "rowgroup");
for (let row = 0; row < ROWS; row += 1) {
  values.push(Array(COLS).fill(""));
  cells.push([]);
  const line = element("grid__row", "row");
  line.append(element("grid__name", "rowheader", `Elev ${String(row + 1).padStart(2, "0")}`));
  for (let col = 0; col < COLS; col += 1) {
    const cell = element(col % SUBJECTS.length ? "cell" : "cell first", "gridcell");
    cell.tabIndex = -1;
    cell.dataset.row = row;
    cell.dataset.col = col;
    cell.dataset.value = "";
    cells[row].push(cell);
    line.append(cell);
  }
  line.append(element("grid__tail", "gridcell"));
  body.append(line);
}
grid.append(heads, body);

let at = [0, 0];
let waiting = false;

function go(row, col) {
  const [oldRow, oldCol] = at;
  at = [Math.min(Math.max(row, 0), ROWS - 1), Math.min(Math.max(col, 0), COLS - 1)];
  cells[oldRow][oldCol].tabIndex = -1;
  const cell = cells[at[0]][at[1]];
  cell.tabIndex = 0;
  cell.focus();
}

function rate(digit) {
  const [row, col] = at;
  const cell = cells[row][col];
  values[row][col] = digit;
  cell.textContent = digit;
  cell.dataset.value = digit;
  cell.dataset.band = digit;
  if (!waiting) {
    waiting = true;
    document.body.dataset.state = "saving";
    setTimeout(save, REST);
  }
}

function save() {
  waiting = false;
  localStorage.setItem(KEY, JSON.stringify(values));
  document.body.dataset.state = "saved";
}

grid.addEventListener("keydown", (event) => {
  const [row, col] = at;
  if (/^[1-5]$/.test(event.key)) {
    rate(event.key);
    go(row + 1, col);
  } else if (event.key === "ArrowRight") {
    go(row, col + 1);
  } else if (event.key === "ArrowUp" && event.ctrlKey) {
    go(0, col);
  } else {
    return;
  }
  event.preventDefault();
});

grid.addEventListener("mousedown", (event) => {
  const { row, col } = event.target.dataset;
  if (row !== undefined) {
    event.preventDefault();
    go(Number(row), Number(col));
  }
});
