"use strict";

// Small helps for pages that work without them: the place on a page after a judgement, a slider for
// days, the chain of the claim that is pointed at, words selected in a report, fields of the kind of
// claim that is chosen, files dropped.

const each = (selector, act, root = document) => root.querySelectorAll(selector).forEach(act);
const points = (text) => Array.from(text).length; // offsets count code points

function slide(form) {
  const days = form.querySelector("select");
  const options = Array.from(days.options).filter((option) => option.value);
  const range = Object.assign(document.createElement("input"), {
    type: "range", min: 0, max: options.length - 1, step: 1,
  });
  const chosen = options.findIndex((option) => option.selected);
  range.value = chosen < 0 ? options.length - 1 : chosen;
  range.setAttribute("aria-label", "As known on");
  const shown = document.createElement("output");
  const tell = () => {
    const text = options[range.value].text;
    shown.textContent = text;
    range.setAttribute("aria-valuetext", text);
  };
  tell();
  range.addEventListener("input", tell);
  range.addEventListener("change", () => {
    days.value = options[range.value].value;
    form.requestSubmit();
  });
  days.addEventListener("change", () => form.requestSubmit());
  const play = Object.assign(document.createElement("button"), { type: "button", className: "plain" });
  days.after(range, shown, play);
  form.querySelector("button:not([type])").hidden = true;
  replay(play, options.map((option) => option.value), days.value);
}

// Goes through the days of a page, one after another, each under its own address.
function replay(button, days, now) {
  const key = "replay";
  const kept = JSON.parse(sessionStorage.getItem(key) || "null");
  const running = kept && kept.path === location.pathname && kept.day === now;
  let timer = 0;
  const stop = () => { clearTimeout(timer); sessionStorage.removeItem(key); button.textContent = "Replay"; };
  const show = (at) => {
    const address = new URL(location);
    address.searchParams.set("as_of", days[at]);
    sessionStorage.setItem(key, JSON.stringify({ path: location.pathname, day: days[at], y: scrollY }));
    location.replace(address);
  };
  const next = days.indexOf(now) + 1;
  button.addEventListener("click", () => (button.textContent === "Stop" ? stop() : show(0)));
  if (!running || next >= days.length) { stop(); return; }
  button.textContent = "Stop";
  scrollTo(0, kept.y);
  timer = setTimeout(() => show(next), 1500);
}

function point(report) {
  const beside = report.querySelector(".beside");
  const show = (name) => {
    each(".card", (card) => { card.hidden = card.id !== `card-${name}`; }, beside);
    each("mark.on", (mark) => mark.classList.remove("on"), report);
    each(`mark[data-claim="${CSS.escape(name)}"]`, (mark) => mark.classList.add("on"), report);
    beside.querySelector(".hint").hidden = true;
    beside.classList.add("pinned");
  };
  const named = (event) => {
    const found = event.target.closest("[data-claim]");
    if (found && report.contains(found)) show(found.dataset.claim);
  };
  report.addEventListener("mouseover", named);
  report.addEventListener("focusin", named);
  report.addEventListener("click", named);
  const asked = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    if (name && document.getElementById(`card-${name}`)) show(name);
  };
  window.addEventListener("hashchange", asked);
  asked();
}

// The place in the report's text of one end of a selection.
function offset(node, at, within) {
  const start = node.parentElement && (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  if (!start || !within.contains(start)) return null;
  const before = document.createRange();
  before.setStart(start, 0);
  before.setEnd(node, at);
  return Number(start.dataset.start) + points(before.toString());
}

function selected(within) {
  const chosen = document.getSelection();
  if (!chosen || chosen.isCollapsed || !chosen.rangeCount) return null;
  const range = chosen.getRangeAt(0);
  const start = offset(range.startContainer, range.startOffset, within);
  const end = offset(range.endContainer, range.endOffset, within);
  return start === null || end === null || start >= end ? null : { start, end };
}

function offer(report) {
  const text = report.querySelector(".text");
  const shown = report.querySelector(".selected");
  const show = () => {
    const span = selected(text);
    shown.hidden = !span;
    report.querySelector(".beside").classList.toggle("pinned", Boolean(span));
    if (!span) return;
    each("a[data-span]", (link) => {
      const address = new URL(link.dataset.span, location);
      address.searchParams.set("start", span.start);
      address.searchParams.set("end", span.end);
      address.hash = "here";
      link.href = address;
    }, shown);
  };
  document.addEventListener("selectionchange", show);
  show(); // words may be selected before this script runs
}

function choose(around) {
  const form = around.closest("form");
  document.addEventListener("selectionchange", () => {
    const span = selected(around.parentElement);
    if (!span) return;
    form.elements.start.value = span.start;
    form.elements.end.value = span.end;
  });
}

function kinds(select) {
  const form = select.form;
  const show = () => each("[data-kind]", (part) => {
    part.hidden = !part.dataset.kind.split(" ").includes(select.value);
  }, form);
  select.addEventListener("change", show);
  show();
}

function drop(area) {
  const input = area.querySelector("input[type=file]");
  const over = (event, on) => { event.preventDefault(); area.classList.toggle("over", on); };
  area.addEventListener("dragover", (event) => over(event, true));
  area.addEventListener("dragleave", (event) => over(event, false));
  area.addEventListener("drop", (event) => { over(event, false); input.files = event.dataTransfer.files; });
}

// Bring the tab of the page in sight where the tabs do not fit the screen.
function centre(tab) {
  const tabs = tab.closest("ul");
  tabs.scrollLeft = tab.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;
}

// A judgement leads back to its page: there the place is kept, and what changed stays in sight.
const PLACE = "place";
const told = () => document.querySelector(".banner");
const summary = (id) => (id ? document.getElementById(id)?.closest("details")?.querySelector("summary") : null);

function leave(form) {
  form.addEventListener("submit", () => {
    const field = form.querySelector("[id]")?.id;
    const kept = { path: location.pathname, field, banner: told()?.offsetHeight || 0, y: scrollY };
    kept.top = summary(field)?.getBoundingClientRect().top;
    sessionStorage.setItem(PLACE, JSON.stringify(kept));
  });
}

function returned() {
  const kept = JSON.parse(sessionStorage.getItem(PLACE) || "null");
  sessionStorage.removeItem(PLACE);
  const banner = told();
  if (!kept || !banner || kept.path !== location.pathname || location.hash) return;
  const opened = summary(kept.field);
  if (opened && kept.top !== undefined) {
    scrollTo(0, scrollY + opened.getBoundingClientRect().top - kept.top);
    opened.focus({ preventScroll: true });
  } else {
    scrollTo(0, kept.y + banner.offsetHeight - kept.banner);
  }
  const { scrollY: place } = window;
  banner.classList.add("kept");
  const free = () => {
    if (Math.abs(scrollY - place) < innerHeight) return;
    banner.classList.remove("kept");
    removeEventListener("scroll", free);
  };
  addEventListener("scroll", free);
}

each("nav.case [aria-current]", centre);
each("form[method=post]", leave);
returned();
each("form[data-days]", slide);
each("[data-report]", point);
each("[data-report]", offer);
each("[data-select]", choose);
each("select#c-kind", kinds);
each("[data-drop]", drop);
