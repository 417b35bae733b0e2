/**
 * Whether the page is light or dark where the badge will sit: by the page's own background, not by the system's setting, for
 * a dark site in a light system is a dark page.
 */
export function pageTheme(beside: Element | null): 'light' | 'dark' {
  for (let element: Element | null = beside ?? document.body; element !== null; element = element.parentElement) {
    const colour = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(getComputedStyle(element).backgroundColor)
    if (colour === null) continue
    const [, red, green, blue, alpha] = colour
    if (alpha !== undefined && Number(alpha) < 0.5) continue
    // Relative luminance by WCAG 2.2 without the gamma curve: near enough to tell paper from night.
    return (0.2126 * Number(red) + 0.7152 * Number(green) + 0.0722 * Number(blue)) / 255 < 0.4 ? 'dark' : 'light'
  }
  return getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'dark' : 'light'
}
