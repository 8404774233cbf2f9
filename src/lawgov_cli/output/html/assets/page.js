"use strict";
// Sorting and filtering.  Without it the page reads the same; it makes every control that it
// serves, and puts text on the page as text only.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const made = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const told = () => made("p", { className: "quiet" });
  const counted = (place) => { place.setAttribute("role", "status"); return place; };
  const distinct = (values) => [...new Set(values)].filter((value) => value !== "");
  const choice = (label, values) => {
    const select = made("select", {}, made("option", { value: "", textContent: "全部" }),
      ...values.map((value) => made("option", { value, textContent: value })));
    return [made("label", {}, `${label} `, select), select];
  };

  const compare = new Intl.Collator("zh-CN", { numeric: true }).compare;
  const textOf = (row, column) => row.cells[column].textContent.trim();

  const prepareTable = (table) => {
    const heads = all("thead th", table);
    const titles = heads.map((head) => head.textContent);
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
    const status = counted(told());
    const search = made("input", { type: "search" });
    const filters = [];
    const filter = () => {
      const words = search.value.toLowerCase().split(/\s+/u).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        row.hidden = !(words.every((word) => texts.get(row).includes(word))
          && filters.every(([select, column]) => !select.value || textOf(row, column) === select.value));
        shown += !row.hidden;
      }
      status.textContent = shown === rows.length ? "" : `显示 ${shown} / 共 ${rows.length} 条`;
    };
    const controls = made("div", { className: "controls" }, made("label", {}, "筛选 ", search));
    heads.forEach((head, column) => {
      const title = titles[column];
      if ("few" in head.dataset) {
        const values = distinct(rows.map((row) => textOf(row, column))).sort(compare);
        const [label, select] = choice(title, values);
        select.addEventListener("change", filter);
        filters.push([select, column]);
        controls.append(label);
      }
      const button = made("button", { type: "button", textContent: title });
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const falling = head.getAttribute("aria-sort") === "ascending";
        const isNumber = "number" in head.dataset;
        const key = (row) => isNumber ? Number.parseFloat(textOf(row, column)) : textOf(row, column);
        const order = (a, b) => {
          const [x, y] = [key(a), key(b)];
          if (!isNumber) return compare(x, y);
          return Number.isNaN(x) || Number.isNaN(y) ? Number.isNaN(x) - Number.isNaN(y) : x - y;
        };
        body.append(...[...rows].sort((a, b) => (falling ? -1 : 1) * order(a, b)));
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", falling ? "descending" : "ascending");
      });
    });
    const asCards = (narrow) => {
      table.classList.toggle("cards", narrow);
      if (!narrow || body.hasAttribute("role")) return;
      // A table that is not laid out as one has to say that it is one.
      table.setAttribute("role", "table");
      [table.tHead, body].forEach((part) => part.setAttribute("role", "rowgroup"));
      all("tr", table).forEach((row) => row.setAttribute("role", "row"));
      heads.forEach((head) => head.setAttribute("role", "columnheader"));
      for (const row of rows) {
        [...row.cells].forEach((cell, column) => {
          cell.setAttribute("role", "cell");
          cell.dataset.head = titles[column];
        });
      }
    };
    const narrow = matchMedia("screen and (max-width: 40rem)");
    narrow.addEventListener("change", () => asCards(narrow.matches));
    asCards(narrow.matches);
    search.addEventListener("input", filter);
    controls.append(status);
    table.parentElement.before(controls);
  };

  const prepareFindings = (list) => {
    const entries = all("li[data-label]", list);
    const status = counted(told());
    const labels = distinct(entries.map((entry) => entry.dataset.label));
    const boxes = labels.map((label) => made("input", { type: "checkbox", checked: true, value: label }));
    const [ruleLabel, rule] = choice("规则", distinct(entries.map((entry) => entry.dataset.rule)).sort(compare));
    const filter = () => {
      const wanted = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
      const left = new Set();
      for (const entry of entries) {
        const { label, note } = entry.dataset;
        if (wanted.has(label) && (!rule.value || rule.value === entry.dataset.rule)) left.add(note);
      }
      for (const element of all("[data-note]")) element.hidden = !left.has(element.dataset.note);
      for (const mark of all("mark[data-notes]")) {
        mark.classList.toggle("off", !mark.dataset.notes.trim().split(" ").some((note) => left.has(note)));
      }
      status.textContent = left.size === entries.length ? "" : `显示 ${left.size} / 共 ${entries.length} 个问题`;
    };
    const controls = made("fieldset", { className: "controls" }, made("legend", { textContent: "显示哪些问题" }));
    boxes.forEach((box, index) => {
      const count = entries.filter((entry) => entry.dataset.label === labels[index]).length;
      box.addEventListener("change", filter);
      controls.append(made("label", {}, box, `${labels[index]} ${count}`));
    });
    rule.addEventListener("change", filter);
    controls.append(ruleLabel, status);
    list.before(controls);
  };

  all("table.data").forEach(prepareTable);
  all("ol.findings").forEach(prepareFindings);
})();
