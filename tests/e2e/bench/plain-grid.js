// The rating form as one would write it by hand, without any framework, as the measure of the app's: cells of plain
// text in contained rows with the app's own style sheets. A digit sets text and colour, moves the focus down, and all
// cells are saved to local storage a moment later.
const ROWS = 30;
const COLS = 18;
const KEY = "plain";
const REST = 200;

const grid = document.querySelector(".grid");
grid.style.setProperty("--cols", `var(--w-name)${" var(--c)".repeat(COLS)} var(--w-tail)`);
const body = document.createElement("div");
body.className = "grid__body";
body.setAttribute("role", "rowgroup");

const values = [];
const cells = [];
for (let row = 0; row < ROWS; row += 1) {
  values.push(Array(COLS).fill(""));
  cells.push([]);
  const line = document.createElement("div");
  line.className = "grid__row";
  line.setAttribute("role", "row");
  const name = document.createElement("div");
  name.className = "grid__name";
  name.setAttribute("role", "rowheader");
  name.textContent = `Elev ${String(row + 1).padStart(2, "0")}`;
  line.append(name);
  for (let col = 0; col < COLS; col += 1) {
    const cell = document.createElement("div");
    cell.className = col % 3 ? "cell" : "cell first";
    cell.setAttribute("role", "gridcell");
    cell.tabIndex = -1;
    cell.dataset.row = row;
    cell.dataset.col = col;
    cell.dataset.value = "";
    cells[row].push(cell);
    line.append(cell);
  }
  const tail = document.createElement("div");
  tail.className = "grid__tail";
  tail.setAttribute("role", "gridcell");
  line.append(tail);
  body.append(line);
}
grid.append(body);

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
