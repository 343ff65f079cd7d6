// Draws the trend from the table beside it. The table holds everything; whoever has no script reads it there.
(() => {
  "use strict";
  const table = document.getElementById("trend-table");
  const canvas = document.getElementById("chart");
  const folded = table && table.closest("details");
  if (!table || !canvas) return;
  folded.dataset.ready = "";
  if (!window.Chart) {
    canvas.parentElement.remove();
    return;
  }
  folded.open = false;

  const figure = (text) => (text === undefined || text === "" ? null : Number(text));
  const words = (cell) => (cell.querySelector("[aria-hidden]") || cell.querySelector(".num") || cell).textContent.trim();
  const language = document.documentElement.lang || "en";
  const hasBefore = "before" in table.dataset;
  const beforeColumn = hasBefore ? [...table.tHead.rows[0].cells].length - 2 : -1;
  const rows = [...table.tBodies[0].rows].map((row) => ({
    label: row.cells[0].textContent.trim(),
    text: words(row.cells[1]),
    point: figure(row.dataset.point),
    before: figure(row.dataset.beforePoint),
    beforeLabel: row.dataset.beforeLabel,
    beforeText: hasBefore ? words(row.cells[beforeColumn]) : "",
    mark: row.querySelector(".state") ? row.querySelector(".state").textContent.trim() : "",
    events: [...row.querySelectorAll("[data-event]")].map((event) => ({ number: event.dataset.event, title: event.textContent.trim(), known: "known" in event.dataset })),
    day: row.dataset.day,
    good: { min: figure(row.dataset.goodMin), max: figure(row.dataset.goodMax) },
  }));
  const form = table.dataset.form;
  const good = { min: figure(table.dataset.goodMin), max: figure(table.dataset.goodMax) };

  const inDays = form === "duration" && rows.some((row) => Math.max(row.point, row.before) >= 172800);

  const two = (number) => String(number).padStart(2, "0");
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  function written(value) {
    const seconds = Math.round(value);
    switch (form) {
      case "percent":
        return plain.format(value) + "%";
      case "wait":
        return seconds < 120 ? seconds + " s" : Math.floor(seconds / 60) + ":" + two(seconds % 60);
      case "clock":
        return Math.floor(seconds / 60) + ":" + two(seconds % 60);
      case "duration": {
        const hour = language === "nl" ? " u" : " h";
        if (seconds === 0) return "0";
        if (inDays) return plain.format(Math.round(seconds / 8640) / 10) + " d";
        return seconds < 7200 ? Math.round(seconds / 60) + " min" : plain.format(Math.round(seconds / 360) / 10) + hour;
      }
      default:
        return plain.format(value);
    }
  }

  // Time is read in minutes and hours, not in hundreds of seconds
  const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400, 172800, 345600, 604800];
  function timeStep() {
    if (form === "percent" || form === "number") return undefined;
    const values = rows.flatMap((row) => [row.point, row.before]).concat(good.min, good.max).filter((value) => value !== null);
    const most = Math.max(1, ...values);
    return STEPS.find((step) => most / step <= 6) || 604800 * Math.ceil(most / 604800 / 6);
  }

  /** Colours live in the style sheet; a probe tells what they are in this theme. */
  function colours() {
    const probe = document.createElement("span");
    document.body.append(probe);
    const found = {};
    for (const name of ["ink", "quiet", "line", "surface", "accent", "good", "good-tint", "warn", "warn-tint"]) {
      probe.style.color = "var(--wm-" + name + ")";
      found[name] = getComputedStyle(probe).color;
    }
    probe.remove();
    return found;
  }

  function annotations(colour) {
    const all = {};
    const runs = [];
    rows.forEach((row, place) => {
      const last = runs[runs.length - 1];
      if (last && last.good.min === row.good.min && last.good.max === row.good.max) last.end = place;
      else runs.push({ good: row.good, start: place, end: place });
    });
    const one = runs.length === 1;
    runs.forEach((run, number) => {
      const name = one ? "good" : "good-" + number;
      // a step halfway between the last of the one and the first of the other
      const span = one ? {} : { xMin: run.start - (run.start ? 0.5 : 0), xMax: run.end + (run.end < rows.length - 1 ? 0.5 : 0) };
      if (run.good.min === null && run.good.max === null) return;
      all[name] = { type: "box", drawTime: "beforeDatasetsDraw", backgroundColor: colour["good-tint"], borderWidth: 0, ...span };
      if (run.good.min !== null) all[name].yMin = run.good.min;
      if (run.good.max !== null) all[name].yMax = run.good.max;
      for (const limit of ["min", "max"]) {
        if (run.good[limit] !== null) {
          all[name + "-" + limit] = { type: "line", drawTime: "beforeDatasetsDraw", yMin: run.good[limit], yMax: run.good[limit], borderColor: colour.good, borderWidth: 1, borderDash: [2, 3], ...span };
        }
      }
    });
    const drawn = new Set();
    rows.forEach((row, place) => {
      const first = row.events.filter((event) => !drawn.has(event.number));
      first.forEach((event) => drawn.add(event.number));
      if (first.length === 0) return;
      // a holiday is no surprise: it stands back behind what somebody told
      const known = first.every((event) => event.known);
      const ink = known ? colour.quiet : colour.warn;
      all["event-" + place] = {
        type: "line", drawTime: "beforeDatasetsDraw", xMin: place, xMax: place, borderColor: ink, borderWidth: known ? 1 : 1.5, borderDash: known ? [1, 3] : [],
        label: { display: true, content: first.map((event) => event.number).join(" "), position: "end", yAdjust: -6, padding: { x: 5, y: 2 }, font: { size: 11, weight: 600 }, color: ink, backgroundColor: known ? colour.surface : colour["warn-tint"], borderRadius: 8 },
      };
    });
    return all;
  }

  /** Whoever points at a day means to tell of that day. */
  const box = document.getElementById("event-new");
  function tellOf(row) {
    box.open = true;
    box.querySelector("[name=from]").value = row.day;
    box.querySelector("[name=title]").focus();
  }

  let chart;
  function draw() {
    if (chart) chart.destroy();
    const colour = colours();
    const font = { family: getComputedStyle(document.body).fontFamily, size: 12 };
    const line = { spanGaps: false, tension: 0, pointHitRadius: 12 };
    const many = rows.length > 45;
    const values = rows.flatMap((row) => [row.point, row.before]).filter((value) => value !== null);
    chart = new window.Chart(canvas, {
      type: "line",
      data: {
        labels: rows.map((row) => row.label),
        datasets: [
          { ...line, data: rows.map((row) => row.point), borderColor: colour.accent, backgroundColor: colour.accent, borderWidth: 2.5, pointRadius: many ? 1.5 : 2.5, pointHoverRadius: 5 },
          { ...line, data: rows.map((row) => row.before), borderColor: colour.quiet, backgroundColor: colour.quiet, borderWidth: 1.5, borderDash: [4, 4], pointRadius: 0, pointHoverRadius: 4, hidden: !hasBefore },
        ],
      },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        font,
        interaction: { mode: "index", intersect: false },
        onClick: (event, points) => {
          if (box && points.length) tellOf(rows[points[0].index]);
        },
        layout: { padding: { top: 12 } },
        scales: {
          x: { grid: { display: false }, border: { color: colour.line }, ticks: { color: colour.quiet, font, maxRotation: 0, autoSkipPadding: 16 } },
          y: {
            beginAtZero: form !== "percent" && !values.some((value) => value < 0),
            suggestedMin: good.min === null ? undefined : good.min,
            suggestedMax: good.max === null ? undefined : good.max,
            max: form === "percent" && good.min !== null && Math.max(...values, 0) <= 100 ? 100 : undefined,
            grid: { color: colour.line }, border: { display: false },
            ticks: { color: colour.quiet, font, padding: 8, maxTicksLimit: 7, stepSize: timeStep(), callback: written },
          },
        },
        plugins: {
          legend: { display: false },
          annotation: { annotations: annotations(colour) },
          tooltip: {
            backgroundColor: colour.surface, titleColor: colour.ink, bodyColor: colour.ink, footerColor: colour.quiet, borderColor: colour.line, borderWidth: 1,
            padding: 10, displayColors: true, boxWidth: 10, boxHeight: 2, titleFont: font, bodyFont: font, footerFont: { ...font, weight: 400 },
            callbacks: {
              label: (item) => {
                const row = rows[item.dataIndex];
                return item.datasetIndex === 0 ? " " + row.text : " " + row.beforeLabel + ": " + row.beforeText;
              },
              footer: (items) => {
                const row = items.length ? rows[items[0].dataIndex] : null;
                return row ? [row.mark, ...row.events.map((event) => event.number + ". " + event.title)].filter((text) => text) : [];
              },
            },
          },
        },
      },
    });
    canvas.dataset.drawn = "";
  }

  draw();
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
})();
