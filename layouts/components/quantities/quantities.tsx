import { anchors } from "../../../src/site/addresses.ts";
import type { Quantities as QuantitiesView, ShownQuantity } from "../../../src/site/quantities.ts";
import { unbroken } from "../../../src/site/phrases.ts";
import { VisibleText } from "../visible-text/visible-text.tsx";

export interface QuantitiesProps {
  readonly quantities: QuantitiesView;
}

function Held({ quantity }: { readonly quantity: ShownQuantity }) {
  const { match, others, outcome } = quantity;
  return (
    <>
      {match === undefined ? null : (
        <p class="quantities__match">
          读作“{match.meaning}”：
          <span class="quantities__working">
            {match.working} {outcome === "agrees" ? "✓" : outcome === "disagrees" ? "✕" : null}
          </span>
          {match.cells.map(({ text, href }) => (
            <a href={href}>{text}</a>
          ))}
        </p>
      )}
      {others.length === 0 ? null : (
        <p class="quantities__match">
          与正文里的
          {others.map(({ text, href }) => (
            <a href={href}>
              <VisibleText text={text} />
            </a>
          ))}
          核对
        </p>
      )}
    </>
  );
}

function Quantity({ quantity }: { readonly quantity: ShownQuantity }) {
  const [before, quote, behind] = quantity.clause;
  return (
    <li class={`quantities__item quantities__item--${quantity.outcome}`}>
      <p>
        <VisibleText text={before} />
        <strong class={/^\d/u.test(quote) ? "quantities__number" : undefined}>
          <VisibleText text={quote} />
        </strong>
        <VisibleText text={behind} />{" "}
        <a class="quantities__line" href={quantity.line.href}>
          {quantity.line.text}
        </a>
      </p>
      <Held quantity={quantity} />
    </li>
  );
}

/** Every number of the prose with what it was held against: none is passed over in silence. */
export function Quantities({ quantities: { sentence, groups, unmentioned } }: QuantitiesProps) {
  return (
    <section class="quantities" aria-labelledby={anchors.quantities}>
      <h2 class="part__heading" id={anchors.quantities} tabIndex={-1}>
        正文里的数
      </h2>
      <p>{unbroken(sentence)}。</p>
      {groups.map(({ outcome, title, quantities }) => (
        <>
          <h3 class="quantities__heading">
            {title}（{quantities.length} 处）
          </h3>
          <ol class={`quantities__list quantities__list--${outcome}`}>
            {quantities.map((quantity) => (
              <Quantity quantity={quantity} />
            ))}
          </ol>
        </>
      ))}
      {unmentioned.length > 0 ? (
        <>
          <h3 class="quantities__heading">
            表里的主要数，正文没有提到（{unmentioned.reduce((sum, { cells }) => sum + cells.length, 0)} 个）
          </h3>
          {unmentioned.map(({ table, cells }) => (
            <section class="quantities__table">
              <h4 class="quantities__table-name">{table}</h4>
              <ul class="quantities__unmentioned">
                {cells.map(({ text, href, figure }) => (
                  <li>
                    <a class="quantities__cell" href={href}>
                      {text} <span class="quantities__figure">{figure}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      ) : null}
    </section>
  );
}
