/* Draws the figures of a page with Plotly, and moves them with its sliders. What there is to draw
   stands in the page, as JSON; nothing here computes anything. */
(function () {
  "use strict";
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  /* The same with the colours of the style sheet: "--accent" becomes "#2c4a7c". */
  function coloured(value) {
    if (Array.isArray(value)) return value.map(coloured);
    if (value && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, coloured(v)]));
    }
    return typeof value === "string" && value.startsWith("--") ? colour(value) : value;
  }

  const figures = new Map();
  document.querySelectorAll("script[data-figure]").forEach((script) => {
    const figure = JSON.parse(script.textContent);
    figure.canvas = document.getElementById(script.dataset.figure);
    figure.now = -1;
    figures.set(script.dataset.figure, figure);
  });

  function axis(given) {
    return Object.assign(
      { gridcolor: "--line", zerolinecolor: "--line", linecolor: "--muted", automargin: true },
      given, { title: Object.assign({ standoff: 8 }, given && given.title) });
  }

  function layout(figure) {
    const given = figure.layout;
    const all = {
      paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", autosize: true,
      margin: { l: 48, r: 12, t: 12, b: 44 },
      font: { color: "--ink", family: getComputedStyle(document.body).fontFamily, size: 13 },
      legend: { orientation: "h", x: 0, y: 1.02, yanchor: "bottom" }, hoverlabel: { namelength: -1 }
    };
    Object.assign(all, given);
    if (given.scene) {
      all.margin = { l: 0, r: 0, t: 0, b: 0 };
      all.scene = Object.assign({}, given.scene);
      ["xaxis", "yaxis", "zaxis"].forEach((name) => { all.scene[name] = axis(given.scene[name]); });
      if (figure.camera) all.scene.camera = figure.camera;
    } else {
      all.xaxis = axis(given.xaxis);
      all.yaxis = axis(given.yaxis);
    }
    return coloured(all);
  }

  function traces(figure) {
    const source = figure.from ? figures.get(figure.from) : figure;
    const changes = source.frames[figure.now] || [];
    return coloured(figure.traces.map((trace, k) =>
      Object.assign({}, trace, figure.from && k > 0 ? {} : changes[k])));
  }

  function draw(figure) {
    if (!window.Plotly) return;
    if (!figure.canvas.classList.contains("drawn")) {
      figure.canvas.textContent = "";
      figure.canvas.classList.add("drawn");
    }
    window.Plotly.react(figure.canvas, traces(figure), layout(figure),
      { displayModeBar: false, responsive: true, scrollZoom: false });
  }

  /* Steps of something: what belongs to a later step is not shown yet. */
  function step(slider, now) {
    document.querySelectorAll('[data-steps="' + slider.id + '"]').forEach((part) => {
      const first = Number(part.dataset.first);
      const last = part.dataset.last === undefined ? Infinity : Number(part.dataset.last);
      part.classList.toggle("later", now < first);
      part.classList.toggle("now", now === first && now > 0);
      if (part.dataset.last !== undefined) part.hidden = now < first || now > last;
    });
  }

  function move(slider) {
    const now = Number(slider.value);
    const name = JSON.parse(slider.dataset.values)[now];
    slider.setAttribute("aria-valuetext", name);
    slider.parentElement.querySelector("output").textContent = name;
    step(slider, now);
    figures.forEach((figure) => {
      if (figure.slider === slider.id && figure.now !== now) {
        figure.now = now;
        draw(figure);
      }
    });
  }

  /* One position after the other. The pause comes after the drawing, so that a slow machine has
     time for the next key as well. */
  function play(button) {
    const slider = document.getElementById(button.dataset.plays);
    if (button.timer) return stop(button);
    if (slider.value === slider.max) slider.value = 0;
    const pause = document.querySelector('[data-steps="' + slider.id + '"]') ? 1500 : 250;
    const next = () => {
      if (slider.value === slider.max) return stop(button);
      slider.value = Number(slider.value) + 1;
      move(slider);
      button.timer = setTimeout(next, pause);
    };
    button.textContent = "❚❚";
    button.setAttribute("aria-pressed", "true");
    move(slider);
    button.timer = setTimeout(next, pause);
  }

  function stop(button) {
    clearTimeout(button.timer);
    button.timer = 0;
    button.textContent = "▶";
    button.setAttribute("aria-pressed", "false");
  }

  /* A surface turns with the arrow keys, as it does with the mouse. */
  function turn(figure, event) {
    const by = { ArrowLeft: [0.15, 0], ArrowRight: [-0.15, 0], ArrowUp: [0, 0.15], ArrowDown: [0, -0.15] }[event.key];
    if (!by || !window.Plotly) return;
    event.preventDefault();
    const eye = figure.canvas._fullLayout.scene.camera.eye;
    const far = Math.hypot(eye.x, eye.y, eye.z);
    const around = Math.atan2(eye.y, eye.x) + by[0];
    const up = Math.max(-1.5, Math.min(1.5, Math.asin(eye.z / far) + by[1])); // not quite overhead
    figure.camera = { eye: { x: far * Math.cos(up) * Math.cos(around),
      y: far * Math.cos(up) * Math.sin(around), z: far * Math.sin(up) } };
    window.Plotly.relayout(figure.canvas, { "scene.camera": figure.camera });
  }

  document.querySelectorAll("input[type=range]").forEach((slider) => {
    slider.addEventListener("input", () => move(slider));
    move(slider);
  });
  document.querySelectorAll("button[data-plays]").forEach((button) =>
    button.addEventListener("click", () => play(button)));
  figures.forEach((figure) => {
    if (figure.now < 0) draw(figure);
    if (figure.canvas.dataset.turns) {
      figure.canvas.setAttribute("aria-label",
        figure.canvas.getAttribute("aria-label") + ". " + figure.canvas.dataset.turns);
      figure.canvas.addEventListener("keydown", (event) => turn(figure, event));
    }
  });
  ["(prefers-color-scheme: dark)", "print"].forEach((query) => // paper is never dark
    matchMedia(query).addEventListener("change", () => figures.forEach(draw)));
})();
