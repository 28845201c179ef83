// All visible text of the page whose contrast to what is behind it is below WCAG AA: 4.5, or 3 where it
// is large. Backgrounds and colours that let through what is behind them are laid over one another.
() => {
  const parsed = (text) => {
    const numbers = text.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    return text.startsWith("color(srgb")
      ? [...numbers.slice(0, 3).map((one) => one * 255), numbers[3] ?? 1]
      : [...numbers.slice(0, 3), numbers[3] ?? 1];
  };
  const over = (top, under) => {
    const share = top[3];
    return [0, 1, 2].map((at) => top[at] * share + under[at] * (1 - share)).concat(1);
  };
  const chain = (element) => {
    const all = [];
    for (let each = element; each; each = each.parentElement) all.unshift(each);
    return all;
  };
  const canvas = matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18, 1] : [255, 255, 255, 1];
  const behind = (element) => chain(element).reduce(
    (under, each) => over(parsed(getComputedStyle(each).backgroundColor), under), canvas);
  const faded = (element) => chain(element).reduce(
    (share, each) => share * Number(getComputedStyle(each).opacity), 1);
  const light = (color) => {
    const [red, green, blue] = color.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const shown = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest(".unseen, .skip, script, style, noscript, title, desc, option, [aria-hidden]");
  const needed = (style) => {
    const size = parseFloat(style.fontSize);
    return size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
  };
  const judged = (element, pseudo, text) => {
    const style = getComputedStyle(element, pseudo);
    const under = behind(element);
    const ink = parsed(element instanceof SVGElement ? style.fill : style.color);
    ink[3] *= faded(element);
    const found = contrast(over(ink, under), under);
    const named = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
    return { found, needed: needed(style), what: `${named}${pseudo ?? ""} “${text.trim().slice(0, 40)}”` };
  };
  const told = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (data.trim() && shown(parentElement)) told.push(judged(parentElement, null, data));
  }
  for (const each of document.querySelectorAll("input, select, textarea")) {
    if (shown(each) && (each.value ?? "")) told.push(judged(each, null, each.value));
    if (shown(each) && each.placeholder) told.push(judged(each, "::placeholder", each.placeholder));
  }
  for (const each of document.querySelectorAll("[data-n], [data-label]")) {
    for (const pseudo of ["::before", "::after"]) {
      const { content } = getComputedStyle(each, pseudo);
      if (shown(each) && content !== "none" && content !== "normal") told.push(judged(each, pseudo, content));
    }
  }
  return {
    texts: told.length,
    pale: told.filter((each) => each.found < each.needed).sort((a, b) => a.found - b.found)
      .map((each) => `${each.found.toFixed(2)} of ${each.needed}: ${each.what}`),
  };
}
