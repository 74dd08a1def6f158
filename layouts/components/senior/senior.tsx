/**
 * 长者模式: larger type, wider space, larger targets. The switch is a disclosure, whose state is known to every browser
 * without a script, and which a link to `#senior` opens.
 */
export function Senior() {
  return (
    <section class="senior-bar" aria-label="显示方式">
      <details class="senior">
        <summary class="senior__switch">
          <span class="senior__off">长者模式：大字、大间距</span>
          <span class="senior__on">长者模式已开，点这里恢复</span>
        </summary>
        <p class="senior__note" id="senior">
          字、间距和可以点的地方都已放大。
        </p>
      </details>
    </section>
  );
}
