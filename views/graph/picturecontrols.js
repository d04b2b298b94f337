// What the reader of a page does with the picture: moving, finding, printing.

// Moving

const fittingScale = () => Math.min(place.width / wholeWidth, place.height / wholeHeight);

function viewIn(room) {
  const scale = Math.min(room.width / wholeWidth, room.height / wholeHeight);
  return { x: (wholeWidth - room.width / scale) / 2 - room.left / scale,
           y: (wholeHeight - room.height / scale) / 2, scale };
}

function isLegendOnTables({ x, y, scale }) {
  const left = x - originX;
  const bottom = y + place.height / scale - originY;
  const legend = { left, top: bottom - footer.offsetHeight / scale, right: left + footer.offsetWidth / scale, bottom };
  return tables.some(table => touch(table, legend));
}

// As large as the legend lets it be, which stands in the lower left corner.
function fit() {
  const { width, height } = place;
  const whole = { left: 0, width, height };
  const above = { ...whole, height: height - footer.offsetHeight };
  const beside = { ...whole, left: footer.offsetWidth, width: width - footer.offsetWidth };
  const views = [whole, above, beside].map(viewIn);
  view = views.filter(wanted => wanted.scale > 0 && !isLegendOnTables(wanted))
    .sort((one, other) => other.scale - one.scale)[0] ?? views[0];
  show();
}

function explain(isWanted) {
  footer.hidden = !isWanted;
  document.getElementById("explain").setAttribute("aria-pressed", isWanted);
}

function move(dx, dy) {
  view.x -= dx / view.scale;
  view.y -= dy / view.scale;
  show();
}

function zoom(factor, x = place.left + place.width / 2, y = place.top + place.height / 2) {
  const scale = Math.min(Math.max(view.scale * factor, fittingScale() / 4), 24);
  view.x += (x - place.left) * (1 / view.scale - 1 / scale);
  view.y += (y - place.top) * (1 / view.scale - 1 / scale);
  view.scale = scale;
  show();
}

const pointers = new Map();

function gesture() {
  const points = [...pointers.values()];
  const last = points[points.length - 1];
  return { x: (points[0].x + last.x) / 2, y: (points[0].y + last.y) / 2,
           spread: Math.hypot(points[0].x - last.x, points[0].y - last.y) };
}

// Finding

let names = null; // Of tables and columns.
let found = [];
let here = -1;

function nameList() {
  return tables.flatMap(table => textsIn(table.markup)
    .map(({ look, text }, index) => ({ table, index, look, text, lower: text.toLowerCase() }))
    .filter(({ look }) => !look.includes(SmallLetters)));
}

function find() {
  const wanted = input.value.trim().toLowerCase();
  names ??= nameList();
  const rank = ({ index, lower }) => (index > 0 ? 3 : 0) + (lower === wanted ? 0 : lower.startsWith(wanted) ? 1 : 2);
  found = wanted ? names.filter(name => name.lower.includes(wanted)).sort((one, other) => rank(one) - rank(other)) : [];
  here = -1;
  output.textContent = wanted ? String(found.length) : "";
  part.matches.setAttribute("d", [...new Set(found.map(name => name.table))].map(blockPath).join(""));
  markNames();
}

function markNames() {
  for (const text of part.tables.querySelectorAll(".found"))
    text.classList.remove("found", "here");
  const places = new Map(nearTables.map((table, i) => [table, part.tables.children[i]]));
  for (const name of found)
    if (places.has(name.table)) {
      const text = places.get(name.table).querySelectorAll("text")[name.index];
      text.classList.add("found");
      text.classList.toggle("here", name === found[here]);
    }
}

function goTo(step) {
  if (found.length === 0)
    return;
  here = here < 0 && step < 0 ? found.length - 1 : (here + step + found.length) % found.length;
  const { table, look, text, index } = found[here];
  const scale = Math.max(view.scale, 1);
  const [x, y, size] = ["x", "y", "font-size"].map(name => Number(attribute(look, name)));
  view = { x: originX + table.left + x + widthOf(text) * size / 2 - place.width / scale / 2,
           y: originY + table.top + y - size / 3 - place.height / scale / 2, scale };
  output.textContent = `${here + 1} / ${found.length} ${index > 0 ? `${table.title}.` : ""}${text}`;
  show();
  markNames();
}

// Events

main.addEventListener("wheel", event => {
  event.preventDefault();
  const speed = event.deltaMode === 1 ? 0.05 : event.ctrlKey ? 0.01 : 0.0015; // Ctrl: two fingers on a touchpad.
  zoom(Math.exp(-event.deltaY * speed), event.clientX, event.clientY);
}, { passive: false });
main.addEventListener("mousedown", event => {
  if (event.detail === 1) // What is dragged is moved: a double click selects, a name.
    event.preventDefault();
});
main.addEventListener("pointerdown", event => {
  svg.focus({ preventScroll: true });
  main.setPointerCapture(event.pointerId);
  pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
});
main.addEventListener("pointermove", event => {
  if (!pointers.has(event.pointerId))
    return;
  const before = gesture();
  pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  const now = gesture();
  move(now.x - before.x, now.y - before.y);
  if (before.spread > 0 && now.spread > 0)
    zoom(now.spread / before.spread, now.x, now.y);
});
for (const end of ["pointerup", "pointercancel"])
  main.addEventListener(end, event => pointers.delete(event.pointerId));
input.addEventListener("input", find);
document.querySelector("form").addEventListener("submit", event => event.preventDefault());
document.getElementById("in").addEventListener("click", () => zoom(1.25));
document.getElementById("out").addEventListener("click", () => zoom(0.8));
document.getElementById("fit").addEventListener("click", fit);
document.getElementById("explain").addEventListener("click", () => explain(footer.hidden));
addEventListener("beforeprint", () => { paper.innerHTML = source; });
addEventListener("afterprint", () => { paper.innerHTML = ""; });
addEventListener("keydown", event => {
  if (event.target === input) {
    if (event.key === "Enter")
      goTo(event.shiftKey ? -1 : 1);
    if (event.key === "Escape")
      svg.focus({ preventScroll: true });
    return;
  }
  const step = 60;
  const keys = { "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), "0": fit,
                 ArrowLeft: () => move(step, 0), ArrowRight: () => move(-step, 0),
                 ArrowUp: () => move(0, step), ArrowDown: () => move(0, -step), "/": () => input.focus() };
  if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey)
    return;
  event.preventDefault();
  keys[event.key]();
});
new ResizeObserver(() => {
  const isFirst = !place;
  place = main.getBoundingClientRect();
  drawn = null;
  if (isFirst) {
    explain(footer.offsetHeight < place.height / 2);
    fit();
  }
  show();
}).observe(main);
